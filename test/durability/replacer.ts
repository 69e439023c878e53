import { writeFile } from 'node:fs/promises';
import { replaceFile } from '../../main/replace-file.ts';
import { acknowledge } from './acknowledge.ts';
import { exportOf } from './exported-file.ts';

/** A process that replaces one exported file again and again and acknowledges each: `node replacer.ts <path> <last>`. */
const [path = '', last] = process.argv.slice(2);
for (let n = 1; n <= Number(last); n += 1) {
  await replaceFile(path, (temporaryPath) => writeFile(temporaryPath, exportOf(n)));
  acknowledge(n);
}
