import { makeZip, type ZipEntry } from './zip.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export type ForeignXlsx = {
  /** The inside of `<sheetData>`. */
  rows?: string;
  /** What stands before and after it in the sheet. */
  before?: string;
  after?: string;
  /** The whole sheet, in place of the three above. */
  sheet?: string;
  /** The inside of `<workbook>` around its sheets. */
  workbookStart?: string;
  workbookEnd?: string;
  /** Null leaves the part out. */
  sharedStrings?: string | null;
  more?: ZipEntry[];
};

/** The parts of a workbook written by hand, so that tests can make those no honest program writes. */
export function partsOf(options: ForeignXlsx): ZipEntry[] {
  const { rows = '', before = '', after = '', sharedStrings, more = [] } = options;
  const sheet =
    options.sheet ??
    `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationsOf({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${options.workbookStart ?? ''}<sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets>${options.workbookEnd ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['sharedStrings', 'sharedStrings.xml'],
    }),
    'xl/worksheets/sheet1.xml': sheet,
    ...(sharedStrings === null
      ? {}
      : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${sharedStrings ?? ''}</sst>` }),
  };
  const entries = Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  return [...entries, ...more];
}

export function foreignXlsx(options: ForeignXlsx = {}): Buffer {
  return makeZip(partsOf(options));
}

function relationsOf(relations: Record<string, [type: string, target: string]>): string {
  const list = Object.entries(relations).map(
    ([id, [type, target]]) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${list.join('')}</Relationships>`;
}
