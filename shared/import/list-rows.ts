import type { RawCell } from '../foreign/sheet.ts';
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
  /** "Danh sách cán bộ Phòng Lãnh sự", over a further table of the sheet. */
  | { kind: 'title' }
  /** Under it nobody is listed any more. */
  | { kind: 'signature' };

/** With its tone: the family names Tống, Tô and Vũ would else be a total, a "tổ" and a "vụ". */
const TOTAL = /^(tổng|cộng|tong cong|tong so)(?![\p{L}])/u;
const LISTING = /^\(?(danh sach|bieu|phu luc|kem theo|ban hanh kem|trich ngang|tiep theo)\b/;
const SIGNATURE =
  /^\(?(nguoi (?:lap|tong hop|kiem tra|duyet|bao cao)|lap bieu|thu truong|xac nhan cua|noi nhan|ky ten|ky, |ky va |nguoi ky|danh sach nay|ghi chu:|(kt|tl|tm|tuq)[. ]|.{0,40}, ngay .{1,8} thang )/;
/** Such words may also begin what is said of somebody: they sign where they stand alone, without a number. */
const SIGNER =
  /^(ke toan( truong)?|xac nhan|(pho )?giam doc( so)?|chanh van phong|(pho )?truong phong|(pho )?chu tich|thu ky|truong ban|phu trach .{0,30})$/;
const DEPARTMENT =
  /^(các (phòng|đơn vị|ban)|phòng|ban|văn phòng|thanh tra|trung tâm|chi cục|cục|khoa|tổ|đội|lãnh đạo|khối|bộ phận|đơn vị|vụ|viện|sở|van phong|thanh tra|trung tam|chi cuc|lanh dao|bo phan|don vi|phong)(?![\p{L}])/u;
/** `1`, `(2)`, `A`, `6=4+5`: the row that numbers the columns. */
const COLUMN_NUMBER = /^\(?(\d{1,2}|[A-Z])\)?( ?= ?[\d+\-x*:() ]+)?$/;
const HOW_MANY = /^\(?\d{1,3}( (người|đồng chí|đ\/c|cán bộ|nữ))?\)?$/iu;
const NUMERAL = /^([ivx]{1,5}|[a-hk]|\d{1,3}|\d{1,2}\.\d{1,2})[.):]?$|^[*•+–-]$/i;

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
  if (said.every((column) => COLUMN_NUMBER.test(texts[column] ?? ''))) return { kind: 'blank' };
  const first = said.find((column) => {
    const text = texts[column] ?? '';
    return /\p{L}{2}/u.test(text) && !NUMERAL.test(text);
  });
  if (first === undefined) return { kind: 'entry' };
  const text = texts[first] ?? '';
  const others = entryColumns.filter((column) => column !== first && (texts[column] ?? '') !== '');
  // "Phòng Lãnh sự | 3 | 2", or "5 người": a group may say how many there are in it.
  const alone = others.every((column) => HOW_MANY.test(texts[column] ?? ''));
  const numeral = said.find((column) => column < first);
  const special = specialKind(text, alone, numeral !== undefined);
  if (special) return { kind: special };
  if (isTotal(text, others, texts)) return { kind: 'total' };
  const isNumbered = numeral === undefined || NUMERAL.test(texts[numeral] ?? '');
  if (!alone || !isNumbered || first > nameColumn) return { kind: 'entry' };
  const named = bareHeading(text);
  const isHeading =
    DEPARTMENT.test(withoutNumeral(text.toLocaleLowerCase('vi'))) || isKnownDepartment(named);
  return isHeading ? { kind: 'group', department: named } : { kind: 'entry' };
}

/** A title of the list said again, or what stands under it; null for all else. */
function specialKind(text: string, alone: boolean, hasNumeral: boolean) {
  const key = fold(text);
  if (SIGNATURE.test(key)) return 'signature' as const;
  if (!alone || hasNumeral) return null;
  if (SIGNER.test(key)) return 'signature' as const;
  return LISTING.test(key) ? ('title' as const) : null;
}

/** "Tổng cộng: 12 người", also with its figures in other columns. */
function isTotal(text: string, others: readonly number[], texts: readonly string[]): boolean {
  if (!TOTAL.test(withoutNumeral(text.toLocaleLowerCase('vi')))) return false;
  return others.every((column) => /^[\d\s.,/%]*( người| đồng chí)?$/.test(texts[column] ?? ''));
}

/** `I. VĂN PHÒNG SỞ (12 người)` → `VĂN PHÒNG SỞ`. */
export function bareHeading(text: string): string {
  return withoutNumeral(text)
    .replace(/\s*[(:].*$/, '')
    .replace(/\s+[-–—]\s+\d.*$/, '')
    .trim();
}

function withoutNumeral(text: string): string {
  return text.replace(/^(?:([ivx]{1,5}|[a-d]|\d{1,2})\s*[.)/\-–:]|[-–+*•])\s*/i, '');
}

const UNIT = /(?<!\p{L})(phòng|văn phòng|trung tâm|chi cục|thanh tra) \p{L}.*$/iu;

/**
 * The department that a line above a list names: `DANH SÁCH CÁN BỘ PHÒNG LÃNH SỰ`, or its name alone; null for none.
 * One that nobody knows is taken from the title of a list, or where the line is its name.
 */
export function departmentInTitle(
  line: string,
  isKnownDepartment: (name: string) => boolean,
): string | null {
  const named = bareHeading(line).replace(/\s+(năm|tháng|quý|tính đến)(?!\p{L}).*$/iu, '');
  if (isKnownDepartment(named) || /^phòng \p{L}/iu.test(named)) return named;
  const words = named.split(' ');
  const at = words.findIndex((_, from) => isKnownDepartment(words.slice(from).join(' ')));
  if (at > 0) return words.slice(at).join(' ');
  return (LISTING.test(fold(named)) && UNIT.exec(named)?.[0]) || null;
}

/** The department of all rows that name none: said by the nearest line above the list, or by the name of its sheet. */
export function departmentAbove(
  { name = '', rows }: { name?: string; rows: readonly RawCell[][] },
  headerRow: number,
  isKnownDepartment: (name: string) => boolean,
): string {
  const above = rows
    .slice(Math.max(0, headerRow - 30), Math.max(0, headerRow))
    .flat()
    .map(textOf)
    .reverse();
  // "TT" over the numbers of a list is no office, whatever its initials.
  const said = above
    .filter((line) => !/^(s ?tt|số tt|.{0,2})$/iu.test(line))
    .map((line) => departmentInTitle(line, isKnownDepartment));
  return said.find((one) => one !== null) ?? (isKnownDepartment(name) ? name : '');
}
