import { z } from 'zod';
import type { CaseEntry } from '../case/case.ts';
import { casesOfYear } from '../figures-table.ts';
import { idSchema } from '../id.ts';
import type { Ledger } from '../ledger.ts';
import type { Day } from '../month.ts';
import type { Movement } from '../movement/movement.ts';

/** Which annual file is meant, with what she ticked: both are left out where she did not. */
export const workbookSchema = z.strictObject({
  movementId: idSchema,
  /** The state's statistics 0601.N and 0603.N as two more sheets. */
  statistics: z.boolean().default(false),
  /** Criticism of people who are being investigated. */
  underVerification: z.boolean().default(false),
});

/** The movements of the year, for the statistics; null: not asked for. */
export type WorkbookOptions = {
  movements: readonly Pick<Movement, 'startDate' | 'endDate'>[] | null;
  underVerification: boolean;
};

/**
 * Criticism of people against whom a verification, inspection or investigation is open on a day: nobody has found yet
 * that it is so, and it leaves the house only by her word.
 */
export function isUnderVerification({ records }: Ledger, day: Day): (entry: CaseEntry) => boolean {
  const open = new Set(
    records.restrictions
      .filter(({ kind, startedOn }) => kind === 'verification' && startedOn <= day)
      .filter(({ endedOn }) => endedOn === null || endedOn >= day)
      .map(({ personId }) => personId),
  );
  return ({ personId }) => personId !== null && open.has(personId);
}

/** How many criticisms of the year that is. */
export function countUnderVerification(ledger: Ledger, day: Day): number {
  return casesOfYear(ledger)
    .filter(({ kind }) => kind === 'criticism')
    .filter(isUnderVerification(ledger, day)).length;
}
