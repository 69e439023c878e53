import type { Department } from '../department/department.ts';
import { capitalize, fold, toneKey, toUpper } from '../text.ts';

/** What the import needs to know of a department. */
export type KnownDepartment = Pick<Department, 'id' | 'name' | 'shortName' | 'active'>;

/** What a name in the file stands for: a department that is kept, one to be made, or not settled yet. */
export type DepartmentChoice = { id: number } | { name: string } | null;

/** Choices by the key of the name in the file. */
export type DepartmentChoices = ReadonlyMap<string, DepartmentChoice>;

export type NamedDepartment = { key: string; name: string; rows: number };

/** The departments that the rows name, in the order they come. */
export function listNames(names: readonly string[]): NamedDepartment[] {
  const byKey = Map.groupBy(
    names.filter((name) => name !== ''),
    toneKey,
  );
  return [...byKey].map(([key, same]) => ({ key, name: same[0] ?? '', rows: same.length }));
}

/** Finds each name among the departments kept; an unknown one is proposed as a new department. */
export function matchDepartments(
  names: readonly NamedDepartment[],
  departments: readonly KnownDepartment[],
): Map<string, DepartmentChoice> {
  return new Map(
    names.map(({ key, name }) => [
      key,
      findDepartment(name, departments) ??
        // One out of use under that name is brought back or replaced on her word alone.
        (departments.some((one) => toneKey(one.name) === key) ? null : { name: inOwnCase(name) }),
    ]),
  );
}

/** `VĂN PHÒNG SỞ`, as headings are written, → `Văn phòng sở`. */
function inOwnCase(name: string): string {
  return name === toUpper(name) ? capitalize(name.toLocaleLowerCase('vi')) : name;
}

export function findDepartment(
  name: string,
  departments: readonly KnownDepartment[],
): { id: number } | null {
  const inUse = departments.filter(({ active }) => active);
  const tests: ((department: KnownDepartment) => boolean)[] = [
    (department) => toneKey(department.name) === toneKey(name),
    (department) => toneKey(department.shortName) === toneKey(name),
    (department) => bareName(department.name) === bareName(name),
    (department) => bareName(department.shortName) === bareName(name),
    (department) => initialsOf(bareName(department.name)) === bareName(name).replaceAll(' ', ''),
  ];
  for (const test of tests) {
    const [only, ...others] = inUse.filter(test);
    if (only && others.length === 0) return { id: only.id };
  }
  return null;
}

/** `Phòng Lãnh sự` → `lanh su`: lists often leave the word out, or the marks. */
function bareName(name: string): string {
  return fold(name).replace(/^(phong|ban|p\.|p(?= ))\s*/, '');
}

/** `quan ly bien gioi` → `qlbg`. */
function initialsOf(key: string): string {
  return key
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}
