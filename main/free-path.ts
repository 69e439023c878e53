import { access } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A path for a new file in a folder: under its own name, or with a number behind it where that is taken. */
export async function freePath(folder: string, name: string): Promise<string> {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${extension}`);
    if (!(await isTaken(path))) return path;
  }
}

function isTaken(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
