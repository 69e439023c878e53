import type { Ledger } from '../ledger.ts';
import { HONORIFICS, LEVELS } from '../person/person.ts';
import type { Cell, Sheet } from '../workbook/workbook.ts';
import { count, row, text } from './cells.ts';
import type { ProposedDepartment, ProposedPart, ProposedPerson } from './proposed.ts';

export const IMPORT_SHEET = 'NHAP_HE_THONG';

/** The nine columns of MauTDKT, the list the province's system takes in; its header must stand in row 1 as it is here. */
export const IMPORT_COLUMNS = [
  { header: 'STT', width: 6 },
  { header: 'Tên gọi (Ông/Bà/Chức danh)', width: 28 },
  { header: 'Tên tập thể/cá nhân/hộ gia đình', width: 32 },
  { header: 'Chức vụ', width: 22 },
  { header: 'Đơn vị công tác', width: 40 },
  { header: 'Phân loại khen thưởng', width: 24 },
  { header: 'Danh hiệu thi đua/Hình thức khen thưởng', width: 40 },
  { header: 'Phân loại đối tượng', width: 42 },
  { header: 'Lĩnh vực hoạt động', width: 22 },
] as const;

/**
 * Everything proposed, flat: no merges, formulas or decoration, which break the import. The class of a department
 * and the field of activity are the province's own code lists, so they stay blank.
 */
export function importSheet(ledger: Ledger, parts: ProposedPart[]): Sheet {
  const entries = [
    ...parts.flatMap((part) => part.departments.map((entry) => departmentTexts(ledger, entry))),
    ...parts.flatMap((part) => part.people.map((entry) => personTexts(ledger, entry))),
  ];
  return {
    name: IMPORT_SHEET,
    columnWidths: IMPORT_COLUMNS.map(({ width }) => width),
    rows: [
      row(IMPORT_COLUMNS.map(({ header }) => text(header, 'flat'))),
      ...entries.map((texts, place) => row([count(place + 1, 'flat'), ...texts.map(flat)])),
    ],
    headerRows: { first: 1, last: 1 },
    print: null,
  };
}

function flat(content: string): Cell {
  return text(content.replaceAll('\n', ' '), 'flat');
}

function departmentTexts({ agency }: Ledger, entry: ProposedDepartment): string[] {
  return [
    '',
    entry.departmentName,
    '',
    agency.name,
    'Khen thưởng tập thể',
    entry.awardName,
    '',
    '',
  ];
}

function personTexts(
  { agency }: Ledger,
  { person, departmentName, awardName }: ProposedPerson,
): string[] {
  return [
    HONORIFICS[person.gender],
    person.fullName,
    person.position,
    `${departmentName}, ${agency.name}`,
    'Khen thưởng cá nhân',
    awardName,
    LEVELS[person.level],
    '',
  ];
}
