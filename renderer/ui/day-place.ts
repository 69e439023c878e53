import { createContext, useContext } from 'react';
import type { Day } from '../../shared/month.ts';

/** The time that is worked in: a day typed without its year lies in it. Null outside any movement. */
export type DayPlace = { today: Day; span: { startDate: Day; endDate: Day } | null };

export const DayPlaceContext = createContext<DayPlace | null>(null);

export function useDayPlace(): DayPlace | null {
  return useContext(DayPlaceContext);
}
