import { z } from 'zod';
import { newOrExisting } from '../id.ts';
import { daySchema } from '../month.ts';
import { oneOf } from '../one-of.ts';
import { requiredLine } from '../text.ts';

/** Thresholds that a province or the agency may set itself, as they are called where one is entered. */
export const OWN_RULES = {
  labourerShare: 'Tỷ lệ Lao động tiên tiến của tập thể',
  councilShare: 'Tỷ lệ thành viên Hội đồng đồng ý',
  excellentShare: 'Tỷ lệ hoàn thành xuất sắc nhiệm vụ',
  fighterShare: 'Tỷ lệ Chiến sĩ thi đua cơ sở trên Lao động tiên tiến',
  quorum: 'Tỷ lệ thành viên Hội đồng dự họp',
} as const;

/** A threshold with the document that sets it; it takes the place of the one in the rule data while it is in force. */
export const ownRuleSchema = z
  .strictObject({
    id: newOrExisting,
    test: oneOf(OWN_RULES, 'Chọn tỷ lệ.'),
    percent: z
      .int('Nhập tỷ lệ phần trăm, số nguyên.')
      .min(1, 'Tỷ lệ từ 1%.')
      .max(100, 'Tỷ lệ tối đa 100%.'),
    document: requiredLine('Nhập số, ngày của văn bản quy định.', 200),
    inForceFrom: daySchema,
    inForceUntil: daySchema.nullable(),
  })
  .refine(({ inForceFrom, inForceUntil }) => inForceUntil === null || inForceUntil >= inForceFrom, {
    path: ['inForceUntil'],
    message: 'Ngày hết hiệu lực không trước ngày có hiệu lực.',
  });

export type OwnRule = z.output<typeof ownRuleSchema> & { id: number };
