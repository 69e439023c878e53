import { setTimeout as wait } from 'node:timers/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { addDays, type Day } from '../../shared/month.ts';
import { asHousekeeping } from './change-count.ts';
import { readColumn, readRows, readValue } from './rows.ts';

/*
 * Nine tenths of a log are figures and marks of reports. Of changes that are over a year old they are packed, a change
 * at a time: an undo, a record's history and the sentences of the log have them as before, in a twentieth of the room.
 * All else of the log stays as it is. Whatever a clock says nothing is lost by it.
 */

/** Part rows of a report; each stands in a change that also has the report's own row, by which it is found. */
const PACKED_TABLES = ['report_value', 'report_mark'] as const;
const TABLE_LIST = PACKED_TABLES.map((table) => `'${table}'`).join(', ');

/** In full stay a year and, whatever the clock says, so many of the newest changes. */
const DAYS_IN_FULL = 366;
const CHANGES_IN_FULL = 500;

/** How long one step may hold up the window, before what it did is flushed. */
const STEP_MS = 10;
/** What she does meanwhile comes in between. */
const PAUSE_MS = 20;

type LogRow = {
  id: number;
  tableName: string;
  rowKey: string;
  before: string | null;
  after: string | null;
};

/** Packs what is old enough, in steps, so that the window is answered in between; ends early when the data is closed. */
export async function packOldChanges(database: Database, today: Day): Promise<void> {
  const due = readColumn<number>(
    database,
    `SELECT id FROM change
     WHERE made_at < @day AND id <= (SELECT max(id) FROM change) - @changes
       AND id NOT IN (SELECT change_id FROM change_pack) ORDER BY id`,
    { day: addDays(today, -DAYS_IN_FULL), changes: CHANGES_IN_FULL },
  ).values();
  const step = database.transaction(() => {
    const until = performance.now() + STEP_MS;
    for (const id of due) {
      packChange(database, id);
      if (performance.now() > until) return true;
    }
    return false;
  });
  do await wait(PAUSE_MS);
  while (database.open && asHousekeeping(database, () => step.immediate()));
}

function packChange(database: Database, id: number): void {
  const rows = readRows<LogRow>(
    database,
    `SELECT id, table_name, row_key, before, after FROM change_row
     WHERE change_id = ? AND table_name IN (${TABLE_LIST}) ORDER BY id`,
    id,
  );
  if (rows.length === 0 || !haveTheirReports(database, id, rows)) return;
  const text = JSON.stringify(rows.map((row) => Object.values(row)));
  database
    .prepare('INSERT INTO change_pack (change_id, rows) VALUES (?, ?)')
    .run(id, deflateRawSync(text));
  database
    .prepare(`DELETE FROM change_row WHERE change_id = ? AND table_name IN (${TABLE_LIST})`)
    .run(id);
}

function haveTheirReports(database: Database, id: number, rows: LogRow[]): boolean {
  const keys = readColumn<string>(
    database,
    "SELECT row_key FROM change_row WHERE change_id = ? AND table_name = 'report'",
    id,
  );
  const reports = new Set(keys.map((key) => JSON.parse(key).id));
  return rows.every(({ rowKey }) => reports.has(JSON.parse(rowKey).report_id));
}

/** The packed rows of a change, as the log had them; none where nothing was packed. */
export function packedRows(database: Database, changeId: number): LogRow[] {
  const packed = readValue<Buffer>(
    database,
    'SELECT rows FROM change_pack WHERE change_id = ?',
    changeId,
  );
  if (!packed) return [];
  const rows = JSON.parse(inflateRawSync(packed).toString()) as LogRow[keyof LogRow][][];
  return rows.map(
    ([id, tableName, rowKey, before, after]) =>
      ({ id, tableName, rowKey, before, after }) as LogRow,
  );
}

/** Puts a change back as it was before it was packed. Within a transaction. */
export function unpackChange(database: Database, changeId: number): void {
  const insert = database.prepare(
    `INSERT INTO change_row (id, change_id, table_name, row_key, before, after)
     VALUES (@id, @changeId, @tableName, @rowKey, @before, @after)`,
  );
  for (const row of packedRows(database, changeId)) insert.run({ ...row, changeId });
  database.prepare('DELETE FROM change_pack WHERE change_id = ?').run(changeId);
}

/** Before a migration, which may change what the log holds of a table. */
export function unpackAll(database: Database): void {
  for (const id of readColumn<number>(database, 'SELECT change_id FROM change_pack')) {
    unpackChange(database, id);
  }
}

/** Fewer free pages are filled again soon enough. */
const MANY_PAGES = 1_000;

/**
 * Gives the room back that packing has left, where it is more than a third of the file. All or nothing, like a save; where
 * the disk has no room for it the file stays as it is.
 */
export function giveBackRoom(database: Database): void {
  const pages = (name: string) => database.pragma(name, { simple: true }) as number;
  const free = pages('freelist_count');
  if (free < MANY_PAGES || free < pages('page_count') / 3) return;
  try {
    database.exec('VACUUM');
  } catch {
    // The next close tries again.
  }
}
