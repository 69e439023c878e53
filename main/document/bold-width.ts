const HORN = '\u031B';
const OTHER_MARKS = /(?!\u031B)\p{M}/gu;

/**
 * Widths of Times New Roman Bold in thousandths of the letters' size. Of the marks only the horn of ơ and ư takes room.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [50, HORN],
  [250, ' .,'],
  [278, 'ijl/'],
  [333, "ft-:;()'!"],
  [389, 'Is'],
  [444, 'cerz'],
  [556, 'Sbdhknpqu'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYĐw'],
  [778, 'GHKOQ'],
  [833, 'm&'],
  [944, 'MW'],
];
/** Of figures, quotes and the letters left out above. */
const USUAL = 500;

const MM_PER_POINT = 25.4 / 72;

/** How long bold text is on one line, in millimetres. */
export function boldWidth(text: string, size: number): number {
  const letters = [...text.normalize('NFD').replace(OTHER_MARKS, '')];
  const thousandths = letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  return (thousandths / 1000) * size * MM_PER_POINT;
}

/** How long the longest line is once the text has wrapped in a box. */
export function widestLine(text: string, size: number, room: number): number {
  const widths = wrap(text, size, room).map((line) => boldWidth(line, size));
  return Math.min(Math.max(...widths), room);
}

/** The text on as few lines as the box allows, none much longer than the others: no last line of one word. */
export function balancedLines(text: string, size: number, room: number): string[] {
  const lines = wrap(text, size, room);
  let [narrow, wide] = [room / lines.length, room];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (wrap(text, size, middle).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return wrap(text, size, wide);
}

function wrap(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && boldWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function widthOf(letter: string): number {
  return WIDTHS.find(([, letters]) => letters.includes(letter))?.[0] ?? USUAL;
}
