import type { Database } from 'better-sqlite3';

type OrderedTable = 'department' | 'indicator';

/** The position behind the last row of a list. */
export function nextPosition(database: Database, table: OrderedTable): number {
  return database
    .prepare(`SELECT coalesce(max(position_in_list), 0) + 1 FROM ${table}`)
    .pluck()
    .get() as number;
}

/** Swaps two rows of a list. */
export function swapPositions(database: Database, table: OrderedTable, a: number, b: number): void {
  const read = database.prepare(`SELECT position_in_list FROM ${table} WHERE id = ?`).pluck();
  const write = database.prepare(`UPDATE ${table} SET position_in_list = ? WHERE id = ?`);
  const [positionOfA, positionOfB] = [read.get(a), read.get(b)];
  write.run(positionOfB, a);
  write.run(positionOfA, b);
}
