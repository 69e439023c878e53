import type { HeldAward } from '../../shared/award/past-award.ts';
import type { Department } from '../../shared/department/department.ts';
import type { Person } from '../../shared/person/person.ts';
import { fold } from '../../shared/text.ts';

/** An award with the name of who has it. */
export type ListedAward = { award: HeldAward; bearer: string; place: string };

type Names = {
  departments: readonly Pick<Department, 'id' | 'name'>[];
  people: readonly Pick<Person, 'id' | 'departmentId' | 'fullName'>[];
};

export function listAwards(
  awards: readonly HeldAward[],
  { departments, people }: Names,
): ListedAward[] {
  const departmentNames = new Map(departments.map(({ id, name }) => [id, name]));
  const byId = new Map(people.map((person) => [person.id, person]));
  return awards.map((award) => {
    const person = byId.get(award.personId ?? 0);
    const department = departmentNames.get(person?.departmentId ?? award.departmentId ?? 0) ?? '';
    return person
      ? { award, bearer: person.fullName, place: department }
      : { award, bearer: department, place: 'Tập thể' };
  });
}

/** Those that hold every word of the search somewhere, marks or no marks. */
export function filterAwards(listed: readonly ListedAward[], search: string): ListedAward[] {
  const words = fold(search).split(' ').filter(Boolean);
  return listed.filter(({ award, bearer, place }) => {
    const text = fold(
      [bearer, place, award.year, award.awardName, award.decisionNumber, award.issuer].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}
