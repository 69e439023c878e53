import { existsSync, readFileSync } from 'node:fs';
import { Lost } from './replay.ts';

const LINES = 20_000;

/** What the n-th export writes: long enough that its end may be missing. */
export function exportOf(n: number): string {
  return `Tệp xuất lần ${n}\n`.repeat(LINES);
}

/** Throws when the file is not one whole export, or an older one than was acknowledged. */
export function judgeExport(path: string, acknowledged: number | null): void {
  if (acknowledged === null && !existsSync(path)) return;
  if (!existsSync(path)) throw new Lost('The file is gone.');
  const text = readFileSync(path, 'utf8');
  const n = Number(/^Tệp xuất lần (\d+)\n/.exec(text)?.[1]);
  if (text !== exportOf(n)) throw new Error(`Not a whole export: ${text.length} characters.`);
  if (n < (acknowledged ?? 0)) throw new Lost(`Export ${n} is the last.`);
}
