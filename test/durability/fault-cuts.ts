import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram } from '../helpers/program.ts';
import { Skipped } from './collect.ts';
import { dayOf, judgeCopies } from './daily-copies.ts';
import { judgeReport } from './judge-report.ts';
import { type Judge, replay } from './replay.ts';
import { traceChild, whyNoTrace } from './trace-child.ts';
import { WORKS, type WorkName } from './works.ts';

/** For so many times that are asked for, so many moments at which the power is cut. */
export const pointsOf = (times: number) => times * 30;

/** A program at work, traced: of so many rounds it makes about so many points. */
type Traced = {
  name: string;
  start: (home: string) => Promise<{ script: string[]; judge: Judge }>;
};

const ofWork = (name: WorkName): Traced => ({
  name,
  async start(home) {
    await WORKS[name].prepare(home);
    return { script: ['worker.ts', name, home, '8'], judge: WORKS[name].judge };
  },
});

const TRACED: readonly Traced[] = [
  {
    name: 'save',
    start: async (home) => ({ script: ['saver.ts', home, '8'], judge: judgeReport }),
  },
  ofWork('issue'),
  ofWork('evidence'),
  {
    name: 'copy',
    async start(home) {
      const app = await openTestProgram({ folder: home, today: dayOf(0) });
      const { personIds } = await fillOffice(app);
      app.close();
      rmSync(join(home, 'ban-sao'), { recursive: true });
      const judge: Judge = (found, n) => judgeCopies(found, n, personIds.length);
      return { script: ['copier.ts', home, '1', '6'], judge };
    },
  },
  ofWork('migration'),
  ofWork('restore'),
];

/** Cuts the power at so many moments, an equal share of each work, spread over all it does; says what was lost or halved. */
export async function cutPower(folder: string, points: number): Promise<string[]> {
  const reason = whyNoTrace();
  if (reason) throw new Skipped(reason);
  const wrong: string[] = [];
  let left = points;
  for (const [index, { name, start }] of TRACED.entries()) {
    const home = join(folder, name);
    mkdirSync(home);
    const { script, judge } = await start(home);
    const before = filesIn(home);
    const [file = '', ...args] = script;
    const events = await traceChild(file, home, args);
    const share = Math.ceil(left / (TRACED.length - index));
    const place = join(folder, 'after-the-cut');
    const options = { events, root: home, before, folder: place, judge, disksPerPoint: 2 };
    const found = await replay({ ...options, every: Math.max(1, events.length / share) });
    wrong.push(...[...found.lost, ...found.broken].map((each) => `${name}: ${each}`));
    left -= found.points;
    rmSync(home, { recursive: true, force: true });
  }
  if (left > 0) wrong.push(`only ${points - left} moments`);
  return wrong;
}

function filesIn(home: string): Map<string, Buffer> {
  const entries = readdirSync(home, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path, readFileSync(path)]));
}
