import type { ChangeRow, Row } from './change-row.ts';

/** What a change came to: each row once, without those that only went and came back. */
export function netRows(rows: readonly ChangeRow[]): ChangeRow[] {
  const lasting = lastingRows(rows);
  // A list that is written anew leaves the same rows under other ids.
  const gone = tally(lasting.flatMap((row) => (row.after ? [] : [likeness(row, row.before)])));
  const echoed: string[] = [];
  const kept = lasting.filter((row) => {
    if (row.before || !take(gone, likeness(row, row.after))) return true;
    echoed.push(likeness(row, row.after));
    return false;
  });
  const answered = tally(echoed);
  return kept.filter((row) => row.after || !take(answered, likeness(row, row.before)));
}

/** One row for each that was touched: its first state and its last. */
function lastingRows(rows: readonly ChangeRow[]): ChangeRow[] {
  const byRow = Map.groupBy(rows, ({ table, key }) => `${table} ${key}`);
  return [...byRow.values()].flatMap((steps) => {
    const [first, last] = [steps[0], steps.at(-1)];
    if (!first || !last) return [];
    const isSame = JSON.stringify(first.before) === JSON.stringify(last.after);
    return isSame ? [] : [{ ...first, after: last.after }];
  });
}

function likeness({ table }: ChangeRow, row: Row | null): string {
  const { id: _, ...rest } = row ?? {};
  return `${table} ${JSON.stringify(rest)}`;
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  counts.set(key, Math.max(0, left - 1));
  return left > 0;
}
