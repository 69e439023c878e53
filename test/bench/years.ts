import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { logChange } from '../../main/database/change-log.ts';
import { giveBackRoom, packOldChanges } from '../../main/database/change-pack.ts';
import { isAsClosed } from '../../main/database/close-mark.ts';
import { openDatabase } from '../../main/database/open.ts';
import { tidyLog } from '../../main/history/tidy-log.ts';
import type { CallInput, CallName } from '../../shared/api.ts';
import { allFigures, inputOf } from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';
import { fillYears, type Size } from '../helpers/ten-years.ts';
import { atMost, atMostShare, type BenchRow, percentile } from './row.ts';

const TODAY = '2026-05-20';
const ROUNDS = 7;
/** The movement of 2026, and months of it that nobody has reported yet. */
const MOVEMENT = 1;
const SAVED_MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09'];

type Target = Size & {
  /** How long nothing else may be answered, in milliseconds. */
  longest: number;
  /** What the file may take of what it would with its log in full. */
  share: number;
};

const SIZES: readonly Target[] = [
  { departments: 20, years: 10, longest: 50, share: 0.6 },
  { departments: 200, years: 10, longest: 150, share: 0.5 },
];

/** What is asked for while one works, of the largest there is. */
const READS: readonly { [Name in CallName]: [Name, CallInput<Name>] }[CallName][] = [
  ['app.start', {}],
  ['copy.list', {}],
  ['department.list', {}],
  ['person.list', {}],
  ['report.read', { movementId: MOVEMENT, departmentId: 1, month: '2026-03' }],
  ['report.usedTexts', {}],
  ['grid.read', { movementId: MOVEMENT, month: '2026-03' }],
  ['case.list', { movementId: MOVEMENT }],
  ['board.read', { movementId: MOVEMENT }],
  ['overview.read', { movementId: MOVEMENT }],
  ['search.list', { movementId: MOVEMENT }],
  ['trend.read', { movementId: MOVEMENT, indicatorIds: [1, 2, 3] }],
  ['paper.read', { movementId: MOVEMENT, kind: 'month', period: '2026-03' }],
  ['paper.read', { movementId: MOVEMENT, kind: 'final', period: '' }],
  ['annual.read', { movementId: MOVEMENT }],
  ['annual.steps', { movementId: MOVEMENT }],
  ['workbook.preview', { movementId: MOVEMENT }],
  ['dossier.read', { movementId: MOVEMENT }],
];

const HISTORY = { record: null, search: '', kind: null, from: null, to: null, before: null };
const OF_REPORT = {
  table: 'report',
  key: { movement_id: MOVEMENT, department_id: 1, month: '2026-03' },
};

/** Years of reports: what each call holds up, what a save costs, how large the file is and how soon it is open. */
export async function benchYears(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of SIZES) rows.push(...(await benchSize(size)));
  return rows;
}

async function benchSize({ longest, share, ...size }: Target): Promise<BenchRow[]> {
  const name = `${size.departments} departments, ${size.years} years`;
  const folder = temporaryFolder();
  const path = join(folder, 'so-thi-dua.db');
  try {
    await fillYears(folder, size);
    const full = statSync(path).size / 1e6;
    const tidied = await tidy(path);
    const app = await openTestProgram({ folder, today: TODAY });
    const held = await longestHeldUp(app);
    const found = await medianOf(() =>
      app.call('history.list', { ...HISTORY, search: 'không có chữ này', limit: 50 }),
    );
    const told = await medianOf(() =>
      app.call('history.list', {
        ...HISTORY,
        record: OF_REPORT,
        limit: 50,
      } as CallInput<'history.list'>),
    );
    const saved = await saves(app);
    app.close();
    const opened = await openings(folder, path);
    const summary = await summaries(folder, path);
    // Last: it writes past the program, which would see that at its next opening.
    const floor = floorOfSaves(path, size.departments);
    return [
      atMostShare(
        `${name}: the file once its log is packed, over all of it in full`,
        statSync(path).size / 1e6,
        full,
        { unit: 'MB', share },
      ),
      atMost(
        `${name}: packing and wording the log, the longest it holds up`,
        tidied,
        'ms',
        longest,
      ),
      atMost(`${name}: the longest any call holds up (${held.name})`, held.value, 'ms', longest),
      atMost(`${name}: a search of the log that finds nothing`, found, 'ms', 100),
      atMost(`${name}: the history of one report`, told, 'ms', 100),
      atMost(`${name}: one report saved`, saved.one, 'ms', 50),
      atMost(`${name}: a whole month saved`, saved.month, 'ms', 500),
      atMostShare(
        `${name}: a whole month saved, over the same rows written by bare statements`,
        saved.month,
        floor,
        { unit: 'ms', share: 1.5 },
      ),
      atMostShare(
        `${name}: the summary of a month as the first thing asked for, over its rows read by bare statements`,
        summary.ours,
        summary.floor,
        { unit: 'ms', share: 1.5 },
      ),
      atMost(`${name}: opened`, opened.all, 'ms', 1_500),
      atMostShare(
        `${name}: its bytes compared with those of the last close, over their SHA-256 alone`,
        opened.compared,
        opened.hash,
        { unit: 'ms', share: 2 },
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The longest stretch in which nothing else was answered. */
async function longestStretch(work: () => Promise<unknown>): Promise<number> {
  let [last, longest, isDone] = [performance.now(), 0, false];
  const watching = (async () => {
    while (!isDone) {
      await turn();
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
  })();
  await work();
  isDone = true;
  await watching;
  return longest;
}

/** As the program does after an opening and at the close, at once. Returns how long its longest step took. */
async function tidy(path: string): Promise<number> {
  const database = await openDatabase(path, `${path}-copies`, { mayHaveChanged: true });
  const longest = await longestStretch(async () => {
    await packOldChanges(database, TODAY);
    await tidyLog(database, TODAY, '0.0.0-test');
  });
  giveBackRoom(database);
  database.close();
  return longest;
}

async function longestHeldUp({
  program,
  call,
}: TestProgram): Promise<{ name: string; value: number }> {
  const found: { name: string; value: number }[] = [];
  for (const [name, input] of READS) {
    const stretches: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // As after a save: what was read before holds no longer.
      await call('briefing.shift', {
        ...{ movementId: MOVEMENT, month: '2026-05' },
        day: round % 2 === 0 ? '2026-05-29' : null,
      });
      stretches.push(await longestStretch(() => program.call(name, input)));
    }
    found.push({ name, value: percentile(stretches, 0.5) });
  }
  return found.reduce((worst, each) => (each.value > worst.value ? each : worst));
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
    await wait(0);
  }
  return percentile(times, 0.5);
}

async function saves({ call }: TestProgram): Promise<{ one: number; month: number }> {
  const [ones, months]: [number[], number[]] = [[], []];
  for (const month of SAVED_MONTHS) {
    const key = { movementId: MOVEMENT, departmentId: 1, month };
    const form = await call('report.read', key);
    const figures = allFigures(form, 3);
    const one = performance.now();
    await call('report.save', inputOf(form, { figures }));
    ones.push(performance.now() - one);
    const departments = await call('department.list', {});
    const rows = departments.slice(1).map(({ id }) => ({
      ...{ departmentId: id, revision: 0, figures, marks: [], complete: false },
    }));
    await call('grid.read', { movementId: MOVEMENT, month });
    const whole = performance.now();
    await call('grid.save', { movementId: MOVEMENT, month, rows });
    months.push(performance.now() - whole);
  }
  return { one: percentile(ones, 0.5), month: percentile(months, 0.5) };
}

type Openings = { all: number; compared: number; hash: number };

async function openings(folder: string, path: string): Promise<Openings> {
  const all: number[] = [];
  const compared: number[] = [];
  const hashes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    const app = await openTestProgram({ folder, today: TODAY });
    all.push(performance.now() - from);
    app.close();
    const comparing = performance.now();
    await isAsClosed(path);
    compared.push(performance.now() - comparing);
    const hashed = performance.now();
    createHash('sha256').update(readFileSync(path)).digest();
    hashes.push(performance.now() - hashed);
  }
  return {
    all: percentile(all, 0.5),
    compared: percentile(compared, 0.5),
    hash: percentile(hashes, 0.5),
  };
}

/** A summary drawn up with nothing read before, and by turns the reports of its two years as SQLite hands them out. */
async function summaries(folder: string, path: string): Promise<{ ours: number; floor: number }> {
  const [ours, floors]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const app = await openTestProgram({ folder, today: TODAY });
    const asked = performance.now();
    await app.call('paper.read', { movementId: MOVEMENT, kind: 'month', period: '2026-03' });
    ours.push(performance.now() - asked);
    app.close();
    const database = new SqliteDatabase(path, { readonly: true });
    const from = performance.now();
    const movements = database.prepare('SELECT id FROM movement WHERE year > 2024').pluck().all();
    for (const movement of movements) {
      for (const rows of ROWS_OF_SUMMARY) {
        database.prepare(`SELECT ${rows} WHERE movement_id = ?`).raw(true).all(movement);
      }
    }
    floors.push(performance.now() - from);
    database.close();
  }
  return { ours: percentile(ours, 0.5), floor: percentile(floors, 0.5) };
}

const ROWS_OF_SUMMARY = [
  'report.* FROM report',
  'report_mark.* FROM report_mark JOIN report ON report.id = report_id',
  'report_value.* FROM report_value JOIN report ON report.id = report_id',
];

/** The same rows written one by one by bare statements: what SQLite, its log and its flush alone take. */
function floorOfSaves(path: string, departments: number): number {
  const database = new SqliteDatabase(path);
  database.pragma('journal_mode = TRUNCATE');
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('foreign_keys = ON');
  const indicators = database
    .prepare("SELECT id FROM indicator WHERE movement_id = ? AND source = 'typed'")
    .pluck()
    .all(MOVEMENT);
  const report = database.prepare(
    `INSERT INTO report (movement_id, department_id, month, revision, state, reported_on, difficulties, proposals, next_month)
     VALUES (?, ?, ?, 1, 'draft', '2026-05-20', '', '', '')`,
  );
  const value = database.prepare('INSERT INTO report_value VALUES (?, ?, 3)');
  const times = ['2026-10', '2026-11', '2026-12'].map((month) => {
    const from = performance.now();
    logChange(database, 'grid.save', '2026-05-20T08:00:00', () => {
      for (let department = 2; department <= departments; department += 1) {
        const { lastInsertRowid } = report.run(MOVEMENT, department, month);
        for (const indicator of indicators) value.run(lastInsertRowid, indicator);
      }
    });
    return performance.now() - from;
  });
  database.close();
  return percentile(times, 0.5);
}
