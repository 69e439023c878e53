import Papa from 'papaparse';
import type { RawBook, RawCell } from '../../shared/foreign/sheet.ts';
import { decodeText } from './decode-text.ts';
import { MOST_ROWS } from './limits.ts';
import { NOT_EXCEL, refusal } from './refusal.ts';
import { type Counted, isBlank, place } from './sheet-place.ts';

/** Excel's own first line of a .csv: what stands between cells. */
const SAYS_SEPARATOR = /^sep=(.)\r?\n/i;
const SEPARATORS = [';', '\t', ',', '|'];

/** A table saved as text, in any encoding that can be told, with commas, semicolons or tabs between its cells. */
export function readCsv(bytes: Uint8Array): RawBook {
  const text = decodeText(bytes);
  if (text === null) throw refusal(NOT_EXCEL);
  const said = SAYS_SEPARATOR.exec(text);
  const table = said ? text.slice(said[0].length) : text;
  const { data } = Papa.parse<string[]>(table, {
    delimiter: said?.[1] ?? separatorOf(table),
    // One more than is read tells that there are more.
    preview: MOST_ROWS + 1,
  });
  const name = 'Tệp chữ';
  const counted: Counted = { cells: 0, characters: 0 };
  const rows: RawCell[][] = [];
  for (const [row, cells] of data.entries()) {
    for (const [column, value] of cells.entries()) {
      if (isBlank(value)) continue;
      const why = place(counted, name, rows, { row: row + 1, column: column + 1 }, value);
      if (why !== null) throw refusal(why);
    }
  }
  return { is1904: false, sheets: [{ name, isHidden: false, rows, merges: [], hiddenRows: [] }] };
}

const LINES_LOOKED_AT = 40;

/** What stands in most of the first lines equally often; a comma within a title does not count for much. */
function separatorOf(text: string): string {
  const lines = text.split('\n', LINES_LOOKED_AT).map((line) => line.replace(/"[^"]*"/g, ''));
  const score = (separator: string) => {
    const times = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(separator).length - 1;
      if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
    }
    return Math.max(0, ...[...times].map(([count, alike]) => alike * Math.min(count, 3)));
  };
  const [best = ','] = SEPARATORS.toSorted((a, b) => score(b) - score(a));
  return best;
}
