import { z } from 'zod';
import { idSchema, newOrExisting } from '../id.ts';
import { daySchema } from '../month.ts';
import { oneOf } from '../one-of.ts';
import { line, requiredLine, requiredProse } from '../text.ts';

/** How an official is rated for a year (NĐ 335/2025/NĐ-CP for công chức), the best first. */
export const RATINGS = {
  excellent: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  fulfilled: 'Hoàn thành nhiệm vụ',
  failed: 'Không hoàn thành nhiệm vụ',
} as const;
export type RatingLevel = keyof typeof RATINGS;

/** The same as lists shorten it. */
export const RATING_CODES: Record<RatingLevel, string> = {
  excellent: 'HTXSNV',
  good: 'HTTNV',
  fulfilled: 'HTNV',
  failed: 'KHTNV',
};

export const RESTRICTIONS = {
  discipline: 'Kỷ luật',
  verification: 'Đang xác minh, thanh tra, điều tra',
} as const;

const yearSchema = z
  .int('Nhập năm, ví dụ 2026.')
  .min(1950, 'Năm từ 1950 trở đi.')
  .max(2199, 'Năm không đúng.');

/** One a person and year. */
export const ratingSchema = z.strictObject({
  id: newOrExisting,
  personId: idSchema,
  year: yearSchema,
  level: oneOf(RATINGS, 'Chọn mức xếp loại.'),
});

export const initiativeSchema = z.strictObject({
  id: newOrExisting,
  personId: idSchema,
  year: yearSchema,
  name: requiredLine('Nhập tên sáng kiến, đề tài.', 300),
  /** Of its recognition; empty while it has none. */
  decisionNumber: line(60),
  decisionDate: daySchema.nullable(),
  issuer: line(160),
});

export const restrictionSchema = z
  .strictObject({
    id: newOrExisting,
    personId: idSchema,
    kind: oneOf(RESTRICTIONS, 'Chọn kỷ luật hay xác minh.'),
    startedOn: daySchema,
    /** Null while it goes on. */
    endedOn: daySchema.nullable(),
    reason: requiredProse('Ghi hình thức, nội dung.', 1_000),
  })
  .refine(({ startedOn, endedOn }) => endedOn === null || endedOn >= startedOn, {
    path: ['endedOn'],
    message: 'Ngày kết thúc không trước ngày bắt đầu.',
  });

type Kept<Schema extends z.ZodType> = z.output<Schema> & { id: number };
export type Rating = Kept<typeof ratingSchema>;
export type Initiative = Kept<typeof initiativeSchema>;
export type Restriction = Kept<typeof restrictionSchema>;

/** What is kept of everybody beside the months: by year, the latest first. */
export type Records = {
  ratings: Rating[];
  initiatives: Initiative[];
  restrictions: Restriction[];
};
