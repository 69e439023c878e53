import { createHash } from 'node:crypto';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { readRows } from './rows.ts';

type SchemaItem = { type: string; name: string; tblName: string; sql: string | null };

/** All but what SQLite makes by itself, by kind and full name: whoever writes into the schema may call a trigger `sqlite_x`. */
const ITEMS = `SELECT type, name, tbl_name, sql FROM sqlite_schema
  WHERE NOT (type = 'table' AND name IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'))
    AND NOT (type = 'index' AND name GLOB 'sqlite_autoindex_*' AND sql IS NULL)
  ORDER BY type, name`;

/**
 * What stands in the file's schema and not in one of our making, by name, such as "trigger x": it would run or be
 * read whenever a table is touched. `build` makes ours. Triggers of our own names are no strangers, whatever they
 * do: see `hasOwnTriggers`.
 */
export function strangersIn(database: Database, build: (fresh: Database) => void): string[] {
  const ours = new Map(itemsOfOurs(build).map((item) => [keyOf(item), item]));
  const found = readRows<SchemaItem>(database, ITEMS);
  const strange = found.filter((item) => {
    const own = ours.get(keyOf(item));
    return own === undefined || (item.type !== 'trigger' && own.sql !== item.sql);
  });
  const present = new Set(found.map(keyOf));
  const absent = [...ours.values()].filter(
    (item) => item.type !== 'trigger' && !present.has(keyOf(item)),
  );
  return [...strange, ...absent].map(({ type, name }) => `${type} ${name}`);
}

/** SHA-256 of all there is in the schema; of two files with the same one nothing need be compared. */
export function fingerprintOf(database: Database): string {
  const items = readRows<SchemaItem>(database, ITEMS);
  const text = JSON.stringify(
    items.map(({ type, name, tblName, sql }) => [type, name, tblName, sql]),
  );
  return createHash('sha256').update(text).digest('hex');
}

/** True when the triggers are those of our making to the letter. */
export function hasOwnTriggers(database: Database, build: (fresh: Database) => void): boolean {
  const textOf = (items: SchemaItem[]) =>
    JSON.stringify(
      items.filter(({ type }) => type === 'trigger').map(({ name, sql }) => [name, sql]),
    );
  return textOf(readRows<SchemaItem>(database, ITEMS)) === textOf(itemsOfOurs(build));
}

const known = new WeakMap<(fresh: Database) => void, SchemaItem[]>();

function itemsOfOurs(build: (fresh: Database) => void): SchemaItem[] {
  const items = known.get(build) ?? buildItems(build);
  known.set(build, items);
  return items;
}

function buildItems(build: (fresh: Database) => void): SchemaItem[] {
  const fresh = new SqliteDatabase(':memory:');
  try {
    build(fresh);
    return readRows<SchemaItem>(fresh, ITEMS);
  } finally {
    fresh.close();
  }
}

function keyOf({ type, name, tblName }: SchemaItem): string {
  return `${type} ${name} ${tblName}`;
}
