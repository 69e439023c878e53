import type { Database } from 'better-sqlite3';
import { type ChangeRow, stateOf, type Value } from '../../shared/history/change-row.ts';
import type { RecordRef } from '../../shared/history/query.ts';
import { TABLES } from '../../shared/history/tables.ts';
import { readColumn, readRows } from '../database/rows.ts';

/** The rows of the log that speak of one record: its own and those of its parts. */
export type RecordRows = {
  table: string;
  ids: ReadonlySet<Value | undefined>;
  /** A report's cases are told in its history although they are records of their own. */
  place: Readonly<Record<string, Value>> | null;
  holds(row: ChangeRow): boolean;
};

export function recordRows(database: Database, { table, key }: RecordRef): RecordRows {
  const ids = new Set<Value | undefined>(idsOf(database, table, key));
  const place = table === 'report' ? key : null;
  return {
    table,
    ids,
    place,
    holds(row) {
      const state = stateOf(row);
      if (row.table === table) return ids.has(state['id']);
      if (place && row.table === 'case_entry') {
        return [row.before, row.after].some((each) => each && isAt(each, place));
      }
      const part = TABLES[row.table]?.part;
      return part?.of === table && ids.has(state[part.column]);
    },
  };
}

function isAt(row: Readonly<Record<string, Value>>, place: Readonly<Record<string, Value>>) {
  return Object.entries(place).every(([column, value]) => row[column] === value);
}

/** A report may have been deleted and entered anew: all rows that ever bore the key. */
function idsOf(database: Database, table: string, key: RecordRef['key']): Value[] {
  const columns = Object.keys(key).filter((column) =>
    Object.hasOwn(TABLES[table]?.columns ?? {}, column),
  );
  const condition = columns.map((column) => `json_extract(state, '$.${column}') = @${column}`);
  return readColumn<Value>(
    database,
    `SELECT DISTINCT json_extract(state, '$.id') FROM
         (SELECT coalesce(after, before) AS state FROM change_row WHERE table_name = @table)
       WHERE ${condition.join(' AND ') || 'FALSE'}`,
    { ...key, table },
  );
}

/** The changes that touched the record. Packed rows are parts of reports, and stand in changes that touched the report itself. */
export function changesOf(database: Database, record: RecordRows): Set<number> {
  const parts = Object.entries(TABLES).flatMap(([name, { part }]) =>
    part?.of === record.table ? [{ name, column: part.column }] : [],
  );
  const found = [...record.ids].flatMap((id) => [
    ...changesAt(database, record.table, JSON.stringify({ id })),
    ...parts
      .filter(({ name, column }) => isFirstOfKey(database, name, column))
      .flatMap(({ name, column }) => changesUnder(database, name, `{"${column}":${id},`)),
  ]);
  const others = [
    ...parts.filter(({ name, column }) => !isFirstOfKey(database, name, column)),
    ...(record.place ? [{ name: 'case_entry' }] : []),
  ];
  return new Set([...found, ...others.flatMap(({ name }) => changesAmong(database, name, record))]);
}

function isFirstOfKey(database: Database, table: string, column: string): boolean {
  const columns = database.pragma(`table_info(${table})`) as { name: string; pk: number }[];
  const keys = columns.filter(({ pk }) => pk > 0);
  return keys.length > 1 && keys[0]?.name === column;
}

function changesAt(database: Database, table: string, key: string): number[] {
  return readColumn<number>(
    database,
    'SELECT change_id FROM change_row WHERE table_name = ? AND row_key = ?',
    ...[table, key],
  );
}

/** Of rows whose key begins so: found by the index, where all the figures of ten years need not be read. */
function changesUnder(database: Database, table: string, beginning: string): number[] {
  return readColumn<number>(
    database,
    `SELECT DISTINCT change_id FROM change_row
     WHERE table_name = ? AND row_key >= ? AND row_key < ? || char(0x10ffff)`,
    ...[table, beginning, beginning],
  );
}

function changesAmong(database: Database, table: string, record: RecordRows): number[] {
  const rows = readRows<{
    changeId: number;
    key: string;
    before: string | null;
    after: string | null;
  }>(
    database,
    'SELECT change_id, row_key AS "key", before, after FROM change_row WHERE table_name = ?',
    table,
  );
  return rows
    .filter(({ key, before, after }) =>
      record.holds({
        table,
        key,
        before: before === null ? null : JSON.parse(before),
        after: after === null ? null : JSON.parse(after),
      }),
    )
    .map(({ changeId }) => changeId);
}
