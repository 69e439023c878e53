import type { Database } from 'better-sqlite3';
import type { Started } from '../shared/api.ts';
import { readAgency } from './agency/agency.ts';
import type { Context } from './context.ts';
import { readValue } from './database/rows.ts';
import { listMovements } from './movement/movement.ts';

export function start({
  database,
  databasePath,
  clock,
  version,
  sample,
  isReadOnly,
}: Context): Started {
  return {
    version,
    today: clock.today(),
    databasePath,
    agencyName: readAgency(database)?.name ?? null,
    movements: listMovements(database),
    begun: {
      departments: hasRows(database, 'department'),
      people: hasRows(database, 'person'),
      reports: hasRows(database, 'report'),
    },
    isSample: sample.isOpen(),
    isReadOnly,
  };
}

/** What she should read once about her file; told when all that belongs to an opening is done. */
export function readNotices({ notices }: Context): string[] {
  return notices;
}

function hasRows(database: Database, table: 'department' | 'person' | 'report'): boolean {
  return readValue<number>(database, `SELECT EXISTS (SELECT 1 FROM ${table})`) === 1;
}
