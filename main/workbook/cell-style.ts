import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { Run } from '../../shared/document/official-document.ts';
import { type CellLook, type CellValue, INPUT_LOOKS } from '../../shared/workbook/workbook.ts';

const FONT_NAME = 'Times New Roman';
/** Height of a line of 12-point Times New Roman, Vietnamese marks included. */
export const LINE_HEIGHT = 15.75;
/** The font of the Normal style, whose digit is the unit of column widths. */
export const STANDARD_FONT = `<font><sz val="12"/><name val="${FONT_NAME}"/></font>`;

const thin = { style: 'thin' } as const;
const BOX: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

type Look = {
  font: Partial<Font>;
  horizontal: NonNullable<Alignment['horizontal']>;
  vertical?: 'top';
  boxed?: true;
};

const REGULAR = { name: FONT_NAME, size: 12 };
const BOLD = { ...REGULAR, bold: true };
const ITALIC = { ...REGULAR, italic: true };
/** The pale yellow that everybody takes for "fill in here". */
const INPUT_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF9DB' } };
const WARNING = { ...REGULAR, color: { argb: 'FFB3261E' } };

const LOOKS: Record<CellLook, Look> = {
  agency: { font: REGULAR, horizontal: 'center' },
  agencyBold: { font: BOLD, horizontal: 'center' },
  motto: { font: { ...BOLD, size: 13 }, horizontal: 'center' },
  title: { font: { ...BOLD, size: 13 }, horizontal: 'center' },
  subtitle: { font: ITALIC, horizontal: 'center' },
  plain: { font: REGULAR, horizontal: 'left' },
  header: { font: BOLD, horizontal: 'center', boxed: true },
  group: { font: BOLD, horizontal: 'left', boxed: true },
  text: { font: REGULAR, horizontal: 'left', boxed: true },
  center: { font: REGULAR, horizontal: 'center', boxed: true },
  figure: { font: REGULAR, horizontal: 'right', boxed: true },
  total: { font: BOLD, horizontal: 'left', boxed: true },
  totalFigure: { font: BOLD, horizontal: 'right', boxed: true },
  signature: { font: REGULAR, horizontal: 'center', vertical: 'top' },
  flat: { font: REGULAR, horizontal: 'general' as 'left' },
  sectionHead: { font: BOLD, horizontal: 'left' },
  check: { font: WARNING, horizontal: 'left' },
  input: { font: REGULAR, horizontal: 'left', vertical: 'top', boxed: true },
  inputCenter: { font: REGULAR, horizontal: 'center', boxed: true },
  inputFigure: { font: REGULAR, horizontal: 'right', boxed: true },
};

/** Font of a part of a text that has its own weight and slant. */
export function runFont({ bold = false, italic = false }: Run): Partial<Font> {
  return { ...REGULAR, ...(bold && { bold }), ...(italic && { italic }) };
}

export function isBold(look: CellLook): boolean {
  return LOOKS[look].font.bold === true;
}

const FORMATS = { count: '#,##0', percent: '0.0%' } as const;
const DATE_FORMAT = 'dd/mm/yyyy';
const TEXT_FORMAT = '@';
const GENERAL_FORMAT = 'General';

/**
 * `textual` keeps what looks like a formula a text even after a clerk edits the cell. So do cells to be typed into:
 * a day typed as 5/3 would else be taken by Excel for its own month and day. Figures show just what was typed.
 */
export function formatOf(value: CellValue, textual: boolean, look: CellLook): string {
  if (look === 'inputFigure') return GENERAL_FORMAT;
  if (INPUT_LOOKS.has(look)) return TEXT_FORMAT;
  if (value.kind === 'date') return DATE_FORMAT;
  if (value.kind === 'number' || value.kind === 'formula') {
    return value.format ? FORMATS[value.format] : GENERAL_FORMAT;
  }
  return textual ? TEXT_FORMAT : GENERAL_FORMAT;
}

const styles = new Map<string, Partial<Style>>();

/** One style object for each look and format: exceljs compares them by identity and writes twice as fast for it. */
export function cellStyle(look: CellLook, numFmt: string): Partial<Style> {
  const key = `${look} ${numFmt}`;
  const known = styles.get(key);
  if (known) return known;
  const { font, horizontal, vertical = 'middle', boxed } = LOOKS[look];
  const flat = look === 'flat';
  const style: Partial<Style> = {
    font,
    numFmt,
    ...(flat ? {} : { alignment: { horizontal, vertical, wrapText: true } }),
    ...(boxed ? { border: BOX } : {}),
    ...(INPUT_LOOKS.has(look) ? { fill: INPUT_FILL, protection: { locked: false } } : {}),
  };
  styles.set(key, style);
  return style;
}
