import type { Database } from 'better-sqlite3';
import { refuseMoved } from './moved.ts';
import { readRows, readValue } from './rows.ts';

type Column = { name: string; pk: number };

/** The log itself is not logged, nor is what never changes. */
const UNLOGGED = new Set([
  ...['change', 'change_row', 'change_pack', 'change_words'],
  ...['origin', 'issued_content', 'template_file'],
]);

/** Tables whose changes are logged, with their columns. */
export function loggedTables(database: Database): { name: string; columns: Column[] }[] {
  const names = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all() as string[];
  return names
    .filter((name) => !UNLOGGED.has(name))
    .map((name) => ({ name, columns: database.pragma(`table_info(${name})`) as Column[] }));
}

/**
 * Lays the triggers that write the log, for the tables as they stand. Triggers, because no feature can
 * forget them and an undo has whole rows to put back.
 */
export function layLogTriggers(database: Database): void {
  for (const { name, columns } of loggedTables(database)) {
    const keys = columns.filter(({ pk }) => pk > 0);
    for (const { event, row, before, after } of EVENTS) {
      database.exec(
        `CREATE TRIGGER log_${event.toLowerCase()}_${name} AFTER ${event} ON ${name} ${whenOf(event, columns)} BEGIN
           INSERT INTO change_row (change_id, table_name, row_key, before, after)
           SELECT id, '${name}', ${jsonOf(row, keys)},
                  ${before ? jsonOf('OLD', columns) : 'NULL'}, ${after ? jsonOf('NEW', columns) : 'NULL'}
           FROM change ORDER BY id DESC LIMIT 1;
         END`,
      );
    }
  }
}

const EVENTS = [
  { event: 'INSERT', row: 'NEW', before: false, after: true },
  { event: 'UPDATE', row: 'NEW', before: true, after: true },
  { event: 'DELETE', row: 'OLD', before: true, after: false },
] as const;

// The open entry is the last one. Asked for by its order: `max` with a condition reads the whole of a log of ten years.

/** An update that changes nothing is not a change. */
function whenOf(event: string, columns: Column[]): string {
  if (event !== 'UPDATE') return '';
  return `WHEN ${columns.map(({ name }) => `OLD.${name} IS NOT NEW.${name}`).join(' OR ')}`;
}

function jsonOf(row: 'NEW' | 'OLD', columns: Column[]): string {
  return `json_object(${columns.map(({ name }) => `'${name}', ${row}.${name}`).join(', ')})`;
}

/** Opens the log's entry for one call; its rows are written by the triggers. */
export function beginChange(database: Database, call: string, madeAt: string): number {
  const { lastInsertRowid } = database
    .prepare('INSERT INTO change (call, made_at) VALUES (?, ?)')
    .run(call, madeAt);
  return Number(lastInsertRowid);
}

/** Drops the entry of a call that changed nothing. */
export function endChange(database: Database, id: number): void {
  database
    .prepare(
      'DELETE FROM change WHERE id = ? AND NOT EXISTS (SELECT 1 FROM change_row WHERE change_id = change.id)',
    )
    .run(id);
}

/** Does a piece of work in one transaction, as one entry of the log. */
export function logChange<T>(
  database: Database,
  call: string,
  madeAt: string,
  work: () => T,
): { id: number; value: T } {
  const run = database.transaction(() => {
    const id = beginChange(database, call, madeAt);
    const value = work();
    endChange(database, id);
    return { id, value };
  });
  refuseMoved(database);
  atWork.add(database);
  try {
    return run.immediate();
  } finally {
    atWork.delete(database);
  }
}

const atWork = new WeakSet<Database>();

/** True while a change is being made: what is read then may yet be taken back. */
export function isChangeAtWork(database: Database): boolean {
  return atWork.has(database);
}

/** The entry that is open: that of the call at work. */
export function changeAtWork(database: Database): number {
  return readValue<number>(database, 'SELECT max(id) FROM change') ?? 0;
}

type LoggedRow = {
  tableName: string;
  rowKey: string;
  before: string | null;
  after: string | null;
};

/**
 * Takes back what a change did, last row first, as a change of its own (which must be open).
 * Returns false, with nothing done, where a row has changed since: the newer state stays.
 */
export function undoChange(database: Database, id: number): boolean {
  database.pragma('defer_foreign_keys = ON');
  const rows = readRows<LoggedRow>(
    database,
    'SELECT table_name, row_key, before, after FROM change_row WHERE change_id = ? ORDER BY id DESC',
    id,
  );
  const moved = lastStates(rows).filter((row) => currentState(database, row) !== row.after);
  if (rows.length === 0 || (moved.length > 0 && !isAboutCases(rows))) return false;
  if (!moved.every(isCountedReport)) return false;
  const counted = new Set(moved.map(({ rowKey }) => rowKey));
  for (const row of rows) {
    if (row.tableName === 'report' && counted.has(row.rowKey)) countReport(database, row);
    else putBack(database, row);
  }
  return true;
}

const CASE_TABLES = new Set(['case_entry', 'evidence']);

/** A change of cases also counts its report as saved anew, maybe as a draft again: no part of what it was about. */
function isAboutCases(rows: LoggedRow[]): boolean {
  const others = rows.filter(({ tableName }) => !CASE_TABLES.has(tableName));
  return others.length < rows.length && others.every(isCountedReport);
}

/** Later saves of such a report are no obstacle to bringing a case back. */
function isCountedReport({ tableName, before, after }: LoggedRow): boolean {
  if (tableName !== 'report' || before === null || after === null) return false;
  const content = (json: string) => JSON.stringify({ ...JSON.parse(json), revision: 0, state: '' });
  return content(before) === content(after);
}

/** Its cases change once more, so it counts once more. */
function countReport(database: Database, { rowKey }: LoggedRow): void {
  const { id } = JSON.parse(rowKey) as { id: number };
  database.prepare('UPDATE report SET revision = revision + 1 WHERE id = ?').run(id);
}

/** What the change left of each row it touched: the last entry of a row tells. */
function lastStates(rows: LoggedRow[]): LoggedRow[] {
  const byRow = Map.groupBy(rows, ({ tableName, rowKey }) => `${tableName} ${rowKey}`);
  return [...byRow.values()].flatMap(([latest]) => (latest ? [latest] : []));
}

function currentState(database: Database, { tableName, rowKey }: LoggedRow): string | null {
  const columns = database.pragma(`table_info(${tableName})`) as Column[];
  const key = JSON.parse(rowKey) as Record<string, unknown>;
  const json = columns.map(({ name }) => `'${name}', ${name}`).join(', ');
  const state = database
    .prepare(`SELECT json_object(${json}) FROM ${tableName} WHERE ${matching(key)}`)
    .pluck()
    .get(key);
  return typeof state === 'string' ? state : null;
}

function putBack(database: Database, { tableName, rowKey, before, after }: LoggedRow): void {
  const key = JSON.parse(rowKey) as Record<string, unknown>;
  if (before === null) {
    database.prepare(`DELETE FROM ${tableName} WHERE ${matching(key)}`).run(key);
    return;
  }
  const row = JSON.parse(before) as Record<string, unknown>;
  const names = Object.keys(row);
  if (after === null) {
    const values = names.map((name) => `@${name}`).join(', ');
    database.prepare(`INSERT INTO ${tableName} (${names.join(', ')}) VALUES (${values})`).run(row);
  } else {
    const sets = names.map((name) => `${name} = @${name}`).join(', ');
    database
      .prepare(`UPDATE ${tableName} SET ${sets} WHERE ${matching(key)}`)
      .run({ ...row, ...key });
  }
}

function matching(key: Record<string, unknown>): string {
  return Object.keys(key)
    .map((name) => `${name} = @${name}`)
    .join(' AND ');
}
