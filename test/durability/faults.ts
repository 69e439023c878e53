import { rmSync } from 'node:fs';
import { temporaryFolder } from '../helpers/program.ts';
import { Skipped } from './collect.ts';
import { callsOf, spoilCalls } from './fault-calls.ts';
import { cutPower, pointsOf } from './fault-cuts.ts';
import {
  chooseOdd,
  fillDisk,
  forbidWriting,
  holdTarget,
  leaveStrays,
  spoilCopies,
  spoilSettings,
  takeAway,
} from './fault-disk.ts';
import {
  damage,
  daysOf,
  jumpClocks,
  loseFile,
  openNewer,
  openTwice,
  takeHostile,
} from './fault-files.ts';
import {
  changeClosed,
  flood,
  nameFiles,
  openBombs,
  pollute,
  saveStrange,
  takeGiant,
  writeFormulas,
} from './fault-input.ts';
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

/** Those that take long are forced half as often, or a twentieth. */
const halfOf = (times: number) => Math.ceil(times / 2);
const fewOf = (times: number) => Math.ceil(times / 20);

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
  { row: 'D5', what: 'a journal or log of another file beside it', run: leaveStrays },
  { row: 'D6', what: 'no room for a save, a copy, an export', run: fillDisk },
  { row: 'D7', what: 'data file that may only be read', run: forbidWriting, share: halfOf },
  { row: 'D8', what: 'data file taken away or replaced while open', run: takeAway, share: halfOf },
  { row: 'D9 D19', what: 'target held by a scanner or by Excel', run: holdTarget },
  { row: 'D10', what: 'targets where no file can be put', run: chooseOdd },
  { row: 'D20', what: 'settings cut, empty, nonsense', run: spoilSettings },
  { row: 'D21', what: 'copies spoiled before they are thinned', run: spoilCopies, share: halfOf },
  { row: 'R9', what: 'a file larger than the disk has room for', run: takeGiant },
  { row: 'I', what: 'small workbooks that kill readers', run: openBombs, share: halfOf },
  { row: 'I1-I8', what: 'text and days no form sends', run: saveStrange },
  { row: 'X1 X3', what: 'texts like formulas and addresses, written to Excel', run: writeFormulas },
  { row: 'X6 P1', what: 'names and paths that lead elsewhere', run: nameFiles, share: halfOf },
  { row: 'P2', what: 'prototypes sent with a call', run: pollute },
  { row: 'P4', what: 'changes to a month that is out', run: changeClosed },
  { row: 'P5', what: '10,000 reads at once', run: flood, share: fewOf },
  { row: 'D4', what: 'data file missing or empty', run: loseFile },
  { row: 'D16', what: 'clock at 1970, 2099, jumping, right; days', run: jumpClocks, share: daysOf },
  { row: 'P3', what: 'calls, half of them spoiled valid ones', run: spoilCalls, share: callsOf },
];

function judged(found: string[] | Skipped): Pick<FaultRow, 'seen' | 'holds'> {
  if (found instanceof Skipped) return { seen: `skipped: ${found.message}`, holds: true };
  const seen = found.length === 0 ? 'nothing wrong' : found.slice(0, 3).join('; ');
  return { seen, holds: found.length === 0 };
}

/** Forces every fault `times` times, some more often, in a folder of its own. What went wrong is in `seen`. */
export async function forceFaults(
  times: number,
  tell: (line: string) => void = () => undefined,
  only = '',
): Promise<FaultRow[]> {
  const rows: FaultRow[] = [];
  const chosen = FAULTS.filter(({ row }) => only === '' || row.split(' ').includes(only));
  for (const { row, what, run, share = (asked: number) => asked } of chosen) {
    const folder = temporaryFolder();
    try {
      const forced = share(times);
      const found = await run(folder, forced).catch((error: unknown) => {
        if (error instanceof Skipped) return error;
        throw error;
      });
      const result = judged(found);
      rows.push({ row, what, times: found instanceof Skipped ? 0 : forced, ...result });
      tell(`${row} ${what}: ${forced}, ${result.seen}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return rows;
}
