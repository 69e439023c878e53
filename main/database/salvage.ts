import SqliteDatabase, { type Database } from 'better-sqlite3';
import { discard } from '../discard.ts';
import { versionOf } from './identity.ts';
import { buildFilled, refuseForeign, tablesOf } from './migrate.ts';
import { readColumn, readRows } from './rows.ts';

/** Where the last number cannot be read either. */
const MOST_ROWS = 1 << 20;
/** So many in a row that cannot be read: no more will come of this table. */
const HOPELESS = 3_000;

/**
 * Reads what can be read of a private copy of a damaged file, row by row where it must be, into a new database of our making, and returns
 * at how many places something could not be read or had lost what it belongs to. What is left is whole by every rule of
 * the schema; that a figure is as it was written nobody can tell. Throws where not even the schema can be read; then nothing is left.
 */
export function salvageRows(source: string, target: string): { lost: number } {
  const damaged = new SqliteDatabase(source, { fileMustExist: true });
  const fresh = new SqliteDatabase(target);
  let lost = 0;
  try {
    damaged.pragma('trusted_schema = OFF');
    damaged.pragma('cell_size_check = ON');
    refuseForeign(damaged);
    fresh.pragma('foreign_keys = OFF');
    buildFilled(fresh, versionOf(damaged), () => {
      for (const table of tablesOf(fresh)) lost += takeTable(damaged, fresh, table);
      lost += dropOrphans(fresh);
      keepNumbers(damaged, fresh);
    });
    fresh.close();
  } catch (error) {
    fresh.close();
    discard(target);
    throw error;
  } finally {
    damaged.close();
  }
  return { lost };
}

type Column = { name: string; pk: number };

function takeTable(damaged: Database, fresh: Database, table: string): number {
  const columns = fresh.pragma(`main.table_info("${table}")`) as Column[];
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const marks = columns.map(() => '?').join(', ');
  const insert = fresh.prepare(`INSERT INTO main."${table}" (${names}) VALUES (${marks})`);
  const whole = damaged.prepare(`SELECT ${names} FROM "${table}"`).raw();
  const put = (rows: Iterable<unknown>) => {
    for (const row of rows) insert.run(row);
  };
  try {
    fresh.transaction(() => put(whole.iterate()))();
    return 0;
  } catch {
    // Not all of it in one go: then by the first part of its key, always a number.
  }
  const key = columns.find(({ pk }) => pk === 1)?.name ?? 'rowid';
  const part = damaged
    .prepare(`SELECT ${names} FROM "${table}" NOT INDEXED WHERE "${key}" BETWEEN ? AND ?`)
    .raw();
  const take = fresh.transaction((from: number, to: number) => put(part.iterate(from, to)));
  return takeRange(take, { from: 1, to: lastKey(damaged, table, key) });
}

function lastKey(damaged: Database, table: string, key: string): number {
  for (const sql of [
    `SELECT max("${key}") FROM "${table}"`,
    `SELECT seq FROM sqlite_sequence WHERE name = '${table}'`,
  ]) {
    try {
      const [last] = readColumn<number | null>(damaged, sql);
      if (typeof last === 'number') return Math.min(last, MOST_ROWS);
    } catch {
      // The next way, or all numbers there may be.
    }
  }
  return MOST_ROWS;
}

type Range = { from: number; to: number };

/** Halves what cannot be read until single keys are left; how many of those were given up. */
function takeRange(take: (from: number, to: number) => void, whole: Range): number {
  const waiting: Range[] = [whole];
  let [lost, inARow] = [0, 0];
  for (let range = waiting.pop(); range && inARow < HOPELESS; range = waiting.pop()) {
    const { from, to } = range;
    try {
      take(from, to);
      inARow = 0;
    } catch {
      const middle = Math.floor((from + to) / 2);
      if (from < to) waiting.push({ from: middle + 1, to }, { from, to: middle });
      else [lost, inARow] = [lost + 1, inARow + 1];
    }
  }
  return lost;
}

type ForeignKey = { id: number; table: string; from: string; to: string | null };

/** Rows whose owner could not be read go too, and theirs with them. */
function dropOrphans(fresh: Database): number {
  let dropped = 0;
  for (let before = -1; before < dropped; ) {
    before = dropped;
    for (const table of tablesOf(fresh)) {
      const keys = fresh.pragma(`main.foreign_key_list("${table}")`) as ForeignKey[];
      for (const parts of Map.groupBy(keys, ({ id }) => id).values()) {
        dropped += fresh.prepare(orphansOf(table, parts)).run().changes;
      }
    }
  }
  return dropped;
}

function orphansOf(table: string, parts: ForeignKey[]): string {
  const parent = parts[0]?.table;
  const known = parts.map(({ from }) => `child."${from}" IS NOT NULL`).join(' AND ');
  const same = parts.map(({ from, to }) => `"${to ?? 'id'}" = child."${from}"`).join(' AND ');
  return `DELETE FROM main."${table}" AS child
    WHERE ${known} AND NOT EXISTS (SELECT 1 FROM main."${parent}" WHERE ${same})`;
}

/** Numbers that were given once are not given again, as far as they are known. */
function keepNumbers(damaged: Database, fresh: Database): void {
  try {
    const given = readRows<{ name: string; seq: number }>(
      damaged,
      'SELECT name, seq FROM sqlite_sequence',
    );
    const keep = fresh.prepare(
      'UPDATE main.sqlite_sequence SET seq = max(seq, @seq) WHERE name = @name',
    );
    for (const each of given) keep.run(each);
  } catch {
    // SQLite goes on from the last number there is.
  }
}
