import type { Standings } from '../ledger.ts';
import { type Day, formatDay, formatMonth, type Month } from '../month.ts';
import type { Board, BoardMonth, BoardState } from './board.ts';

/** Something that needs the clerk, with the report it is done in; for `unnumbered` and `unclosed` the month's summary. */
export type Task = {
  kind: 'missing' | 'draft' | 'lapsed' | 'unproven' | 'unnumbered' | 'unclosed';
  month: Month;
  departmentId: number | null;
  text: string;
  /** How many months it stands for, where it may be several. */
  months?: number;
};

/** What is open today: reports past their briefing, drafts, praise without evidence, summaries without number or date or not closed. */
export function tasksOf(ledger: Standings, board: Board, numbered: Month[], today: Day): Task[] {
  return [
    ...reportTasks(board, 'missing', (month) => `chưa có báo cáo tháng ${month}`),
    ...reportTasks(board, 'lapsed', (month) => `báo cáo tháng ${month} cần hoàn thành lại`),
    ...reportTasks(board, 'draft', (month) => `báo cáo tháng ${month} còn là bản nháp`),
    ...unproven(ledger, board),
    ...unnumbered(ledger, board, numbered, today),
    ...unclosed(ledger, board, numbered, today),
  ];
}

function reportTasks(
  { departments, months }: Board,
  kind: 'missing' | 'draft' | 'lapsed',
  what: (month: string) => string,
): Task[] {
  return months.flatMap(({ month, isClosed }, at) =>
    departments
      // Nothing more can be done about a month that went out.
      .filter(({ states }) => !isClosed && states[at] === (kind satisfies BoardState))
      .map(({ id, names }) => ({
        kind,
        month,
        departmentId: id,
        text: `${names[at]}: ${what(formatMonth(month))}`,
      })),
  );
}

function unproven(ledger: Standings, { departments, months }: Board): Task[] {
  const proven = new Set(ledger.evidence.map(({ caseId }) => caseId));
  return [...ledger.cases, ...ledger.lateCases]
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

/** Months over and reported whose summary has not gone out. */
function waiting(ledger: Standings, { months }: Board, today: Day): BoardMonth[] {
  // A case counts with the complete report of its month, so it adds none.
  const counted = new Set(
    ledger.reports.filter(({ state }) => state === 'complete').map(({ month }) => month),
  );
  return months
    .filter(({ briefing, isClosed }) => briefing !== null && briefing < today && !isClosed)
    .filter(({ month }) => counted.has(month));
}

function unnumbered(ledger: Standings, board: Board, numbered: Month[], today: Day): Task[] {
  return waiting(ledger, board, today)
    .filter(({ month }) => !numbered.includes(month))
    .map(({ month }) => ({
      kind: 'unnumbered',
      month,
      departmentId: null,
      text: `Báo cáo tổng hợp tháng ${formatMonth(month)} chưa ghi số và ngày`,
    }));
}

/** One task for all that have their number and date, so that a year closed late does not bury the rest. */
function unclosed(ledger: Standings, board: Board, numbered: Month[], today: Day): Task[] {
  const months = waiting(ledger, board, today)
    .map(({ month }) => month)
    .filter((month) => numbered.includes(month));
  const [first] = months;
  if (first === undefined) return [];
  const which = months.length === 1 ? 'tháng' : 'các tháng';
  const text = `Chưa chốt báo cáo tổng hợp ${which} ${listMonths(months)}`;
  return [{ kind: 'unclosed', month: first, departmentId: null, text, months: months.length }];
}

/** "01, 3, 4/2026": the year once, at the last of its months. */
function listMonths(months: readonly Month[]): string {
  return months
    .map((month, at) => {
      const isSameYear = months[at + 1]?.slice(0, 4) === month.slice(0, 4);
      return isSameYear ? formatMonth(month).slice(0, -5) : formatMonth(month);
    })
    .join(', ');
}
