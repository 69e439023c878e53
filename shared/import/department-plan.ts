import {
  type Department,
  type DepartmentInput,
  departmentSchema,
  shortNameOf,
} from '../department/department.ts';
import { capitalize, toneKey, toUpper } from '../text.ts';
import { departmentFinder, inOwnCase } from './department-names.ts';
import type { DepartmentRow } from './department-rows.ts';
import type { Outcome, RowChoices } from './outcome.ts';

export type DepartmentPlan = {
  row: DepartmentRow;
  namesakes: readonly [];
  outcome: Outcome<Department>;
  planned: DepartmentInput | null;
};

type DepartmentPlanInput = {
  rows: readonly DepartmentRow[];
  departments: readonly Department[];
  choices: RowChoices;
};

/** Judges every row against the departments kept; a new one without a short name gets one proposed that no other has. */
export function planDepartments({ rows, departments }: DepartmentPlanInput): DepartmentPlan[] {
  const find = departmentFinder(departments);
  const byId = new Map(departments.map((one) => [one.id, one]));
  const shortNames = new Set(departments.map(({ shortName }) => toneKey(shortName)));
  const seen = new Map<string, number>();
  return rows.map((row): DepartmentPlan => {
    const judged = (outcome: Outcome<Department>, planned: DepartmentInput | null = null) => ({
      ...{ row, namesakes: [] as const, outcome, planned },
    });
    const first = seen.get(toneKey(row.name));
    if (first !== undefined) {
      return judged({ kind: 'wrong', reasons: [`Trùng với dòng ${first}.`] });
    }
    seen.set(toneKey(row.name), row.row);
    const kept =
      byId.get(find(row.name)?.id ?? 0) ??
      departments.find(({ name }) => toneKey(name) === toneKey(row.name));
    if (kept) return judged({ kind: 'same', subject: kept });
    const name = inOwnCase(row.name);
    const shortName = row.shortName || freeShortName(name, shortNames);
    const planned = { id: null, name, shortName };
    const checked = departmentSchema.safeParse(planned);
    if (!checked.success) {
      return judged({ kind: 'wrong', reasons: checked.error.issues.map(({ message }) => message) });
    }
    if (shortNames.has(toneKey(shortName))) {
      return judged({ kind: 'wrong', reasons: [`Tên ngắn “${shortName}” đã có phòng dùng.`] });
    }
    shortNames.add(toneKey(shortName));
    return judged({ kind: 'new' }, planned);
  });
}

/** `Lãnh sự` for Phòng Lãnh sự; where another has it, its initials, then those with a number. */
function freeShortName(name: string, taken: ReadonlySet<string>): string {
  const initials = toUpper(
    name
      .split(/[\s,-]+/)
      .map((word) => word.charAt(0))
      .join(''),
  ).slice(0, 20);
  const proposals = [
    capitalize(shortNameOf(name)),
    initials,
    ...[2, 3, 4, 5].map((at) => `${initials} ${at}`),
  ];
  return proposals.find((one) => !taken.has(toneKey(one))) ?? initials;
}
