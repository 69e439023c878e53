import type { Database } from 'better-sqlite3';
import type { ChangeRow, Lookup } from '../../shared/history/change-row.ts';
import { describeChange } from '../../shared/history/describe.ts';
import type {
  HistoryEntry,
  HistoryKind,
  HistoryPage,
  HistoryQuery,
} from '../../shared/history/query.ts';
import { TABLES } from '../../shared/history/tables.ts';
import { packedRows } from '../database/change-pack.ts';
import { readRows, readValue } from '../database/rows.ts';
import { changesThatMayTell, textOf, wordsOf } from './change-words.ts';
import { loggedNames } from './names.ts';
import { changesOf, type RecordRows, recordRows } from './record.ts';

type Change = { id: number; madeAt: string; undoes: number | null; undoneBy: number | null };

/** A page of the log, the newest first. Sentences are made anew from the rows, so that search reads what she reads. */
export function listHistory(database: Database, query: HistoryQuery): HistoryPage {
  const lookup = loggedNames(database);
  const record = query.record && recordRows(database, query.record);
  const among = inBoth(
    record && changesOf(database, record),
    changesThatMayTell(database, query.search, lookup),
  );
  const entries: HistoryEntry[] = [];
  for (const change of changesBefore(database, query, among)) {
    const entry = describe(database, change, record, lookup);
    if (!matches(entry, query)) continue;
    if (entries.length === query.limit) return { entries, next: entries.at(-1)?.id ?? null };
    entries.push(entry);
  }
  return { entries, next: null };
}

type Changes = ReadonlySet<number> | null;

/** Null is any change. */
function inBoth(some: Changes, others: Changes): Changes {
  if (!some || !others) return some ?? others;
  return new Set([...some].filter((id) => others.has(id)));
}

/** Changes of the time asked for, and that touched a table of the kind asked for: what no sentence can tell is not read. */
function changesBefore(
  database: Database,
  { before, from, to, kind }: HistoryQuery,
  among: Changes,
): Change[] {
  return readRows<Change>(
    database,
    `SELECT id, made_at, undoes,
              (SELECT max(later.id) FROM change AS later WHERE later.undoes = change.id
                 AND NOT EXISTS (SELECT 1 FROM change AS last WHERE last.undoes = later.id)) AS undone_by
       FROM change
       WHERE id < coalesce(@before, 9e15) AND made_at >= coalesce(@from, '')
         AND substr(made_at, 1, 10) <= coalesce(@to, '9999')
         AND (@among IS NULL OR id IN (SELECT value FROM json_each(@among)))
         AND (@tables IS NULL OR EXISTS (
           SELECT 1 FROM change_row WHERE change_id = change.id
             AND table_name IN (SELECT value FROM json_each(@tables))))
       ORDER BY id DESC`,
    {
      before,
      from,
      to,
      among: among && JSON.stringify([...among]),
      tables: kind && JSON.stringify(tablesOf(kind)),
    },
  );
}

/** Tables whose records are of a kind, their parts included. */
function tablesOf(kind: HistoryKind): string[] {
  return Object.entries(TABLES)
    .filter(([, { part, ...words }]) => (TABLES[part?.of ?? ''] ?? words).kind === kind)
    .map(([table]) => table);
}

function describe(
  database: Database,
  { id, madeAt, undoes, undoneBy }: Change,
  record: RecordRows | null,
  lookup: Lookup,
): HistoryEntry {
  const all = rowsOf(database, id);
  const rows = record ? all.filter((row) => record.holds(row)) : all;
  return {
    id,
    madeAt,
    records: describeChange(rows, lookup),
    undoes: describeUndone(database, undoes, lookup),
    isUndone: undoneBy !== null,
    isPartial: rows.length < all.length && describeChange(all, lookup).length > 1,
  };
}

/** What a change did and what it took back, in words. */
export function describeAlone(
  database: Database,
  id: number,
  lookup: Lookup,
): Pick<HistoryEntry, 'records' | 'undoes'> {
  const undoes = readValue<number | null>(database, 'SELECT undoes FROM change WHERE id = ?', id);
  return {
    records: describeChange(rowsOf(database, id), lookup),
    undoes: describeUndone(database, undoes ?? null, lookup),
  };
}

function describeUndone(database: Database, undoes: number | null, lookup: Lookup): string | null {
  if (undoes === null) return null;
  const [taken] = describeChange(rowsOf(database, undoes), lookup);
  return taken?.title ?? 'một thay đổi';
}

/** A change that only moved the program's own counts has nothing to say. */
function matches(entry: HistoryEntry, { search, kind }: HistoryQuery): boolean {
  if (entry.records.length === 0) return false;
  if (kind !== null && !entry.records.some((record) => record.kind === kind)) return false;
  const text = textOf(entry);
  return wordsOf(search).every((word) => text.includes(word));
}

type LoggedRow = {
  id: number;
  tableName: string;
  rowKey: string;
  before: string | null;
  after: string | null;
};

/** What a change did, row by row in its order. */
export function rowsOf(database: Database, changeId: number): ChangeRow[] {
  const rows = readRows<LoggedRow>(
    database,
    'SELECT id, table_name, row_key, before, after FROM change_row WHERE change_id = ? ORDER BY id',
    changeId,
  );
  const packed = packedRows(database, changeId);
  const all = packed.length === 0 ? rows : [...rows, ...packed].sort((a, b) => a.id - b.id);
  return all.map(({ tableName, rowKey, before, after }) => ({
    table: tableName,
    key: rowKey,
    before: before === null ? null : JSON.parse(before),
    after: after === null ? null : JSON.parse(after),
  }));
}
