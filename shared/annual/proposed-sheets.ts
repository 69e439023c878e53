import { casesOfYear } from '../figures-table.ts';
import type { Ledger } from '../ledger.ts';
import { twoDigits } from '../number.ts';
import { GENDERS, HONORIFICS, type Person } from '../person/person.ts';
import { RATING_CODES } from '../record/record.ts';
import type { ProposedDepartment, ProposedPart, ProposedPerson } from '../review/proposed.ts';
import { voteText } from '../review/vote.ts';
import { blank, count, date, text } from '../workbook/cells.ts';
import type { Cell, Sheet } from '../workbook/workbook.ts';
import {
  columnPlace,
  entryCount,
  type ListColumn,
  listSheet,
  type Rows,
  sectionRows,
} from './list.ts';

type Column<Entry> = ListColumn<Entry> & {
  /** The award, by which the summary counts the rows of the list. */
  isAward?: true;
};

/** A list of those proposed: its sheet, what it lists, and its columns from the left. */
export type ProposedList<Entry> = {
  name: string;
  /** "tập thể" or "cá nhân", as title and closing line say it. */
  noun: string;
  entriesOf: (part: ProposedPart) => Entry[];
  columns: readonly Column<Entry>[];
};

/** The list as a sheet. What is not entered (rating, initiatives, past awards) is left for the clerk's pen. */
export function proposedSheet<Entry>(
  ledger: Ledger,
  parts: readonly ProposedPart[],
  { name, noun, entriesOf, columns }: ProposedList<Entry>,
): Sheet {
  const sections = parts.map((part) => ({ heading: part.heading, entries: entriesOf(part) }));
  const size = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  return listSheet(ledger, {
    name,
    title: `Danh sách ${noun} đề nghị khen thưởng năm ${ledger.movement.year}`,
    columns,
    sections,
    total: {
      formula: (rows) =>
        `"Tổng cộng: "&TEXT(${rows.map((each) => entryCount(each)).join('+')},"00")&" ${noun}"`,
      result: `Tổng cộng: ${twoDigits(size)} ${noun}`,
    },
  });
}

/** Where formulas of the summary find the entries of a list: its sheet, the column of the award, the rows of each part. */
export type ListPlace = { sheet: string; awardColumn: number; parts: Rows[] };

export function placeOfList<Entry>(
  parts: readonly ProposedPart[],
  { name, entriesOf, columns }: ProposedList<Entry>,
): ListPlace {
  return {
    sheet: name,
    awardColumn: columnPlace(columns, ({ isAward }) => isAward === true),
    parts: sectionRows(parts.map((part) => ({ entries: entriesOf(part) }))),
  };
}

/** What both lists say of a proposal, under headers of their own. */
const number = (_: ProposedDepartment, place: number) => count(place, 'center');
const award = ({ awardName }: ProposedDepartment) => text(awardName);
const merits = ({ proposal }: ProposedDepartment) => text(proposal.reason);
const votes = ({ proposal }: ProposedDepartment, _: number, ledger: Ledger) =>
  text(voteText(ledger, proposal.id), 'center');
const proof = ({ proposal, departmentId }: ProposedDepartment, _: number, ledger: Ledger) =>
  text(proofOf(ledger, { personId: proposal.personId, departmentId }));
const note = ({ proposal }: ProposedDepartment) => text(proposal.note);

/** Blank is room for the clerk's pen. */
const said = (texts: readonly string[]) => (texts.length === 0 ? blank() : text(texts.join('; ')));

const rating = ({ person }: ProposedPerson, _: number, { records, movement }: Ledger) =>
  said(
    records.ratings
      .filter(({ personId, year }) => personId === person.id && year === movement.year)
      .map(({ level }) => RATING_CODES[level]),
  );
const initiatives = ({ person }: ProposedPerson, _: number, { records, movement }: Ledger) =>
  said(
    records.initiatives
      .filter(({ personId, year }) => personId === person.id && year === movement.year)
      .map(({ name, decisionNumber }) => withNumber(name, decisionNumber)),
  );
/** Of the years before: what is decided on this year's file is no history of it. */
const awardHistory = ({ proposal }: ProposedDepartment, _: number, ledger: Ledger) =>
  said(
    ledger.heldAwards
      .filter(({ personId, departmentId }) =>
        proposal.personId === null
          ? departmentId === proposal.departmentId
          : personId === proposal.personId,
      )
      .filter(({ year }) => year < ledger.movement.year)
      .map(({ year, awardName, decisionNumber }) =>
        withNumber(`${year}: ${awardName}`, decisionNumber),
      ),
  );

function withNumber(name: string, decisionNumber: string): string {
  return decisionNumber === '' ? name : `${name} (${decisionNumber})`;
}

export const DEPARTMENTS_LIST: ProposedList<ProposedDepartment> = {
  name: 'DS_TAP_THE',
  noun: 'tập thể',
  entriesOf: ({ departments }) => departments,
  columns: [
    { header: 'STT', width: 5, cell: number },
    { header: 'Tên tập thể', width: 21, cell: (entry) => text(entry.departmentName) },
    {
      header: 'Tổng số',
      width: 6,
      cell: (entry, _, ledger) => staffCount(ledger, entry, () => true),
    },
    {
      header: 'Nữ',
      width: 5,
      cell: (entry, _, ledger) => staffCount(ledger, entry, ({ gender }) => gender === 'female'),
    },
    { header: 'Mức hoàn thành nhiệm vụ', width: 11, cell: () => blank() },
    { header: 'LĐTT (số)', width: 7, cell: () => blank('figure') },
    { header: 'LĐTT (%)', width: 7, cell: () => blank('figure') },
    { header: 'Hình thức đề nghị', width: 17, cell: award, isAward: true },
    { header: 'Tóm tắt thành tích', width: 36, cell: merits },
    { header: 'Kết quả phiếu', width: 9, cell: votes },
    { header: 'Đã khen (năm, số QĐ)', width: 12, cell: awardHistory },
    { header: 'Minh chứng', width: 20, cell: proof },
    { header: 'Ghi chú', width: 12, cell: note },
  ],
};

export const PEOPLE_LIST: ProposedList<ProposedPerson> = {
  name: 'DS_CA_NHAN',
  noun: 'cá nhân',
  entriesOf: ({ people }) => people,
  columns: [
    { header: 'STT', width: 5, cell: number },
    { header: 'Ông/Bà', width: 6, cell: ({ person }) => text(HONORIFICS[person.gender], 'center') },
    { header: 'Họ và tên', width: 19, cell: ({ person }) => text(person.fullName) },
    { header: 'Giới tính', width: 6, cell: ({ person }) => text(GENDERS[person.gender], 'center') },
    { header: 'Ngày sinh', width: 11, cell: ({ person }) => date(person.birthDate) },
    { header: 'Chức vụ', width: 13, cell: ({ person }) => text(person.position) },
    { header: 'Phòng', width: 15, cell: (entry) => text(entry.departmentName) },
    { header: 'Xếp loại', width: 9, cell: rating },
    { header: 'Hình thức đề nghị', width: 15, cell: award, isAward: true },
    { header: 'Trích ngang thành tích', width: 28, cell: merits },
    { header: 'Sáng kiến', width: 9, cell: initiatives },
    { header: 'Phiếu đồng ý/tổng (%)', width: 9, cell: votes },
    { header: 'Lịch sử khen', width: 11, cell: awardHistory },
    { header: 'Minh chứng', width: 14, cell: proof },
    { header: 'Ghi chú', width: 11, cell: note },
  ],
};

/** Blank where nobody is entered: a department of none would be an invention. */
function staffCount(
  { people }: Ledger,
  { departmentId }: ProposedDepartment,
  counts: (person: Person) => boolean,
): Cell {
  const staff = people.filter((each) => each.active && each.departmentId === departmentId);
  return staff.length === 0 ? blank('figure') : count(staff.filter(counts).length);
}

/** What proves the praise of a person or of a whole department: the files kept, and the basis of what has none. */
function proofOf(
  ledger: Ledger,
  { personId, departmentId }: { personId: number | null; departmentId: number },
): string {
  const names = Map.groupBy(ledger.evidence, ({ caseId }) => caseId);
  const proofs = casesOfYear(ledger)
    .filter(
      (entry) =>
        entry.kind === 'praise' &&
        entry.personId === personId &&
        (personId !== null || entry.departmentId === departmentId),
    )
    .flatMap(({ id, basis }) => names.get(id)?.map(({ name }) => name) ?? [basis])
    .filter((proof) => proof !== '');
  return [...new Set(proofs)].join('; ');
}
