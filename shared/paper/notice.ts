import type { Department } from '../department/department.ts';
import { frameOf, recipientsOf } from '../document/frame.ts';
import { ROOM } from '../document/labels.ts';
import {
  type Block,
  dash,
  type OfficialDocument,
  paragraph,
} from '../document/official-document.ts';
import { clauses, type Outlined } from '../document/outline.ts';
import type { Ledger } from '../ledger.ts';
import {
  type Day,
  formatDay,
  formatMonthInWords,
  type Month,
  monthOf,
  WEEKDAYS,
  weekdayOf,
} from '../month.ts';
import { quotedMovement } from '../movement/name.ts';
import { twoDigits } from '../number.ts';
import { briefingOf } from '../overview/board.ts';
import { lowerFirst } from '../text.ts';
import { PAPERS } from './kinds.ts';
import type { PaperHead, PaperPeriod } from './paper.ts';
import { type MonthFacts, monthFacts } from './summary/month-facts.ts';

/** Tells the departments that have not reported for a month what is asked of them, by when and where to. */
export function buildNotice(ledger: Ledger, month: PaperPeriod, head: PaperHead): OfficialDocument {
  const { movement } = ledger;
  const facts = monthFacts(ledger, month);
  const subject = `Về việc báo cáo kết quả thực hiện ${quotedMovement(movement.name)} ${formatMonthInWords(month)}`;
  const told = facts.silent.length > 0 ? facts.silent : facts.reporting.map((r) => r.department);
  return {
    ...frameOf(ledger, PAPERS.notice, head, month.slice(0, 4)),
    title: `Thông báo ${lowerFirst(subject)}`,
    subject: [subject],
    body: facts.silent.length > 0 ? request(facts, head.date) : acknowledgement(facts),
    recipients: recipientsOf({ recipients: told.map(({ name }) => name) }),
  };
}

/** Nothing is asked where nobody is missing. */
function acknowledgement({ ledger, month, reporting }: MonthFacts): Block[] {
  const { agency, movement } = ledger;
  const months = formatMonthInWords(month);
  const all = twoDigits(reporting.length);
  const said =
    reporting.length === 0
      ? `Không có phòng, đơn vị nào phải báo cáo kết quả thực hiện ${quotedMovement(movement.name)} ${months}.`
      : `${all}/${all} phòng, đơn vị đã gửi báo cáo kết quả thực hiện ${quotedMovement(movement.name)} ${months}.`;
  return [
    paragraph(said, 'reported'),
    paragraph(`${agency.name} thông báo để các phòng, đơn vị biết./.`, 'closing'),
  ];
}

function request(facts: MonthFacts, date: Day | null): Block[] {
  const { ledger, month, reporting, silent } = facts;
  const { agency, movement } = ledger;
  const all = reporting.length + silent.length;
  const list: Outlined[] = [
    {
      title: `Phòng, đơn vị chưa gửi báo cáo (${twoDigits(silent.length)}/${twoDigits(all)})`,
      blocks: silent.map(departmentLine),
    },
    { title: 'Thời hạn', blocks: [paragraph(deadline(ledger, month, date), 'deadline')] },
    { title: 'Nội dung báo cáo', blocks: contents(ledger) },
    {
      title: 'Nơi nhận báo cáo',
      blocks: [paragraph(`Báo cáo gửi về Văn phòng ${agency.name} để tổng hợp.`, 'where')],
    },
  ];
  return [
    paragraph(
      `Để tổng hợp kết quả thực hiện ${quotedMovement(movement.name)} ${formatMonthInWords(month)}, ${agency.name} thông báo như sau:`,
      'opening',
    ),
    ...clauses(list),
    paragraph(`${agency.name} đề nghị các phòng, đơn vị có tên trên thực hiện./.`, 'closing'),
  ];
}

function departmentLine({ id, name }: Department): Block {
  return dash(`${name}.`, `department:${id}`);
}

/** The briefing; in a movement's last month that has none, its end. A first month without one leaves room to write. */
function deadline(ledger: Ledger, month: Month, date: Day | null): string {
  const { endDate } = ledger.movement;
  const briefing = briefingOf(ledger, month);
  const day = briefing ?? (month === monthOf(endDate) ? endDate : null);
  if (day === null) return `Chậm nhất ngày${ROOM}tháng${ROOM}năm ${month.slice(0, 4)}.`;
  const weekday = WEEKDAYS.find(({ value }) => value === weekdayOf(day))?.label ?? '';
  const when =
    briefing === null
      ? `${weekday} ngày ${formatDay(day)} (ngày kết thúc phong trào)`
      : `tại giao ban ${weekday} ngày ${formatDay(day)}`;
  return date !== null && date > day
    ? `Hạn báo cáo ${when} đã qua; đề nghị các phòng, đơn vị gửi ngay báo cáo.`
    : `Chậm nhất ${when}.`;
}

/** What the form of a month asks for. */
function contents({ movement, indicators }: Ledger): Block[] {
  const figures = indicators.filter(({ active, source }) => active && source === 'typed').length;
  const aims = movement.contents.length;
  const parts = {
    contents: aims && `Kết quả thực hiện ${twoDigits(aims)} nội dung thi đua`,
    figures:
      figures &&
      `Số liệu ${twoDigits(figures)} chỉ tiêu trong tháng; chỉ tiêu không phát sinh ghi rõ “không phát sinh”, không để trống`,
    cases: 'Tập thể, cá nhân được biểu dương hoặc bị phê bình, nhắc nhở, kèm căn cứ',
    words: 'Khó khăn, tồn tại; kiến nghị, đề xuất; nhiệm vụ tháng sau',
  };
  return Object.entries(parts)
    .filter(([, text]) => text !== 0)
    .map(([key, text]) => dash(`${text}.`, `report:${key}`));
}
