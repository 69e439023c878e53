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
  const find = departmentFinder(departments);
  return new Map(
    names.map(({ key, name }) => [
      key,
      find(name) ??
        // One out of use under that name is brought back or replaced on her word alone.
        (departments.some((one) => toneKey(one.name) === key) ? null : { name: inOwnCase(name) }),
    ]),
  );
}

/** What the names in the rows stand for: found by itself, or as she said. */
export function settleDepartments(
  names: readonly NamedDepartment[],
  departments: readonly KnownDepartment[],
  chosen: DepartmentChoices,
): DepartmentChoices {
  return new Map([...matchDepartments(names, departments), ...chosen]);
}

/** `VĂN PHÒNG SỞ`, as headings are written, → `Văn phòng sở`. */
export function inOwnCase(name: string): string {
  const isHeading = name === toUpper(name) && name.includes(' ');
  return isHeading ? capitalize(name.toLocaleLowerCase('vi')) : name;
}

/** Finds a department by one of the names it goes by: long, short, without "Phòng", without marks, its initials. */
export type DepartmentFinder = (name: string) => { id: number } | null;

/** Works the names out once, for the many rows of a list. A name that fits two departments finds neither. */
export function departmentFinder(departments: readonly KnownDepartment[]): DepartmentFinder {
  const inUse = departments.filter(({ active }) => active);
  const ways: { of: (name: string) => string; keys: (department: KnownDepartment) => string[] }[] =
    [
      { of: toneKey, keys: ({ name }) => [toneKey(name)] },
      { of: toneKey, keys: ({ shortName }) => [toneKey(shortName)] },
      { of: bareName, keys: ({ name }) => [bareName(name)] },
      { of: bareName, keys: ({ shortName }) => [bareName(shortName)] },
      { of: (name) => bareName(name).replaceAll(' ', ''), keys: ({ name }) => initialsOf(name) },
    ];
  const indexes = ways.map(({ of, keys }) => ({
    of,
    byKey: Map.groupBy(
      inUse.flatMap((one) => [...new Set(keys(one))].map((key) => ({ key, id: one.id }))),
      ({ key }) => key,
    ),
  }));
  return (name) => {
    for (const { of, byKey } of indexes) {
      const key = of(name);
      const [only, ...others] = (key !== '' && byKey.get(key)) || [];
      if (only && others.length === 0) return { id: only.id };
    }
    return null;
  };
}

/** `P. Lãnh sự & Người Việt Nam` → `lanh su va nguoi viet nam`: lists leave words out, shorten them, or drop the marks. */
function bareName(name: string): string {
  const key = fold(name)
    .replaceAll('&', ' va ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return key
    .replace(/^(phong ban|phong|ban|p|bp|bo phan)(?: |$)/, '')
    .replace(/^vp(?= |$)/, 'van phong')
    .replace(/^tt(?= )/, 'trung tam')
    .replace(/^ttra(?= |$)|^t tra(?= |$)/, 'thanh tra')
    .replace(/(?<=.) so( [a-z ]{3,30})?$/, '')
    .trim();
}

/** `Phòng Quản lý biên giới` → `qlbg`, `Văn phòng Sở` → `vps`. */
function initialsOf(name: string): string[] {
  return [bareName(name), fold(name)].map((key) =>
    key
      .split(' ')
      .map((word) => word.charAt(0))
      .join(''),
  );
}
