import type { Day } from '../month.ts';
import { isInForce } from './rule.ts';

/** The dated data of bonuses: base salary in đồng with its days, multiples of it by award in tenths, and the rounding. */
export type BonusRules = {
  baseSalaries: readonly {
    amount: number;
    /** That sets it; empty where it is not known. */
    document: string;
    inForceFrom: Day;
    inForceUntil: Day | null;
  }[];
  /** In đồng: amounts are rounded up to whole ones of it. */
  roundedUpTo: number;
  multiples: readonly { award: string; tenths: number }[];
};

export type BaseSalary = BonusRules['baseSalaries'][number];

/** The base salary on the day of a decision; null where the data knows none. */
export function baseSalaryOn({ baseSalaries }: BonusRules, day: Day): BaseSalary | null {
  return baseSalaries.find((salary) => isInForce(salary, day)) ?? null;
}

/** The multiple of an award in tenths; null where the data has none. */
export function multipleOf({ multiples }: BonusRules, awardCode: string): number | null {
  return multiples.find(({ award }) => award === awardCode)?.tenths ?? null;
}

/** Base times multiple in đồng, rounded up: 2.340.000 × 0,3 = 702.000 is 710.000. */
export function bonusAmount({ roundedUpTo }: BonusRules, base: number, tenths: number): number {
  // Whole numbers alone: a share of a float could round a whole amount up.
  return Math.ceil((base * tenths) / (roundedUpTo * 10)) * roundedUpTo;
}
