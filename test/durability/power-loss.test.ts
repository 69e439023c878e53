import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/program.ts';
import { judgeReport } from './judge-report.ts';
import { replay } from './replay.ts';
import { traceChild, whyNoTrace } from './trace-child.ts';

const reason = whyNoTrace();
if (reason) console.warn(`Power-loss tests skipped: ${reason}`);

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function cutPowerOnSaver(args: string[], disksPerPoint: number) {
  const root = join(folder, 'data');
  const events = await traceChild('saver.ts', root, [root, ...args]);
  const crash = join(folder, 'crash');
  return replay({ events, root, folder: crash, judge: judgeReport, disksPerPoint });
}

test.skipIf(reason)('no acknowledged save is lost or halved by a power cut', async () => {
  const started = performance.now();
  const { points, disks, lost, broken } = await cutPowerOnSaver(['12'], 3);
  console.log(points, disks, performance.now() - started);
  expect({ lost, broken }).toEqual({ lost: [], broken: [] });
  expect(points).toBeGreaterThan(300);
});

test.skipIf(reason)('with one flush less the same test finds lost saves', async () => {
  const { points, lost, broken } = await cutPowerOnSaver(['12', 'weak'], 2);
  console.log(points, lost.length, broken.length, lost[0], broken[0]);
  expect(lost.length).toBeGreaterThan(points / 10);
});
