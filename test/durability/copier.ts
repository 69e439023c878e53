import { AGENCY } from '../helpers/office.ts';
import { openTestProgram } from '../helpers/program.ts';
import { acknowledge } from './acknowledge.ts';
import { dayOf } from './daily-copies.ts';

/** A process that opens the program day after day, acknowledges each day's copy and leaves a change for the next: `node copier.ts <folder> <first> <last>`. */
const [folder = '', first, last] = process.argv.slice(2);
for (let n = Number(first); n <= Number(last); n += 1) {
  const { call, close } = await openTestProgram({ folder, today: dayOf(n) });
  acknowledge(n);
  await call('agency.save', { ...AGENCY, makerName: `Người lập ngày ${n}` });
  close();
}
