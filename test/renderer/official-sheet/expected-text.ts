import {
  annexLabel,
  type Block,
  isLetter,
  MOTTO,
  NATION,
  type OfficialDocument,
  type Signature,
  type Table,
} from '../../../shared/document/official-document.ts';
import { type PdfPage, textOf } from '../../helpers/pdf.ts';

/** All that a document says, in reading order, as NĐ 30/2020 closes its lists. */
export function textOfModel(document: OfficialDocument): string {
  const { addressees, bases } = document;
  return [
    document.parentName,
    document.agencyName,
    NATION,
    MOTTO,
    document.number,
    ...(isLetter(document) ? document.subject : []),
    document.placeAndDate,
    ...(isLetter(document) ? [] : titleText(document)),
    ...(document.issuer === undefined ? [] : [document.issuer]),
    ...(addressees.length === 1 ? [`Kính gửi: ${addressees[0]}`] : []),
    ...(addressees.length > 1 ? ['Kính gửi:', ...closed(addressees, '- ')] : []),
    ...closed(bases),
    ...document.body.map(textOfBlock),
    ...closingText(document),
    ...document.annexes.flatMap(({ title, reference, body }, index) => [
      annexLabel(index, document.annexes.length),
      title,
      ...(reference === '' ? [] : [reference]),
      ...body.map(textOfBlock),
    ]),
  ].join(' ');
}

function titleText({ typeName, subject, reference }: OfficialDocument): string[] {
  return [typeName, ...subject, ...(reference === '' ? [] : [reference])];
}

function closingText({ recipients, secretary, signature }: OfficialDocument): string[] {
  const receivers = recipients.length === 0 ? [] : ['Nơi nhận:', ...closed(recipients, '- ')];
  const signed = (by: Signature | null) => (by === null ? [] : [...by.lines, by.name]);
  return secretary === null
    ? [...receivers, ...signed(signature)]
    : [...signed(secretary), ...signed(signature), ...receivers];
}

/** The text of a PDF's pages without page numbers and without the header a table repeats on the next page. */
export function textOfPages(pages: PdfPage[], tableHeader: string): string {
  return pages.map((page) => textOfPage(page, tableHeader)).join(' ');
}

export function textOfPage(page: PdfPage, tableHeader: string): string {
  const lines = page.lines.filter((line) => line.baseline > 20);
  const text = textOf([{ ...page, lines }]);
  return text.startsWith(tableHeader) ? text.slice(tableHeader.length).trim() : text;
}

function closed(items: string[], mark = ''): string[] {
  return items.map((item, index) => `${mark}${item}${index < items.length - 1 ? ';' : '.'}`);
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'part':
    case 'section':
    case 'clause':
      return `${block.label} ${block.text}`;
    case 'point':
    case 'dash':
      return `${block.label} ${block.runs.map((run) => run.text).join('')}`;
    case 'paragraph':
      return block.runs.map((run) => run.text).join('');
    case 'table': {
      const headers = block.columns.map((column) => column.header);
      return [block.caption, ...headers, ...block.rows.flatMap((row) => row.cells)].join(' ');
    }
    case 'chart':
      return block.caption;
  }
}

/** What a text says, wherever its lines end. */
export function inkOf(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Points of the lettering in charts; no text of a document is that small. */
const CHART_SIZE = 9.5;

/** The same of a PDF's pages, without page numbers and without the header that a table repeats at the top of a page. */
export function inkOfPages(pages: PdfPage[], document: OfficialDocument): string {
  const headers = tablesOf(document).map(({ columns }) =>
    inkOf(columns.map(({ header }) => header).join('')),
  );
  let left = inkOf(textOfModel(document));
  return pages
    .map((page) => {
      // What is lettered in a chart is drawing, not text: in Word it is part of the picture.
      const lines = page.lines.filter(({ baseline, size }) => baseline > 20 && size > CHART_SIZE);
      const ink = inkOf(textOf([{ ...page, lines }]));
      const repeated = left.startsWith(ink)
        ? undefined
        : headers.find((header) => ink.startsWith(header));
      const own = ink.slice(repeated?.length ?? 0);
      left = left.slice(own.length);
      return own;
    })
    .join('');
}

function tablesOf({ body, annexes }: OfficialDocument): Table[] {
  const blocks = [...body, ...annexes.flatMap((annex) => annex.body)];
  return blocks.filter((block) => block.kind === 'table');
}

/** What is left to read: neither marks that print nothing nor the ends of lines. */
export function readable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{C}\uFFFD\s]/gu, '')
    .normalize('NFC');
}

/** How often each Latin letter stands there: the order of mixed directions is the reader's business. */
export function letters(text: string): string {
  return (readable(text).match(/\p{Script=Latin}|[<>&]/gu) ?? []).toSorted().join('');
}
