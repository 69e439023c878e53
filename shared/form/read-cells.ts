import { CASE_KINDS, type CaseKind } from '../case/case.ts';
import { type Figure, figureSchema, parseFigure } from '../figure.ts';
import type { RawCell } from '../foreign/sheet.ts';
import { addDays, type Day, isDay, parseDay } from '../month.ts';
import { MARKS, NOT_ASSESSED } from '../report/report.ts';
import { clean, cleanLine, toneKey } from '../text.ts';
import type { AnsweredMark } from './answers.ts';
import { type LabelledPerson, WHOLE_DEPARTMENT } from './people-labels.ts';

/** What a cell says, or why it says nothing that could be taken. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string };

const ok = <T>(value: T): Parsed<T> => ({ ok: true, value });
const wrong = (message: string): Parsed<never> => ({ ok: false, message });

/** A text of several lines, as it stood; a number pasted into its cell is its digits. */
export function readText(cell: RawCell, most: number): Parsed<string> {
  const text = cell === null ? '' : clean(String(cell));
  return [...text].length <= most ? ok(text) : wrong(`Dài quá: tối đa ${most} ký tự.`);
}

/** A number of the form, as it would be typed into a field in `unit`. */
export function readFigure(cell: RawCell, unit: string): Parsed<Figure> {
  if (typeof cell === 'number') {
    const checked = figureSchema.safeParse(cell);
    return checked.success ? ok(checked.data) : wrong(checked.error.issues[0]?.message ?? '');
  }
  const parsed = parseFigure(String(cell ?? ''), unit);
  return parsed.ok ? ok(parsed.figure) : wrong(parsed.message);
}

const MARK_CHOICES = new Map<string, AnsweredMark>([
  ['', null],
  [toneKey(NOT_ASSESSED), 'none'],
  ...Object.entries(MARKS).map(([mark, label]) => [toneKey(label), mark as AnsweredMark] as const),
]);

export function readMark(cell: RawCell): Parsed<AnsweredMark> {
  const mark = MARK_CHOICES.get(toneKey(String(cell ?? '')));
  const choices = [...Object.values(MARKS), NOT_ASSESSED].join(', ');
  return mark === undefined ? wrong(`Chỉ nhận một trong: ${choices}.`) : ok(mark);
}

export function readKind(cell: RawCell): Parsed<CaseKind> {
  const key = toneKey(String(cell ?? ''));
  const kinds = Object.entries(CASE_KINDS) as [CaseKind, string][];
  const found = kinds.find(([, label]) => toneKey(label) === key);
  return found ? ok(found[0]) : wrong('Chọn Biểu dương hoặc Phê bình.');
}

export function readPerson(
  cell: RawCell,
  people: readonly LabelledPerson[],
): Parsed<number | null> {
  const key = toneKey(String(cell ?? ''));
  if (key === '') return wrong('Chưa chọn người, hoặc Cả phòng.');
  if (key === toneKey(WHOLE_DEPARTMENT)) return ok(null);
  const person = people.find(({ label }) => toneKey(label) === key);
  return person ? ok(person.id) : wrong('Không có người này trong danh sách của phòng.');
}

const WRONG_DAY = 'Ngày không đúng. Ghi ngày/tháng/năm, ví dụ 05/3/2026.';
const LAST_SERIAL = 109_574;

/** A typed day, always day before month; or the number Excel keeps for a real date. */
export function readDay(cell: RawCell, is1904: boolean): Parsed<Day> {
  if (cell === null || cell === '') return wrong('Chưa ghi ngày.');
  const day =
    typeof cell === 'number' ? dayOfSerial(cell, is1904) : parseDay(cleanLine(String(cell)));
  return day === null ? wrong(WRONG_DAY) : ok(day);
}

function dayOfSerial(serial: number, is1904: boolean): Day | null {
  if (!(serial >= 0 && serial <= LAST_SERIAL)) return null;
  const day = addDays(is1904 ? '1904-01-01' : '1899-12-30', Math.floor(serial));
  return isDay(day) ? day : null;
}
