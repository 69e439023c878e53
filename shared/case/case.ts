import { z } from 'zod';
import type { Evidence } from '../evidence/evidence.ts';
import { idSchema, newOrExisting } from '../id.ts';
import { type Day, formatDay, type Month } from '../month.ts';
import { daySchema, monthSchema } from '../month-field.ts';
import type { Movement } from '../movement/movement.ts';
import { isWithin, monthOutside } from '../movement/span.ts';
import { oneOf } from '../one-of.ts';
import type { Person } from '../person/person.ts';
import type { ReportState } from '../report-state.ts';
import { capitalize } from '../text.ts';
import { prose, requiredProse } from '../text-field.ts';

export const CASE_KINDS = { praise: 'Biểu dương', criticism: 'Phê bình' } as const;
/** What whoever looks at the year is told of a case that the report of its month does not tell. */
export const LATE = 'ghi sau khi chốt tháng';
export type CaseKind = keyof typeof CASE_KINDS;

/** A dated fact about one person, or about the whole reporting department when `personId` is null. */
export const caseSchema = z.strictObject({
  id: newOrExisting,
  kind: oneOf(CASE_KINDS, 'Chọn biểu dương hoặc phê bình.'),
  personId: idSchema.nullable(),
  date: daySchema,
  deed: requiredProse('Ghi rõ việc làm được hoặc việc vi phạm.', 2_000),
  /** What it rests on: a notice of the police, minutes of a meeting, a letter of thanks. */
  basis: prose(1_000),
  /** How a violation was dealt with. */
  handling: prose(1_000),
});

export type CaseInput = z.input<typeof caseSchema>;
export type CaseEntry = Omit<z.output<typeof caseSchema>, 'id'> & {
  id: number;
  departmentId: number;
  /** The month whose report carries the case. */
  month: Month;
  date: Day;
};

/** A case entered by itself, in the register, with the report that carries it. */
export const registeredCaseSchema = caseSchema.extend({
  movementId: idSchema,
  departmentId: idSchema,
  month: monthSchema,
  /** Said by her: learnt after the month was closed, it goes into the register and leaves the month's report as it is. */
  late: z.boolean().default(false),
});
export type RegisteredCaseInput = z.input<typeof registeredCaseSchema>;

export type RegisteredCase = CaseEntry & {
  /** As it was called in the month. */
  departmentName: string;
  evidence: Evidence[];
  /** True where it was learnt after the report of its month went out, which does not tell of it. */
  isLate: boolean;
  /** Null: the month has no report yet; a case counts once it is complete. */
  reportState: ReportState | null;
};

export type CaseRegister = {
  /** By date. */
  cases: RegisteredCase[];
  /** Everybody, those no longer in service too. */
  people: Person[];
  /** Those that report, then whoever else has cases. */
  departments: { id: number; name: string; reports: boolean }[];
  /** Months whose report went out: the cases it tells are read, not changed. */
  closedMonths: Month[];
};

/** What must be looked up to judge a case. */
export type CaseFacts = {
  movement: Pick<Movement, 'startDate' | 'endDate' | 'departmentIds'>;
  /** The department its person is in now; null for nobody or for the one the case was already about. */
  personDepartmentId: number | null;
};

/** The rules of a case that need other rows: messages by field, none when it may be kept. */
export function judgeCase(
  entry: Pick<CaseEntry, 'date' | 'month' | 'departmentId'>,
  { movement, personDepartmentId }: CaseFacts,
): Partial<Record<'date' | 'month' | 'departmentId' | 'personId', string>> {
  const { startDate, endDate } = movement;
  const strange = monthOutside(movement, entry.month);
  return {
    ...(!isWithin(movement, entry.date) && {
      date: `Ngày phải trong thời gian phong trào, từ ${formatDay(startDate)} đến ${formatDay(endDate)}.`,
    }),
    ...(strange && { month: `${capitalize(strange)}.` }),
    ...(!movement.departmentIds.includes(entry.departmentId) && {
      departmentId: 'Phòng này không tham gia phong trào.',
    }),
    ...(personDepartmentId !== null &&
      personDepartmentId !== entry.departmentId && { personId: 'Chọn cán bộ của phòng này.' }),
  };
}

/** Praise that nothing proves yet. Not an error: it is pointed out. */
export function unprovenPraise<Entry extends Pick<CaseEntry, 'id' | 'kind'>>(ledger: {
  cases: readonly Entry[];
  evidence: readonly Pick<Evidence, 'caseId'>[];
}): Entry[] {
  const proven = new Set(ledger.evidence.map(({ caseId }) => caseId));
  return ledger.cases.filter(({ id, kind }) => kind === 'praise' && !proven.has(id));
}
