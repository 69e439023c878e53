import type { Person } from '../../shared/person/person.ts';
import { comparePeople, fold } from '../../shared/text.ts';

type PeopleFilter = { departmentId: number | null; search: string; withInactive: boolean };

/** Who is looked for, by given name. Each typed word must begin a word of the name, with or without marks. */
export function filterPeople(
  people: readonly Person[],
  { departmentId, search, withInactive }: PeopleFilter,
): Person[] {
  const wanted = fold(search).split(' ').filter(Boolean);
  const matches = (person: Person) => {
    const words = fold(person.fullName).split(' ');
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  };
  return people
    .filter(({ active }) => active || withInactive)
    .filter((person) => departmentId === null || person.departmentId === departmentId)
    .filter(matches)
    .toSorted((a, b) => comparePeople(a.fullName, b.fullName));
}
