import type { Ledger } from '../ledger.ts';
import { twoDigits } from '../number.ts';
import { voteText } from '../paper/award/votes.ts';
import { GENDERS, HONORIFICS } from '../person/person.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { blank, count, date, text } from './cells.ts';
import { entryCount, type ListColumn, type ListSection, listSheet } from './list.ts';
import { proofOf } from './proof.ts';
import type { ProposedPart, ProposedPerson } from './proposed.ts';

export const PEOPLE_SHEET = 'DS_CA_NHAN';
/** Column of "Hình thức đề nghị", by which the summary counts. */
export const PERSON_AWARD_COLUMN = 9;

/** People proposed. What the app does not hold yet (rating, initiatives, past awards) is left for the clerk's pen. */
export function peopleSheet(ledger: Ledger, parts: ProposedPart[]): Sheet {
  const sections = peopleSections(parts);
  const size = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  return listSheet(ledger, {
    name: PEOPLE_SHEET,
    title: `Danh sách cá nhân đề nghị khen thưởng năm ${ledger.movement.year}`,
    columns: columnsOf(ledger),
    sections,
    total: {
      formula: (rows) =>
        `"Tổng cộng: "&TEXT(${rows.map((each) => entryCount(each)).join('+')},"00")&" cá nhân"`,
      result: `Tổng cộng: ${twoDigits(size)} cá nhân`,
    },
  });
}

export function peopleSections(parts: ProposedPart[]): ListSection<ProposedPerson>[] {
  return parts.map(({ heading, people }) => ({ heading, entries: people }));
}

function columnsOf(ledger: Ledger): ListColumn<ProposedPerson>[] {
  return [
    { header: 'STT', width: 5, cell: (_, number) => count(number, 'center') },
    { header: 'Ông/Bà', width: 6, cell: ({ person }) => text(HONORIFICS[person.gender], 'center') },
    { header: 'Họ và tên', width: 19, cell: ({ person }) => text(person.fullName) },
    { header: 'Giới tính', width: 6, cell: ({ person }) => text(GENDERS[person.gender], 'center') },
    { header: 'Ngày sinh', width: 11, cell: ({ person }) => date(person.birthDate) },
    { header: 'Chức vụ', width: 13, cell: ({ person }) => text(person.position) },
    { header: 'Phòng', width: 15, cell: (entry) => text(entry.departmentName) },
    { header: 'Xếp loại', width: 9, cell: () => blank() },
    { header: 'Hình thức đề nghị', width: 15, cell: (entry) => text(entry.awardName) },
    { header: 'Trích ngang thành tích', width: 28, cell: (entry) => text(entry.proposal.reason) },
    { header: 'Sáng kiến', width: 9, cell: () => blank() },
    {
      header: 'Phiếu đồng ý/tổng (%)',
      width: 9,
      cell: ({ proposal }) => text(voteText(ledger, proposal.id), 'center'),
    },
    { header: 'Lịch sử khen', width: 11, cell: () => blank() },
    {
      header: 'Minh chứng',
      width: 14,
      cell: ({ person, departmentId }) =>
        text(proofOf(ledger, { personId: person.id, departmentId })),
    },
    { header: 'Ghi chú', width: 11, cell: (entry) => text(entry.proposal.note) },
  ];
}
