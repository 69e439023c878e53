import type { Database, Statement } from 'better-sqlite3';

/**
 * Every row of a query, its columns named as the code names them: `department_id` is `departmentId`, and what SQLite
 * keeps as 0 or 1 is false or true. `Row` is what the schema's STRICT types and checks promise of these columns;
 * nothing else is checked here.
 */
export function readRows<Row>(database: Database, sql: string, ...values: unknown[]): Row[] {
  const statement = prepared(database, sql);
  const columns = columnsOf(statement);
  return (statement.raw(true).all(...values) as unknown[][]).map((row) =>
    toObject<Row>(columns, row),
  );
}

/** The first row of a query, as `readRows` names it; undefined where there is none. */
export function readRow<Row>(
  database: Database,
  sql: string,
  ...values: unknown[]
): Row | undefined {
  const statement = prepared(database, sql);
  const row = statement.raw(true).get(...values) as unknown[] | undefined;
  return row && toObject<Row>(columnsOf(statement), row);
}

/** The one column of a query. */
export function readColumn<Value>(database: Database, sql: string, ...values: unknown[]): Value[] {
  return (
    prepared(database, sql)
      .raw(true)
      .all(...values) as [Value][]
  ).map(([value]) => value);
}

/** The one value of a query's first row; undefined where there is none. */
export function readValue<Value>(
  database: Database,
  sql: string,
  ...values: unknown[]
): Value | undefined {
  return (
    prepared(database, sql)
      .raw(true)
      .get(...values) as [Value] | undefined
  )?.[0];
}

const known = new WeakMap<Database, Map<string, Statement>>();

/**
 * A statement by its text, prepared once for each open database: to prepare one that sets off triggers costs more than
 * to run it. For one that writes; what reads goes through the functions above.
 */
export function prepared(database: Database, sql: string): Statement {
  const statements = known.get(database) ?? new Map<string, Statement>();
  known.set(database, statements);
  const statement = statements.get(sql) ?? database.prepare(sql);
  statements.set(sql, statement);
  return statement;
}

/** Columns that the schema checks to be 0 or 1 (a test holds the list against it). */
export const FLAGS: readonly string[] = [
  'active',
  'is_per_head',
  'settled',
  'inherits_totals',
  'is_shown',
  'is_bold',
  'is_italic',
  'is_capital',
];

/** What a query works out itself is a flag by its name: `is_late`, `went_out`. */
const WORKED_OUT_FLAG = /^(is|has|went)_/;

type ReadColumn = { name: string; isFlag: boolean };

function columnsOf(statement: Statement): ReadColumn[] {
  return statement.columns().map(({ name, column }) => ({
    name: toCamel(name),
    isFlag: column === null ? WORKED_OUT_FLAG.test(name) : FLAGS.includes(column),
  }));
}

function toCamel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase());
}

function toObject<Row>(columns: readonly ReadColumn[], row: readonly unknown[]): Row {
  const named: Record<string, unknown> = {};
  for (const [at, { name, isFlag }] of columns.entries()) {
    named[name] = isFlag ? row[at] === 1 : row[at];
  }
  return named as Row;
}
