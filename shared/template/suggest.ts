import { isUnreadable, type RawBook, type RawSheet } from '../foreign/sheet.ts';
import { type ColumnSpec, matchColumns } from '../import/columns.ts';
import { cleanLine, fold } from '../text.ts';
import { FIELD_KEYS, FIELDS, type FieldKey } from './field.ts';
import type { Content } from './rows.ts';
import type { TemplateSheet } from './template.ts';

/** A title and an agency's block stand above a header; further down nobody puts one. */
const HEADER_WITHIN = 30;
/** A row under the header that only numbers the columns: 1, 2, 3 or (1), (2), A, B. */
const ORDINAL = /^\(?(\d{1,3}|[a-z])\)?$/i;
const LEAST_COLUMNS = 2;

const SPECS: ColumnSpec<FieldKey>[] = FIELD_KEYS.map((field) => ({
  field,
  label: FIELDS[field].label,
  names: FIELDS[field].names,
}));

/** How each sheet in sight would be filled, read from its header; sheets without one are left as they are. */
export function suggestSheets(book: RawBook): TemplateSheet[] {
  return book.sheets.flatMap((sheet) => suggestSheet(sheet) ?? []);
}

/** The header is the row, with the rows its merged cells reach down to, that names the most fields. */
function suggestSheet(sheet: RawSheet): TemplateSheet | null {
  if (sheet.isHidden || sheet.unread !== undefined) return null;
  let best: { bottom: number; columns: TemplateSheet['columns']; count: number } | null = null;
  for (let top = 0; top < Math.min(sheet.rows.length, HEADER_WITHIN); top += 1) {
    const bottom = bottomOf(sheet, top);
    const columns = columnsOf(sheet, top, bottom);
    const count = columns.filter(({ field }) => field !== null).length;
    if (count >= LEAST_COLUMNS && count > (best?.count ?? 0)) best = { bottom, columns, count };
  }
  if (best === null) return null;
  const below = sheet.rows[best.bottom + 1] ?? [];
  const said = below.filter((cell) => cell !== null).map((cell) => String(cell).trim());
  const isNumbered = said.length > 1 && said.every((cell) => ORDINAL.test(cell));
  return {
    sheet: sheet.name,
    content: contentOf(sheet, best.columns),
    firstRow: best.bottom + (isNumbered ? 3 : 2),
    columns: best.columns,
  };
}

/** A header cell drawn over several columns has its parts below it; one drawn over several rows ends them. */
function bottomOf({ merges }: RawSheet, top: number): number {
  const own = merges.filter((merge) => merge.top === top);
  const tall = own.reduce((most, { bottom }) => Math.max(most, bottom), top);
  const isDivided = own.some(
    ({ top: from, bottom, left, right }) => from === bottom && right > left,
  );
  return isDivided ? Math.max(tall, top + 1) : tall;
}

/** Each column with its headings from above to below, and the field that the lowest, or all together, names. */
function columnsOf(sheet: RawSheet, top: number, bottom: number): TemplateSheet['columns'] {
  const width = Math.max(...sheet.rows.slice(top, bottom + 1).map((row) => row.length), 0);
  const headings = Array.from({ length: width }, (_, column) => {
    const words: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const word = wordsAt(sheet, row, column);
      if (word !== '' && word !== words.at(-1)) words.push(word);
    }
    return words;
  });
  const lowest = matchColumns(
    headings.map((words) => words.at(-1) ?? ''),
    SPECS,
  );
  const whole = matchColumns(
    headings.map((words) => words.join(' ')),
    SPECS,
  );
  const fields = new Map<number, FieldKey>();
  for (const match of [lowest, whole]) {
    for (const field of FIELD_KEYS) {
      const column = match[field];
      if (column === undefined || fields.has(column)) continue;
      if (![...fields.values()].includes(field)) fields.set(column, field);
    }
  }
  return headings.flatMap((words, column) =>
    words.length === 0
      ? []
      : [
          {
            column: column + 1,
            heading: cleanLine(words.join(' – ')).slice(0, 300),
            field: fields.get(column) ?? null,
          },
        ],
  );
}

/** What a cell shows, or the cell it is drawn into. */
function wordsAt({ rows, merges }: RawSheet, row: number, column: number): string {
  const merge = merges.find(
    ({ top, bottom, left, right }) =>
      top <= row && row <= bottom && left <= column && column <= right,
  );
  const cell = rows[merge?.top ?? row]?.[merge?.left ?? column] ?? null;
  return cell === null || isUnreadable(cell) ? '' : cleanLine(String(cell));
}

/** By what only one kind of list has a column for, else by its name. */
function contentOf({ name }: RawSheet, columns: TemplateSheet['columns']): Content {
  const has = (field: FieldKey) => columns.some((column) => column.field === field);
  if (has('initiative') || has('author')) return 'initiatives';
  if (has('subjectKind')) return 'everybody';
  const isOfDepartments = /tap ?the/.test(fold(name).replaceAll('_', ' '));
  return isOfDepartments || has('staff') || has('women') ? 'departments' : 'people';
}
