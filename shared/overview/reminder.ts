import {
  type Day,
  formatDay,
  formatMonth,
  type Month,
  monthOf,
  WEEKDAYS,
  weekdayOf,
} from '../month.ts';
import { quotedMovement } from '../movement/name.ts';
import type { Board } from './board.ts';

/** What is asked of whom: a month, its day where it is still to come, and who has not reported. */
type Request = { month: Month; day: Day | null; names: string[] };

/** A message that asks the departments still missing for their reports, to be sent as it stands; null where none is. */
export function reminderText(
  board: Board,
  { movementName, agencyName, today }: { movementName: string; agencyName: string; today: Day },
): string | null {
  const requests = [...overdue(board, today), ...coming(board)];
  if (requests.length === 0) return null;
  return [
    `Kính gửi: ${addressees(board, requests).join(', ')}.`,
    `Văn phòng ${agencyName} xin nhắc báo cáo về ${quotedMovement(movementName)}:`,
    ...requests.map((request) => `- ${sentence(request)}`),
    'Đề nghị các phòng hoàn thành và gửi về Văn phòng đúng hạn để tổng hợp. Trân trọng cảm ơn.',
  ].join('\n');
}

/** Everybody asked for something, in the departments' own order. */
function addressees({ departments }: Board, requests: Request[]): string[] {
  const asked = new Set(requests.flatMap(({ names }) => names));
  return [...new Set(departments.flatMap(({ names }) => names))].filter((name) => asked.has(name));
}

function sentence({ month, day, names }: Request): string {
  const who = names.join(', ');
  if (day === null) return `Báo cáo tháng ${formatMonth(month)} đã quá hạn: ${who}.`;
  const weekday = WEEKDAYS.find(({ value }) => value === weekdayOf(day))?.label ?? '';
  return `Báo cáo tháng ${formatMonth(month)}, hạn tại giao ban ${weekday} ngày ${formatDay(day)}: ${who}.`;
}

/** Months whose briefing is over, as far as today's month; of a month that went out nothing is asked any more. */
function overdue({ months, departments }: Board, today: Day): Request[] {
  return months.flatMap(({ month, isClosed }, at) => {
    const names = departments
      .filter(({ states }) => states[at] === 'missing')
      .map((department) => department.names[at] ?? department.name);
    return names.length === 0 || isClosed || month > monthOf(today)
      ? []
      : [{ month, day: null, names }];
  });
}

/** The next briefing, once its month has come. */
function coming({ next }: Board): Request[] {
  if (!next || next.missing.length === 0) return [];
  return [{ month: next.month, day: next.day, names: next.missing.map(({ name }) => name) }];
}
