import type { DepartmentChanges } from '../../shared/department/change.ts';
import type { Department } from '../../shared/department/department.ts';
import type { Succession } from '../../shared/department/history.ts';
import { type Day, formatDay } from '../../shared/month.ts';

/** What a department went through, the oldest first, as sentences. */
export function pastOf(
  department: Department,
  departments: readonly Department[],
  { renames, successions }: DepartmentChanges,
): string[] {
  const nameOf = (id: number) => departments.find((one) => one.id === id)?.name ?? '';
  const names = (ids: number[]) => ids.map(nameOf).join(', ');
  const events = [
    ...renamesOf(department, renames),
    ...byDay(successions.filter(({ successorId }) => successorId === department.id)).map(
      ([day, group]) => ({
        day,
        text: `nối tiếp ${names(group.map(({ predecessorId }) => predecessorId))}`,
      }),
    ),
    ...byDay(successions.filter(({ predecessorId }) => predecessorId === department.id)).map(
      ([day, group]) => ({ day, text: endingOf(group, names) }),
    ),
  ];
  return events
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ day, text }) => `Từ ${formatDay(day)}: ${text}.`);
}

function renamesOf(
  { id, name }: Department,
  renames: DepartmentChanges['renames'],
): { day: Day; text: string }[] {
  const own = renames.filter(({ departmentId }) => departmentId === id);
  return own.map(({ changedOn, oldName }, place) => ({
    day: changedOn,
    text: `đổi tên từ “${oldName}” thành “${own[place + 1]?.oldName ?? name}”`,
  }));
}

function byDay(successions: Succession[]): [Day, Succession[]][] {
  return [...Map.groupBy(successions, ({ changedOn }) => changedOn)];
}

function endingOf(group: Succession[], names: (ids: number[]) => string): string {
  const heirs = group.filter(({ inheritsTotals }) => inheritsTotals);
  const heirNames = names(heirs.map(({ successorId }) => successorId));
  return group.length === 1
    ? `sáp nhập vào ${heirNames}`
    : `chia thành ${names(group.map(({ successorId }) => successorId))}; ${heirNames} nối tiếp số lũy kế`;
}
