import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/database/migrate.ts';
import { FLAGS } from '../../main/database/rows.ts';
import { AWARD_CATEGORIES, PAST_CATEGORIES } from '../../shared/award/past-award.ts';
import { CASE_KINDS } from '../../shared/case/case.ts';
import { CERTIFICATE_FIELDS } from '../../shared/certificate/certificate-form.ts';
import { ALIGNMENTS } from '../../shared/document/printed-form.ts';
import {
  COUNTINGS,
  DEPARTMENT_TOTALS,
  DIRECTIONS,
  MONTH_TOTALS,
  SOURCES,
} from '../../shared/indicator/indicator.ts';
import { OUT_WAYS } from '../../shared/paper/paper.ts';
import { GENDERS, LEVELS } from '../../shared/person/person.ts';
import { POINT_KINDS } from '../../shared/point/point-rule.ts';
import { DISCIPLINES, LEAVES, RATINGS, RESTRICTIONS, SCOPES } from '../../shared/record/record.ts';
import { MARKS } from '../../shared/report/report.ts';
import { REPORT_STATES } from '../../shared/report-state.ts';
import { ATTENDANCES, COUNCIL_ROLES } from '../../shared/review/council.ts';
import { OWN_RULES } from '../../shared/review/own-rule.ts';
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
  'certificate_place.field': CERTIFICATE_FIELDS,
  'certificate_place.align': ALIGNMENTS,
  'rating.level': RATINGS,
  'restriction.kind': RESTRICTIONS,
  'restriction.form': DISCIPLINES,
  'initiative.scope': SCOPES,
  'leave.kind': LEAVES,
  'past_award.category': PAST_CATEGORIES,
  'proposal.category': AWARD_CATEGORIES,
  'own_rule.test': OWN_RULES,
  'point_rule.kind': POINT_KINDS,
  'point_rule.mark': { '': '', ...MARKS },
  'proposal.state': PROPOSAL_STATES,
  'paper_out.way': OUT_WAYS,
  'council_member.role': COUNCIL_ROLES,
  'council_member.attendance': ATTENDANCES,
};

function tablesOfSchema(): { name: string; sql: string }[] {
  const database = new SqliteDatabase(':memory:');
  migrate(database);
  const tables = database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL")
    .all() as { name: string; sql: string }[];
  database.close();
  return tables;
}

function valuesInSchema(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { name, sql } of tablesOfSchema()) {
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

test('rows are read with true and false exactly where the schema keeps 0 and 1', () => {
  const columns = tablesOfSchema().map(({ sql }) => sql.replace(/^\s*--.*$/gm, ''));
  const named = (rule: RegExp) =>
    new Set(columns.flatMap((sql) => [...sql.matchAll(rule)].map(([, name]) => name ?? '')));
  const flags = named(/(\w+)\s+IN\s*\(\s*0\s*,\s*1\s*\)/g);
  expect([...flags].sort()).toEqual([...FLAGS].sort());
  // A column of that name that counts would be read as a flag too.
  const all = columns.flatMap((sql) => [...sql.matchAll(/^\s+(\w+) INTEGER\b.*$/gm)]);
  const counting = all.filter(
    ([row, name = '']) => FLAGS.includes(name) && !/IN \(0, 1\)/.test(row),
  );
  expect(counting.map(([row]) => row)).toEqual([]);
});
