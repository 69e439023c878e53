import { type CaseEntry, LATE } from '../case/case.ts';
import { nameIn } from '../department/history.ts';
import { casesOfYear } from '../figures-table.ts';
import type { Ledger } from '../ledger.ts';
import { twoDigits } from '../number.ts';
import type { Person } from '../person/person.ts';
import { departmentOrder } from '../review/proposed.ts';
import { comparePeople } from '../text.ts';
import { count, date, text } from '../workbook/cells.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { entryCount, type ListColumn, listSheet } from './list.ts';

type Criticized = {
  entry: CaseEntry;
  person: Person | null;
  departmentName: string;
  isLate: boolean;
};

/** Who was criticised, by name, from complete reports only: a draft accuses nobody. `isLeftOut` says which stay in the house. */
export function criticismSheet(ledger: Ledger, isLeftOut: (entry: CaseEntry) => boolean): Sheet {
  const all = criticizedOf(ledger).filter(({ entry }) => !isLeftOut(entry));
  const departments = all.filter(({ person }) => person === null);
  const people = all.filter(({ person }) => person !== null);
  return listSheet(ledger, {
    name: 'PHE_BINH',
    title: `Danh sách tập thể, cá nhân bị phê bình năm ${ledger.movement.year}`,
    columns: COLUMNS,
    sections: [
      { heading: 'I. Tập thể', entries: departments },
      { heading: 'II. Cá nhân', entries: people },
    ],
    total: {
      formula: (rows) => totalFormula(rows.map((each) => entryCount(each))),
      result: `Tổng cộng: ${twoDigits(departments.length)} lượt tập thể, ${twoDigits(people.length)} lượt cá nhân`,
    },
  });
}

function totalFormula([departments, people]: string[]): string {
  return `"Tổng cộng: "&TEXT(${departments},"00")&" lượt tập thể, "&TEXT(${people},"00")&" lượt cá nhân"`;
}

/** By department, name and day. */
function criticizedOf(ledger: Ledger): Criticized[] {
  const byDepartment = departmentOrder(ledger);
  const people = new Map(ledger.people.map((person) => [person.id, person]));
  return casesOfYear(ledger)
    .filter(({ kind }) => kind === 'criticism')
    .map((entry) => ({
      entry,
      person: entry.personId === null ? null : (people.get(entry.personId) ?? null),
      departmentName: nameIn(ledger, entry.departmentId, entry.month),
      isLate: ledger.lateCases.includes(entry),
    }))
    .sort(
      (a, b) =>
        byDepartment(a.entry, b.entry) ||
        comparePeople(a.person?.fullName ?? '', b.person?.fullName ?? '') ||
        a.entry.date.localeCompare(b.entry.date) ||
        a.entry.id - b.entry.id,
    );
}

const COLUMNS: ListColumn<Criticized>[] = [
  { header: 'STT', width: 5, cell: (_, number) => count(number, 'center') },
  {
    header: 'Tập thể, cá nhân',
    width: 22,
    cell: ({ person, departmentName: name }) => text(person?.fullName ?? name),
  },
  { header: 'Chức vụ', width: 15, cell: ({ person }) => text(person?.position ?? '') },
  {
    header: 'Phòng',
    width: 17,
    cell: ({ person, departmentName: name }) => text(person === null ? '' : name),
  },
  {
    header: 'Việc',
    width: 34,
    cell: ({ entry, isLate }) => text(isLate ? `${entry.deed} (${LATE})` : entry.deed),
  },
  { header: 'Ngày', width: 11, cell: ({ entry }) => date(entry.date) },
  { header: 'Căn cứ', width: 22, cell: ({ entry }) => text(entry.basis) },
  { header: 'Hình thức xử lý', width: 20, cell: ({ entry }) => text(entry.handling) },
];
