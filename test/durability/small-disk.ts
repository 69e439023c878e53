import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of three megabytes of its own. */
export type SmallDisk = {
  folder: string;
  /** Takes all room but some pages of 4 KiB, by a file that `free` takes away again. */
  fill: (pagesLeft?: number) => void;
  free: () => void;
  makeReadOnly: () => void;
  unmount: () => void;
};

const PAGE = 4_096;

export function mountSmallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-disk-'));
  try {
    run('mount', ['-t', 'tmpfs', '-o', 'size=3m,mode=0777', 'tmpfs', folder]);
  } catch (error) {
    rmdirSync(folder);
    throw error;
  }
  const ballast = join(folder, 'ballast');
  const free = () => rmSync(ballast, { force: true });
  return {
    folder,
    fill(pagesLeft = 0) {
      free();
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize - pagesLeft * PAGE));
    },
    free,
    makeReadOnly: () => run('mount', ['-o', 'remount,ro', folder]),
    unmount() {
      run('umount', [folder]);
      rmdirSync(folder);
    },
  };
}

/** Why no disk can be mounted on this machine; null where one can. */
export function whyNoMount(): string | null {
  try {
    mountSmallDisk().unmount();
    return null;
  } catch (error) {
    return `no disk can be mounted here: ${(error as Error).message.split('\n')[0]}`;
  }
}

function run(command: string, args: string[]): void {
  execFileSync(command, args, { stdio: 'pipe' });
}
