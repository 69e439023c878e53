import type { PdfLine, PdfPiece } from './pdf.ts';

export const MM_PER_POINT = 25.4 / 72;

/** A subset per script cuts a Vietnamese word into pieces; this puts words and lines together again. */
export function joinLines(pieces: PdfPiece[]): PdfLine[] {
  const groups: PdfPiece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isNext(last, piece)) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map(joinPieces).filter((line) => line.text !== '');
}

function isNext(last: PdfPiece, piece: PdfPiece): boolean {
  const em = piece.size * MM_PER_POINT;
  const gap = piece.left - last.right;
  return Math.abs(piece.baseline - last.baseline) < 0.1 && Math.abs(gap) < 0.6 * em;
}

function joinPieces(pieces: PdfPiece[]): PdfLine {
  const inked = pieces.filter((piece) => piece.text.trim() !== '');
  const all = (style: string) => inked.every((piece) => piece.font.includes(style));
  return {
    text: pieces
      .map((piece) => piece.text)
      .join('')
      .trim(),
    left: Math.min(...inked.map((piece) => piece.left)),
    right: Math.max(...inked.map((piece) => piece.right)),
    baseline: pieces[0]?.baseline ?? 0,
    size: Math.max(...pieces.map((piece) => piece.size)),
    bold: all('Bold'),
    italic: all('Italic'),
  };
}
