import { setTimeout as wait } from 'node:timers/promises';
import { WORKS, type Work, type WorkName } from './works.ts';

/** A process at one of the works: `node worker.ts <work> <folder> <how often>`, or `endless` until it is ended. */
const [name = '', folder = '', last] = process.argv.slice(2);
const work: Work = WORKS[name as WorkName];
await work.run(folder, last === 'endless' ? Number.POSITIVE_INFINITY : Number(last));
// Some works are done after one time.
if (last === 'endless') await wait(60_000);
// A process that reads apart keeps this one alive.
process.exit(0);
