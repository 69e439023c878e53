import { z } from 'zod';
import { idSchema, newOrExisting } from '../id.ts';
import { keysOf, oneOf } from '../one-of.ts';
import { prose, requiredLine } from '../text-field.ts';

/** Where the reports tell a group's figures: with who reported, under a heading of its own, or by the cases themselves. */
export const FIGURE_SECTIONS = {
  implementation: null,
  publicity: 'Công tác tuyên truyền',
  conduct: 'Chấp hành pháp luật, nội quy',
  professional: 'Nhiệm vụ chuyên môn',
  cases: null,
} as const satisfies Record<string, string | null>;
export type FigureSection = keyof typeof FIGURE_SECTIONS;

/** `chart`: its turn among the pictures of a review, those of one turn together; null for none. */
type GroupTraits = { title: string; section: FigureSection; chart: number | null };

/** Groups of the catalogue, as they head the table of figures. A further group is one row here and nothing else. */
export const INDICATOR_GROUPS = {
  A: { title: 'Nhân sự, triển khai', section: 'implementation', chart: 4 },
  B: { title: 'Tuyên truyền', section: 'publicity', chart: 1 },
  C: { title: 'Chấp hành', section: 'conduct', chart: 2 },
  D: { title: 'Tai nạn giao thông', section: 'conduct', chart: 2 },
  E: { title: 'Lái xe, xe công', section: 'conduct', chart: 3 },
  F: { title: 'Nhiệm vụ chuyên môn', section: 'professional', chart: 3 },
  G: { title: 'Biểu dương, phê bình', section: 'cases', chart: null },
} as const satisfies Record<string, GroupTraits>;
export type IndicatorGroup = keyof typeof INDICATOR_GROUPS;
export const GROUP_CODES = keysOf(INDICATOR_GROUPS);

/** "A. Nhân sự, triển khai". */
export function groupLabel(group: IndicatorGroup): string {
  return `${group}. ${INDICATOR_GROUPS[group].title}`;
}

export function groupsIn(section: FigureSection): IndicatorGroup[] {
  return GROUP_CODES.filter((group) => INDICATOR_GROUPS[group].section === section);
}

/** Counting heads and counting times is the common error of such tables, so each figure says which it does. */
export const COUNTINGS = {
  people: 'Người (mỗi người tính một lần)',
  times: 'Lượt (mỗi lần tính một lượt)',
  things: 'Vụ việc, hiện vật',
} as const;
export type Counting = keyof typeof COUNTINGS;

/** How figures are put together. `last` only makes sense over months. */
export const DEPARTMENT_TOTALS = { sum: 'Cộng', highest: 'Lấy số cao nhất' } as const;
export const MONTH_TOTALS = {
  sum: 'Cộng dồn',
  last: 'Lấy tháng gần nhất',
  highest: 'Lấy tháng cao nhất',
} as const;
export type DepartmentTotal = keyof typeof DEPARTMENT_TOTALS;
export type MonthTotal = keyof typeof MONTH_TOTALS;

export const DIRECTIONS = {
  good: 'Càng nhiều càng tốt',
  bad: 'Càng ít càng tốt',
  neutral: 'Không xét',
} as const;

/** Where a figure comes from: typed by the clerk, or counted from the month's cases. */
export const SOURCES = {
  typed: 'Nhập tay',
  praisedPeople: 'Đếm cá nhân được biểu dương',
  praisedDepartments: 'Đếm tập thể được biểu dương',
  criticizedPeople: 'Đếm cá nhân bị phê bình',
  criticizedDepartments: 'Đếm tập thể bị phê bình',
} as const;
export type Source = keyof typeof SOURCES;

export const indicatorSchema = z.strictObject({
  id: newOrExisting,
  movementId: idSchema,
  group: oneOf(INDICATOR_GROUPS, 'Chọn nhóm chỉ tiêu.'),
  name: requiredLine('Nhập tên chỉ tiêu.', 160),
  unit: requiredLine('Nhập đơn vị tính, ví dụ người, buổi, vụ.', 24),
  counting: oneOf(COUNTINGS, 'Chọn cách đếm.'),
  departmentTotal: oneOf(DEPARTMENT_TOTALS, 'Chọn cách cộng các phòng.'),
  monthTotal: oneOf(MONTH_TOTALS, 'Chọn cách tính lũy kế.'),
  direction: oneOf(DIRECTIONS, 'Chọn chiều đánh giá.'),
  source: oneOf(SOURCES, 'Chọn nguồn số liệu.'),
  active: z.boolean(),
  /** What divisions also call it, one a line: their own words are read by it. */
  aliases: prose(2_000).default(''),
});

export type IndicatorInput = z.input<typeof indicatorSchema>;
export type Indicator = z.output<typeof indicatorSchema> & { id: number };
