import { rmSync } from 'node:fs';
import { temporaryFolder } from '../helpers/program.ts';
import { callsOf, spoilCalls } from './fault-calls.ts';
import { cutPower, pointsOf } from './fault-cuts.ts';
import {
  damage,
  daysOf,
  jumpClocks,
  loseFile,
  openNewer,
  openTwice,
  takeHostile,
} from './fault-files.ts';
import { killAtWork, killCopier, killExport, killSaver } from './fault-kills.ts';
import type { WorkName } from './works.ts';

/** One fault, how often it was forced, what was seen. */
export type FaultRow = { row: string; what: string; times: number; seen: string; holds: boolean };

type Fault = {
  row: string;
  what: string;
  /** How often of so many that are asked for; absent: as often. */
  share?: (times: number) => number;
  /** Forces it in a folder of its own and returns what went wrong, in words. */
  run: (folder: string, times: number) => Promise<string[]>;
};

const kill = (row: string, name: WorkName, what: string): Fault => ({
  row,
  what: `ended at once while ${what}`,
  run: (folder, times) => killAtWork(folder, times, name),
});

const FAULTS: readonly Fault[] = [
  { row: 'D1', what: 'ended at once while saving', run: killSaver },
  kill('D1', 'issue', 'a month is sent out and taken back'),
  kill('D1', 'evidence', 'proofs are taken in'),
  kill('D1', 'restore', 'a copy is put back'),
  kill('D1', 'carryOut', 'a .stdbak is written'),
  kill('D1', 'carryIn', 'a .stdbak is taken'),
  { row: 'D11', what: 'ended at once while a file is exported', run: killExport },
  kill('D11', 'forms', 'forms are written'),
  kill('D13', 'migration', 'data of before is brought to the newest version'),
  { row: 'D15', what: 'ended at once while a daily copy is made', run: killCopier },
  { row: 'D2', what: 'power cut at every write, flush and name', run: cutPower, share: pointsOf },
  { row: 'D12', what: 'a second program while it is open', run: openTwice },
  { row: 'D14', what: 'data of a newer version', run: openNewer },
  { row: 'R1-R8', what: 'a wrong or hostile file taken as data', run: takeHostile },
  { row: 'D3', what: 'data file damaged while closed', run: damage, share: (times) => times * 7 },
  { row: 'D4', what: 'data file missing or empty', run: loseFile },
  { row: 'D16', what: 'clock at 1970, 2099, jumping, right; days', run: jumpClocks, share: daysOf },
  { row: 'X', what: 'calls, half of them spoiled valid ones', run: spoilCalls, share: callsOf },
];

/** Forces every fault `times` times, some more often, in a folder of its own. What went wrong is in `seen`. */
export async function forceFaults(
  times: number,
  tell: (line: string) => void = () => undefined,
): Promise<FaultRow[]> {
  const rows: FaultRow[] = [];
  for (const { row, what, run, share = (asked: number) => asked } of FAULTS) {
    const folder = temporaryFolder();
    try {
      const forced = share(times);
      const wrong = await run(folder, forced);
      const seen = wrong.length === 0 ? 'nothing wrong' : wrong.slice(0, 3).join('; ');
      rows.push({ row, what, times: forced, seen, holds: wrong.length === 0 });
      tell(`${row} ${what}: ${forced}, ${seen}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return rows;
}
