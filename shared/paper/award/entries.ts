import { roman } from '../../document/labels.ts';
import type { TableRow } from '../../document/official-document.ts';
import { formatDay } from '../../month.ts';
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
 * Names for a list in which nobody may be taken for another: "Bà Nguyễn Thị Lan (Phòng Lãnh sự)" where anybody else here bears
 * the same name and the list has no column for departments, "(sinh ngày 02/3/1988)" where a namesake sits in the same one. A
 * vote or a sum is of one of them alone.
 */
export function namesAmong(
  people: readonly Person[],
  { hasDepartments = false } = {},
): (entry: Entry) => string {
  const bearers = Map.groupBy(people, calledOf);
  return (entry) => {
    if (!('person' in entry)) return nameOf(entry);
    const namesakes = (bearers.get(calledOf(entry.person)) ?? []).filter(
      ({ id }) => id !== entry.person.id,
    );
    const { departmentId, birthDate } = entry.person;
    const isBeside = namesakes.some((other) => other.departmentId === departmentId);
    const told = [
      ...(namesakes.length > 0 && !hasDepartments ? [entry.departmentName] : []),
      ...(isBeside && birthDate !== null ? [`${BORN} ${formatDay(birthDate)}`] : []),
    ];
    return told.length === 0 ? nameOf(entry) : `${nameOf(entry)} (${told.join(', ')})`;
  };
}

export const BORN = 'sinh ngày';

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
