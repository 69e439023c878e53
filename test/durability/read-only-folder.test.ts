import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram, temporaryFolder } from '../helpers/program.ts';
import { startChild } from './child.ts';
import { KEY, stamp } from './stamped-report.ts';

const NOBODY = 65_534;
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

/** Rights mean nothing to root, so the program is opened by somebody else, who must be able to read it. */
function whyNoNobody(): string | null {
  const [command = '', ...rest] = AS_NOBODY;
  try {
    const script = join(import.meta.dirname, 'visitor.ts');
    execFileSync(command, [...rest, process.execPath, '--check', script], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return `the program cannot be run by another user here: ${(error as Error).message.split('\n')[0]}`;
  }
}

const reason = whyNoNobody();
if (reason) console.warn(`Folders without rights skipped: ${reason}`);

let folder: string;
let path: string;
beforeEach(async () => {
  folder = temporaryFolder();
  path = join(folder, 'so-thi-dua.db');
  const app = await openTestProgram({ folder });
  await fillOffice(app);
  await app.call('report.save', stamp(await app.call('report.read', KEY), 1));
  app.close();
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function visit(): Promise<unknown> {
  const child = startChild('visitor.ts', [folder], AS_NOBODY);
  await child.finish();
  return JSON.parse(child.output());
}

const REFUSED = {
  code: 'busy',
  message: expect.stringMatching(/^Không ghi được vào thư mục dữ liệu/),
};

test.skipIf(reason)(
  'data that may only be read is shown, and a save refused in words',
  async () => {
    expect(await visit()).toEqual({ shown: 1, refused: REFUSED });
  },
);

test.skipIf(reason)(
  'a file that may be written in a folder that may not is no better',
  async () => {
    chownSync(path, NOBODY, NOBODY);
    expect(await visit()).toEqual({ shown: 1, refused: REFUSED });
  },
);

test.skipIf(reason)('a file or folder that may not be read is told in words', async () => {
  chmodSync(path, 0o600);
  expect(await visit()).toEqual({ refused: REFUSED });
  chmodSync(folder, 0o700);
  expect(await visit()).toEqual({ refused: REFUSED });
});
