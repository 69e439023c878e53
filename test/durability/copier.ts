import { openTestProgram } from '../helpers/program.ts';
import { acknowledge } from './acknowledge.ts';
import { dayOf } from './daily-copies.ts';

/** A process that opens the program day after day and acknowledges each day's copy: `node copier.ts <folder> <first> <last>`. */
const [folder = '', first, last] = process.argv.slice(2);
for (let n = Number(first); n <= Number(last); n += 1) {
  const { close } = await openTestProgram({ folder, today: dayOf(n) });
  acknowledge(n);
  close();
}
