import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forceFaults } from './faults.ts';

/** `npm run faults -- 100`: every fault so many times; a table, and `out/faults.json`. `-- 100 D5`: that row alone. */
const OUT = join(import.meta.dirname, '../../out');
const rows = await forceFaults(Number(process.argv[2] ?? 100), console.log, process.argv[3]);
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'faults.json'), `${JSON.stringify(rows, null, 2)}\n`);
console.table(rows);
if (rows.some(({ holds }) => !holds)) process.exitCode = 1;
