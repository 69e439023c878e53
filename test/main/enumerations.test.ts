import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/database/migrate.ts';
import { CASE_KINDS } from '../../shared/case/case.ts';
import {
  COUNTINGS,
  DEPARTMENT_TOTALS,
  DIRECTIONS,
  MONTH_TOTALS,
  SOURCES,
} from '../../shared/indicator/indicator.ts';
import { GENDERS, LEVELS } from '../../shared/person/person.ts';
import { RATINGS, RESTRICTIONS } from '../../shared/record/record.ts';
import { MARKS } from '../../shared/report/report.ts';
import { REPORT_STATES } from '../../shared/report-state.ts';
import { ATTENDANCES, COUNCIL_ROLES } from '../../shared/review/council.ts';
import { PROPOSAL_STATES } from '../../shared/review/proposal.ts';

/** Where the schema names the values of an enumeration, and the labels that are its one list. */
const ENUMERATIONS: Record<string, Readonly<Record<string, string>>> = {
  'person.gender': GENDERS,
  'person.level': LEVELS,
  'indicator.counting': COUNTINGS,
  'indicator.department_total': DEPARTMENT_TOTALS,
  'indicator.month_total': MONTH_TOTALS,
  'indicator.direction': DIRECTIONS,
  'indicator.source': SOURCES,
  'report.state': REPORT_STATES,
  'report_mark.mark': MARKS,
  'case_entry.kind': CASE_KINDS,
  'rating.level': RATINGS,
  'restriction.kind': RESTRICTIONS,
  'proposal.state': PROPOSAL_STATES,
  'council_member.role': COUNCIL_ROLES,
  'council_member.attendance': ATTENDANCES,
};

function valuesInSchema(): Map<string, string[]> {
  const database = new SqliteDatabase(':memory:');
  migrate(database);
  const tables = database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL")
    .all() as { name: string; sql: string }[];
  database.close();
  const found = new Map<string, string[]>();
  for (const { name, sql } of tables) {
    for (const [, column, list = ''] of sql.matchAll(/(\w+)\s+IN\s*\(\s*('[^)]*')\s*\)/g)) {
      const values = [...list.matchAll(/'([^']*)'/g)].map(([, value]) => value ?? '');
      found.set(`${name}.${column}`, values);
    }
  }
  return found;
}

test('the schema and the labels name the same values of every enumeration', () => {
  const schema = valuesInSchema();
  expect([...schema.keys()].sort()).toEqual(Object.keys(ENUMERATIONS).sort());
  for (const [column, labels] of Object.entries(ENUMERATIONS)) {
    expect(schema.get(column)?.toSorted(), `${column} in the migrations`).toEqual(
      Object.keys(labels).sort(),
    );
  }
});
