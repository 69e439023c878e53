import { readLabel } from '../../shared/plan/label.ts';
import { blocksOfPage, textOfColumns } from './pdf-columns.ts';
import type { PdfLine, PdfRow } from './pdf-lines.ts';

/** The text of a document, a line a paragraph: lines that the page broke are joined, page numbers and running heads left out. */
export function textOfPages(pages: readonly PdfRow[][]): string {
  const paragraphs: string[] = [];
  let open: PdfLine | null = null;
  for (const rows of withoutRunningLines(pages)) {
    const blocks = blocksOfPage(rows);
    const page = measure(
      blocks
        .flatMap((block) => (block.kind === 'lines' ? block.lines : []))
        .filter(({ isTableRow }) => !isTableRow),
    );
    for (const block of blocks) {
      if (block.kind === 'columns') {
        paragraphs.push(...textOfColumns(block.rows));
        open = null;
        continue;
      }
      for (const line of block.lines) {
        const isRow = line.isTableRow || open?.isTableRow;
        const goesOn: boolean = open !== null && !isRow && continues(open, line, page);
        if (goesOn) paragraphs.push(join(paragraphs.pop() ?? '', line.text));
        else paragraphs.push(line.text);
        open = line;
      }
    }
  }
  return paragraphs.join('\n').normalize('NFC');
}

/** The edges of the text of a page and the usual way from line to line, in points. */
type Page = { left: number; right: number; leading: number };

function measure(lines: readonly PdfLine[]): Page {
  const gaps = lines
    .map(({ bottom }, index) => (lines[index - 1]?.bottom ?? bottom) - bottom)
    .filter((gap) => gap > 0)
    .toSorted((a, b) => a - b);
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    // Between the lines of a paragraph, which most are: the gaps between paragraphs are wider.
    leading: gaps[Math.floor(gaps.length / 3)] ?? Number.POSITIVE_INFINITY,
  };
}

const ENDS_SENTENCE = /[.;:!?…][”"’»)]*$/;
/** In points: less is a hair, more is the first line of a paragraph. */
const INDENT = 10;
/** The part of a line's length by which a line that is not the last may fall short. */
const RAGGED = 0.14;

/** True where a line goes on in the next one. */
function continues(before: PdfLine, line: PdfLine, { left, right, leading }: Page): boolean {
  const isNewPage = line.bottom > before.bottom;
  const isFull = before.right > right - RAGGED * (right - left);
  if (!isFull) return false;
  const ended = ENDS_SENTENCE.test(before.text);
  if (isNewPage) return !ended && readLabel(line.text) === null;
  const gap = before.bottom - line.bottom;
  if (gap > leading * 1.15 && gap > leading + 3) return false;
  const label = readLabel(line.text);
  if (label && (ended || line.left > before.left + INDENT || label.label.kind === 'part'))
    return false;
  // What hangs under a label is set in; so is the first line of a paragraph, but not under a first line.
  const hangs = readLabel(before.text) !== null && line.left > before.left;
  return hangs || line.left < left + INDENT || line.left <= before.left - INDENT || !ended;
}

/** "162/KH-" and "UBND" were one word. */
function join(text: string, next: string): string {
  return /\S[-/]$/.test(text) ? text + next : `${text} ${next}`;
}

const PAGE_NUMBER = /^[-–—]? ?(?:trang )?\d{1,3}(?: ?\/ ?\d{1,3})? ?[-–—]?$/iu;

/** The first and the last row of a page are no text where they are its number, or say the same on most pages. */
function withoutRunningLines(pages: readonly PdfRow[][]): PdfRow[][] {
  const seen = new Map<string, number>();
  const edgesOf = (rows: PdfRow[]) => [rows[0], rows.at(-1)].filter((row) => row !== undefined);
  for (const key of pages.flatMap((rows) => [...new Set(edgesOf(rows).map(keyOf))]))
    seen.set(key, (seen.get(key) ?? 0) + 1);
  const isRunning = (row: PdfRow | undefined) =>
    row !== undefined &&
    (PAGE_NUMBER.test(textOf(row)) || (seen.get(keyOf(row)) ?? 0) > Math.max(2, pages.length / 2));
  return pages.map((rows, index) => {
    const isFirstSaid = index === 0 && !PAGE_NUMBER.test(textOf(rows[0] ?? []));
    const from = isRunning(rows[0]) && !isFirstSaid ? 1 : 0;
    const to = rows.length > from && isRunning(rows.at(-1)) ? -1 : undefined;
    return rows.slice(from, to);
  });
}

function textOf(row: PdfRow): string {
  return row.map(({ text }) => text).join(' ');
}

function keyOf(row: PdfRow): string {
  return textOf(row).replace(/\d+/g, '#');
}
