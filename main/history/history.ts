import type { Database } from 'better-sqlite3';
import type { ChangeRow, Lookup } from '../../shared/history/change-row.ts';
import { describeChange, sentenceOf } from '../../shared/history/describe.ts';
import type {
  HistoryEntry,
  HistoryKind,
  HistoryPage,
  HistoryQuery,
} from '../../shared/history/query.ts';
import { TABLES } from '../../shared/history/tables.ts';
import { fold } from '../../shared/text.ts';
import { readRows } from '../database/rows.ts';
import { loggedNames } from './names.ts';
import { changesOf, type RecordRows, recordRows } from './record.ts';

type Change = { id: number; madeAt: string; undoes: number | null; undoneBy: number | null };

/** A page of the log, the newest first. Sentences are made anew from the rows, so that search reads what she reads. */
export function listHistory(database: Database, query: HistoryQuery): HistoryPage {
  const lookup = loggedNames(database);
  const record = query.record && recordRows(database, query.record);
  const candidates = record ? changesOf(database, record) : null;
  const entries: HistoryEntry[] = [];
  for (const change of changesBefore(database, query)) {
    if (candidates && !candidates.has(change.id)) continue;
    const entry = describe(database, change, record, lookup);
    if (!matches(entry, query)) continue;
    if (entries.length === query.limit) return { entries, next: entries.at(-1)?.id ?? null };
    entries.push(entry);
  }
  return { entries, next: null };
}

/** Changes of the time asked for, and that touched a table of the kind asked for: what no sentence can tell is not read. */
function changesBefore(database: Database, { before, from, to, kind }: HistoryQuery): Change[] {
  return readRows<Change>(
    database,
    `SELECT id, made_at, undoes,
              (SELECT max(later.id) FROM change AS later WHERE later.undoes = change.id
                 AND NOT EXISTS (SELECT 1 FROM change AS last WHERE last.undoes = later.id)) AS undone_by
       FROM change
       WHERE id < coalesce(@before, 9e15) AND made_at >= coalesce(@from, '')
         AND substr(made_at, 1, 10) <= coalesce(@to, '9999')
         AND (@tables IS NULL OR EXISTS (
           SELECT 1 FROM change_row WHERE change_id = change.id
             AND table_name IN (SELECT value FROM json_each(@tables))))
       ORDER BY id DESC`,
    { before, from, to, tables: kind && JSON.stringify(tablesOf(kind)) },
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
  const [taken] = undoes === null ? [] : describeChange(rowsOf(database, undoes), lookup);
  return {
    id,
    madeAt,
    records: describeChange(rows, lookup),
    undoes: undoes === null ? null : (taken?.title ?? 'một thay đổi'),
    isUndone: undoneBy !== null,
    isPartial: rows.length < all.length && describeChange(all, lookup).length > 1,
  };
}

/** A change that only moved the program's own counts has nothing to say. */
function matches(entry: HistoryEntry, { search, kind }: HistoryQuery): boolean {
  if (entry.records.length === 0) return false;
  if (kind !== null && !entry.records.some((record) => record.kind === kind)) return false;
  const text = fold([entry.undoes ?? '', ...entry.records.map(sentenceOf)].join(' '));
  return fold(search)
    .split(' ')
    .every((word) => text.includes(word));
}

type LoggedRow = { table: string; key: string; before: string | null; after: string | null };

export function rowsOf(database: Database, changeId: number): ChangeRow[] {
  const rows = readRows<LoggedRow>(
    database,
    `SELECT table_name AS "table", row_key AS "key", before, after
       FROM change_row WHERE change_id = ? ORDER BY id`,
    changeId,
  );
  return rows.map((row) => ({
    ...row,
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
  }));
}
