import { roman } from '../../document/labels.ts';
import type { TableRow } from '../../document/official-document.ts';
import { twoDigits } from '../../number.ts';
import { HONORIFICS, type Person } from '../../person/person.ts';
import type { ProposedDepartment, ProposedPart, ProposedPerson } from '../../review/proposed.ts';

/** Who is proposed for an award: a whole department or a person. */
export type Entry = ProposedDepartment | ProposedPerson;

type Entries = Pick<ProposedPart, 'departments' | 'people'>;

export const NOBODY = 'Chưa có tập thể, cá nhân được đề nghị khen thưởng.';

/** Everybody proposed, departments first. */
export function entriesOf({ departments, people }: Entries): Entry[] {
  return [...departments, ...people];
}

/** Several parts as one. */
export function together(parts: readonly Entries[]): Entries {
  return {
    departments: parts.flatMap(({ departments }) => departments),
    people: parts.flatMap(({ people }) => people),
  };
}

/** "02 tập thể, 03 cá nhân": the one count of submission, list and minutes. A kind of nobody is left out. */
export function countText({ departments, people }: Entries): string {
  const counts = [
    { count: departments.length, of: 'tập thể' },
    { count: people.length, of: 'cá nhân' },
  ];
  const some = counts.filter(({ count }) => count > 0);
  const said = some.length === 0 ? counts : some;
  return said.map(({ count, of }) => `${twoDigits(count)} ${of}`).join(', ');
}

/** "Bà Nguyễn Thị Lan" or the department. */
export function nameOf(entry: Entry): string {
  return 'person' in entry ? calledOf(entry.person) : entry.departmentName;
}

/**
 * Names for a list that has no column for departments: "Bà Nguyễn Thị Lan (Phòng Lãnh sự)" where anybody else here bears the
 * same name, so that a vote or a sum is of one of them alone.
 */
export function namesAmong(people: readonly Person[]): (entry: Entry) => string {
  const bearers = Map.groupBy(people, calledOf);
  return (entry) => {
    const isShared = 'person' in entry && (bearers.get(calledOf(entry.person))?.length ?? 0) > 1;
    return isShared ? `${nameOf(entry)} (${entry.departmentName})` : nameOf(entry);
  };
}

function calledOf({ gender, fullName }: Person): string {
  return `${HONORIFICS[gender]} ${fullName}`;
}

/** "Bà Nguyễn Thị Lan, Chuyên viên, Phòng Lãnh sự" or the department. */
export function presentationOf(entry: Entry): string {
  const parts =
    'person' in entry
      ? [nameOf(entry), entry.person.position, entry.departmentName]
      : [nameOf(entry)];
  return parts.filter((part) => part !== '').join(', ');
}

/** Rows under "I. Tập thể" and "II. Cá nhân", each group numbered anew; one of nobody is left out. */
export function groupedRows(
  { departments, people }: Entries,
  cells: (entry: Entry) => string[],
): TableRow[] {
  const groups: { heading: string; entries: Entry[] }[] = [
    { heading: 'Tập thể', entries: departments },
    { heading: 'Cá nhân', entries: people },
  ];
  return groups
    .filter(({ entries }) => entries.length > 0)
    .flatMap(({ heading, entries }, index): TableRow[] => [
      { look: 'group', cells: [`${roman(index + 1)}. ${heading}`] },
      ...entries.map(
        (entry, place): TableRow => ({ look: 'body', cells: [String(place + 1), ...cells(entry)] }),
      ),
    ]);
}
