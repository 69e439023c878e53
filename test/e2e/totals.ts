import SqliteDatabase from 'better-sqlite3';
import { formatMonth, type Month } from '../../shared/month.ts';
import type { Pdf, PdfPage, PdfPiece } from '../helpers/pdf.ts';
import type { ReadValue } from '../helpers/xlsx.ts';

/** A month's total over departments, by the indicator's number in the table; null where nobody had a number. */
export type Totals = Map<number, number | null>;

/** Straight from the rows, by SQL that the app does not have: the sums of the figures typed into complete reports. */
export function storedTotals(path: string, month: Month) {
  const database = new SqliteDatabase(path, { readonly: true });
  const rows = database
    .prepare(
      `SELECT row_number() OVER (ORDER BY group_code, position_in_list) AS number, name, source,
              (SELECT sum(value) FROM report_value JOIN report ON report.id = report_id
               WHERE indicator_id = indicator.id AND month = ? AND state = 'complete') AS total
       FROM indicator WHERE active = 1 AND department_total = 'sum' ORDER BY number`,
    )
    .all(month) as { number: number; name: string; source: string; total: number | null }[];
  database.close();
  return rows.filter(({ source }) => source === 'typed');
}

/** Read off the paper: the figure under "Cộng" that stands on the line of each row's number. */
export function printedTotals({ pages }: Pdf): Totals {
  return new Map(pages.flatMap(totalsOfPage));
}

function totalsOfPage({ pieces }: PdfPage): [number, number | null][] {
  const heading = pieces.find(({ text }) => text === 'Cộng');
  const numbering = pieces.find(({ text }) => text === 'TT');
  if (!heading || !numbering) return [];
  const below = (other: PdfPiece) =>
    pieces.filter(({ baseline, text }) => baseline > other.baseline + 1 && text.trim() !== '');
  const numbers = below(numbering).filter(
    (piece) => overlaps(piece, numbering) && /^\d+$/.test(piece.text),
  );
  return numbers.map((number) => {
    const row = below(heading).filter(({ baseline }) => Math.abs(baseline - number.baseline) < 0.6);
    const total = row.find((piece) => overlaps(piece, heading));
    return [Number(number.text), readCount(total?.text)];
  });
}

function overlaps(a: PdfPiece, b: PdfPiece): boolean {
  return a.left < b.right + 1.5 && a.right > b.left - 1.5;
}

function readCount(text: string | undefined): number | null {
  if (text === undefined) throw new Error('A row of the table has no total');
  return /^\d/.test(text) ? Number(text.replaceAll('.', '')) : null;
}

/** Read back from the workbook: under each indicator's line come its departments, then its total. */
export function exportedTotals(rows: ReadValue[][], month: Month): Totals {
  const column =
    rows.find((row) => row.includes(formatMonth(month)))?.indexOf(formatMonth(month)) ?? -1;
  const totals: Totals = new Map();
  let number = 0;
  for (const row of rows) {
    const title = /^(\d+)\. /.exec(String(row[0]));
    if (title) number = Number(title[1]);
    // Departments have a number before their name; the total's label stands alone.
    else if (number > 0 && /^(Cộng|Cao nhất)$/.test(String(row.find((cell) => cell !== null)))) {
      const value = row[column];
      totals.set(number, typeof value === 'number' ? value : null);
      number = 0;
    }
  }
  return totals;
}
