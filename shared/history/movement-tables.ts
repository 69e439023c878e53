import {
  COUNTINGS,
  DEPARTMENT_TOTALS,
  DIRECTIONS,
  GROUP_CODES,
  INDICATOR_GROUPS,
  MONTH_TOTALS,
  SOURCES,
} from '../indicator/indicator.ts';
import { formatPoints, POINT_KINDS } from '../point/point-rule.ts';
import { MARKS } from '../report/report.ts';
import { asDay, asDepartment, asMonth } from './values.ts';
import {
  choice,
  day,
  department,
  flag,
  id,
  inForm,
  inList,
  inMovement,
  monthOfRow,
  name,
  partOfMovement,
  plain,
  quoted,
  type TableWords,
  text,
} from './words.ts';

const GROUP_TITLES = Object.fromEntries(
  GROUP_CODES.map((group) => [group, INDICATOR_GROUPS[group].title]),
);

/** A movement and what its plan lays down. */
export const MOVEMENT_TABLES: Readonly<Record<string, TableWords>> = {
  movement: {
    kind: 'movement',
    noun: 'phong trào',
    nameOf: quoted('name'),
    columns: {
      ...id,
      name: text('tên'),
      year: plain('năm'),
      theme: text('chủ đề'),
      start_date: day('bắt đầu'),
      end_date: day('kết thúc'),
      cutoff_date: day('chốt số liệu'),
      submission_date: day('ngày nộp hồ sơ'),
      reporting_rule: text('chế độ báo cáo'),
      signer_position: text('chức vụ người ký'),
      signer_name: text('người ký'),
    },
  },
  basis: {
    kind: 'movement',
    noun: 'căn cứ',
    nameOf: (row) => `${row['kind']} số ${row['number']}`,
    columns: {
      ...id,
      ...inMovement,
      ...inForm,
      kind: text('loại văn bản'),
      number: text('số, ký hiệu'),
      date: day('ngày'),
      issuer: text('cơ quan ban hành'),
      subject: text('về việc'),
    },
    part: partOfMovement('căn cứ'),
  },
  content: {
    kind: 'movement',
    noun: 'nội dung thi đua',
    nameOf: quoted('text'),
    columns: { ...id, ...inMovement, ...inForm, text: text('câu chữ') },
    part: partOfMovement('nội dung thi đua'),
  },
  recipient: {
    kind: 'movement',
    noun: 'nơi nhận',
    nameOf: quoted('name'),
    columns: { ...id, ...inMovement, ...inForm, name: text('tên') },
    part: partOfMovement('nơi nhận'),
  },
  movement_department: {
    kind: 'movement',
    noun: 'phòng báo cáo',
    nameOf: (row, lookup) => asDepartment(row['department_id'] ?? null, lookup, row),
    columns: { ...inMovement, department_id: department() },
    part: partOfMovement('phòng báo cáo'),
  },
  point_rule: {
    kind: 'movement',
    noun: 'mức điểm',
    nameOf: (row) => POINT_KINDS[row['kind'] as keyof typeof POINT_KINDS] ?? '',
    columns: {
      ...id,
      ...inMovement,
      kind: choice('việc được tính', POINT_KINDS),
      content_id: { label: 'nội dung', format: name('content', 'text') },
      mark: choice('mức đạt', MARKS),
      indicator_id: { label: 'chỉ tiêu', format: name('indicator', 'name') },
      is_per_head: flag('tính trên đầu người'),
      tenths: { label: 'điểm', format: (value) => formatPoints(Number(value)) },
    },
  },
  briefing_shift: {
    kind: 'movement',
    noun: 'lịch giao ban',
    nameOf: monthOfRow,
    columns: { ...inMovement, month: { label: 'tháng', format: asMonth }, day: day('ngày') },
    part: {
      ...partOfMovement('ngày giao ban dời'),
      value: { column: 'day', format: asDay, absent: 'theo lịch chung' },
    },
  },
  indicator: {
    kind: 'movement',
    noun: 'chỉ tiêu',
    nameOf: quoted('name'),
    columns: {
      ...id,
      ...inMovement,
      ...inList,
      group_code: choice('nhóm', GROUP_TITLES),
      name: text('tên'),
      name_key: 'hidden',
      unit: text('đơn vị tính'),
      counting: choice('cách đếm', COUNTINGS),
      department_total: choice('cộng các phòng', DEPARTMENT_TOTALS),
      month_total: choice('lũy kế các tháng', MONTH_TOTALS),
      direction: choice('chiều đánh giá', DIRECTIONS),
      source: choice('nguồn số liệu', SOURCES),
      active: flag('đang dùng'),
      aliases: text('tên gọi khác'),
    },
    part: partOfMovement('chỉ tiêu'),
  },
};
