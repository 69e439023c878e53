import type { OfficialDocument } from '../document/official-document.ts';
import { PAPERS, type PaperKind } from '../paper/kinds.ts';
import { capitalize } from '../text.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { type DossierPaper, placeInPaper, placeInSheet } from './dossier.ts';
import { tablesOf, textsOfSheet } from './entry-tables.ts';
import { dayIn, excerpt, saidIn } from './paper-tellings.ts';
import { counted } from './roll.ts';
import type { Place, Telling } from './telling.ts';

/** Numbers and days of the papers: in their own heads, and wherever another paper or a sheet cites them. */
export function headTellings(papers: readonly DossierPaper[], workbook: Workbook): Telling[] {
  return [
    ...papers.flatMap(ownHead),
    ...papers.flatMap(({ kind, document }) =>
      textsOf(document).flatMap((text) => citations(text, () => placeInPaper(kind, excerpt(text)))),
    ),
    ...workbook.sheets.flatMap((sheet) =>
      textsOfSheet(sheet)
        .flat()
        .flatMap((text) => citations(text, () => placeInSheet(sheet.name, excerpt(text)))),
    ),
  ];
}

const OWN_NUMBER = /^Số: (\d+)\//u;

function ownHead({ kind, document }: DossierPaper): Telling[] {
  const place = placeInPaper(kind, 'phần đầu');
  const number = OWN_NUMBER.exec(document.number)?.[1];
  const day = dayIn(document.placeAndDate);
  return [
    { about: 'Tên cơ quan', value: document.agencyName, place },
    { about: 'Tên cơ quan cấp trên', value: document.parentName, place },
    ...(number === undefined ? [] : [{ about: numberOf(kind), value: counted(number), place }]),
    ...(day === null ? [] : [{ about: dayOf(kind), value: day, place }]),
  ];
}

const numberOf = (kind: PaperKind) => `Số của ${PAPERS[kind].label}`;
const dayOf = (kind: PaperKind) => `Ngày của ${PAPERS[kind].label}`;

const cited = (kind: PaperKind, behind?: RegExp) => {
  const { typeName, abbreviation } = PAPERS[kind];
  const name = capitalize(typeName.toLocaleLowerCase('vi'));
  const pattern = new RegExp(`${name} số (\\S+)/${abbreviation}-\\S+ ngày (\\S+)`, 'gu');
  return { kind, pattern, behind };
};

/** The papers that others cite, and what stands behind the citation where several kinds bear one name. */
const CITED = [
  cited('submission'),
  cited('tally', /kiểm phiếu/u),
  cited('minutes', /họp Hội đồng/u),
  cited('final', /tổng kết/u),
];

/** "Tờ trình số 12/TTr-SNgV ngày 01/12/2026 của …": number and day, what is still to be written left out. */
function citations(text: string, placeOf: () => Place): Telling[] {
  // A sheet has cells by the ten thousand, nearly all of them a number or a name.
  if (!text.includes(' số ')) return [];
  const place = placeOf();
  return CITED.flatMap(({ kind, pattern, behind }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: all, 1: number = '', 2: day = '', index }) => {
      const after = text.slice(index + all.length, index + all.length + AFTER);
      if (behind && !behind.test(after)) return [];
      const read = dayIn(day);
      return [
        ...(/^\d+$/.test(number) ? [{ about: numberOf(kind), value: counted(number), place }] : []),
        ...(read === null ? [] : [{ about: dayOf(kind), value: read, place }]),
      ];
    }),
  );
}

/** How far behind a citation its subject may stand: "… của Sở Ngoại vụ về việc kiểm phiếu". */
const AFTER = 120;

/** All texts of a paper that may cite another. */
function textsOf(document: OfficialDocument): string[] {
  return [
    document.reference,
    ...document.annexes.map(({ reference }) => reference),
    ...document.bases,
    ...saidIn(document).map(({ text }) => text),
    ...tablesOf(document).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
  ];
}
