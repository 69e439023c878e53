import type { ColumnSpec } from '../../shared/import/columns.ts';

/** What was chosen once for a name in a file, so that next time it is proposed: a convenience, lost without harm. */
type Remembered = Readonly<Record<string, string>>;

const DEPARTMENTS = 'import.departments';

/** The names that departments go by in files, each with the name of its department in the catalogue. */
export function rememberedDepartments(): Remembered {
  return recall(DEPARTMENTS);
}

/** An empty name forgets. */
export function rememberDepartment(key: string, department: string): void {
  keep(DEPARTMENTS, key, department);
}

/** The columns of one kind of list, known also by the headings that were chosen for them before. */
export function withRemembered<Field extends string>(
  kind: string,
  specs: readonly ColumnSpec<Field>[],
): readonly ColumnSpec<Field>[] {
  const chosen = Object.entries(recall(columnsOf(kind)));
  if (chosen.length === 0) return specs;
  const headings = new Set(chosen.map(([heading]) => heading));
  return specs.map((spec) => ({
    ...spec,
    names: [
      ...spec.names.filter((name) => !headings.has(name)),
      ...chosen.filter(([, field]) => field === spec.field).map(([heading]) => heading),
    ],
  }));
}

/** Stands for: this heading holds nothing of the list. */
export const NO_FIELD = '(không có)';

export function rememberColumn(kind: string, heading: string, field: string): void {
  if (heading !== '') keep(columnsOf(kind), heading, field);
}

function columnsOf(kind: string): string {
  return `import.columns.${kind}`;
}

function recall(name: string): Remembered {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
    const pairs = Object.entries(kept ?? {}).filter(([, value]) => typeof value === 'string');
    return Object.fromEntries(pairs) as Remembered;
  } catch {
    return {};
  }
}

const MOST_KEPT = 500;

function keep(name: string, key: string, value: string): void {
  const { [key]: _, ...others } = recall(name);
  const kept = Object.entries(value === '' ? others : { ...others, [key]: value });
  localStorage.setItem(name, JSON.stringify(Object.fromEntries(kept.slice(-MOST_KEPT))));
}
