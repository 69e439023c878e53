import type { CaseKind } from '../case/case.ts';
import type { Figure } from '../figure.ts';
import { casesOfYear, runningTotal } from '../figures-table.ts';
import { completeReport, type Ledger } from '../ledger.ts';
import type { Day, Month } from '../month.ts';
import { monthsOf } from '../movement/span.ts';
import { BOARD_STATES, buildBoard } from '../overview/board.ts';
import type { Mark } from '../report/report.ts';

/** What the year's reports hold of one department, each part as it is recorded and nothing weighed. */
export type DepartmentYear = {
  id: number;
  name: string;
  months: readonly Month[];
  /** How each month's report came, in words; one for each month. */
  reports: string[];
  /** The mark of each content, month by month; null where no complete report gives one. */
  contents: { id: number; text: string; marks: (Mark | null)[] }[];
  /** The figures of the year of the indicators in use. */
  figures: { id: number; name: string; unit: string; figure: Figure }[];
  /** By date; a person's too, with how many files prove it. */
  cases: { id: number; kind: CaseKind; date: Day; who: string; deed: string; evidence: number }[];
};

/** Null where there is no such department in the movement. */
export function departmentYear(ledger: Ledger, id: number, today: Day): DepartmentYear | null {
  const department = ledger.departments.find((each) => each.id === id);
  if (!department) return null;
  const months = monthsOf(ledger.movement);
  const row = buildBoard(ledger, today).departments.find((each) => each.id === id);
  const last = months.at(-1) ?? '';
  return {
    id,
    name: department.name,
    months,
    reports: months.map((_, at) => {
      const state = row?.states[at];
      return state === undefined ? '' : BOARD_STATES[state];
    }),
    contents: ledger.movement.contents.map((content) => ({
      ...content,
      marks: months.map((month) => {
        const marks = completeReport(ledger, id, month)?.marks ?? [];
        return marks.find(({ contentId }) => contentId === content.id)?.mark ?? null;
      }),
    })),
    figures: ledger.indicators
      .filter(({ active }) => active)
      .map((indicator) => ({
        ...{ id: indicator.id, name: indicator.name, unit: indicator.unit },
        figure: runningTotal(ledger, indicator, id, last),
      })),
    cases: casesOfYear(ledger)
      .filter((entry) => entry.departmentId === id)
      .map((entry) => ({
        ...{ id: entry.id, kind: entry.kind, date: entry.date, deed: entry.deed },
        who: ledger.people.find(({ id: personId }) => personId === entry.personId)?.fullName ?? '',
        evidence: ledger.evidence.filter(({ caseId }) => caseId === entry.id).length,
      })),
  };
}
