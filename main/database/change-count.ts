import type { Database } from 'better-sqlite3';
import { readValue } from './rows.ts';

/** Rows written by housekeeping, for each open database. */
const byHousekeeping = new WeakMap<Database, number>();

/** How many rows were written since the data was opened, those that were taken back too, those of housekeeping not. */
export function countChanges(database: Database): number {
  return countAll(database) - (byHousekeeping.get(database) ?? 0);
}

/** Work that changes nothing of what is recorded, as packing the log: what was read before it still holds. */
export function asHousekeeping<Done>(database: Database, work: () => Done): Done {
  const before = countAll(database);
  try {
    return work();
  } finally {
    byHousekeeping.set(database, (byHousekeeping.get(database) ?? 0) + countAll(database) - before);
  }
}

function countAll(database: Database): number {
  return readValue<number>(database, 'SELECT total_changes()') ?? 0;
}
