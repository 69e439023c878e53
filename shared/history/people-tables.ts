import { GENDERS, LEVELS } from '../person/person.ts';
import { RATINGS, RESTRICTIONS } from '../record/record.ts';
import { asDepartment } from './values.ts';
import {
  bearerOf,
  choice,
  day,
  department,
  flag,
  id,
  inForm,
  inList,
  plain,
  quoted,
  type TableWords,
  text,
  textOf,
  weekdays,
} from './words.ts';

/** Who works where, and who signs. */
export const PEOPLE_TABLES: Readonly<Record<string, TableWords>> = {
  person: {
    kind: 'people',
    noun: 'cán bộ',
    nameOf: textOf('full_name'),
    columns: {
      ...id,
      department_id: department(),
      full_name: text('họ và tên'),
      gender: choice('giới tính', GENDERS),
      birth_date: day('ngày sinh'),
      position: text('chức vụ'),
      level: choice('nhóm chức danh', LEVELS),
      active: flag('đang dùng'),
    },
  },
  rating: {
    kind: 'people',
    noun: 'xếp loại',
    nameOf: (row, lookup) => `${bearerOf(row, lookup)} năm ${row['year']}`,
    columns: {
      ...id,
      person_id: 'hidden',
      year: plain('năm'),
      level: choice('mức', RATINGS),
    },
  },
  initiative: {
    kind: 'people',
    noun: 'sáng kiến',
    nameOf: (row, lookup) => `của ${bearerOf(row, lookup)}`,
    columns: {
      ...id,
      person_id: 'hidden',
      year: plain('năm'),
      name: text('tên'),
      decision_number: text('số quyết định'),
      decision_date: day('ngày quyết định'),
      issuer: text('cấp công nhận'),
    },
  },
  restriction: {
    kind: 'people',
    noun: 'kỷ luật, xác minh',
    nameOf: (row, lookup) => `của ${bearerOf(row, lookup)}`,
    columns: {
      ...id,
      person_id: 'hidden',
      kind: choice('loại', RESTRICTIONS),
      started_on: day('từ ngày'),
      ended_on: day('đến ngày'),
      reason: text('nội dung'),
    },
  },
  department: {
    kind: 'people',
    noun: '',
    nameOf: textOf('name'),
    columns: {
      ...id,
      ...inList,
      name: text('tên'),
      name_key: 'hidden',
      short_name: text('tên ngắn'),
      active: flag('đang dùng'),
      started_on: day('hoạt động từ'),
      ended_on: day('hoạt động đến'),
    },
  },
  department_rename: {
    kind: 'people',
    noun: 'tên cũ',
    nameOf: quoted('old_name'),
    columns: {
      department_id: 'hidden',
      changed_on: day('đổi từ ngày'),
      old_name: text('tên cũ'),
      old_short_name: text('tên ngắn cũ'),
    },
    part: { of: 'department', column: 'department_id', counted: 'tên cũ' },
  },
  department_succession: {
    kind: 'people',
    noun: 'việc tiếp nối',
    nameOf: (row, lookup) =>
      `${asDepartment(row['predecessor_id'] ?? null, lookup, row)} → ${asDepartment(row['successor_id'] ?? null, lookup, row)}`,
    columns: {
      predecessor_id: department('phòng trước'),
      successor_id: department('phòng sau'),
      changed_on: day('từ ngày'),
      inherits_totals: flag('nhận lũy kế'),
    },
  },
  agency: {
    kind: 'paper',
    noun: 'thông tin cơ quan',
    nameOf: textOf('name'),
    columns: {
      ...id,
      parent_name: text('cơ quan chủ quản'),
      name: text('tên'),
      abbreviation: text('chữ viết tắt'),
      place: text('địa danh'),
      board_name: text('cơ quan thi đua của tỉnh'),
      briefing_weekday: choice('ngày giao ban', weekdays),
      maker_name: text('người lập biểu'),
    },
  },
  signer: {
    kind: 'paper',
    noun: 'người ký',
    nameOf: textOf('name'),
    columns: {
      ...id,
      ...inForm,
      authority: text('thẩm quyền ký (KT., TL., TUQ.)'),
      position: text('chức vụ'),
      name: text('họ và tên'),
    },
  },
};
