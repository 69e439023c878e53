/** Rows put into a sheet before row `last` of a list that has room for `room` lines: what stands from there on moves down. */
export type Move = { last: number; room: number; extra: number };

/** Where a row goes. The end of a range goes along with the last line, so that a total still reaches over the whole list. */
export function movedRow(row: number, { last, room, extra }: Move, isEnd = false): number {
  const from = isEnd || room > 1 ? last : last + 1;
  return row >= from ? row + extra : row;
}

/** `A5`, `$A$5:C$9` or `7:8`, every row sent through `moved`. */
function withRows(reference: string, moved: (row: number, isEnd: boolean) => number): string {
  const [start = '', end] = reference.split(':');
  const one = (part: string, isEnd: boolean) =>
    part.replace(/(\$?)(\d+)$/, (_, fixed, row) => `${fixed}${moved(Number(row), isEnd)}`);
  return end === undefined ? one(start, false) : `${one(start, false)}:${one(end, true)}`;
}

/** Several references with blanks between them, as `sqref` has them. */
export function movedReferences(references: string, move: Move): string {
  return references
    .split(' ')
    .map((each) => withRows(each, (row, isEnd) => movedRow(row, move, isEnd)))
    .join(' ');
}

/** A text in quotes, or a reference with the sheet it names before it; of another workbook (`[1]Trang!A1`) it is none. */
const PARTS =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!:\]'])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** A formula that stands on `own`, with what it says of the sheet `moved` following that sheet's rows. */
export function movedFormula(formula: string, own: string, moved: string, move: Move): string {
  return formula.replace(PARTS, (whole, prefix: string | undefined, reference?: string) => {
    if (reference === undefined) return whole;
    if (!isSame(prefix === undefined ? own : sheetOf(prefix), moved)) return whole;
    return `${prefix ?? ''}${movedReferences(reference, move)}`;
  });
}

/** A formula as it reads when it is copied so many rows down: rows without a dollar sign go along. */
export function copiedFormula(formula: string, rows: number): string {
  return formula.replace(PARTS, (whole, prefix: string | undefined, reference?: string) => {
    if (reference === undefined) return whole;
    const copied = reference.replace(/(\$?)(\d+)(?=:|$)/g, (_, fixed, row) =>
      fixed === '$' ? `$${row}` : String(Number(row) + rows),
    );
    return `${prefix ?? ''}${copied}`;
  });
}

function sheetOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');
}
