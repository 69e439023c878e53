import { z } from 'zod';
import { type Agency, agencySchema } from './agency.ts';
import type { Board } from './board.ts';
import { type Department, departmentSchema } from './department.ts';
import type { OfficialDocument } from './document/official-document.ts';
import { idSchema } from './id.ts';
import { type Indicator, indicatorSchema } from './indicator.ts';
import { type Day, daySchema, monthSchema } from './month.ts';
import { type Movement, type MovementListItem, movementSchema } from './movement.ts';
import { type Person, personSchema } from './person.ts';
import type { PlanDraft } from './plan.ts';
import { type Award, type Proposal, proposalSchema } from './proposal.ts';
import { type ReportForm, reportKeySchema, reportSchema } from './report.ts';
import type { Workbook } from './sheet.ts';
import { line } from './text.ts';

/** `read` and `write` run inside one transaction; `task` works outside it, with dialogs, files and windows. */
export type CallKind = 'read' | 'write' | 'task';

export type Call<Input extends z.ZodType = z.ZodType, Output = unknown> = {
  kind: CallKind;
  input: Input;
  /** Never set: carries the type of the answer. */
  output?: Output;
};

const call =
  <Output>(kind: CallKind) =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({ kind, input });

const nothing = z.strictObject({});
const byId = z.strictObject({ id: idSchema });
const byMovement = z.strictObject({ movementId: idSchema });
const byMonth = z.strictObject({ movementId: idSchema, month: monthSchema });
const text = (max: number) => z.string().max(max, 'Văn bản quá dài.');

/** Number, date and signer of a document, as the clerk sets them before it is printed. */
export const headingSchema = z.strictObject({
  movementId: idSchema,
  month: monthSchema,
  number: z
    .int('Số văn bản là số nguyên.')
    .min(1, 'Số văn bản từ 1.')
    .max(99_999, 'Số văn bản quá lớn.')
    .nullable(),
  date: daySchema.nullable(),
  signerId: idSchema.nullable(),
});
export type Heading = z.output<typeof headingSchema>;

export type Started = {
  version: string;
  today: Day;
  databasePath: string;
  agencyName: string | null;
  movements: MovementListItem[];
  /** Sentences about the file that the clerk should read once: a copy that failed, a settings file replaced. */
  notices: string[];
};

export type Removed = { outcome: 'deleted' | 'deactivated' };
export type SavedId = { id: number };

/** A file that left the app; the token stands for its path, which the window never sees whole. Null: she cancelled. */
export type SavedFile = { token: string; name: string; folder: string } | null;

export type SummaryView = {
  document: OfficialDocument;
  heading: Heading;
  signers: Agency['signers'];
};

export type PersonCandidate = {
  personId: number;
  praiseCount: number;
  criticismCount: number;
  deeds: string[];
};
export type DepartmentCandidate = {
  departmentId: number;
  praiseCount: number;
  criticismCount: number;
  deeds: string[];
};
export type AnnualView = {
  awards: Award[];
  people: PersonCandidate[];
  departments: DepartmentCandidate[];
  proposals: Proposal[];
  /** Names for the ids above, inactive ones too. */
  names: { people: Person[]; departments: Department[] };
};

/** Every call of the window, its input checked by the same schema on both sides. */
export const api = {
  'app.start': call<Started>('read')(nothing),
  'agency.read': call<Agency | null>('read')(nothing),
  'agency.save': call<Agency>('write')(agencySchema),
  'department.list': call<Department[]>('read')(nothing),
  'department.save': call<SavedId>('write')(departmentSchema),
  'department.remove': call<Removed>('write')(byId),
  'department.activate': call<null>('write')(byId),
  'department.move': call<null>('write')(
    z.strictObject({ id: idSchema, step: z.literal([-1, 1]) }),
  ),
  'person.list': call<Person[]>('read')(nothing),
  'person.save': call<SavedId>('write')(personSchema),
  'person.remove': call<Removed>('write')(byId),
  'person.activate': call<null>('write')(byId),
  'plan.read': call<PlanDraft>('task')(z.strictObject({ text: text(2_000_000) })),
  'plan.open': call<{ name: string; text: string } | null>('task')(nothing),
  'movement.list': call<MovementListItem[]>('read')(nothing),
  'movement.read': call<Movement>('read')(byId),
  'movement.save': call<SavedId>('write')(movementSchema),
  'indicator.list': call<Indicator[]>('read')(byMovement),
  'indicator.save': call<SavedId>('write')(indicatorSchema),
  'indicator.move': call<null>('write')(z.strictObject({ id: idSchema, step: z.literal([-1, 1]) })),
  'indicator.remove': call<Removed>('write')(byId),
  'report.read': call<ReportForm>('read')(reportKeySchema),
  'report.save': call<{ revision: number }>('write')(reportSchema),
  'board.read': call<Board>('read')(byMovement),
  'summary.read': call<SummaryView>('read')(byMonth),
  'summary.saveHeading': call<null>('write')(headingSchema),
  'summary.savePdf': call<SavedFile>('task')(byMonth),
  'annual.read': call<AnnualView>('read')(byMovement),
  'proposal.save': call<SavedId>('write')(proposalSchema),
  'proposal.remove': call<null>('write')(byId),
  'workbook.preview': call<Workbook>('read')(byMovement),
  'workbook.save': call<SavedFile>('task')(byMovement),
  'file.open': call<null>('task')(z.strictObject({ token: line(80) })),
  'file.show': call<null>('task')(z.strictObject({ token: line(80) })),
} as const satisfies Record<string, Call>;

export type Api = typeof api;
export type CallName = keyof Api;
export type CallInput<Name extends CallName> = z.input<Api[Name]['input']>;
export type CheckedInput<Name extends CallName> = z.output<Api[Name]['input']>;
export type CallOutput<Name extends CallName> = Exclude<Api[Name]['output'], undefined>;
