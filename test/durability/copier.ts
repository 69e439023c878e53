import { acknowledge } from './acknowledge.ts';
import { dayOf } from './daily-copies.ts';
import { openPlainProgram } from './plain-program.ts';

/** A process that opens the program day after day and acknowledges each day's copy: `node copier.ts <folder> <first> <last>`. */
const [folder = '', first, last] = process.argv.slice(2);
for (let n = Number(first); n <= Number(last); n += 1) {
  const program = await openPlainProgram(folder, dayOf(n));
  acknowledge(n);
  program.close();
}
