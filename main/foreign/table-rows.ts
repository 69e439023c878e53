/** Of fewer cells is the head of a document or its foot: columns to be read down, as is one with these words in it. */
const LEAST_CELLS = 3;
const SIDES = /cộng hòa|cộng hoà|nơi nhận/iu;

/** Makes one line of each row of a table, its cells apart by tabs, out of the lines that were gathered from it. */
export function tableRows(lines: string[]) {
  /** Rows on their way, one within another, with the place in the lines at which each of their cells begins. */
  const open: number[][] = [];
  return {
    open(name: 'tr' | 'tc') {
      if (name === 'tr') open.push([]);
      else open.at(-1)?.push(lines.length);
    },
    close() {
      const cells = open.pop();
      const [first] = cells ?? [];
      if (!cells || first === undefined || cells.length < LEAST_CELLS) return;
      const texts = cells.map((start, at) => lines.slice(start, cells[at + 1]).filter(Boolean));
      const row = texts.map((cell) => cell.join(' ')).join('\t');
      if (!SIDES.test(row)) lines.splice(first, lines.length, row.trimEnd());
    },
  };
}
