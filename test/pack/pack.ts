import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');

export type PackOptions = {
  system: 'win' | 'linux';
  /** A folder with Electron's program for that system; nothing is fetched. */
  electron: string;
  /** Where the packed folder goes. */
  output: string;
  /** What is packed: this project, or a folder that looks like it. */
  project?: string;
};

const PACKED = { win: 'win-unpacked', linux: 'linux-unpacked' };

/** The names under which the packed folder holds the program itself. */
export const PROGRAM = { win: 'So-Thi-Dua.exe', linux: 'so-thi-dua' };

/**
 * What `npm run dist` packs, as a folder and without an installer; returns that folder. The icon and the names in the
 * exe are left out: writing them wants a program that is fetched.
 */
export async function packFolder({
  system,
  electron,
  output,
  project = ROOT,
}: PackOptions): Promise<string> {
  await promisify(execFile)(
    process.execPath,
    [
      join(ROOT, 'node_modules/electron-builder/cli.js'),
      ...['--dir', `--${system}`, '--x64', `--projectDir=${project}`],
      `-c.electronDist=${electron}`,
      `-c.directories.output=${output}`,
      '-c.win.signAndEditExecutable=false',
    ],
    { cwd: project, maxBuffer: 1 << 26 },
  );
  return join(output, PACKED[system]);
}
