import type { RawCell, RawSheet } from '../foreign/sheet.ts';
import { cleanLine } from '../text.ts';
import { type CellValue, columnName, INPUT_LOOKS, placeCells } from '../workbook/workbook.ts';
import type { FormDefinition } from './definition.ts';
import { REPORT_SHEET } from './layout.ts';
import { buildReportSheet } from './report-sheet.ts';

/** What a cell of the form that went out may hold now. */
type Expected = { kind: 'anything' } | { kind: 'same'; shown: string };

const LONGEST_SHOWN = 60;

/**
 * The first cell that differs from the form that went out, other than those to fill in: a label changed, rows moved
 * or added, something written beside the form. Null where all is as it was.
 */
export function findAlteration(
  sheets: readonly RawSheet[],
  definition: FormDefinition,
): string | null {
  const sheet = sheets.find(({ name }) => name === REPORT_SHEET);
  if (!sheet) return `Biểu mẫu không còn trang ${REPORT_SHEET}. Nhờ phòng gửi lại tệp gốc đã điền.`;
  const expected = expectedCells(definition);
  for (const address of allAddresses(expected, sheet)) {
    const found = shownOf(cellAt(sheet, address));
    const wanted = expected.get(address) ?? { kind: 'same', shown: '' };
    if (wanted.kind === 'anything' || wanted.shown === found) continue;
    return sentence(address, wanted.shown, found);
  }
  return null;
}

function sentence(address: string, wanted: string, found: string): string {
  const advice = 'Nhờ phòng điền lại vào biểu mẫu gốc.';
  if (wanted === '') return `Biểu mẫu bị ghi thêm ở ô ${address}: “${short(found)}”. ${advice}`;
  if (found === '') return `Biểu mẫu bị xóa ô ${address}: “${short(wanted)}”. ${advice}`;
  return `Biểu mẫu bị sửa ở ô ${address}: “${short(found)}” thay cho “${short(wanted)}”. ${advice}`;
}

function short(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN).toWellFormed()}…`;
}

function expectedCells(definition: FormDefinition): Map<string, Expected> {
  const { rows } = buildReportSheet(definition);
  return new Map(
    rows.flatMap((row, place) =>
      placeCells(row).map(({ cell, column }): [string, Expected] => [
        addressOf(column, place + 1),
        // A formula's result is reckoned by whatever program saved the file last.
        INPUT_LOOKS.has(cell.look) || cell.value.kind === 'formula'
          ? { kind: 'anything' }
          : { kind: 'same', shown: shownOf(plain(cell.value)) },
      ]),
    ),
  );
}

function plain(value: CellValue): RawCell {
  if (value.kind === 'text') return value.text;
  return value.kind === 'number' ? value.value : null;
}

/** The form's cells from the top, then whatever the sheet holds: told one by one, since the first alteration is enough. */
function* allAddresses(expected: Map<string, Expected>, { rows }: RawSheet): Generator<string> {
  yield* expected.keys();
  for (const [place, cells] of rows.entries()) {
    for (const [index, cell] of cells.entries()) {
      if (shownOf(cell) !== '') yield addressOf(index + 1, place + 1);
    }
  }
}

function addressOf(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

function cellAt({ rows }: RawSheet, address: string): RawCell {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return rows[Number(digits) - 1]?.[column - 1] ?? null;
}

/** White space and ways to write marks are no alteration: other programs save them their own way. */
function shownOf(cell: RawCell): string {
  return cell === null ? '' : cleanLine(String(cell));
}
