import type { Database } from 'better-sqlite3';

/** Marks a file as ours: "STDv" as a number. */
export const APPLICATION_ID = 0x53544476;

/** How many migrations a file has seen; 0 of a new one. */
export function versionOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}
