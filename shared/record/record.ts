import { z } from 'zod';
import { idSchema, newOrExisting } from '../id.ts';
import { daySchema } from '../month-field.ts';
import { keysOf, oneOf } from '../one-of.ts';
import { line, requiredLine, requiredProse } from '../text-field.ts';

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

/** Forms of discipline, the lightest first. */
export const DISCIPLINES = {
  '': 'Không ghi',
  reprimand: 'Khiển trách',
  warning: 'Cảnh cáo',
  pay: 'Hạ bậc lương',
  demotion: 'Giáng chức',
  dismissal: 'Cách chức',
  removal: 'Buộc thôi việc',
} as const;
export type DisciplineForm = keyof typeof DISCIPLINES;

/** How grave a discipline is, beside another; one whose form is not recorded is the least. */
export function gravityOf(form: DisciplineForm): number {
  return keysOf(DISCIPLINES).indexOf(form);
}

/** How far an initiative is recognised to have effect. */
export const SCOPES = {
  agency: 'Cơ sở',
  province: 'Trong tỉnh',
  nation: 'Toàn quốc',
} as const;

/** Leave that counts as time of work (NĐ 152/2025/NĐ-CP, Điều 4 khoản 5 for maternity). */
export const LEAVES = { maternity: 'Nghỉ thai sản', other: 'Nghỉ được tính khác' } as const;

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
  /** Officials of like duties are rated among themselves; empty: by their class of position. */
  dutyGroup: line(80).default(''),
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
  scope: oneOf(SCOPES, 'Chọn phạm vi ảnh hưởng.').default('agency'),
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
    form: oneOf(DISCIPLINES, 'Chọn hình thức kỷ luật.').default(''),
    /** Of a discipline: the department it was for; null: the one the person is in. */
    departmentId: idSchema.nullable().default(null),
  })
  .refine(({ startedOn, endedOn }) => endedOn === null || endedOn >= startedOn, {
    path: ['endedOn'],
    message: 'Ngày kết thúc không trước ngày bắt đầu.',
  });

export const leaveSchema = z
  .strictObject({
    id: newOrExisting,
    personId: idSchema,
    kind: oneOf(LEAVES, 'Chọn loại nghỉ.'),
    startedOn: daySchema,
    /** Null while it goes on. */
    endedOn: daySchema.nullable(),
    note: line(300),
  })
  .refine(({ startedOn, endedOn }) => endedOn === null || endedOn >= startedOn, {
    path: ['endedOn'],
    message: 'Ngày kết thúc không trước ngày bắt đầu.',
  });

type Kept<Schema extends z.ZodType> = z.output<Schema> & { id: number };
export type Rating = Kept<typeof ratingSchema>;
export type Initiative = Kept<typeof initiativeSchema>;
export type Restriction = Kept<typeof restrictionSchema>;
export type Leave = Kept<typeof leaveSchema>;

/** What is kept of everybody beside the months: by year, the latest first. */
export type Records = {
  ratings: Rating[];
  initiatives: Initiative[];
  restrictions: Restriction[];
  leaves: Leave[];
  /** Which proposals, of whatever year, rest on which initiative; drafts and what was turned down aside. */
  uses: { initiativeId: number; proposalId: number }[];
};
