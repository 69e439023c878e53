import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram, temporaryFolder } from '../helpers/program.ts';
import { dayOf, judgeCopies } from './daily-copies.ts';
import { judgeExport } from './exported-file.ts';
import { judgeReport } from './judge-report.ts';
import { replay } from './replay.ts';
import { traceChild, whyNoTrace } from './trace-child.ts';

const reason = whyNoTrace();
if (reason) console.warn(`Power cuts skipped: ${reason}`);

let root: string;
let folder: string;
beforeEach(() => {
  root = temporaryFolder();
  // In memory where that can be had: what is laid out after a cut need not last itself.
  folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'so-thi-dua-cut-'));
});
afterEach(() => {
  for (const each of [root, folder]) rmSync(each, { recursive: true, force: true });
});

const nothingWrong = { lost: [], broken: [] };

async function cutPowerOnSaver(args: string[], disksPerPoint: number, every = 1) {
  const events = await traceChild('saver.ts', root, [root, ...args]);
  return replay({ events, root, folder, judge: judgeReport, disksPerPoint, every });
}

test.skipIf(reason)('no power cut loses an acknowledged save or halves one', async () => {
  const { points, disks, lost, broken } = await cutPowerOnSaver(['5'], 3);
  expect({ lost, broken }).toEqual(nothingWrong);
  expect(points).toBeGreaterThan(300);
  expect(disks).toBeGreaterThan(points);
});

test.skipIf(reason)('a program that flushes less loses saves under the same cuts', async () => {
  const { points, lost } = await cutPowerOnSaver(['5', 'weak'], 2, 4);
  expect(lost.length).toBeGreaterThan(points / 10);
});

test.skipIf(reason)('no power cut leaves a daily copy that is not whole', async () => {
  const people = await fillOfficeAt(root);
  const before = filesIn(root);
  const events = await traceChild('copier.ts', root, [root, '1', '3']);
  const { points, lost, broken } = await replay({
    events,
    root,
    before,
    folder,
    judge: (found, acknowledged) => judgeCopies(found, acknowledged, people),
    disksPerPoint: 3,
  });
  expect({ lost, broken }).toEqual(nothingWrong);
  expect(points).toBeGreaterThan(100);
});

test.skipIf(reason)('no power cut leaves half an export or an outdated one', async () => {
  const name = 'bao-cao.xlsx';
  const events = await traceChild('replacer.ts', root, [join(root, name), '5']);
  const { points, lost, broken } = await replay({
    events,
    root,
    folder,
    judge: (found, acknowledged) => judgeExport(join(found, name), acknowledged),
    disksPerPoint: 4,
  });
  expect({ lost, broken }).toEqual(nothingWrong);
  expect(points).toBeGreaterThan(25);
});

/** An office without a copy yet. Returns how many people it has. */
async function fillOfficeAt(home: string): Promise<number> {
  const app = await openTestProgram({ folder: home, today: dayOf(0) });
  const { personIds } = await fillOffice(app);
  app.close();
  rmSync(join(home, 'ban-sao'), { recursive: true });
  return personIds.length;
}

function filesIn(home: string): Map<string, Buffer> {
  return new Map(
    readdirSync(home).map((name) => [join(home, name), readFileSync(join(home, name))]),
  );
}
