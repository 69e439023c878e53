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
  let widest = 0;
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    line = boldWidth(longer, size) <= room ? longer : word;
    widest = Math.max(widest, boldWidth(line, size));
  }
  return Math.min(widest, room);
}

function widthOf(letter: string): number {
  return WIDTHS.find(([, letters]) => letters.includes(letter))?.[0] ?? USUAL;
}
