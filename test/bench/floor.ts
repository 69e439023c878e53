import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { percentile } from './row.ts';

type Value = number | string | null;

type Run = [statement: number, ...values: Value[]];

/** Statements, what is run of them first, and the rounds that are timed. */
export type FloorScript = {
  statements: readonly string[];
  before?: readonly Run[];
  rounds: readonly (readonly Run[])[];
};

/** Milliseconds, and what took them, for the name of the row. */
export type Floor = { value: number; by: string };

/**
 * The median round of a script on a file, in milliseconds: by a C program of the driver's own SQLite where there is a C
 * compiler, by the driver's bare statements elsewhere.
 */
export function floorOf(path: string, script: FloorScript): Floor {
  const program = floorProgram();
  return program
    ? { value: percentile(inC(program, path, script), 0.5), by: 'the same in C' }
    : { value: percentile(inDriver(path, script), 0.5), by: 'the same by bare statements' };
}

function inC(
  program: string,
  path: string,
  { statements, before = [], rounds }: FloorScript,
): number[] {
  const field = (value: Value) =>
    value === null ? 'n' : `${typeof value === 'number' ? 'i' : 't'}${value}`;
  const run = ([statement, ...values]: Run) =>
    ['R', statement].join(' ') + values.map((value) => `\t${field(value)}`).join('');
  const input = [
    ...statements.map((sql) => `S ${sql.replaceAll(/\s+/g, ' ')}`),
    ...before.map(run),
    ...rounds.flatMap((round) => ['T', ...round.map(run), 'T']),
  ].join('\n');
  const printed = execFileSync(program, [path], {
    input: `${input}\n`,
    stdio: ['pipe', 'pipe', 2],
  });
  return printed.toString().trim().split('\n').map(Number);
}

function inDriver(path: string, { statements, before = [], rounds }: FloorScript): number[] {
  const database = new SqliteDatabase(path);
  const all = statements.map((sql) => database.prepare(sql));
  const run = ([at, ...values]: Run) => {
    const statement = all[at];
    if (statement?.reader) statement.raw(true).all(...values);
    else statement?.run(...values);
  };
  before.forEach(run);
  const times = rounds.map((round) => {
    const from = performance.now();
    round.forEach(run);
    return performance.now() - from;
  });
  database.close();
  return times;
}

const SOURCE = join(import.meta.dirname, 'floor.c');
const BUILT = join(import.meta.dirname, '../../out/bench/floor');

/** The C program, built once; null where nothing can build it. */
function floorProgram(): string | null {
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs > statSync(SOURCE).mtimeMs) return BUILT;
  const driver = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
  const sqlite = join(driver, 'deps/sqlite3');
  const settings = readFileSync(join(driver, 'deps/defines.gypi'), 'utf8').matchAll(
    /'([A-Z]\w*(=-?\d+)?)'/g,
  );
  mkdirSync(dirname(BUILT), { recursive: true });
  const { status } = spawnSync('cc', [
    ...['-O2', '-w', '-o', BUILT, SOURCE, join(sqlite, 'sqlite3.c'), `-I${sqlite}`],
    ...[...settings].map(([, setting]) => `-D${setting}`),
    ...['-lm', '-lpthread', '-ldl'],
  ]);
  if (status === 0) return BUILT;
  console.log('no C compiler: the floor is what the driver takes with bare statements');
  return null;
}
