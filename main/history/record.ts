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

/** The changes that touched the record. */
export function changesOf(database: Database, record: RecordRows): Set<number> {
  const parts = Object.entries(TABLES).filter(([, { part }]) => part?.of === record.table);
  const tables = [
    record.table,
    ...parts.map(([table]) => table),
    ...(record.place ? ['case_entry'] : []),
  ];
  const rows = readRows<{
    changeId: number;
    table: string;
    key: string;
    before: string | null;
    after: string | null;
  }>(
    database,
    `SELECT change_id, table_name AS "table", row_key AS "key", before, after FROM change_row
       WHERE table_name IN (${tables.map(() => '?').join(', ')})`,
    ...tables,
  );
  const told = rows.filter(({ table, key, before, after }) =>
    record.holds({
      table,
      key,
      before: before === null ? null : JSON.parse(before),
      after: after === null ? null : JSON.parse(after),
    }),
  );
  return new Set(told.map(({ changeId }) => changeId));
}
