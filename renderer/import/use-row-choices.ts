import { useState } from 'react';
import type { RowChoice, RowChoices } from '../../shared/import/outcome.ts';

/** Her word on the rows, by their number in the sheet. */
export function useRowChoices(): [RowChoices, (row: number, choice: RowChoice | null) => void] {
  const [choices, setChoices] = useState<RowChoices>(new Map());
  const choose = (row: number, choice: RowChoice | null) =>
    setChoices((before) => {
      const next = new Map(before);
      if (choice === null) next.delete(row);
      else next.set(row, choice);
      return next;
    });
  return [choices, choose];
}
