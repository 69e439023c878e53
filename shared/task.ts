import type { Board, BoardState } from './board.ts';
import { countedCases } from './figures-table.ts';
import type { Ledger } from './ledger.ts';
import { type Day, formatDay, formatMonth, type Month } from './month.ts';

/** Something that needs the clerk, with the report it is done in; for `unnumbered` the month's summary. */
export type Task = {
  kind: 'missing' | 'draft' | 'unproven' | 'unnumbered';
  month: Month;
  departmentId: number | null;
  text: string;
};

/** What is open today: reports past their briefing, drafts, praise without evidence, summaries without number or date. */
export function tasksOf(ledger: Ledger, board: Board, numbered: Month[], today: Day): Task[] {
  return [
    ...reportTasks(board, 'missing', 'chưa có báo cáo'),
    ...reportTasks(board, 'draft', 'báo cáo còn là bản nháp'),
    ...unproven(ledger, board),
    ...unnumbered(ledger, board, numbered, today),
  ];
}

function reportTasks(
  { departments, months }: Board,
  kind: 'missing' | 'draft',
  what: string,
): Task[] {
  return months.flatMap(({ month }, at) =>
    departments
      .filter(({ states }) => states[at] === (kind satisfies BoardState))
      .map(({ id, names }) => ({
        kind,
        month,
        departmentId: id,
        text: `${names[at]}: ${what} tháng ${formatMonth(month)}`,
      })),
  );
}

function unproven(ledger: Ledger, { departments, months }: Board): Task[] {
  const proven = new Set(ledger.evidence.map(({ caseId }) => caseId));
  return ledger.cases
    .filter(({ id, kind }) => kind === 'praise' && !proven.has(id))
    .map(({ month, departmentId, personId, date }) => {
      const at = months.findIndex((each) => each.month === month);
      const department = departments.find(({ id }) => id === departmentId);
      const person = ledger.people.find(({ id }) => id === personId);
      const who = person?.fullName ?? department?.names[at] ?? '';
      const text = `${who}: biểu dương ngày ${formatDay(date)} chưa có minh chứng`;
      return { kind: 'unproven', month, departmentId, text };
    });
}

/** Months over and reported, whose summary was given no number or date yet. */
function unnumbered(ledger: Ledger, { months }: Board, numbered: Month[], today: Day): Task[] {
  const counted = new Set([
    ...ledger.reports.filter(({ state }) => state === 'complete').map(({ month }) => month),
    ...countedCases(ledger).map(({ month }) => month),
  ]);
  return months
    .filter(({ briefing }) => briefing !== null && briefing < today)
    .filter(({ month }) => counted.has(month) && !numbered.includes(month))
    .map(({ month }) => ({
      kind: 'unnumbered',
      month,
      departmentId: null,
      text: `Báo cáo tổng hợp tháng ${formatMonth(month)} chưa ghi số và ngày`,
    }));
}
