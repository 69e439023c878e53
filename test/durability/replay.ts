import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { between, pick, randomFrom } from '../../main/sample/random.ts';
import { apply, createDisk, cutPower, type Survives } from './disk-model.ts';
import type { TraceEvent } from './parse-trace.ts';

/** Looks at what a power cut has left; throws `Lost` for a promise not kept and anything else for a broken file. */
export type Judge = (folder: string, acknowledged: number | null) => Promise<void> | void;

/** Something was acknowledged and is not there. */
export class Lost extends Error {}

type Verdict = { kind: 'lost' | 'broken'; message: string } | null;

export type Findings = {
  /** Moments at which the power was cut, and different disks found then. */
  points: number;
  disks: number;
  lost: string[];
  broken: string[];
};

export type Replay = {
  events: TraceEvent[];
  /** The folder whose events these are, and the files it held before. */
  root: string;
  before?: ReadonlyMap<string, Buffer>;
  /** Another folder, in which each crash is laid out. */
  folder: string;
  judge: Judge;
  /** How many different disks are made of each crash; the first keeps nothing that was not flushed. */
  disksPerPoint: number;
  /** Where not every moment can be afforded: one in so many, spread evenly. */
  every?: number;
};

/** Cuts the power before each event of a trace and after the last, and has every disk found then judged. */
export async function replay(options: Replay): Promise<Findings> {
  const { events, disksPerPoint, every = 1 } = options;
  const disk = createDisk(options.before);
  const findings: Findings = { points: 0, disks: 0, lost: [], broken: [] };
  const verdicts = new Map<string, Verdict>();
  let acknowledged: number | null = null;
  for (const [index, event] of [...events, null].entries()) {
    const isCut = Math.floor(index / every) > Math.floor((index - 1) / every);
    if (isCut) findings.points += 1;
    for (let variant = 0; isCut && variant < disksPerPoint; variant += 1) {
      const survives = variant === 0 ? () => false : survivalOf(index * 1_000 + variant);
      const files = cutPower(disk, survives);
      const key = digestOf(files, acknowledged);
      const verdict = verdicts.get(key) ?? (await judgeFiles(options, files, acknowledged));
      if (!verdicts.has(key)) findings.disks += 1;
      verdicts.set(key, verdict);
      if (verdict) findings[verdict.kind].push(`Cut before event ${index}: ${verdict.message}`);
    }
    if (event?.kind === 'ack') acknowledged = event.n;
    else if (event) apply(disk, event);
  }
  return findings;
}

/** Between two flushes most disks that keep nothing are the same: each is judged once. */
function digestOf(files: Map<string, Buffer>, acknowledged: number | null): string {
  const hash = createHash('sha1').update(String(acknowledged));
  for (const [path, bytes] of files) hash.update(`\n${path} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

/** Disks differ in what they favour: of one file nothing may have got through, of another all, of a third half. */
function survivalOf(seed: number): Survives {
  const random = randomFrom(seed);
  const shares = new Map<string, number>();
  return (path) => {
    const share = shares.get(path) ?? pick(random, [0, 0.5, between(random, 1, 9) / 10, 1]);
    shares.set(path, share);
    return random() < share;
  };
}

function layOut(folder: string, root: string, files: Map<string, Buffer>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of files) {
    const place = join(folder, relative(root, path));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
}

async function judgeFiles(
  { folder, root, judge }: Replay,
  files: Map<string, Buffer>,
  acknowledged: number | null,
): Promise<Verdict> {
  layOut(folder, root, files);
  try {
    await judge(folder, acknowledged);
    return null;
  } catch (error) {
    const message = `${(error as Error).message} Acknowledged: ${acknowledged}.`;
    return { kind: error instanceof Lost ? 'lost' : 'broken', message };
  }
}
