import type { Department } from '../../shared/department/department.ts';
import { formatDay } from '../../shared/month.ts';
import type { Person } from '../../shared/person/person.ts';

/** A person among others of the same name, told apart by department and birth date. */
export function labelOf(
  person: Person,
  departments: readonly Department[],
): { id: number; label: string } {
  const place = departments.find(({ id }) => id === person.departmentId)?.name ?? '';
  const birth = person.birthDate ? `sinh ${formatDay(person.birthDate)}` : 'chưa có ngày sinh';
  return { id: person.id, label: `${person.fullName} (${place}, ${birth})` };
}
