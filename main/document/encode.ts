import {
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  SectionType,
  TextRun,
} from 'docx';
import {
  type Annex,
  annexLabel,
  type OfficialDocument,
  type Orientation,
} from '../../shared/document/official-document.ts';
import { MARGIN } from '../../shared/document/page.ts';
import { xmlText } from '../xml-text.ts';
import { body } from './body.ts';
import { closing } from './closing.ts';
import { mm, PAPER } from './measures.ts';
import { heading, opening } from './opening.ts';
import { formSections } from './printed-form.ts';
import { STYLES } from './styles.ts';
import { TABLE_STYLES } from './table-styles.ts';
import { end, gap, onLines, styled } from './text.ts';

const APP_NAME = 'Sổ Thi Đua';

/** The bytes of the .docx; `pictures` are its charts as PNG, in their order. */
export function encode(
  document: OfficialDocument,
  pictures: readonly Uint8Array[],
): Promise<Buffer> {
  const left = pictures.values();
  const file = new Document({
    title: xmlText(document.title),
    creator: APP_NAME,
    lastModifiedBy: APP_NAME,
    styles: STYLES,
    externalStyles: TABLE_STYLES,
    compatibility: { version: 15 },
    sections: document.onForm
      ? formSections(document.onForm)
      : [
          section(document.orientation, main(document, left)),
          ...document.annexes.map((each, index) =>
            section(each.orientation, annex(each, index, document.annexes.length, left)),
          ),
        ],
  });
  return Packer.toBuffer(file);
}

function main(document: OfficialDocument, pictures: Iterator<Uint8Array>): FileChild[] {
  const { orientation } = document;
  return [
    heading(document),
    ...opening(document),
    ...body(document.body, { orientation, pictures, isKeptWithNext: true }),
    ...closing(document),
  ];
}

function annex(
  { title, reference, orientation, body: blocks }: Annex,
  index: number,
  count: number,
  pictures: Iterator<Uint8Array>,
): FileChild[] {
  return [
    styled('AnnexTitle', onLines(annexLabel(index, count), title)),
    ...(reference === '' ? [] : [styled('AnnexReference', reference)]),
    gap(),
    ...body(blocks, { orientation, pictures, isKeptWithNext: false }),
    end(),
  ];
}

/** Pages numbered from 1 in the middle of the top margin, the first without its number. */
function section(orientation: Orientation, children: FileChild[]): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { ...PAPER, orientation: PageOrientation[ORIENTATIONS[orientation]] },
        margin: {
          top: mm(MARGIN.top),
          right: mm(MARGIN.right),
          bottom: mm(MARGIN.bottom),
          left: mm(MARGIN.left),
          header: mm(HEADER_FROM_EDGE),
          footer: mm(HEADER_FROM_EDGE),
        },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [styled('PageNumber', [])] }) },
    children,
  };
}

const HEADER_FROM_EDGE = 7;
const ORIENTATIONS = { portrait: 'PORTRAIT', landscape: 'LANDSCAPE' } as const;

function pageNumber(): Header {
  return new Header({
    children: [styled('PageNumber', [new TextRun({ children: [PageNumber.CURRENT] })])],
  });
}
