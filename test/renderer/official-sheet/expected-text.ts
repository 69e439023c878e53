import {
  type Block,
  MOTTO,
  NATION,
  type OfficialDocument,
} from '../../../shared/document/official-document.ts';
import { type PdfPage, textOf } from '../../helpers/pdf.ts';

/** All that a document says, in reading order, as NĐ 30/2020 closes its lists. */
export function textOfModel(document: OfficialDocument): string {
  const { addressees, bases, recipients, signature } = document;
  return [
    document.parentName,
    document.agencyName,
    NATION,
    MOTTO,
    document.number,
    document.placeAndDate,
    document.typeName,
    ...document.subject,
    ...(addressees.length === 1 ? [`Kính gửi: ${addressees[0]}`] : []),
    ...(addressees.length > 1 ? ['Kính gửi:', ...closed(addressees, '- ')] : []),
    ...closed(bases),
    ...document.body.map(textOfBlock),
    'Nơi nhận:',
    ...closed(recipients, '- '),
    ...signature.lines,
    signature.name,
  ].join(' ');
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
  }
}
