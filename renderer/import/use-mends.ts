import { useState } from 'react';
import type { Mends } from '../../shared/import/mends.ts';
import type { Typed } from './row-plan.ts';

/** What she typed into the rows of a file in place of what stands there. */
export function useMends<Field extends string>(): [
  Mends<Field>,
  (row: number, typed: Typed) => void,
] {
  const [mends, setMends] = useState<Mends<Field>>(new Map());
  const mend = (row: number, typed: Typed) =>
    setMends(
      (before) =>
        new Map([
          ...before,
          [row, { ...before.get(row), ...typed } as Partial<Record<Field, string>>],
        ]),
    );
  return [mends, mend];
}
