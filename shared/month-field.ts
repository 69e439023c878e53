import { z } from 'zod';
import { isDay } from './month.ts';

// Apart from the calendar itself: the first screen reckons with months and has no form to check.

export const monthSchema = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, {
  error: ({ input }) => (input === '' ? 'Chọn tháng báo cáo.' : 'Tháng không đúng.'),
  abort: true,
});

/** What is refused here ends the check of the whole: no rule about several fields reckons with a day that is none. */
export const daySchema = z.string('Nhập ngày theo dạng ngày/tháng/năm.').refine(isDay, {
  error: 'Ngày không đúng. Nhập theo dạng ngày/tháng/năm, ví dụ 05/3/2026.',
  abort: true,
});
