import type { Department } from '../department/department.ts';
import { addYears } from '../month.ts';
import { toneKey } from '../text.ts';
import type { Movement, MovementInput, MovementListItem } from './movement.ts';

type Dated = Pick<
  Movement,
  'name' | 'year' | 'startDate' | 'endDate' | 'cutoffDate' | 'submissionDate'
>;

/** A movement's name and dates a year on; the year at the end of its name goes along. */
export function nextYear<Of extends Dated>(movement: Of): Of {
  const { name, year, startDate, endDate, cutoffDate, submissionDate } = movement;
  return {
    ...movement,
    year: year + 1,
    name: name.replace(/(?<!\d)\d{4}(?=[^\p{L}\d]*$)/u, (written) =>
      written === String(year) ? String(year + 1) : written,
    ),
    startDate: addYears(startDate, 1),
    endDate: addYears(endDate, 1),
    cutoffDate: cutoffDate && addYears(cutoffDate, 1),
    submissionDate: submissionDate && addYears(submissionDate, 1),
  };
}

/** Next year's movement before it is kept, and by field path what of it must be held against the new plan. */
export type NextYearDraft = { values: MovementInput; hints: Record<string, string> };

/**
 * Begins next year's movement from this one: its words a year on where they say "năm" and the year, its dates, bases,
 * recipients and the departments that will still stand. Its indicators come along when it is saved, by `copiedFrom`.
 */
export function draftNextYear(
  movement: Movement,
  departments: readonly Pick<Department, 'id' | 'active' | 'endedOn'>[],
): NextYearDraft {
  const next = nextYear(movement);
  const hints: Record<string, string> = {};
  const moved = (path: string, text: string) => {
    const told = inNextYear(text, movement.year);
    if (told.hint !== null) hints[path] = told.hint;
    return told.text;
  };
  if (movement.bases.length > 0) {
    hints['bases'] = `Căn cứ chép từ năm ${movement.year}. Thay bằng văn bản của năm ${next.year}.`;
  }
  if (next.name === movement.name) hints['name'] = `Tên chưa nêu năm ${next.year}: kiểm tra lại.`;
  const standing = new Set(
    departments
      .filter(({ active, endedOn }) => active && (endedOn === null || endedOn >= next.startDate))
      .map(({ id }) => id),
  );
  const { id, ...kept } = next;
  const values: MovementInput = {
    ...kept,
    id: null,
    copiedFrom: id,
    theme: moved('theme', movement.theme),
    reportingRule: moved('reportingRule', movement.reportingRule),
    contents: movement.contents.map(({ text }, at) => ({
      id: null,
      text: moved(`contents.${at}.text`, text),
    })),
    departmentIds: movement.departmentIds.filter((each) => standing.has(each)),
  };
  return { values, hints };
}

/** A text with "năm 2024" said of the year after; what was changed, or still names the old year, has to be looked at. */
function inNextYear(text: string, year: number): { text: string; hint: string | null } {
  const said = new RegExp(`(năm\\s+)${year}(?!\\d)`, 'giu');
  const told = text.replace(said, (_, before: string) => `${before}${year + 1}`);
  const stillNamed = new RegExp(`(?<!\\d)${year}(?!\\d)`).test(told);
  if (stillNamed) return { text: told, hint: `Còn nhắc năm ${year}: sửa theo kế hoạch mới.` };
  if (told === text) return { text, hint: null };
  return { text: told, hint: `Đã đổi năm ${year} thành ${year + 1}: kiểm tra theo kế hoạch mới.` };
}

/** The movement that next year's would repeat, where there is one already. */
export function keptNextYear(
  movement: Dated,
  movements: readonly MovementListItem[],
): MovementListItem | undefined {
  const next = nextYear(movement);
  return movements.find(
    ({ name, year }) => year === next.year && toneKey(name) === toneKey(next.name),
  );
}
