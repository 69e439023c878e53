import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { Holdings } from '../../shared/copy/copy.ts';
import type { Month } from '../../shared/month.ts';
import { APPLICATION_ID } from './identity.ts';
import { readValue } from './rows.ts';

/** Counts what an open database holds; of any version of ours. */
export function holdingsOf(database: Database): Holdings {
  const count = (table: string) =>
    readValue<number>(database, `SELECT count(*) FROM ${table}`) ?? 0;
  return {
    departments: count('department'),
    people: count('person'),
    reports: count('report'),
    cases: count('case_entry'),
    papers: count('issued_paper'),
    lastMonth: readValue<Month | null>(database, 'SELECT max(month) FROM report') ?? null,
    lastChange: readValue<number | null>(database, 'SELECT max(id) FROM change') ?? 0,
  };
}

/** What a file holds that is not open; null where it is none of ours or cannot be read. */
export function holdingsOfFile(path: string): Holdings | null {
  let database: Database | undefined;
  try {
    database = new SqliteDatabase(path, { readonly: true, fileMustExist: true });
    if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) return null;
    database.pragma('trusted_schema = OFF');
    return holdingsOf(database);
  } catch {
    return null;
  } finally {
    database?.close();
  }
}
