import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { between, randomFrom } from '../../main/sample/random.ts';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram } from '../helpers/program.ts';
import { startChild } from './child.ts';
import { collect } from './collect.ts';
import { dayOf, judgeCopies } from './daily-copies.ts';
import { judgeExport } from './exported-file.ts';
import { judgeReport } from './judge-report.ts';
import { WORKS, type WorkName } from './works.ts';

type Random = ReturnType<typeof randomFrom>;

/** Ends a work in the middle, each time from the same beginning. */
export async function killAtWork(folder: string, times: number, name: WorkName): Promise<string[]> {
  const [before, home] = [join(folder, 'before'), join(folder, 'at-work')];
  await WORKS[name].prepare(before);
  const random = randomFrom(2);
  return collect(times, async () => {
    rmSync(home, { recursive: true, force: true });
    cpSync(before, home, { recursive: true });
    const acknowledged = await cutOff(random, 'worker.ts', [name, home, 'endless']);
    await WORKS[name].judge(home, acknowledged);
  });
}

/** Lets a script work for a moment after its first sign of life and ends it at once. */
async function cutOff(random: Random, script: string, args: string[]): Promise<number | null> {
  const child = startChild(script, args);
  await child.started;
  await wait(between(random, 0, 150));
  await child.kill();
  return child.acknowledged();
}

export async function killSaver(folder: string, times: number): Promise<string[]> {
  const random = randomFrom(1);
  return collect(times, async () => {
    const acknowledged = await cutOff(random, 'saver.ts', [folder, '1000000']);
    await judgeReport(folder, acknowledged);
  });
}

export async function killExport(folder: string, times: number): Promise<string[]> {
  const random = randomFrom(4);
  const path = join(folder, 'bao-cao.xlsx');
  return collect(times, async () => {
    judgeExport(path, await cutOff(random, 'replacer.ts', [path, '1000000']));
  });
}

export async function killCopier(folder: string, times: number): Promise<string[]> {
  const app = await openTestProgram({ folder, today: dayOf(0) });
  const { personIds } = await fillOffice(app);
  app.close();
  // The first copy was made before there was an office.
  rmSync(join(folder, 'ban-sao'), { recursive: true });
  const random = randomFrom(5);
  let day = 1;
  return collect(times, async () => {
    const acknowledged = await cutOff(random, 'copier.ts', [folder, String(day), '1000000']);
    judgeCopies(folder, acknowledged, personIds.length);
    day = acknowledged ?? day;
  });
}
