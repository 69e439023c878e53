import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { joinLines, MM_PER_POINT } from './pdf-lines.ts';
import { readRules } from './pdf-rules.ts';

/** Lengths are millimetres from the top left corner of the page, sizes are points. */
export type Pdf = {
  title: string;
  language: string;
  /** Titles of the bookmarks, outermost first, in the order of the document. */
  bookmarks: string[];
  isTagged: boolean;
  fonts: PdfFont[];
  pages: PdfPage[];
};

type PdfFont = { name: string; type: string; isEmbedded: boolean };

export type PdfPage = {
  number: number;
  width: number;
  height: number;
  pieces: PdfPiece[];
  lines: PdfLine[];
  rules: PdfRule[];
};

/** Text in one font, as the file holds it. */
export type PdfPiece = {
  text: string;
  left: number;
  right: number;
  /** From the top of the page. */
  baseline: number;
  size: number;
  /** Without the tag of the subset: "Tinos-Bold". */
  font: string;
};

/** Neighbouring pieces on one baseline; bold and italic only if all of it is. */
export type PdfLine = Omit<PdfPiece, 'font'> & { bold: boolean; italic: boolean };

/** A drawn line or thin box. */
export type PdfRule = { left: number; right: number; top: number; bottom: number };

export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  // A copy, and no Buffer: pdf.js takes the bytes away from their owner.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    fontExtraProperties: true,
  });
  const file = await task.promise;
  const fonts = new Map<string, PdfFont>();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    pages.push(await readPage(await file.getPage(number), fonts));
  }
  const pdf = { ...(await readDescription(file)), fonts: [...fonts.values()], pages };
  await task.destroy();
  return pdf;
}

/** All text in the order of the file, a space between lines. */
export function textOf(pages: PdfPage[]): string {
  return pages.flatMap((page) => page.lines.map((line) => line.text)).join(' ');
}

/** The first line that holds the text; fails with the lines there are. */
export function findLine(page: PdfPage, text: string): PdfLine {
  const found = page.lines.find((line) => line.text.includes(text));
  if (found) return found;
  const lines = page.lines.map((line) => line.text).join('\n');
  throw new Error(`No line with “${text}” on page ${page.number}:\n${lines}`);
}

/** The horizontal rule nearest below a line and under it. */
export function findRuleBelow(page: PdfPage, line: PdfLine): PdfRule {
  const under = page.rules.filter(
    (rule) => rule.top >= line.baseline && rule.left < line.right && rule.right > line.left,
  );
  const [nearest] = under.toSorted((a, b) => a.top - b.top);
  if (!nearest) throw new Error(`No rule under “${line.text}”`);
  return nearest;
}

async function readPage(page: PDFPageProxy, fonts: Map<string, PdfFont>): Promise<PdfPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const content = await page.getTextContent({ disableNormalization: true });
  // Fonts are known only after the page's operators have been read.
  const operators = await page.getOperatorList();
  const pieces = content.items.flatMap((item): PdfPiece[] => {
    if (!('str' in item) || item.str === '') return [];
    const font = page.commonObjs.get(item.fontName);
    fonts.set(font.name, {
      name: font.name,
      type: font.type,
      isEmbedded: !font.missingFile && font.data?.length > 0,
    });
    const [scale, , , , x, y] = item.transform;
    return [
      {
        text: item.str,
        left: x * MM_PER_POINT,
        right: (x + item.width) * MM_PER_POINT,
        baseline: (top - y) * MM_PER_POINT,
        size: Math.round(scale * 10) / 10,
        font: font.name.replace(/^[A-Z]{6}\+/, ''),
      },
    ];
  });
  return {
    number: page.pageNumber,
    width: (right - left) * MM_PER_POINT,
    height: (top - bottom) * MM_PER_POINT,
    pieces,
    lines: joinLines(pieces),
    rules: readRules(operators, top),
  };
}

async function readDescription(file: PDFDocumentProxy) {
  const { info, hasStructTree } = (await file.getMetadata()) as unknown as {
    info: { Title?: string; Language?: string };
    hasStructTree: boolean;
  };
  return {
    title: info.Title ?? '',
    language: info.Language ?? '',
    bookmarks: flattenBookmarks((await file.getOutline()) ?? []),
    isTagged: hasStructTree,
  };
}

type Bookmark = { title: string; items: Bookmark[] };

function flattenBookmarks(bookmarks: Bookmark[]): string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...flattenBookmarks(items)]);
}
