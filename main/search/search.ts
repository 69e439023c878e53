import type { Database } from 'better-sqlite3';
import { CASE_KINDS, type CaseKind } from '../../shared/case/case.ts';
import { formatDay, formatMonth } from '../../shared/month.ts';
import { monthsOf } from '../../shared/movement/span.ts';
import { PAPERS, type PaperKind, paperAddress } from '../../shared/paper/kinds.ts';
import type { SearchEntry } from '../../shared/search/search.ts';
import { readRows } from '../database/rows.ts';
import { readMovement } from '../movement/movement.ts';

/** Everything of the data that Tìm nhanh leads to; months, papers and cases are those of one movement. */
export function listSearchable(database: Database, movementId: number | null): SearchEntry[] {
  return [
    ...people(database),
    ...departments(database),
    ...(movementId === null
      ? []
      : [
          ...months(database, movementId),
          ...papers(database, movementId),
          ...cases(database, movementId),
        ]),
  ];
}

function people(database: Database): SearchEntry[] {
  const rows = readRows<{ id: number; fullName: string; position: string; department: string }>(
    database,
    `SELECT person.id, full_name, position, department.name AS department
       FROM person JOIN department ON department.id = department_id
       ORDER BY person.active DESC, person.id`,
  );
  return rows.map(({ id, fullName, position, department }) => ({
    kind: 'person',
    label: fullName,
    detail: [position, department].filter((part) => part !== '').join(', '),
    href: `/binh-xet/ho-so/${id}`,
  }));
}

function departments(database: Database): SearchEntry[] {
  const rows = readRows<{ name: string; shortName: string }>(
    database,
    'SELECT name, short_name FROM department ORDER BY active DESC, id',
  );
  return rows.map(({ name, shortName }) => ({
    kind: 'department',
    label: name,
    detail: shortName === name ? '' : shortName,
    href: '/danh-muc/phong',
  }));
}

function months(database: Database, movementId: number): SearchEntry[] {
  return monthsOf(readMovement(database, movementId)).map((month) => ({
    kind: 'month',
    label: `Báo cáo tháng ${formatMonth(month)}`,
    detail: 'Nhập số liệu của các phòng',
    href: `/bao-cao/${month}/bang`,
    aliases: [`t${Number(month.slice(5))}`],
  }));
}

function papers(database: Database, movementId: number): SearchEntry[] {
  const rows = readRows<{
    kind: PaperKind;
    period: string;
    number: number | null;
    date: string | null;
  }>(
    database,
    'SELECT kind, period, number, date FROM paper_heading WHERE movement_id = ? ORDER BY date DESC',
    movementId,
  );
  return rows.map(({ kind, period, number, date }) => ({
    kind: 'paper',
    label: [PAPERS[kind].label, period && formatMonth(period)].filter(Boolean).join(' '),
    detail: [
      number && `số ${number}/${PAPERS[kind].abbreviation ?? ''}`,
      date && `ngày ${formatDay(date)}`,
    ]
      .filter(Boolean)
      .join(', '),
    href: paperAddress(kind, period),
  }));
}

function cases(database: Database, movementId: number): SearchEntry[] {
  const rows = readRows<{
    id: number;
    kind: CaseKind;
    date: string;
    deed: string;
    who: string;
  }>(
    database,
    `SELECT case_entry.id, kind, date, deed, coalesce(person.full_name, department.name) AS who
       FROM case_entry
       JOIN department ON department.id = case_entry.department_id
       LEFT JOIN person ON person.id = person_id
       WHERE movement_id = ? ORDER BY date DESC, case_entry.id`,
    movementId,
  );
  return rows.map(({ id, kind, date, deed, who }) => ({
    kind: 'case',
    label: who,
    detail: `${CASE_KINDS[kind]} ngày ${formatDay(date)}: ${deed.slice(0, 120)}`,
    href: `/so-viec/${id}`,
  }));
}
