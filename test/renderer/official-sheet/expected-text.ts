import {
  annexLabel,
  type Block,
  isLetter,
  MOTTO,
  NATION,
  type OfficialDocument,
  type Signature,
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
    ...(isLetter(document) ? [] : [document.typeName, ...document.subject]),
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

function closingText({ recipients, secretary, signature }: OfficialDocument): string[] {
  const receivers = recipients.length === 0 ? [] : ['Nơi nhận:', ...closed(recipients, '- ')];
  const signed = ({ lines, name }: Signature) => [...lines, name];
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
