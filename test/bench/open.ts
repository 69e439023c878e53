import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { giveBackRoom, packOldChanges } from '../../main/database/change-pack.ts';
import { writeCloseMark } from '../../main/database/close-mark.ts';
import { removeMark } from '../../main/database/holder.ts';
import { openDatabase } from '../../main/database/open.ts';
import { tidyLog } from '../../main/history/tidy-log.ts';
import { launchPackaged } from '../electron-host/chromium.ts';
import { launchApp } from '../electron-host/launch.ts';
import { prepareRoom } from '../electron-host/room.ts';
import { openTestProgram, temporaryFolder } from '../helpers/program.ts';
import { fillYears, type Size } from '../helpers/ten-years.ts';
import { atMostShare, type BenchRow, percentile } from './row.ts';

const TODAY = '2026-05-20';
/** Many, as a tenth more is what is looked for and single openings differ by a third. */
const ROUNDS = 21;

const SIZES = [
  { departments: 20, years: 10, share: 1.1 },
  { departments: 200, years: 10, share: 1.3 },
] as const;

/** How much longer the first screen takes with years of data than with none. */
export async function benchOpen(): Promise<BenchRow[]> {
  const empty = temporaryFolder();
  const folders = SIZES.map(() => temporaryFolder());
  try {
    (await openTestProgram({ folder: empty, today: TODAY })).close();
    for (const [at, size] of SIZES.entries()) await fillAsLeft(folders[at] ?? '', size);
    return await compareOpenings(empty, folders);
  } finally {
    for (const folder of [empty, ...folders]) rmSync(folder, { recursive: true, force: true });
  }
}

/** By turns in one browser, so that what else the machine does falls on all alike. */
async function compareOpenings(empty: string, folders: readonly string[]): Promise<BenchRow[]> {
  const times = new Map([empty, ...folders].map((folder) => [folder, [] as number[]]));
  const browser = await launchPackaged();
  for (let round = 0; round <= ROUNDS; round += 1) {
    // Each in turn comes first: what the one before leaves behind falls on all alike too.
    const turns = [...times];
    const first = round % turns.length;
    for (const [folder, taken] of [...turns.slice(first), ...turns.slice(0, first)]) {
      const took = await timeOpening(folder, browser);
      // The first makes the copy that is wanted, and warms all up.
      if (round > 0) taken.push(took);
    }
  }
  await browser.close();
  const middle = (folder: string) => percentile(times.get(folder) ?? [], 0.5);
  return SIZES.map(({ departments, years, share }, at) =>
    atMostShare(
      `open: first usable screen with ${departments} departments, ${years} years against an empty book`,
      ...[middle(folders[at] ?? ''), middle(empty)],
      { unit: 'ms', share },
    ),
  );
}

/** Years of reports, their log packed, closed as the program closes. */
async function fillAsLeft(folder: string, size: Size): Promise<void> {
  await fillYears(folder, size);
  const path = join(folder, 'so-thi-dua.db');
  const database = await openDatabase(path, `${path}-copies`, { mayHaveChanged: true });
  await packOldChanges(database, TODAY);
  await tidyLog(database, TODAY, '0.1.0');
  giveBackRoom(database);
  database.close();
  writeCloseMark(path);
  removeMark(path);
}

/** From the start of the program to the first steps of an empty book, or the rows of the month board. */
async function timeOpening(
  dataFolder: string,
  browser: Awaited<ReturnType<typeof launchPackaged>>,
): Promise<number> {
  const room = prepareRoom({ dataFolder, today: TODAY });
  const from = performance.now();
  const app = launchApp({
    screen: { browser, viewport: room.viewport },
    environment: room.environment,
    answerDialog: room.answerDialog,
    onOpened: () => {},
    onShownInFolder: () => {},
  });
  const page = await app.page;
  await page.locator('main :is(tbody tr, ol > li)').first().waitFor();
  const took = performance.now() - from;
  // All that is seen to after the first screen is done before the next is timed.
  await page.evaluate(() =>
    (globalThis as unknown as { call(name: string, input: object): Promise<unknown> }).call(
      'app.notices',
      {},
    ),
  );
  await app.close();
  room.clear();
  return took;
}
