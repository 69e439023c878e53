import type { Database } from 'better-sqlite3';
import { readValue } from './rows.ts';

type OrderedTable = 'department' | 'indicator';

/** The position behind the last row of a list. */
export function nextPosition(database: Database, table: OrderedTable): number {
  return (
    readValue<number>(database, `SELECT coalesce(max(position_in_list), 0) + 1 FROM ${table}`) ?? 0
  );
}

/** Swaps two rows of a list. */
export function swapPositions(database: Database, table: OrderedTable, a: number, b: number): void {
  const read = database.prepare(`SELECT position_in_list FROM ${table} WHERE id = ?`).pluck();
  const write = database.prepare(`UPDATE ${table} SET position_in_list = ? WHERE id = ?`);
  const [positionOfA, positionOfB] = [read.get(a), read.get(b)];
  write.run(positionOfB, a);
  write.run(positionOfA, b);
}
