import type { Ledger } from '../ledger.ts';
import { twoDigits } from '../number.ts';
import { voteText } from '../paper/award/votes.ts';
import type { Person } from '../person/person.ts';
import type { Cell, Sheet } from '../workbook/workbook.ts';
import { blank, count, text } from './cells.ts';
import { entryCount, type ListColumn, type ListSection, listSheet } from './list.ts';
import { proofOf } from './proof.ts';
import type { ProposedDepartment, ProposedPart } from './proposed.ts';

export const DEPARTMENTS_SHEET = 'DS_TAP_THE';
/** Column of "Hình thức đề nghị", by which the summary counts. */
export const DEPARTMENT_AWARD_COLUMN = 8;

/** Departments proposed. What the app does not hold yet (rating, past awards) is left for the clerk's pen. */
export function departmentsSheet(ledger: Ledger, parts: ProposedPart[]): Sheet {
  const sections = departmentsSections(parts);
  const size = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  return listSheet(ledger, {
    name: DEPARTMENTS_SHEET,
    title: `Danh sách tập thể đề nghị khen thưởng năm ${ledger.movement.year}`,
    columns: columnsOf(ledger),
    sections,
    total: {
      formula: (rows) =>
        `"Tổng cộng: "&TEXT(${rows.map((each) => entryCount(each)).join('+')},"00")&" tập thể"`,
      result: `Tổng cộng: ${twoDigits(size)} tập thể`,
    },
  });
}

export function departmentsSections(parts: ProposedPart[]): ListSection<ProposedDepartment>[] {
  return parts.map(({ heading, departments }) => ({ heading, entries: departments }));
}

function columnsOf(ledger: Ledger): ListColumn<ProposedDepartment>[] {
  const staffOf = (entry: ProposedDepartment) =>
    ledger.people.filter((person) => person.active && person.departmentId === entry.departmentId);
  return [
    { header: 'STT', width: 5, cell: (_, number) => count(number, 'center') },
    { header: 'Tên tập thể', width: 21, cell: (entry) => text(entry.departmentName) },
    { header: 'Tổng số', width: 6, cell: (entry) => staffCount(staffOf(entry)) },
    {
      header: 'Nữ',
      width: 5,
      cell: (entry) => staffCount(staffOf(entry), (person) => person.gender === 'female'),
    },
    { header: 'Mức hoàn thành nhiệm vụ', width: 11, cell: () => blank() },
    { header: 'LĐTT (số)', width: 7, cell: () => blank('figure') },
    { header: 'LĐTT (%)', width: 7, cell: () => blank('figure') },
    { header: 'Hình thức đề nghị', width: 17, cell: (entry) => text(entry.awardName) },
    { header: 'Tóm tắt thành tích', width: 36, cell: (entry) => text(entry.proposal.reason) },
    {
      header: 'Kết quả phiếu',
      width: 9,
      cell: ({ proposal }) => text(voteText(ledger, proposal.id), 'center'),
    },
    { header: 'Đã khen (năm, số QĐ)', width: 12, cell: () => blank() },
    {
      header: 'Minh chứng',
      width: 20,
      cell: ({ departmentId }) => text(proofOf(ledger, { personId: null, departmentId })),
    },
    { header: 'Ghi chú', width: 12, cell: (entry) => text(entry.proposal.note) },
  ];
}

/** Blank where nobody is entered: a department of none would be an invention. */
function staffCount(staff: Person[], counts: (person: Person) => boolean = () => true): Cell {
  return staff.length === 0 ? blank('figure') : count(staff.filter(counts).length);
}
