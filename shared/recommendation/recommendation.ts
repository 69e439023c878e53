import type { Month } from '../month.ts';
import { fold } from '../text.ts';

/** What a department asked for at the end of the year before, carried into this year's movement. */
export type Recommendation = {
  id: number;
  departmentId: number;
  departmentName: string;
  /** Of the report that says it. */
  month: Month;
  text: string;
  settled: boolean;
};

const NONE =
  /^(?:(?:phong|don vi) )?(?:khong|chua)(?: co)?(?: (?:kien nghi|de xuat|gi|y kien))*[\s.,]*$/;

/** True of a text that asks for something; "Không", "Không có kiến nghị" do not. */
export function asksForSomething(text: string): boolean {
  return text.trim() !== '' && !NONE.test(fold(text).replace(/[,;]/g, ' ').replace(/\s+/g, ' '));
}
