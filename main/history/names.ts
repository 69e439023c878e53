import type { Database } from 'better-sqlite3';
import type { Lookup, Row, Value } from '../../shared/history/change-row.ts';
import { TABLES } from '../../shared/history/tables.ts';
import { awards } from '../award/award.ts';

/** Rows by their id, as they stand or, once deleted, as the log last knew them. */
export function loggedNames(database: Database): Lookup {
  const known = new Map<string, Row | null>();
  const lastKnown = database
    .prepare(
      `SELECT before FROM change_row
       WHERE table_name = ? AND row_key = ? AND after IS NULL ORDER BY id DESC LIMIT 1`,
    )
    .pluck();
  return (table, id) => {
    if (table === 'award') return awardRow(id);
    if (id === null || id === undefined || !(table in TABLES)) return null;
    const key = `${table} ${id}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const present = database.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id);
    const deleted = present ? null : lastKnown.get(table, JSON.stringify({ id }));
    const row = (present as Row) ?? (typeof deleted === 'string' ? JSON.parse(deleted) : null);
    known.set(key, row);
    return row;
  };
}

function awardRow(code: Value | undefined): Row | null {
  const award = awards.find((each) => each.code === code);
  return award ? { name: award.name } : null;
}
