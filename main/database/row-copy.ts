import SqliteDatabase, { type Database } from 'better-sqlite3';
import { discard } from '../discard.ts';
import { versionOf } from './identity.ts';
import { buildFilled, tablesOf } from './migrate.ts';

/**
 * Copies the rows of a file from elsewhere, column by column, into a new database of our making: tables, checks,
 * indexes and triggers are ours, and nothing of the file's own schema is ever run. The file must have been found sound
 * and of a known version. Throws where a row breaks a rule of ours; then nothing is left.
 */
export function copyRows(source: string, target: string): void {
  const fresh = new SqliteDatabase(target);
  try {
    fresh.pragma('trusted_schema = OFF');
    fresh.pragma('foreign_keys = OFF');
    fresh.prepare('ATTACH ? AS source').run(source);
    const version = fresh.pragma('source.user_version', { simple: true }) as number;
    buildFilled(fresh, version, () => fillFrom(fresh));
    fresh.exec('DETACH source');
    if (versionOf(fresh) !== version) throw new Error('The version is lost.');
  } catch (error) {
    fresh.close();
    discard(target);
    throw error;
  }
  fresh.close();
}

function fillFrom(fresh: Database): void {
  for (const table of tablesOf(fresh)) {
    const columns = (fresh.pragma(`main.table_info("${table}")`) as { name: string }[])
      .map(({ name }) => `"${name}"`)
      .join(', ');
    fresh.exec(`INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM source."${table}"`);
  }
  // Numbers that were given once are not given again.
  fresh.exec('DELETE FROM main.sqlite_sequence');
  fresh.exec(
    'INSERT INTO main.sqlite_sequence (name, seq) SELECT name, seq FROM source.sqlite_sequence',
  );
}
