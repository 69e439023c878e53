import { z } from 'zod';
import type { Signer } from '../agency/agency.ts';
import type { OfficialDocument } from '../document/official-document.ts';
import { idSchema } from '../id.ts';
import { formatMonth, type Month } from '../month.ts';
import { daySchema, monthSchema } from '../month-field.ts';
import { oneOf } from '../one-of.ts';
import { prose, requiredProse } from '../text-field.ts';
import type { DraftedText, LostEdit } from './edits.ts';
import { PAPERS, type PaperKind } from './kinds.ts';

/** A month, or empty where the document is of the whole movement. */
export type PaperPeriod = Month | '';

const keyShape = {
  movementId: idSchema,
  kind: oneOf(PAPERS),
  period: z.union([monthSchema, z.literal('')]),
};
const hasItsPeriod = ({ kind, period }: { kind: PaperKind; period: PaperPeriod }) =>
  (PAPERS[kind].span === 'whole') === (period === '');
const PERIOD = { path: ['period'], message: 'Chọn tháng của văn bản.' };

/** Which document. */
export const paperKeySchema = z.strictObject(keyShape).refine(hasItsPeriod, PERIOD);
export type PaperKey = z.output<typeof paperKeySchema>;

/** Number, date and signer of a document, as the clerk sets them before it is printed. */
export const paperHeadSchema = z.strictObject({
  number: z
    .int('Số văn bản là số nguyên.')
    .min(1, 'Số văn bản từ 1.')
    .max(99_999, 'Số văn bản quá lớn.')
    .nullable(),
  date: daySchema.nullable(),
  signerId: idSchema.nullable(),
});
export type PaperHead = z.output<typeof paperHeadSchema>;

export const paperHeadingSchema = z
  .strictObject({ ...keyShape, ...paperHeadSchema.shape })
  .refine(hasItsPeriod, PERIOD);
export type PaperHeading = Omit<PaperKey, 'movementId'> & PaperHead;

/** Her wording of one text; `drafted` is the draft she had before her. A null text puts the draft back. */
export const paperEditSchema = z
  .strictObject({
    ...keyShape,
    blockKey: z.string().min(1).max(80),
    text: prose(10_000).nullable(),
    drafted: z.string().max(100_000),
  })
  .refine(hasItsPeriod, PERIOD);

/** A file of a document: of the draft in work or, by its id, of one that went out. */
export const paperFileSchema = z
  .strictObject({ ...keyShape, issuedId: idSchema.nullable() })
  .refine(hasItsPeriod, PERIOD);

export const paperReopenSchema = z
  .strictObject({ ...keyShape, reason: requiredProse('Ghi lý do điều chỉnh.', 1_000) })
  .refine(hasItsPeriod, PERIOD);

/** A document that went out. Version 0 is the first, n the n-th correction. */
export type IssuedPaper = {
  id: number;
  version: number;
  /** Local time, 2026-11-22T14:05:09. */
  issuedAt: string;
  number: number | null;
  date: string | null;
  /** Why it was opened for correction; empty where it stands. */
  reopenedFor: string;
  /** How it left the house first; null while it can still be taken back. */
  outBy: OutWay | null;
};

/** How a document leaves the house. */
export const OUT_WAYS = {
  printed: 'đã in',
  saved: 'đã lưu thành tệp',
  said: 'đã gửi đi',
} as const;
export type OutWay = keyof typeof OUT_WAYS;

/** Places of a document's own screen. */
export type PaperPlace = 'number' | 'date' | 'texts' | 'places';

/** Something that speaks against sending a document out as it is, and where it is mended: a screen, or a place of its own. */
export type Doubt = { text: string } & ({ href: string } | { at: PaperPlace });

/** What the number register says of one document. */
export type NumberAdvice = {
  /** The next free number of its series and year; null for what bears none. */
  proposed: number | null;
  /** Repeats, gaps, dates out of order. */
  remarks: string[];
};

export type PaperView = {
  key: PaperKey;
  document: OfficialDocument;
  head: PaperHead;
  signers: Signer[];
  /** Every text that may be worded anew, in order; none once the document went out. */
  texts: DraftedText[];
  /** Her wording of texts that are no longer drafted. */
  lost: LostEdit[];
  advice: NumberAdvice;
  /** The newest first. */
  issued: IssuedPaper[];
  /** True where the newest that went out stands: the document shown is that one. */
  isIssued: boolean;
  /** How many are printed at once. */
  copies: number;
  /** What speaks against sending it out as it is. */
  doubts: Doubt[];
  /** True while a correction was begun and nothing of what went out has changed since. */
  canCancelReopening: boolean;
};

/** "Báo cáo tháng 3/2026", "Báo cáo sơ kết đến tháng 6/2026", "Tờ trình đề nghị khen thưởng". */
export function paperName({ kind, period }: Pick<PaperKey, 'kind' | 'period'>): string {
  const { label, monthWords } = PAPERS[kind];
  if (period === '') return label;
  return [label, monthWords, formatMonth(period)].filter((part) => part !== '').join(' ');
}

/** The newest that went out, where it stands: not being corrected. */
export function standingOf([newest]: readonly IssuedPaper[]): IssuedPaper | null {
  return newest?.reopenedFor === '' ? newest : null;
}

/** The newest that went out, where it is being corrected. */
export function correctedBy([newest]: readonly IssuedPaper[]): IssuedPaper | null {
  return newest && newest.reopenedFor !== '' ? newest : null;
}

/** "bao-cao-thang-2026-03", without ending. */
export function paperFileName({ kind, period }: Pick<PaperKey, 'kind' | 'period'>): string {
  return [PAPERS[kind].file, period].filter((part) => part !== '').join('-');
}
