import { formatDay } from '../month.ts';
import type { Person } from '../person/person.ts';
import { comparePeople, toneKey } from '../text.ts';

/** What a case names when it is about the department as a whole. */
export const WHOLE_DEPARTMENT = 'Cả phòng';

export type LabelledPerson = { id: number; label: string };

/** One name a person for a drop-down, in the order of a list; namesakes are told apart by birth date, else by number. */
export function labelPeople(people: readonly Person[]): LabelledPerson[] {
  const namesakes = Map.groupBy(people, ({ fullName }) => toneKey(fullName));
  return people
    .toSorted((a, b) => comparePeople(a.fullName, b.fullName) || a.id - b.id)
    .map((person) => {
      const alike = namesakes.get(toneKey(person.fullName)) ?? [];
      return { id: person.id, label: `${person.fullName}${markOf(person, alike)}` };
    });
}

function markOf({ id, fullName, birthDate }: Person, alike: readonly Person[]): string {
  const isReserved = toneKey(fullName) === toneKey(WHOLE_DEPARTMENT);
  if (alike.length === 1 && !isReserved) return '';
  const births = new Set(alike.map((each) => each.birthDate));
  const tellsApart = births.size === alike.length && birthDate !== null;
  return tellsApart ? ` (${formatDay(birthDate)})` : ` (mã ${id})`;
}
