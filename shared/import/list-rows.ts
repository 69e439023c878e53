import type { RawCell, RawSheet } from '../foreign/sheet.ts';
import { fold } from '../text.ts';
import { textOf } from './cell.ts';

/** A row of a list that names nobody, and why it was passed over. */
export type LeftOut = { row: number; text: string; why: string };

export type RowKind =
  | { kind: 'entry' }
  /** Nothing, numbers of columns, a header printed again. */
  | { kind: 'blank' }
  /** Stands above the rows of one department. */
  | { kind: 'group'; department: string }
  | { kind: 'total' }
  /** Under it nobody is listed any more. */
  | { kind: 'signature' };

const TOTAL = /^(tong|cong|tong cong|tong so|cong lai)\b/;
const SIGNATURE =
  /^(nguoi lap|nguoi lap bieu|lap bieu|thu truong|ke toan|xac nhan|noi nhan|kt |tl |tm |tuq |ky ten|nguoi ky|\(ky|danh sach nay|ghi chu:|.{0,40}, ngay .{1,8} thang )/;
const DEPARTMENT =
  /^(phong|ban|van phong|thanh tra|trung tam|chi cuc|cuc|khoa|to|doi|lanh dao|khoi|bo phan|don vi|vu|vien|so)\b/;
const NUMERAL = /^([ivx]{1,5}|[a-d]|\d{1,2})[.)]?$/i;

type Judging = {
  cells: readonly RawCell[];
  /** The column of names. */
  nameColumn: number;
  /** Columns in which a person or award always says something. */
  entryColumns: readonly number[];
  isKnownDepartment: (name: string) => boolean;
};

/** What a row below the header is, before anything of it is taken. */
export function kindOfRow({
  cells,
  nameColumn,
  entryColumns,
  isKnownDepartment,
}: Judging): RowKind {
  const texts = cells.map(textOf);
  const said = texts.flatMap((text, column) => (text === '' ? [] : [column]));
  if (said.length === 0 || said.every((column) => /^\(?\d{1,2}\)?$/.test(texts[column] ?? ''))) {
    return { kind: 'blank' };
  }
  const first = said.find((column) => {
    const text = texts[column] ?? '';
    return /\p{L}{2}/u.test(text) && !NUMERAL.test(text);
  });
  if (first === undefined) return { kind: 'entry' };
  const text = texts[first] ?? '';
  const key = fold(text);
  const alone = !entryColumns.some((column) => column !== first && (texts[column] ?? '') !== '');
  if (TOTAL.test(key) && alone) return { kind: 'total' };
  if (SIGNATURE.test(key) && alone) return { kind: 'signature' };
  const numeral = said.find((column) => column < first);
  const isNumbered = numeral === undefined || NUMERAL.test(texts[numeral] ?? '');
  const isHeading = DEPARTMENT.test(withoutNumeral(key)) || isKnownDepartment(bare(text));
  const isNameCell = first <= nameColumn;
  return alone && isNumbered && isNameCell && isHeading
    ? { kind: 'group', department: bare(text) }
    : { kind: 'entry' };
}

/** `I. VĂN PHÒNG SỞ (12 người)` → `VĂN PHÒNG SỞ`. */
function bare(text: string): string {
  return text
    .replace(/^([IVX]{1,5}|[A-D]|\d{1,2})[.)\-:]\s*/, '')
    .replace(/\s*[(:].*$/, '')
    .trim();
}

function withoutNumeral(key: string): string {
  return key.replace(/^([ivx]{1,5}|[a-d]|\d{1,2})[.)\-:]\s*/, '');
}

/** A cell that is drawn as one with others says for all of them what stands in the first. */
export function spread(sheet: Pick<RawSheet, 'rows' | 'merges'>, column: number): RawCell[] {
  const cells = sheet.rows.map((row) => row[column] ?? null);
  for (const { top, left, bottom, right } of sheet.merges) {
    if (left > column || right < column || top === bottom) continue;
    const first = sheet.rows[top]?.[left] ?? null;
    for (let row = top; row <= bottom && row < cells.length; row += 1) cells[row] ??= first;
  }
  return cells;
}
