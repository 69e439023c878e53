import { fold } from '../text.ts';
import { isPartTitle } from './heading.ts';
import { type Label, type LabelKind, readLabel } from './label.ts';
import { COLUMN } from './plan-lines.ts';

export type Paragraph = { label: Label | null; text: string };

/** The last line read, whether it opens its paragraph, and whether a blank line follows it. */
type Before = { line: string; blank: boolean; isFirst: boolean };

const ENDS_SENTENCE = /[.;:!?…][”"’»)]*$/;
const STARTS_ANEW = /^[\p{Lu}“"«([]/u;
const CLOSING = /^(tren day la|noi nhan)\b/;
const LONGEST_PRINTED_LINE = 130;
const NARROWEST_PAGE = 48;

/** Joins the lines that a page or a mail program broke, and keeps apart what the author kept apart. */
export function toParagraphs(lines: string[]): Paragraph[] {
  const layout = measureLayout(lines);
  const paragraphs: Paragraph[] = [];
  const count = startCount();
  let before: Before | null = null;
  for (const line of lines) {
    if (line === '') {
      if (before) before.blank = true;
      continue;
    }
    const last = paragraphs.at(-1);
    // A row of a table is a paragraph of its own, and what follows it begins anew.
    const above: Before | null = isAfterRow(before) ? null : before;
    const opened: Paragraph | null = isTableRow(line)
      ? { label: null, text: rowText(line) }
      : openParagraph(line, above, last, layout, count);
    if (opened) paragraphs.push(opened);
    else if (last) last.text = joinLines(last.text, before?.line ?? '', plain(line));
    before = { line, blank: false, isFirst: opened !== null };
  }
  return paragraphs;
}

/** The paragraph that a line begins; null for a line that goes on with the one before. */
function openParagraph(
  line: string,
  before: Before | null,
  last: Paragraph | undefined,
  layout: Layout,
  count: Count,
): Paragraph | null {
  const found = readLabel(line);
  if (found && isBreak(before, line, layout) && count.takes(found.label)) {
    return { label: found.label, text: plain(found.rest) };
  }
  // A label alone on its line ("Phần II") waits for its text.
  if (last?.text === '') return null;
  const opens = !before || startsParagraph(before, line, layout);
  return opens ? { label: headingLabel(line), text: plain(line) } : null;
}

/** `width` in characters of a full line; Infinity where each paragraph is one line and every break is meant. */
type Layout = { width: number };

function measureLayout(lines: string[]): Layout {
  let all = 0;
  let inLongLines = 0;
  let longest = 0;
  for (const { length } of lines) {
    all += length;
    if (length > LONGEST_PRINTED_LINE) inLongLines += length;
    else longest = Math.max(longest, length);
  }
  const isUnbroken = inLongLines * 5 > all;
  return { width: isUnbroken ? Number.POSITIVE_INFINITY : Math.max(longest, NARROWEST_PAGE) };
}

/** True when the next word would have fitted on the line: the author, not the page, ended it. */
function endsShort(before: Before, next: string, { width }: Layout): boolean {
  const word = next.indexOf(' ') < 0 ? next.length : next.indexOf(' ');
  return width === Number.POSITIVE_INFINITY || before.line.length + 1 + word < width * 0.75;
}

function isTableRow(line: string): boolean {
  return line.split(COLUMN).length > 2;
}

function isAfterRow(before: Before | null): boolean {
  return before !== null && isTableRow(before.line);
}

/** The cells of a row without the number it is counted by. */
function rowText(line: string): string {
  return plain(line.replace(/^\d{1,3}[.)]?\t/, ''));
}

/** A label counts only where the line before is over, so that "năm" + "3. Tiếp tục" stays one sentence. */
function isBreak(before: Before | null, line: string, layout: Layout): boolean {
  if (!before || before.blank || ENDS_SENTENCE.test(before.line)) return true;
  return isAllCapitals(before.line) || endsShort(before, line, layout);
}

/** A heading in capitals is over where a label follows, however long it is. */
function isAllCapitals(line: string): boolean {
  return line === line.toUpperCase() && /\p{Lu}{2}/u.test(line);
}

function startsParagraph(before: Before, line: string, layout: Layout): boolean {
  const ended = ENDS_SENTENCE.test(before.line);
  if (CLOSING.test(fold(line.slice(0, 40)))) return ended || before.blank;
  if (headingLabel(line)) return isBreak(before, line, layout);
  if (!STARTS_ANEW.test(line)) return ended && (before.blank || layout.width === Infinity);
  if (before.blank) return true;
  const isHeading = before.isFirst && readLabel(before.line) !== null;
  return (ended || isHeading || layout.width === Infinity) && endsShort(before, line, layout);
}

/** A title of a plan's part that stands without its numeral. */
function headingLabel(line: string): Label | null {
  if (!isPartTitle(line)) return null;
  const isTitle = isAllCapitals(line) || /^noi dung thi dua ?:?$/.test(fold(line));
  return isTitle ? { kind: 'part', ordinal: 0, sign: '' } : null;
}

type Count = { takes: (label: Label) => boolean };

/** Follows the count of each kind of label: a number that does not continue it belongs to a sentence. */
function startCount(): Count {
  const last: Partial<Record<LabelKind, number>> = {};
  return {
    takes({ kind, ordinal }: Label): boolean {
      if (kind === 'dash' || kind === 'plus') return true;
      const previous = last[kind] ?? 0;
      // One number written twice or left out is a slip of the author, not the end of the list.
      if (ordinal !== 1 && (ordinal < previous || ordinal > previous + 2)) return false;
      last[kind] = ordinal;
      return true;
    },
  };
}

/** A word broken at its own hyphen or stroke ("162/KH-" + "UBND") is put together without a space. */
function joinLines(text: string, lastLine: string, next: string): string {
  if (text === '') return next;
  return text + (/\S[-/]$/.test(lastLine.slice(-2)) ? '' : ' ') + next;
}

function plain(line: string): string {
  return line.replaceAll(COLUMN, ' ').replaceAll('  ', ' ').trim();
}
