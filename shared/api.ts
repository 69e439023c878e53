import { z } from 'zod';
import { type Agency, agencySchema } from './agency/agency.ts';
import type { DepartmentYear } from './annual/department-year.ts';
import { workbookSchema } from './annual/options.ts';
import type { ReviewStep } from './annual/step.ts';
import { type HeldAward, type PastAward, pastAwardSchema } from './award/past-award.ts';
import { type CaseRegister, registeredCaseSchema } from './case/case.ts';
import {
  type CertificateForm,
  certificatePlaceSchema,
  certificateSheetSchema,
} from './certificate/certificate-form.ts';
import type { Trends } from './chart/trend.ts';
import type { ExistingData, WorkProgress } from './copy/carried.ts';
import type { CopyList, SecondPlace } from './copy/copy.ts';
import {
  type DepartmentChanges,
  departmentMergeSchema,
  departmentRenameSchema,
  departmentSplitSchema,
} from './department/change.ts';
import { type Department, departmentSchema } from './department/department.ts';
import type { PrintJob } from './document/official-document.ts';
import type { DossierView } from './dossier/dossier.ts';
import {
  droppedEvidenceSchema,
  type Evidence,
  type EvidenceAdded,
  type EvidenceOpened,
  type FaultyEvidence,
  openedEvidenceSchema,
  provenSchema,
} from './evidence/evidence.ts';
import type { FormComparison } from './form/difference.ts';
import { droppedFormsSchema, type FormFile, readFormSchema } from './form/form-file.ts';
import { type GridView, gridKeySchema, gridSchema, type SavedGridRow } from './grid/grid.ts';
import { type HistoryPage, historyQuerySchema } from './history/query.ts';
import { idSchema } from './id.ts';
import { AWARD_COLUMNS } from './import/award-rows.ts';
import { decisionsSchema } from './import/decisions.ts';
import { DEPARTMENT_COLUMNS } from './import/department-rows.ts';
import {
  droppedBookSchema,
  type OpenedBook,
  type OpenedText,
  pastedTableSchema,
} from './import/opened-book.ts';
import { type ImportDone, peopleImportSchema } from './import/person-import.ts';
import { RATING_COLUMNS } from './import/rating-rows.ts';
import { type Indicator, indicatorSchema } from './indicator/indicator.ts';
import { listOf } from './list-of.ts';
import type { Day } from './month.ts';
import { daySchema, monthSchema } from './month-field.ts';
import { type Movement, type MovementListItem, movementSchema } from './movement/movement.ts';
import { oneOf } from './one-of.ts';
import { BEGIN_WORD, type Opening, type Salvaged } from './opening/opening.ts';
import type { Board } from './overview/board.ts';
import type { Overview } from './overview/overview.ts';
import type { PaperKind } from './paper/kinds.ts';
import {
  type IssuedPaper,
  type PaperView,
  paperEditSchema,
  paperFileSchema,
  paperHeadingSchema,
  paperKeySchema,
  paperReopenSchema,
} from './paper/paper.ts';
import type { NumberRegister } from './paper/register.ts';
import { type Person, personSchema } from './person/person.ts';
import type { PlanDraft } from './plan/plan-draft.ts';
import { type PointRule, pointRuleSchema } from './point/point-rule.ts';
import type { Points } from './point/points.ts';
import type { Recommendation } from './recommendation/recommendation.ts';
import type { PersonRecord } from './record/person-year.ts';
import {
  initiativeSchema,
  leaveSchema,
  type Records,
  ratingSchema,
  restrictionSchema,
} from './record/record.ts';
import { type ReportForm, reportKeySchema, reportSchema } from './report/report.ts';
import type { UsedTexts } from './report/used-text.ts';
import { REPORT_STATES } from './report-state.ts';
import type { DepartmentCandidate, PersonCandidate } from './review/candidate.ts';
import type { Check } from './review/check.ts';
import { type Council, councilSchema } from './review/council.ts';
import { type OwnRule, ownRuleSchema } from './review/own-rule.ts';
import { type Award, type Proposal, proposalSchema } from './review/proposal.ts';
import type { Verdict } from './review/verdict.ts';
import type { ChainLine } from './review/years.ts';
import type { SearchEntry } from './search/search.ts';
import type { FirstScreen, Started } from './start.ts';
import type { About } from './system/about.ts';
import {
  readyListSchema,
  type Template,
  type TemplateRows,
  templatePreviewSchema,
  templateSchema,
  templateUseSchema,
} from './template/template.ts';
import { line, requiredLine } from './text-field.ts';
import { listFileSchema } from './workbook/list.ts';
import type { Workbook } from './workbook/workbook.ts';

/** `read` and `write` run inside one transaction; `task` works outside it, with dialogs, files and windows. */
export type CallKind = 'read' | 'write' | 'task';

export type Call<
  Input extends z.ZodType = z.ZodType,
  Output = unknown,
  Kind extends CallKind = CallKind,
> = {
  kind: Kind;
  input: Input;
  /** Never set: carries the type of the answer. */
  output?: Output;
};

const declare =
  <Kind extends CallKind>(kind: Kind) =>
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output, Kind> => ({ kind, input });

const read = declare('read');
const write = declare('write');
const task = declare('task');

const nothing = z.strictObject({});
const byId = z.strictObject({ id: idSchema });
const byMovement = z.strictObject({ movementId: idSchema });
const byMonth = z.strictObject({ movementId: idSchema, month: monthSchema });
const text = (max: number) => z.string().max(max, 'Văn bản quá dài.');

export type Removed = { outcome: 'deleted' | 'deactivated' };
export type SavedId = { id: number };
/** The change in the log by which a deletion can be taken back. */
export type Undoable = { changeId: number };
/** The new revision, and the ids of the report's cases in the order they were sent. */
export type SavedReport = { revision: number; caseIds: number[] };

/** A file that left the app; the token stands for its path, which the window never sees whole. Null: she cancelled. */
export type SavedFile = { token: string; name: string; folder: string } | null;

/** The report forms of a month, written into one folder; null: she cancelled. */
export type WrittenForms = { folder: NonNullable<SavedFile>; names: string[] } | null;

/** The folder with the set and its zip beside it; null: she cancelled or stopped it. */
export type WrittenDossier = {
  folder: NonNullable<SavedFile>;
  zip: NonNullable<SavedFile>;
  count: number;
} | null;

export type AnnualView = {
  awards: Award[];
  people: PersonCandidate[];
  departments: DepartmentCandidate[];
  /** What the year's record says for somebody beside praise, a sentence each. */
  merits: { personId: number; text: string }[];
  /** Who was criticised, once for each time. */
  criticisms: Pick<Proposal, 'personId' | 'departmentId'>[];
  proposals: Proposal[];
  /** Criticisms of people who are being investigated today: they stay out of the file unless she ticks. */
  underVerification: number;
  /** What each check of those put forward found, as of today. */
  checks: Check[];
  /** What each rule in force on the day of the file says of each of them, and of the agency and its council. */
  verdicts: Verdict[];
  agencyVerdicts: Verdict[];
  /** Who has had a title or the best rating for years without a gap. */
  chains: ChainLine[];
  judgedOn: Day;
  /** Names for the ids above, inactive ones too. */
  names: { people: Person[]; departments: Department[] };
};

/** Every call of the window, its input checked by the same schema on both sides. */
const chosenPeople = listOf(idSchema, { most: 5_000, least: 1, tooFew: 'Chưa chọn ai.' });

export const api = {
  'app.start': read<Started>()(nothing),
  'app.open': read<FirstScreen>()(z.strictObject({ chosenId: idSchema.nullable() })),
  /** Sentences about the file that the clerk should read once: a copy that failed, a settings file replaced. Asked for after the first screen. */
  'app.notices': task<string[]>()(nothing),
  'system.about': read<About>()(nothing),
  'system.saveDiagnosis': task<SavedFile>()(nothing),
  /** How the data stands; these are answered where nothing else is, since nothing is open. */
  'opening.read': task<Opening>()(nothing),
  'opening.retry': task<Opening>()(nothing),
  'opening.restore': task<Opening>()(z.strictObject({ name: line(120) })),
  'opening.choose': task<Opening | null>()(nothing),
  /** Opens a file that was changed while the program was closed. */
  'opening.accept': task<Opening>()(nothing),
  /** Opens a damaged file to read, print and take out what can be read of it. */
  'opening.look': task<Opening>()(nothing),
  /** Reads what can be read of a damaged file into a copy. */
  'opening.salvage': task<Salvaged>()(nothing),
  'opening.begin': task<Opening>()(z.strictObject({ word: z.literal(BEGIN_WORD) })),
  'opening.showFolder': task<null>()(nothing),
  'copy.list': task<CopyList>()(nothing),
  'copy.make': task<null>()(nothing),
  /** Asks for the folder on another disk that copies are also written to. */
  'copy.choosePlace': task<SecondPlace | null>()(nothing),
  'copy.forgetPlace': task<null>()(nothing),
  /** Writes the one file that carries everything to another PC. */
  'copy.carry': task<SavedFile>()(nothing),
  'copy.openExisting': task<ExistingData | null>()(nothing),
  'copy.takeExisting': task<null>()(z.strictObject({ token: line(80) })),
  'copy.progress': task<WorkProgress>()(nothing),
  'copy.stop': task<null>()(nothing),
  'copy.restore': task<null>()(z.strictObject({ name: line(120) })),
  'sample.open': task<null>()(nothing),
  'sample.leave': task<null>()(nothing),
  'sample.remove': task<null>()(nothing),
  'agency.read': read<Agency | null>()(nothing),
  'agency.save': write<Agency>()(agencySchema),
  'department.list': read<Department[]>()(nothing),
  'department.save': write<SavedId>()(departmentSchema),
  'department.remove': write<Removed>()(byId),
  'department.activate': write<null>()(byId),
  'department.move': write<null>()(z.strictObject({ id: idSchema, step: z.literal([-1, 1]) })),
  'department.changes': read<DepartmentChanges>()(nothing),
  'department.rename': write<SavedId>()(departmentRenameSchema),
  'department.merge': write<SavedId>()(departmentMergeSchema),
  'department.split': write<SavedId>()(departmentSplitSchema),
  'person.list': read<Person[]>()(nothing),
  'person.save': write<SavedId>()(personSchema),
  'person.remove': write<Removed>()(byId),
  'person.activate': write<null>()(byId),
  'person.transfer': write<Undoable>()(
    z.strictObject({ ids: chosenPeople, departmentId: idSchema }),
  ),
  'person.retire': write<Undoable>()(z.strictObject({ ids: chosenPeople })),
  'record.list': read<Records>()(nothing),
  'record.person': read<PersonRecord>()(byId),
  'rating.save': write<SavedId>()(ratingSchema),
  'rating.remove': write<Undoable>()(byId),
  'initiative.save': write<SavedId>()(initiativeSchema),
  'initiative.remove': write<Undoable>()(byId),
  'restriction.save': write<SavedId>()(restrictionSchema),
  'restriction.remove': write<Undoable>()(byId),
  'leave.save': write<SavedId>()(leaveSchema),
  'leave.remove': write<Undoable>()(byId),
  'pastAward.list': read<PastAward[]>()(nothing),
  /** Those, and the awards of the proposals that were decided. */
  'pastAward.history': read<HeldAward[]>()(nothing),
  'pastAward.save': write<SavedId>()(pastAwardSchema),
  'pastAward.remove': write<null>()(byId),
  'import.open': task<OpenedBook | null>()(nothing),
  'import.openDropped': task<OpenedBook>()(droppedBookSchema),
  'import.openPasted': task<OpenedBook>()(pastedTableSchema),
  'import.departments': write<ImportDone>()(decisionsSchema(DEPARTMENT_COLUMNS)),
  'import.people': write<ImportDone>()(peopleImportSchema),
  'import.ratings': write<ImportDone>()(
    decisionsSchema(RATING_COLUMNS).extend({ year: ratingSchema.shape.year }),
  ),
  'import.pastAwards': write<ImportDone>()(decisionsSchema(AWARD_COLUMNS)),
  'plan.read': task<PlanDraft>()(z.strictObject({ text: text(2_000_000) })),
  /** Asks for a division's report in its own words and answers its text. */
  'reading.open': task<OpenedText | null>()(nothing),
  /** The same of a file dropped on the window. */
  'reading.openDropped': task<OpenedText>()(droppedBookSchema),
  'plan.open': task<OpenedText | null>()(nothing),
  'movement.list': read<MovementListItem[]>()(nothing),
  'movement.read': read<Movement>()(byId),
  'movement.save': write<SavedId>()(movementSchema),
  'movement.remove': write<Undoable>()(byId),
  /** A way divisions call it, learnt from their own words. */
  'indicator.addAlias': write<null>()(
    byId.extend({ alias: requiredLine('Nhập cách gọi cần nhớ.', 120) }),
  ),
  'indicator.list': read<Indicator[]>()(byMovement),
  'indicator.save': write<SavedId>()(indicatorSchema),
  'indicator.move': write<null>()(z.strictObject({ id: idSchema, step: z.literal([-1, 1]) })),
  'indicator.remove': write<Removed>()(byId),
  'report.read': read<ReportForm>()(reportKeySchema),
  'report.usedTexts': read<UsedTexts>()(nothing),
  'report.save': write<SavedReport>()(reportSchema),
  'grid.read': read<GridView>()(gridKeySchema),
  'grid.save': write<SavedGridRow[]>()(gridSchema),
  'report.remove': write<Undoable>()(reportKeySchema.extend({ revision: z.int().min(1) })),
  'case.list': read<CaseRegister>()(byMovement),
  'case.save': write<SavedId>()(registeredCaseSchema),
  'case.remove': write<Undoable>()(byId),
  'evidence.list': read<Evidence[]>()(provenSchema),
  'evidence.choose': task<EvidenceAdded | null>()(provenSchema),
  'evidence.drop': task<EvidenceAdded>()(droppedEvidenceSchema),
  'evidence.open': task<EvidenceOpened>()(openedEvidenceSchema),
  'evidence.remove': write<null>()(byId),
  /** Of a movement's cases and of all awards; without a movement of awards alone. */
  'evidence.check': task<FaultyEvidence[]>()(
    z.strictObject({ movementId: idSchema.nullable(), thorough: z.boolean() }),
  ),
  'history.list': read<HistoryPage>()(historyQuerySchema),
  'history.undo': write<null>()(z.strictObject({ changeId: idSchema })),
  'form.writeAll': task<WrittenForms>()(byMonth),
  'form.writeOne': task<SavedFile>()(reportKeySchema),
  'form.open': task<FormFile[]>()(byMonth),
  'form.openDropped': task<FormFile[]>()(byMonth.extend({ files: droppedFormsSchema })),
  'form.compare': read<FormComparison>()(readFormSchema),
  'form.accept': write<SavedReport>()(
    readFormSchema.extend({ revision: z.int().min(0), state: oneOf(REPORT_STATES) }),
  ),
  'board.read': read<Board>()(byMovement),
  'overview.read': read<Overview>()(byMovement),
  'search.list': read<SearchEntry[]>()(z.strictObject({ movementId: idSchema.nullable() })),
  'trend.read': read<Trends>()(
    z.strictObject({
      movementId: idSchema,
      indicatorIds: listOf(idSchema, { most: 200 }).nullable(),
    }),
  ),
  'briefing.shift': write<null>()(byMonth.extend({ day: daySchema.nullable() })),
  'paper.read': read<PaperView>()(paperKeySchema),
  'paper.saveHeading': write<null>()(paperHeadingSchema),
  'paper.edit': write<null>()(paperEditSchema),
  'paper.savePdf': task<SavedFile>()(paperFileSchema),
  'paper.saveWord': task<SavedFile>()(paperFileSchema),
  /** Opens the PDF in the system's own viewer: it prints from there. */
  'paper.print': task<null>()(paperFileSchema),
  /** Sends a document out: what it holds is kept for good; a month's report closes the month. */
  'paper.issue': task<IssuedPaper>()(paperKeySchema),
  'paper.reopen': write<null>()(paperReopenSchema),
  /** She says that it was sent: from then on it is only corrected. */
  'paper.markSent': write<null>()(paperKeySchema),
  /** Makes a document that has not left the house a draft again. */
  'paper.takeBack': write<null>()(paperKeySchema),
  /** Takes back a correction that was begun by mistake, while nothing has changed since. */
  'paper.cancelReopening': write<null>()(paperKeySchema),
  'paper.numbers': read<NumberRegister>()(nothing),
  /** For the print window: the document that the main process holds under a token. */
  'paper.toPrint': read<PrintJob>()(z.strictObject({ token: line(80) })),
  /** Where the texts of a Giấy khen stand on the agency's forms. */
  'certificate.readForm': read<CertificateForm>()(nothing),
  'certificate.saveSheet': write<null>()(certificateSheetSchema),
  'certificate.savePlace': write<null>()(certificatePlaceSchema),
  'certificate.resetForm': write<Undoable>()(nothing),
  'ownRule.list': read<OwnRule[]>()(nothing),
  'ownRule.save': write<SavedId>()(ownRuleSchema),
  'ownRule.remove': write<Undoable>()(byId),
  /** What was asked for at the end of the year before. */
  'recommendation.list': read<Recommendation[]>()(byMovement),
  'recommendation.settle': write<Undoable>()(byId),
  'pointRule.list': read<PointRule[]>()(byMovement),
  'pointRule.save': write<SavedId>()(pointRuleSchema),
  'pointRule.remove': write<Undoable>()(byId),
  /** Everybody who has points by these, with where they come from. */
  'point.read': read<Points[]>()(byMovement),
  'council.read': read<Council>()(byMovement),
  'council.save': write<null>()(councilSchema),
  'annual.read': read<AnnualView>()(byMovement),
  /** What the year's reports hold of one department; null where the movement has none such. */
  'annual.department': read<DepartmentYear | null>()(byMovement.extend({ departmentId: idSchema })),
  'annual.steps': read<ReviewStep[]>()(byMovement),
  /** Documents of the whole movement that went out and are not being corrected. */
  'annual.issued': read<PaperKind[]>()(byMovement),
  'proposal.save': write<SavedId>()(proposalSchema),
  'proposal.remove': write<Undoable>()(byId),
  /** Says of everybody put forward that the file about them has gone up. */
  'proposal.submit': write<{ count: number }>()(byMovement),
  /** The whole set of the review: whether it agrees with itself, and what it holds. */
  'dossier.read': task<DossierView>()(byMovement),
  'dossier.write': task<WrittenDossier>()(byMovement),
  'workbook.preview': read<Workbook>()(workbookSchema),
  'workbook.save': task<SavedFile>()(workbookSchema),
  'template.list': read<Template[]>()(nothing),
  'template.open': task<OpenedBook | null>()(nothing),
  'template.save': write<SavedId>()(templateSchema),
  'template.remove': write<Undoable>()(byId),
  'template.preview': read<TemplateRows[]>()(templatePreviewSchema),
  'template.write': task<SavedFile>()(templateUseSchema),
  'template.writeReady': task<SavedFile>()(readyListSchema),
  /** A list as it stands on a screen, as .xlsx. */
  'list.save': task<SavedFile>()(listFileSchema),
  'list.print': task<null>()(listFileSchema),
  'file.open': task<null>()(z.strictObject({ token: line(80) })),
  'file.show': task<null>()(z.strictObject({ token: line(80) })),
} as const satisfies Record<string, Call>;

export type Api = typeof api;
export type CallName = keyof Api;
export type CallInput<Name extends CallName> = z.input<Api[Name]['input']>;
export type CheckedInput<Name extends CallName> = z.output<Api[Name]['input']>;
export type CallOutput<Name extends CallName> = Exclude<Api[Name]['output'], undefined>;
