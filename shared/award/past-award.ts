import { z } from 'zod';
import { idSchema, newOrExisting } from '../id.ts';
import type { Day } from '../month.ts';
import { daySchema } from '../month-field.ts';
import { keysOf, oneOf } from '../one-of.ts';
import { fold } from '../text.ts';
import { line, requiredLine } from '../text-field.ts';

/** What an award is for (NĐ 152/2025/NĐ-CP, Điều 4 khoản 3: one for a theme or a single deed is no basis for a higher one of merit). */
export const AWARD_CATEGORIES = {
  merit: 'Công trạng',
  theme: 'Theo chuyên đề',
  sudden: 'Đột xuất',
  other: 'Loại hình khác',
} as const;
export type AwardCategory = keyof typeof AWARD_CATEGORIES;

export const PAST_CATEGORIES = { '': 'Không rõ', ...AWARD_CATEGORIES } as const;

/** What lists call each, without marks. */
const CATEGORY_WORDS: Readonly<Record<AwardCategory, readonly string[]>> = {
  merit: ['cong trang', 'thuong xuyen'],
  theme: ['chuyen de', 'phong trao', 'theo dot'],
  sudden: ['dot xuat'],
  other: ['cong hien', 'nien han', 'doi ngoai', 'khac'],
};

/** What an award was for as a list says it; null for what none of these is called. */
export function categoryCalled(text: string): AwardCategory | null {
  const key = fold(text);
  const found = keysOf(AWARD_CATEGORIES).filter((category) =>
    CATEGORY_WORDS[category].some((words) => key.includes(words)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** An award of an earlier year, as its decision names it; of one person or one department. */
export const pastAwardSchema = z
  .strictObject({
    id: newOrExisting,
    personId: idSchema.nullable(),
    departmentId: idSchema.nullable(),
    year: z
      .int('Nhập năm, ví dụ 2024.')
      .min(1950, 'Năm từ 1950 trở đi.')
      .max(2199, 'Năm không đúng.'),
    awardName: requiredLine('Nhập danh hiệu hoặc hình thức khen thưởng.', 200),
    decisionNumber: line(60),
    decisionDate: daySchema.nullable(),
    issuer: line(160),
    category: oneOf(PAST_CATEGORIES, 'Chọn loại hình.').default(''),
  })
  .refine(({ personId, departmentId }) => (personId === null) !== (departmentId === null), {
    path: ['personId'],
    message: 'Chọn một cá nhân hoặc một tập thể.',
  });

export type PastAwardInput = z.input<typeof pastAwardSchema>;
export type PastAward = {
  id: number;
  personId: number | null;
  departmentId: number | null;
  year: number;
  awardName: string;
  decisionNumber: string;
  decisionDate: Day | null;
  issuer: string;
  category: AwardCategory | '';
};

/** An award somebody has: typed or imported, or (then by the id of its proposal) decided on a proposal of ours. */
export type HeldAward = PastAward & { isFromProposal: boolean };
