import { AWARD_CATEGORIES, PAST_CATEGORIES } from '../award/past-award.ts';
import { CASE_KINDS } from '../case/case.ts';
import { REPORT_STATES } from '../report-state.ts';
import { PROPOSAL_STATES } from '../review/proposal.ts';
import {
  asAward,
  asDay,
  asDepartment,
  asMonth,
  asPerson,
  nameIn,
  oneOf,
  shorten,
} from './values.ts';
import {
  bearerOf,
  choice,
  countOrNothing,
  day,
  department,
  id,
  inMovement,
  markOrNone,
  monthOfRow,
  name,
  plain,
  quoted,
  size,
  type TableWords,
  text,
} from './words.ts';

/** What is recorded month by month, and who is commended for it. */
export const MONTHLY_TABLES: Readonly<Record<string, TableWords>> = {
  report: {
    kind: 'report',
    noun: 'báo cáo',
    nameOf: (row, lookup) =>
      `${asDepartment(row['department_id'] ?? null, lookup, row)} ${monthOfRow(row)}`,
    columns: {
      ...id,
      ...inMovement,
      department_id: department(),
      month: { label: 'tháng', format: asMonth },
      revision: 'hidden',
      state: choice('trạng thái', REPORT_STATES),
      reported_on: day('ngày nộp'),
      difficulties: text('khó khăn, vướng mắc'),
      proposals: text('kiến nghị, đề xuất'),
      next_month: text('nhiệm vụ tháng sau'),
    },
  },
  report_value: {
    kind: 'report',
    noun: 'số liệu',
    nameOf: (row, lookup) => name('indicator', 'name')(row['indicator_id'] ?? null, lookup, row),
    columns: {
      report_id: 'hidden',
      indicator_id: { label: 'chỉ tiêu', format: name('indicator', 'name') },
      value: { label: 'số', format: countOrNothing },
    },
    part: {
      of: 'report',
      column: 'report_id',
      counted: 'số liệu',
      value: { column: 'value', format: countOrNothing, absent: 'chưa báo cáo' },
    },
  },
  report_mark: {
    kind: 'report',
    noun: 'đánh giá',
    nameOf: (row, lookup) =>
      shorten(name('content', 'text')(row['content_id'] ?? null, lookup, row), 40),
    columns: {
      report_id: 'hidden',
      content_id: { label: 'nội dung', format: name('content', 'text') },
      mark: { label: 'mức', format: markOrNone },
      note: text('ghi chú'),
    },
    part: { of: 'report', column: 'report_id', counted: 'đánh giá' },
  },
  case_entry: {
    kind: 'case',
    noun: 'trường hợp',
    nameOf: (row, lookup) =>
      `${oneOf(CASE_KINDS)(row['kind'] ?? null, lookup, row).toLowerCase()} ${bearerOf(row, lookup)} ngày ${asDay(row['date'] ?? null, lookup, row)}`,
    columns: {
      ...id,
      ...inMovement,
      department_id: department(),
      month: { label: 'báo cáo', format: asMonth },
      kind: choice('loại', CASE_KINDS),
      person_id: { label: 'cá nhân, tập thể', format: asPerson },
      date: day('ngày'),
      deed: text('việc'),
      basis: text('căn cứ'),
      handling: text('xử lý'),
      late_after: {
        label: 'ghi sau khi chốt tháng',
        format: (value) => (value === null ? '' : 'có'),
      },
    },
  },
  evidence: {
    kind: 'case',
    noun: 'minh chứng',
    nameOf: quoted('name'),
    columns: {
      ...id,
      case_id: 'hidden',
      past_award_id: 'hidden',
      name: text('tên tệp'),
      stored_as: 'hidden',
      sha256: 'hidden',
      size: { label: 'cỡ', format: size },
      modified_at: 'hidden',
      added_on: day('ngày thêm'),
    },
    part: { of: 'case_entry', column: 'case_id', counted: 'minh chứng' },
    otherPart: { of: 'past_award', column: 'past_award_id', counted: 'tệp kèm theo' },
  },
  proposal: {
    kind: 'award',
    noun: 'đề nghị khen thưởng',
    nameOf: bearerOf,
    columns: {
      ...id,
      ...inMovement,
      person_id: { label: 'cá nhân', format: nameIn('person', 'full_name') },
      department_id: department('tập thể'),
      award_code: { label: 'hình thức', format: asAward },
      reason: text('thành tích'),
      note: text('ghi chú'),
      category: choice('loại hình', AWARD_CATEGORIES),
      initiative_id: { label: 'sáng kiến', format: nameIn('initiative', 'name') },
      override_reason: text('lý do quyết định khác điều kiện'),
      state: choice('tình trạng', PROPOSAL_STATES),
      decision_number: text('số quyết định'),
      decision_date: day('ngày quyết định'),
    },
  },
  past_award: {
    kind: 'award',
    noun: 'khen thưởng đã nhận',
    nameOf: (row, lookup) => `${bearerOf(row, lookup)} năm ${row['year']}`,
    columns: {
      ...id,
      person_id: { label: 'cá nhân', format: nameIn('person', 'full_name') },
      department_id: department('tập thể'),
      year: plain('năm'),
      award_name: text('hình thức'),
      decision_number: text('số quyết định'),
      decision_date: day('ngày quyết định'),
      issuer: text('cấp quyết định'),
      category: choice('loại hình', PAST_CATEGORIES),
    },
  },
};
