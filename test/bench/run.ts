import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchExcel } from './excel.ts';
import { benchFlood } from './flood.ts';
import { benchGrid } from './grid.ts';
import { benchOpen } from './open.ts';
import { benchPaper } from './paper.ts';
import type { Bench, BenchRow } from './row.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';
import { benchYears } from './years.ts';

/** Every bench of the project; `npm run bench -- grid` runs those whose name begins so. */
const BENCHES: Record<string, Bench> = {
  excel: benchExcel,
  flood: benchFlood,
  grid: benchGrid,
  open: benchOpen,
  paper: benchPaper,
  search: benchSearch,
  start: benchStart,
  years: benchYears,
};

const OUT = join(import.meta.dirname, '../../out');

const asked = process.argv[2] ?? '';
const rows: BenchRow[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (!name.startsWith(asked)) continue;
  console.log(`${name}…`);
  rows.push(...(await bench()));
}
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'bench.json'), `${JSON.stringify(rows, null, 2)}\n`);
console.table(rows);
if (rows.some(({ holds }) => !holds)) process.exitCode = 1;
