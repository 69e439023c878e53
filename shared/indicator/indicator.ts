import { z } from 'zod';
import { idSchema, newOrExisting } from '../id.ts';
import { oneOf } from '../one-of.ts';
import { requiredLine } from '../text.ts';

/** Groups of the catalogue, as they head the table of figures. */
export const INDICATOR_GROUPS = {
  A: 'Nhân sự, triển khai',
  B: 'Tuyên truyền',
  C: 'Chấp hành',
  D: 'Tai nạn giao thông',
  E: 'Lái xe, xe công',
  F: 'Nhiệm vụ chuyên môn',
  G: 'Biểu dương, phê bình',
} as const;
export type IndicatorGroup = keyof typeof INDICATOR_GROUPS;

/** Counting heads and counting times is the common error of such tables, so each figure says which it does. */
export const COUNTINGS = {
  people: 'Người (mỗi người tính một lần)',
  times: 'Lượt (mỗi lần tính một lượt)',
  things: 'Vụ, việc, vật',
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
export type Direction = keyof typeof DIRECTIONS;

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
});

export type IndicatorInput = z.input<typeof indicatorSchema>;
export type Indicator = z.output<typeof indicatorSchema> & { id: number };
