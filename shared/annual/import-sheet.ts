import type { Ledger } from '../ledger.ts';
import { HONORIFICS, LEVELS } from '../person/person.ts';
import type { ProposedDepartment, ProposedPart, ProposedPerson } from '../review/proposed.ts';
import { count, row, text } from '../workbook/cells.ts';
import type { Sheet } from '../workbook/workbook.ts';

/** A column of texts, said of a department and of a person. Absent: blank. */
type Column = {
  header: string;
  width: number;
  department?: (entry: ProposedDepartment, ledger: Ledger) => string;
  person?: (entry: ProposedPerson, ledger: Ledger) => string;
};

const NUMBER = { header: 'STT', width: 6 };

/**
 * With the number the nine columns of MauTDKT, the list the province's system takes in; its header must stand in row 1
 * as it is here. The class of a department and the field of activity are the province's own code lists, so they stay blank.
 */
const COLUMNS: readonly Column[] = [
  {
    header: 'Tên gọi (Ông/Bà/Chức danh)',
    width: 28,
    person: ({ person }) => HONORIFICS[person.gender],
  },
  {
    header: 'Tên tập thể/cá nhân/hộ gia đình',
    width: 32,
    department: ({ departmentName }) => departmentName,
    person: ({ person }) => person.fullName,
  },
  { header: 'Chức vụ', width: 22, person: ({ person }) => person.position },
  {
    header: 'Đơn vị công tác',
    width: 40,
    department: (_, { agency }) => agency.name,
    person: ({ departmentName }, { agency }) => `${departmentName}, ${agency.name}`,
  },
  {
    header: 'Phân loại khen thưởng',
    width: 24,
    department: () => 'Khen thưởng tập thể',
    person: () => 'Khen thưởng cá nhân',
  },
  {
    header: 'Danh hiệu thi đua/Hình thức khen thưởng',
    width: 40,
    department: ({ awardName }) => awardName,
    person: ({ awardName }) => awardName,
  },
  { header: 'Phân loại đối tượng', width: 42, person: ({ person }) => LEVELS[person.level] },
  { header: 'Lĩnh vực hoạt động', width: 22 },
];

/** Everything proposed, flat: no merges, formulas or decoration, which break the import. */
export function importSheet(ledger: Ledger, parts: readonly ProposedPart[]): Sheet {
  const departments = parts
    .flatMap((part) => part.departments)
    .map((entry) => COLUMNS.map(({ department }) => department?.(entry, ledger) ?? ''));
  const people = parts
    .flatMap((part) => part.people)
    .map((entry) => COLUMNS.map(({ person }) => person?.(entry, ledger) ?? ''));
  const flat = (content: string) => text(content.replaceAll('\n', ' '), 'flat');
  return {
    name: 'NHAP_HE_THONG',
    columnWidths: [NUMBER, ...COLUMNS].map(({ width }) => width),
    rows: [
      row([NUMBER, ...COLUMNS].map(({ header }) => text(header, 'flat'))),
      ...[...departments, ...people].map((texts, place) =>
        row([count(place + 1, 'flat'), ...texts.map(flat)]),
      ),
    ],
    headerRows: { first: 1, last: 1 },
    // How it prints is no part of what is read in.
    print: { orientation: 'landscape' },
  };
}
