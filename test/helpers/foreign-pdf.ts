/** A piece of text on a page of 595 × 842 points, from its lower left corner. */
export type PdfText = { text: string; left: number; bottom: number; size?: number };

/** Half an em a letter. */
const LETTER_WIDTH = 500;

/** A PDF written by hand: text in any letters, placed to the point, so that tests can set pages as they like. */
export function makePdf(pages: readonly PdfText[][], { trailer = '', drawn = '' } = {}): Buffer {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const code = (letter: string) => (letters.indexOf(letter) + 1).toString(16).padStart(4, '0');
  const unicode = (letter: string) => Buffer.from(letter, 'utf16le').swap16().toString('hex');
  const map = letters.map((letter) => `<${code(letter)}> <${unicode(letter)}>`);
  const toUnicode = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...inHundreds(map).map((part) => `${part.length} beginbfchar ${part.join('\n')} endbfchar`),
    'endcmap end end',
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${LETTER_WIDTH} >>`,
    stream(toUnicode),
    ...pages.flatMap((texts, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + at * 2} 0 R >>`,
      stream(
        texts
          .map(
            ({ text, left, bottom, size = 12 }) =>
              `BT /F ${size} Tf 1 0 0 1 ${left} ${bottom} Tm <${[...text].map(code).join('')}> Tj ET`,
          )
          .join('\n')
          .concat('\n', drawn),
      ),
    ]),
  ];
  return assemble(objects, trailer);
}

/** Objects numbered from 1, with their table and what stands at the end. */
export function assemble(objects: readonly string[], trailer = ''): Buffer {
  let body = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = Buffer.byteLength(body);
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${Buffer.byteLength(body)}\n%%EOF`;
  return Buffer.from(body + table + end, 'latin1');
}

export function stream(content: string, more = ''): string {
  return `<< /Length ${content.length} ${more} >>\nstream\n${content}\nendstream`;
}

/** Lines as a page sets them: each below the last. */
export function pdfLines(
  texts: readonly string[],
  { left = 85, top = 780, leading = 18, size = 12 } = {},
): PdfText[] {
  return texts.map((text, at) => ({ text, left, bottom: top - at * leading, size }));
}

function inHundreds<T>(list: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < list.length; at += 100) parts.push(list.slice(at, at + 100));
  return parts;
}
