// The half that parses puts itself in reach of the other: it runs in this process, which is apart already.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { Failure } from '../../shared/failure.ts';
import { MOST_PAGES, MOST_TEXT } from './limits.ts';
import { linesOfPage, type PdfPiece, type PdfRow } from './pdf-lines.ts';
import { textOfPages } from './pdf-paragraphs.ts';
import { readRules } from './pdf-rules.ts';
import { takeTables } from './pdf-tables.ts';
import { PDF_REFUSALS, refusal } from './refusal.ts';

/**
 * The text of a PDF that has letters in it, a line a paragraph; one that is a scan is refused as one. Runs in a process
 * of its own. Nothing is drawn, no script of the file is run, no file beside it is asked for.
 */
export async function readPdfText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    // Rules are looked at, pictures never.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
  });
  try {
    const file = await task.promise;
    if (file.numPages > MOST_PAGES) throw refusal(PDF_REFUSALS.tooHeavy);
    const pages: PdfRow[][] = [];
    let letters = 0;
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) => ('str' in item ? pieceOf(item) : []));
      letters += pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
      if (letters > MOST_TEXT) throw refusal(PDF_REFUSALS.tooHeavy);
      const { rows, others } = takeTables(pieces, readRules(await page.getOperatorList()));
      pages.push([...linesOfPage(others), ...rows].toSorted(fromTop));
      page.cleanup();
    }
    // A stamp or a page number over a picture of a page is not its text.
    if (letters < LETTERS_OF_A_PAGE * pages.length) throw refusal(PDF_REFUSALS.isScan);
    return textOfPages(pages);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw refusal(PDF_REFUSALS.locked);
    throw error instanceof Failure ? error : refusal(PDF_REFUSALS.broken);
  } finally {
    await task.destroy();
  }
}

function fromTop([a]: PdfRow, [b]: PdfRow): number {
  return (b?.bottom ?? 0) - (a?.bottom ?? 0);
}

const LETTERS_OF_A_PAGE = 40;

function pieceOf({ str, transform, width, height }: TextItem): PdfPiece[] {
  const [, , skew = 0, scale = 0, left = 0, bottom = 0] = transform as number[];
  const size = Math.hypot(skew, scale) || height;
  return str === '' ? [] : [{ text: str, left, right: left + width, bottom, size }];
}
