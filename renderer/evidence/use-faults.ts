import { useMemo } from 'react';
import { useCall } from '../call.ts';
import type { Faults } from '../case/filter-cases.ts';

/** Which kept files are gone or altered: looked at after the list is shown, by size and time only. */
export function useFaults(movementId: number): { faults: Faults; keyOf: readonly unknown[] } {
  const input = { movementId, thorough: false };
  const { data } = useCall('evidence.check', input);
  const faults = useMemo(() => new Map((data ?? []).map(({ id, fault }) => [id, fault])), [data]);
  return { faults, keyOf: ['evidence.check', input] };
}
