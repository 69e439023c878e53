import { writeFile } from 'node:fs/promises';
import { SaxesParser } from 'saxes';
import { encode } from '../../main/document/encode.ts';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { readParts } from './xlsx.ts';

export type Docx = {
  /** Each paragraph's text in the order of the file, empty ones left out. */
  paragraphs: { style: string; text: string }[];
  /** Texts and fields of the headers: `PAGE` for the number of the page. */
  headers: string[];
  /** The XML of a part of the package. */
  part: (name: string) => string;
};

/** Writes a document as the app does; `pictures` are its charts as PNG, in their order. */
export async function writeDocument(
  document: OfficialDocument,
  pictures: readonly Uint8Array[],
  path: string,
): Promise<void> {
  await writeFile(path, await encode(document, pictures));
}

export async function readDocx(path: string): Promise<Docx> {
  const parts = await readParts(path);
  const part = (name: string) => parts.get(name) ?? '';
  const headers = [...parts.keys()].filter((name) => /^word\/header\d+\.xml$/.test(name)).sort();
  return {
    paragraphs: readParagraphs(part('word/document.xml')),
    headers: headers.map((name) =>
      readParagraphs(part(name))
        .map(({ text }) => text)
        .join(' '),
    ),
    part,
  };
}

/** All text in the order of the file, a space between paragraphs. */
export function textOfDocx({ paragraphs }: Docx): string {
  return paragraphs.map(({ text }) => text).join(' ');
}

function readParagraphs(xml: string): Docx['paragraphs'] {
  const found: Docx['paragraphs'] = [];
  const parser = new SaxesParser();
  let style = '';
  let text = '';
  let isText = false;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:p') [style, text] = ['', ''];
    if (name === 'w:pStyle') style = String(attributes['w:val']);
    if (name === 'w:br') text += ' ';
    if (name === 'w:t' || name === 'w:instrText') isText = true;
  });
  parser.on('text', (piece) => {
    if (isText) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t' || name === 'w:instrText') isText = false;
    if (name !== 'w:p') return;
    const folded = text.replace(/\s+/g, ' ').trim();
    if (folded !== '') found.push({ style, text: folded });
  });
  parser.write(xml).close();
  return found;
}
