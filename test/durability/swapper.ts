import { join } from 'node:path';
import { openTestProgram } from '../helpers/program.ts';
import { acknowledge } from './acknowledge.ts';

/**
 * A process that puts another file in the place of the open data again and again: `node swapper.ts <folder> restore`
 * turns between two copies, `node swapper.ts <folder> carry` writes all to `<folder>/chuyen.stdbak` and takes it back.
 */
const [folder = '', way] = process.argv.slice(2);
const { call, answers } = await openTestProgram({ folder });
for (let n = 1; ; n += 1) {
  if (way === 'restore') {
    const { copies } = await call('copy.list', {});
    const wanted = copies.find(({ holdings }) => holdings?.departments === 2 + (n % 2));
    await call('copy.restore', { name: wanted?.name ?? '' });
  } else {
    const file = join(folder, 'chuyen.stdbak');
    answers.push(file, file);
    await call('copy.carry', {});
    const found = await call('copy.openExisting', {});
    await call('copy.takeExisting', { token: found?.token ?? '' });
  }
  acknowledge(n);
}
