import { z } from 'zod';
import { newOrExisting } from '../id.ts';
import { daySchema } from '../month-field.ts';
import { oneOf } from '../one-of.ts';
import { requiredLine } from '../text-field.ts';

/** Thresholds that a province or the agency may set itself, as they are called where one is entered. */
export const OWN_RULES = {
  labourerShare: 'Tỷ lệ Lao động tiên tiến của tập thể',
  councilShare: 'Tỷ lệ thành viên Hội đồng đồng ý',
  excellentShare: 'Tỷ lệ hoàn thành xuất sắc nhiệm vụ',
  fighterShare: 'Tỷ lệ Chiến sĩ thi đua cơ sở trên Lao động tiên tiến',
  quorum: 'Tỷ lệ thành viên Hội đồng dự họp',
  yearsInARow: 'Số lần liên tục đạt danh hiệu thấp hơn',
  provincialMerit: 'Số năm, số lần liên tục của Bằng khen cấp tỉnh',
  councilLeast: 'Số thành viên Hội đồng ít nhất',
  councilMost: 'Số thành viên Hội đồng nhiều nhất',
} as const;
export type OwnRuleTest = keyof typeof OWN_RULES;

/** What the amount of each is: which condition of the rule data it is of, its place there, its unit, how far it may go. */
export const OWN_AMOUNTS: Readonly<Record<OwnRuleTest, OwnAmount>> = {
  labourerShare: { field: 'percent', unit: '%', most: 100, isPerAward: true },
  councilShare: { field: 'percent', unit: '%', most: 100, isPerAward: true },
  excellentShare: { field: 'percent', unit: '%', most: 100, isPerAward: false },
  fighterShare: { field: 'percent', unit: '%', most: 100, isPerAward: false },
  quorum: { field: 'percent', unit: '%', most: 100, isPerAward: false },
  yearsInARow: { field: 'years', unit: ' lần', most: 10, isPerAward: true },
  provincialMerit: { field: 'years', unit: ' năm, lần', most: 10, isPerAward: true },
  councilLeast: { of: 'councilSize', field: 'least', unit: ' người', most: 60, isPerAward: false },
  councilMost: { of: 'councilSize', field: 'most', unit: ' người', most: 60, isPerAward: false },
};
export type OwnAmount = {
  /** The condition it is of, where that is called otherwise. */
  of?: string;
  field: 'percent' | 'years' | 'least' | 'most';
  unit: string;
  most: number;
  /** Whether one award may have another threshold than the rest. */
  isPerAward: boolean;
};

/** "80%", "3 lần". */
export function ownAmountText({ test, amount }: Pick<OwnRule, 'test' | 'amount'>): string {
  return `${amount}${OWN_AMOUNTS[test].unit}`;
}

/** A threshold with the document that sets it; it takes the place of the one in the rule data while it is in force. */
export const ownRuleSchema = z
  .strictObject({
    id: newOrExisting,
    test: oneOf(OWN_RULES, 'Chọn quy định.'),
    /** The one award it is for; empty: all that the condition is asked of. */
    awardCode: z.string().max(60).default(''),
    /** Percent, years or people, as its kind has it. */
    amount: z.int('Nhập mức, số nguyên.').min(1, 'Mức từ 1 trở lên.'),
    document: requiredLine('Nhập số, ngày của văn bản quy định.', 200),
    inForceFrom: daySchema,
    inForceUntil: daySchema.nullable(),
  })
  .refine(({ inForceFrom, inForceUntil }) => inForceUntil === null || inForceUntil >= inForceFrom, {
    path: ['inForceUntil'],
    message: 'Ngày hết hiệu lực không trước ngày có hiệu lực.',
  })
  .superRefine(({ test, amount, awardCode }, context) => {
    const { most, unit, isPerAward } = OWN_AMOUNTS[test];
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (amount > most) say('amount', `Mức tối đa ${most}${unit}.`);
    if (awardCode !== '' && !isPerAward) {
      say('awardCode', 'Quy định này áp dụng chung. Chọn “Tất cả”.');
    }
  });

export type OwnRule = z.output<typeof ownRuleSchema> & { id: number };
