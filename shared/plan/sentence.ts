const END = /[.!?;]["”»)]*(?= )/g;
const ABBREVIATION = /(^| )(\p{Lu}{1,3}|\d{1,2})\.$/u;

/** The sentences of a paragraph; a semicolon ends one, an abbreviation ("TP. Huế") does not. */
export function toSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(END)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(paragraph.slice(Math.max(start, end - 6), end))) continue;
    sentences.push(paragraph.slice(start, end).trim());
    start = end;
  }
  sentences.push(paragraph.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}

const OPENING = '“"«';
const CLOSING = '”"»';
const LONGEST_QUOTE = 400;

/** The text between the first pair of quotation marks that opens within `reach` characters; empty when there is none. */
export function firstQuote(text: string, reach: number): string {
  const start = text.slice(0, reach).search(/[“"«]/);
  if (start < 0) return '';
  const opened = text.slice(start + 1, start + 1 + LONGEST_QUOTE);
  const end = opened.indexOf(CLOSING.charAt(OPENING.indexOf(text.charAt(start))));
  return end < 0 ? '' : opened.slice(0, end).trim();
}

/** A text without the marks it ends with; a plain loop, because `[…]+$` takes quadratic time on a long run. */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
