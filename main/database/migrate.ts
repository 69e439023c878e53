import type { Database } from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';
import { layLogTriggers } from './change-log.ts';
import { unpackAll } from './change-pack.ts';
import { layGuards } from './guards.ts';
import { APPLICATION_ID, versionOf } from './identity.ts';
import first from './migrations/001-first.sql?raw';
import review from './migrations/002-review.sql?raw';
import record from './migrations/003-record.sql?raw';
import paperOut from './migrations/004-paper-out.sql?raw';
import law from './migrations/005-law.sql?raw';
import template from './migrations/006-template.sql?raw';
import ownRule from './migrations/007-own-rule.sql?raw';
import point from './migrations/008-point.sql?raw';
import alias from './migrations/009-alias.sql?raw';
import logPack from './migrations/010-log-pack.sql?raw';
import recommendation from './migrations/011-recommendation.sql?raw';
import certificate from './migrations/012-certificate.sql?raw';
import awardFile from './migrations/013-award-file.sql?raw';
import { NotOpened } from './not-opened.ts';
import { readColumn, readValue } from './rows.ts';
import { fingerprintOf, hasOwnTriggers, strangersIn } from './schema.ts';

/** Migration n brings a file from version n − 1 to n; released ones never change. */
const MIGRATIONS: readonly string[] = [
  ...[
    first,
    review,
    record,
    paperOut,
    law,
    template,
    ownRule,
    point,
    alias,
    logPack,
    recommendation,
    certificate,
    awardFile,
  ],
];

export const NEWEST_VERSION = MIGRATIONS.length;

/**
 * Fingerprint of the schema that the migrations and our triggers make, so that no opening need make it again to compare:
 * that took longer than all the rest of it. Only where a file has another is the difference looked for.
 * A test tells when this is no longer so, and what it is now.
 */
export const NEWEST_SCHEMA = 'fcd2685f3da91d9749233daf949ebe55dfab0da7cc905af4ce1a79b5c5920a31';

/** More versions than there will ever be: beyond it the number is damage. */
const LAST_VERSION = 999;

/** True of a file that SQLite can open and that holds nothing at all. */
export function holdsNothing(database: Database): boolean {
  const isEmpty = readValue<number>(database, 'SELECT count(*) FROM sqlite_schema') === 0;
  return isEmpty && versionOf(database) === 0;
}

/** Refuses a file of another program or of a newer version of this one; the file is not touched. */
export function refuseForeign(database: Database): void {
  const version = versionOf(database);
  if (holdsNothing(database)) return;
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new NotOpened('not-ours');
  }
  if (version > LAST_VERSION || version < 1) throw new NotOpened('damaged');
  if (version > NEWEST_VERSION) throw new NotOpened('newer');
  if (isAsOurs(database)) return;
  // Of an older version all triggers go before a migration does anything.
  const strangers = strangersIn(database, builders[version - 1] ?? build).filter(
    (name) => version === NEWEST_VERSION || !name.startsWith('trigger '),
  );
  if (strangers.length > 0) throw new NotOpened('not-ours', `Phần lạ: ${strangers.join(', ')}.`);
}

/** True of the newest version, unchanged to the letter. */
export function isAsOurs(database: Database): boolean {
  return versionOf(database) === NEWEST_VERSION && fingerprintOf(database) === NEWEST_SCHEMA;
}

const build = (fresh: Database) => migrate(fresh);
const builders = MIGRATIONS.map((_, index) =>
  index === MIGRATIONS.length - 1
    ? build
    : (fresh: Database) => {
        for (const migration of MIGRATIONS.slice(0, index + 1)) fresh.exec(migration);
      },
);

/** A trigger that bears a name of ours and does something else is replaced before anything can set it off. */
export function layOwnTriggers(database: Database): void {
  if (versionOf(database) !== NEWEST_VERSION || isAsOurs(database)) return;
  if (hasOwnTriggers(database, build)) return;
  const lay = database.transaction(() => {
    dropTriggers(database);
    layLogTriggers(database);
    layGuards(database);
  });
  lay.immediate();
}

/** Brings the file to the newest version, all steps and their check in one transaction: it is the old or the new, never between. */
export function migrate(database: Database, migrations = MIGRATIONS): void {
  const run = database.transaction(() => {
    dropTriggers(database);
    // A step may change what the log holds of a table, in rows that are packed too.
    if (tablesOf(database).includes('change_pack')) unpackAll(database);
    for (const migration of migrations.slice(versionOf(database))) database.exec(migration);
    layLogTriggers(database);
    layGuards(database);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${migrations.length}`);
    const broken = database.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0)
      throw new Failure('unexpected', 'Dữ liệu cũ không khớp, chưa nâng cấp được.');
  });
  if (versionOf(database) < migrations.length) run.immediate();
}

/** A new database of a version, filled before triggers are laid that would log what is filled in. */
export function buildFilled(fresh: Database, version: number, fill: () => void): void {
  const run = fresh.transaction(() => {
    for (const migration of MIGRATIONS.slice(0, version)) fresh.exec(migration);
    // What a migration itself puts in is among the rows to come.
    for (const table of tablesOf(fresh)) fresh.exec(`DELETE FROM main."${table}"`);
    fill();
    if (version === MIGRATIONS.length) {
      layLogTriggers(fresh);
      layGuards(fresh);
    }
    fresh.pragma(`main.application_id = ${APPLICATION_ID}`);
    fresh.pragma(`main.user_version = ${version}`);
    const broken = fresh.pragma('main.foreign_key_check') as unknown[];
    if (broken.length > 0) throw new NotOpened('damaged');
  });
  run.immediate();
}

/** The tables of ours in a database. */
export function tablesOf(database: Database): string[] {
  return readColumn<string>(
    database,
    "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
}

/** Before tables change shape: a trigger that names a column keeps it from being altered. All are laid anew. */
function dropTriggers(database: Database): void {
  const triggers = readColumn<string>(
    database,
    "SELECT name FROM sqlite_schema WHERE type = 'trigger'",
  );
  for (const trigger of triggers) database.exec(`DROP TRIGGER "${trigger}"`);
}
