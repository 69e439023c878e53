import type { Signer } from '../agency/agency.ts';
import { MOTTO, NATION, type Run } from '../document/official-document.ts';
import type { Ledger } from '../ledger.ts';
import { toUpper } from '../text.ts';
import { blank, row, text, wide } from '../workbook/cells.ts';
import type { Cell, SheetRow } from '../workbook/workbook.ts';

/** Rows above the header of every printed sheet, as `headingRows` lays them out. */
export const HEADING_ROWS = 7;

const NARROW_ROW = 9;
const SIGNING_ROOM = '\n\n\n\n\n';
/** Drawn rather than underlined, so that it stands clear of the letters; a bar is one em wide. */
const AGENCY_RULE = '―'.repeat(5);
const MOTTO_RULE = '―'.repeat(13);

/** Title and movement: the heading of a sheet that is no annex. */
export function titleRows(
  { movement }: Ledger,
  widths: readonly number[],
  title: string,
): SheetRow[] {
  const across = (cell: Cell) => row([wide(cell, widths.length)]);
  return [across(text(toUpper(title), 'title')), across(text(movement.name, 'agencyBold'))];
}

/** Agency and national heading side by side, title, movement and the submission the sheet is an annex of. */
export function headingRows(
  ledger: Ledger,
  widths: readonly number[],
  title: string,
  /** What is said under the title in place of the submission. */
  subtitle = '',
): SheetRow[] {
  const { agency } = ledger;
  const annexOf = `(Kèm theo Tờ trình số …/TTr-${agency.abbreviation} ngày … tháng … năm … của ${agency.name})`;
  return [
    sideBySide(widths, text(toUpper(agency.parentName), 'agency'), text(NATION, 'agencyBold')),
    sideBySide(widths, text(toUpper(agency.name), 'agencyBold'), text(MOTTO, 'motto')),
    sideBySide(widths, text(AGENCY_RULE, 'agency'), text(MOTTO_RULE, 'agency'), NARROW_ROW),
    ...titleRows(ledger, widths, title),
    row([wide(text(subtitle === '' ? annexOf : subtitle, 'subtitle'), widths.length)]),
    row([wide(blank('plain'), widths.length)], NARROW_ROW),
  ];
}

/** Maker on the left; date and signer on the right. One row holds it all, for no page break can cut a row. */
export function signatureRows(
  ledger: Ledger,
  widths: readonly number[],
  { maker } = { maker: 'NGƯỜI LẬP' },
): SheetRow[] {
  const { agency } = ledger;
  const signer = signerOf(ledger);
  const titles = [signer.authority, signer.position].filter((line) => line !== '').map(toUpper);
  const date = { text: `${agency.place}, ngày … tháng … năm …\n`, italic: true };
  // As many lines above both names, so that they stand level.
  const makerRoom = SIGNING_ROOM + '\n'.repeat(Math.max(titles.length - 1, 0));
  return [
    row([wide(blank('plain'), widths.length)], NARROW_ROW),
    sideBySide(
      widths,
      signature({ text: `\n${maker}${makerRoom}${agency.makerName}`, bold: true }),
      signature(date, { text: `${titles.join('\n')}${SIGNING_ROOM}${signer.name}`, bold: true }),
    ),
  ];
}

function signature(...runs: Run[]): Cell {
  return { value: { kind: 'runs', runs }, look: 'signature' };
}

/** The agency's head signs what goes to the province; the plan's signer where no signer is entered yet. */
function signerOf({ agency, movement }: Ledger): Omit<Signer, 'id'> {
  const head = agency.signers.find((signer) => signer.authority === '') ?? agency.signers[0];
  return head ?? { authority: '', position: movement.signerPosition, name: movement.signerName };
}

function sideBySide(widths: readonly number[], left: Cell, right: Cell, height?: number): SheetRow {
  const columns = leftColumns(widths);
  return row([wide(left, columns), wide(right, widths.length - columns)], height);
}

/** As many columns as make up the left part of the page, which takes some two fifths of its width. */
function leftColumns(widths: readonly number[]): number {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let taken = 0;
  const columns = widths.findIndex((width) => {
    taken += width;
    return taken >= whole * 0.38;
  });
  return Math.min(Math.max(columns + 1, 1), widths.length - 1);
}
