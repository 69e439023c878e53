import type { Database } from 'better-sqlite3';
import type { Lookup, Row } from '../../shared/history/change-row.ts';
import { sentenceOf } from '../../shared/history/describe.ts';
import type { HistoryEntry } from '../../shared/history/query.ts';
import { TABLES } from '../../shared/history/tables.ts';
import { fold } from '../../shared/text.ts';
import { readColumn, readRows } from '../database/rows.ts';

/*
 * Sentences of the log are made when they are read, with the names of today. To make all of them for one search takes
 * seconds in a log of ten years, so their words are kept beside each change as they were when it was put into words,
 * and with them the rows whose names stood there: where such a row was renamed since, its name of today counts too.
 * What is found here is a candidate; the sentence of today decides.
 */

/** The words that are searched for, as `textOf` has them. */
export function wordsOf(search: string): string[] {
  return fold(search).split(' ');
}

/** What is searched of an entry. */
export function textOf({ undoes, records }: Pick<HistoryEntry, 'undoes' | 'records'>): string {
  return fold([undoes ?? '', ...records.map(sentenceOf)].join(' '));
}

/** The changes whose sentences may have all the words, those not yet put into words among them; null where any may. */
export function changesThatMayTell(
  database: Database,
  search: string,
  lookup: Lookup,
): Set<number> | null {
  const words = wordsOf(search).filter((word) => word !== '');
  if (words.length === 0) return null;
  const renamed = renamedRows(database, lookup);
  const conditions = words.map((word) => {
    const named = renamed.filter(({ text }) => text.includes(word));
    const values = [word, ...named.map(({ mark }) => mark)];
    const tests = values.map((_, at) => `instr(${at === 0 ? 'words' : 'named'}, ?) > 0`);
    return { sql: `(${tests.join(' OR ')})`, values };
  });
  return new Set(
    readColumn<number>(
      database,
      `SELECT change_id FROM change_words WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
       UNION ALL SELECT id FROM change WHERE id NOT IN (SELECT change_id FROM change_words)`,
      ...conditions.flatMap(({ values }) => values),
    ),
  );
}

/** A report is named by its department and month, which stay; its parts name nothing. */
const NEVER_RENAMED = new Set(['report', 'report_value', 'report_mark']);
const RENAMED_TABLES = Object.keys(TABLES).filter((table) => !NEVER_RENAMED.has(table));

/** Rows that were changed at any time, with the words they have today. */
function renamedRows(database: Database, lookup: Lookup): { mark: string; text: string }[] {
  const rows = readRows<{ tableName: string; rowKey: string }>(
    database,
    `SELECT DISTINCT table_name, row_key FROM change_row
     WHERE table_name IN (SELECT value FROM json_each(?)) AND before IS NOT NULL AND after IS NOT NULL`,
    JSON.stringify(RENAMED_TABLES),
  );
  return rows.flatMap(({ tableName, rowKey }) => {
    const { id } = JSON.parse(rowKey) as { id?: number };
    const row = id === undefined ? null : lookup(tableName, id);
    return row ? [{ mark: markOf(tableName, id ?? 0), text: textIn(row) }] : [];
  });
}

function textIn(row: Row): string {
  return fold(
    Object.values(row)
      .filter((value) => typeof value === 'string')
      .join(' '),
  );
}

function markOf(table: string, id: string | number): string {
  return `|${table} ${id}|`;
}

/** A lookup that remembers what was asked of it. */
export function rememberNames(lookup: Lookup): { lookup: Lookup; marks: () => string } {
  const asked = new Set<string>();
  return {
    lookup(table, id) {
      if (id !== null && id !== undefined && !NEVER_RENAMED.has(table))
        asked.add(markOf(table, id));
      return lookup(table, id);
    },
    marks: () => [...asked].join(''),
  };
}
