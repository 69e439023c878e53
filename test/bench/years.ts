import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { logChange } from '../../main/database/change-log.ts';
import { giveBackRoom, packOldChanges } from '../../main/database/change-pack.ts';
import { isAsClosed } from '../../main/database/close-mark.ts';
import { openDatabase } from '../../main/database/open.ts';
import { prepared, readValue } from '../../main/database/rows.ts';
import { tidyLog } from '../../main/history/tidy-log.ts';
import { listReports } from '../../main/kept-reports.ts';
import { readLedger } from '../../main/ledger.ts';
import type { CallInput, CallName } from '../../shared/api.ts';
import { indexed } from '../../shared/ledger.ts';
import { monthFacts } from '../../shared/paper/summary/month-facts.ts';
import { allFigures, inputOf } from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';
import { fillYears, type Size } from '../helpers/ten-years.ts';
import { type Floor, floorOf } from './floor.ts';
import { atMost, atMostShare, type BenchRow, percentile } from './row.ts';

const TODAY = '2026-05-20';
const ROUNDS = 7;
const SAVE_TURNS = 5;
/** What takes few milliseconds is done as often as it takes to be compiled. */
const QUICK_ROUNDS = 31;
/** The movement of 2026, and months of it that nobody has reported yet; the one of the year before. */
const MOVEMENT = 1;
const BEFORE = 2;
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
    app.close();
    const saved = await savesByTurns(folder, size.departments);
    const opened = await openings(folder, path);
    const first = await firstSummary(folder);
    // Last: these write past the program, which would see that at its next opening.
    const summary = await figuresOfSummary(path);
    const floor = floorOfSummary(path);
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
        `${name}: a whole month saved, over ${saved.floor.by}`,
        saved.month,
        saved.floor.value,
        { unit: 'ms', share: 1.5 },
      ),
      atMostShare(
        `${name}: the figures of a month's summary after a save, over ${floor.by}`,
        summary,
        floor.value,
        { unit: 'ms', share: 1.5 },
      ),
      atMost(
        `${name}: the first summary after an opening, the longest it holds up`,
        first,
        'ms',
        longest,
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

type Saves = { one: number; month: number; floor: Floor };

/** Each time on a copy of the data, the program and the floor by turns: what the disk takes differs from one moment to the next. */
async function savesByTurns(folder: string, departments: number): Promise<Saves> {
  const [ones, months]: [number[], number[]] = [[], []];
  const floors: Floor[] = [];
  for (let turn = 0; turn < SAVE_TURNS; turn += 1) {
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
    const app = await openTestProgram({ folder: copy, today: TODAY });
    await save(app, ones, months);
    app.close();
    floors.push(floorOfSaves(join(copy, 'so-thi-dua.db'), departments));
    rmSync(copy, { recursive: true, force: true });
  }
  const [{ by } = { by: '' }] = floors;
  const value = percentile(
    floors.map((floor) => floor.value),
    0.5,
  );
  return { one: percentile(ones, 0.5), month: percentile(months, 0.5), floor: { by, value } };
}

/** One report, then all the others of its month, for months that nobody has reported. */
async function save({ call }: TestProgram, ones: number[], months: number[]): Promise<void> {
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

/** How soon after an opening a clerk can have come to a summary: what is read ahead has been read. */
const FIRST_ASKED_AFTER_MS = 1_500;

/** How long the first summary of a month holds up, with nothing drawn up before. */
async function firstSummary(folder: string): Promise<number> {
  const stretches: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const app = await openTestProgram({ folder, today: TODAY });
    await wait(FIRST_ASKED_AFTER_MS);
    stretches.push(
      await longestStretch(() =>
        app.call('paper.read', { movementId: MOVEMENT, kind: 'month', period: '2026-03' }),
      ),
    );
    app.close();
  }
  return percentile(stretches, 0.5);
}

/** The figures of a month's summary, each time after a save: the reports read anew, and their totals worked out. */
async function figuresOfSummary(path: string): Promise<number> {
  const database = await openDatabase(path, `${path}-copies`, { mayHaveChanged: true });
  const report = readValue<number>(
    database,
    "SELECT id FROM report WHERE movement_id = ? AND month = '2026-03'",
    MOVEMENT,
  );
  const ledger = readLedger(database, MOVEMENT);
  const times: number[] = [];
  for (let round = 0; round < QUICK_ROUNDS; round += 1) {
    logChange(database, 'report.save', '2026-05-20T08:00:00', () =>
      prepared(database, 'UPDATE report_value SET value = ? WHERE report_id = ?').run(
        round,
        report,
      ),
    );
    const from = performance.now();
    const reports = listReports(database, MOVEMENT);
    monthFacts(indexed({ ...ledger, reports }), '2026-03');
    times.push(performance.now() - from);
  }
  database.close();
  return percentile(times, 0.5);
}

/** The same totals asked of SQLite: of the month, the one before it, the year so far, and of the year before. */
const TOTALS = `SELECT indicator_id, sum(CASE WHEN month = ?2 THEN value END), count(CASE WHEN month = ?2 THEN 1 END),
    sum(CASE WHEN month = ?3 THEN value END), count(CASE WHEN month = ?3 THEN 1 END), sum(value), count(value)
  FROM report JOIN report_value ON report_id = report.id
  WHERE movement_id = ?1 AND month <= ?2 GROUP BY indicator_id`;

function floorOfSummary(path: string) {
  const round = [
    [0, MOVEMENT, '2026-03', '2026-02'],
    [0, BEFORE, '2025-03', '2025-02'],
  ] as [number, ...(number | string)[]][];
  return floorOf(path, {
    statements: [TOTALS],
    rounds: Array.from({ length: QUICK_ROUNDS }, () => round),
  });
}

/** The same rows written one by one: what SQLite, the triggers of the log and the flush alone take. */
function floorOfSaves(path: string, departments: number) {
  const database = new SqliteDatabase(path, { readonly: true });
  const column = (sql: string) => database.prepare(sql).pluck().all() as number[];
  const indicators = column(
    `SELECT id FROM indicator WHERE movement_id = ${MOVEMENT} AND source = 'typed'`,
  );
  let [report = 0] = column('SELECT max(id) FROM report');
  database.close();
  const months = ['2026-10', '2026-11', '2026-12'].map((month) => {
    const rows: [number, ...(number | string)[]][] = [[BEGIN], [CHANGE]];
    for (let department = 2; department <= departments; department += 1) {
      report += 1;
      rows.push([REPORT, report, MOVEMENT, department, month]);
      for (const indicator of indicators) rows.push([VALUE, report, indicator]);
    }
    return [...rows, [COMMIT]] as typeof rows;
  });
  const statements = [
    ...['PRAGMA locking_mode = EXCLUSIVE', 'PRAGMA journal_mode = TRUNCATE', 'BEGIN IMMEDIATE'],
    "INSERT INTO change (call, made_at) VALUES ('grid.save', '2026-05-20T08:00:00')",
    `INSERT INTO report (id, movement_id, department_id, month, revision, state, reported_on, difficulties, proposals, next_month)
     VALUES (?, ?, ?, ?, 1, 'draft', '2026-05-20', '', '', '')`,
    'INSERT INTO report_value VALUES (?, ?, 3)',
    'COMMIT',
  ];
  return floorOf(path, { statements, before: [[0], [1]], rounds: months });
}

const [BEGIN, CHANGE, REPORT, VALUE, COMMIT] = [2, 3, 4, 5, 6];
