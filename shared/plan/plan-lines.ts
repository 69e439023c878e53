import { clean } from '../text.ts';

/** Stands where a line of the paper had a wide gap: two columns side by side. */
export const COLUMN = '\t';

const BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const UNSEEN = /[\p{Cf}\p{Co}]|(?![\t\n])\p{Cc}/gu;
/** A hyphen that Word will not break at, in a document's number or a date. */
const HYPHENS = /[\u2010\u2011]/g;
const GAPS = /[\p{Zs}\t]+/gu;
const PAGE_NUMBER = /^[-–—]? ?\d{1,3} ?[-–—]?$/;

/** No writing stacks nine marks on a letter, and putting such stacks in order takes quadratic time. */
export function hasMarkStacks(text: string): boolean {
  return /\p{M}{9}/u.test(text);
}

/** The lines of a text, NFC and trimmed, blank ones empty; page numbers are dropped with the gap around them. */
export function toPlanLines(text: string): string[] {
  const tidy = text
    .replace(BREAKS, '\n')
    .replace(UNSEEN, '')
    .replace(HYPHENS, '-')
    .replace(GAPS, narrowGap);
  const lines = clean(tidy)
    .split('\n')
    .map((line) => line.trim());
  return closePageBreaks(lines);
}

/** Runs are narrowed before `clean` sees them, so that it never meets a long one. */
function narrowGap(gap: string): string {
  return gap.length >= 4 || gap.includes('\t') ? COLUMN : ' ';
}

function closePageBreaks(lines: string[]): string[] {
  const kept: string[] = [];
  let afterPageNumber = false;
  for (const line of lines) {
    if (PAGE_NUMBER.test(line)) {
      while (kept.length > 0 && kept.at(-1) === '') kept.pop();
      afterPageNumber = true;
    } else if (line !== '' || !afterPageNumber) {
      kept.push(line);
      afterPageNumber = false;
    }
  }
  return kept;
}
