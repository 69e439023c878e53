import { z } from 'zod';
import { idSchema, newOrExisting } from '../id.ts';
import { formatTenths } from '../number.ts';
import { oneOf } from '../one-of.ts';
import { MARKS } from '../report/report.ts';

/** What points are given for. The department defines them, or has none: no law sets any. */
export const POINT_KINDS = {
  mark: 'Mức đạt của nội dung thi đua, mỗi tháng',
  praise: 'Mỗi lần được biểu dương',
  criticism: 'Mỗi lần bị phê bình',
  indicator: 'Mỗi đơn vị của chỉ tiêu',
} as const;

const MOST_TENTHS = 10_000;

/** Points in tenths, as they were typed: "0,5", "-1". */
export function tenthsOf(points: string): number {
  return Math.round(Number(points.replace('–', '-').replace(',', '.')) * 10);
}

/** Points as they are typed, with at most one decimal. */
const pointsSchema = z
  .string()
  .trim()
  .regex(/^[-–]?\d{1,4}([,.]\d)?$/, 'Nhập điểm, ví dụ 2 hoặc 0,5; điểm trừ là -1.')
  .refine((typed) => tenthsOf(typed) !== 0, 'Điểm khác 0.')
  .refine((typed) => !(Math.abs(tenthsOf(typed)) > MOST_TENTHS), 'Điểm tối đa 1.000.');

/** What one thing is worth. `contentId` null is every content. */
export const pointRuleSchema = z
  .strictObject({
    id: newOrExisting,
    movementId: idSchema,
    kind: oneOf(POINT_KINDS, 'Chọn việc được tính điểm.'),
    contentId: idSchema.nullable().default(null),
    mark: oneOf({ '': '', ...MARKS }).default(''),
    indicatorId: idSchema.nullable().default(null),
    /** Whether the figure is divided by the people of the department, so that large and small ones compare. */
    isPerHead: z.boolean().default(true),
    points: pointsSchema,
  })
  .superRefine(({ kind, mark, indicatorId }, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (kind === 'mark' && mark === '') say('mark', 'Chọn mức đạt.');
    if (kind === 'indicator' && indicatorId === null) say('indicatorId', 'Chọn chỉ tiêu.');
  })
  // What the kind does not ask for is not kept from another choice.
  .transform(({ contentId, mark, indicatorId, isPerHead, ...rule }) => ({
    ...rule,
    contentId: rule.kind === 'mark' ? contentId : null,
    mark: rule.kind === 'mark' ? mark : ('' as const),
    indicatorId: rule.kind === 'indicator' ? indicatorId : null,
    isPerHead: rule.kind === 'indicator' && isPerHead,
  }));

export type PointRule = Omit<z.output<typeof pointRuleSchema>, 'id' | 'points'> & {
  id: number;
  tenths: number;
};

/** "2", "0,5", "–1". */
export function formatPoints(tenths: number): string {
  return `${tenths < 0 ? '–' : ''}${formatTenths(Math.abs(tenths) / 10)}`;
}
