import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../main/database/open.ts';
import { allFigures, fillOffice, inputOf } from '../helpers/office.ts';
import { openTestProgram, temporaryFolder } from '../helpers/program.ts';

const CLOSED = '2026-03';
const OPEN = '2026-04';

const folder = temporaryFolder();
let database: Database;

/** Both months hold a report of the first department with figures, a mark and a case; then the first is closed, for the second time. */
beforeAll(async () => {
  const app = await openTestProgram({ folder });
  const { movementId, departmentIds } = await fillOffice(app);
  for (const month of [CLOSED, OPEN]) {
    const key = { movementId, departmentId: departmentIds[0] ?? 0, month };
    const form = await app.call('report.read', key);
    const entry = { id: null, kind: 'praise' as const, personId: null, date: `${month}-05` };
    const texts = { deed: 'Việc tốt', basis: '', handling: '' };
    const contentId = form.contents[0]?.id ?? 0;
    await app.call(
      'report.save',
      inputOf(form, {
        figures: allFigures(form, 3),
        marks: [{ contentId, mark: 'good', note: '' }],
        cases: [{ ...entry, ...texts }],
      }),
    );
  }
  const paper = { movementId, kind: 'month' as const, period: CLOSED };
  await app.call('paper.issue', paper);
  await app.call('paper.reopen', { ...paper, reason: 'Ghi nhầm.' });
  await app.call('paper.issue', paper);
  await app.call('paper.print', { ...paper, issuedId: null });
  app.close();
  database = await openDatabase(join(folder, 'so-thi-dua.db'), join(folder, 'ban-sao'));
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const IN_CLOSED = `WHERE month = '${CLOSED}'`;
const IN_OPEN = `WHERE month = '${OPEN}'`;
const MINE = `(SELECT id FROM report ${IN_CLOSED})`;
const OTHER = `(SELECT id FROM report ${IN_OPEN})`;

test.each([
  `INSERT INTO report (movement_id, department_id, month, revision, state, reported_on, difficulties, proposals, next_month)
   SELECT movement_id, 2, '${CLOSED}', 1, state, reported_on, '', '', '' FROM report ${IN_OPEN}`,
  `UPDATE report SET difficulties = 'khác' ${IN_CLOSED}`,
  `UPDATE report SET month = '2026-05' ${IN_CLOSED}`,
  `UPDATE report SET month = '${CLOSED}', department_id = 2 ${IN_OPEN}`,
  `DELETE FROM report ${IN_CLOSED}`,
  `INSERT INTO case_entry (movement_id, department_id, month, kind, person_id, date, deed, basis, handling)
   SELECT movement_id, department_id, '${CLOSED}', kind, person_id, date, deed, '', '' FROM case_entry ${IN_OPEN}`,
  `UPDATE case_entry SET deed = 'khác' ${IN_CLOSED}`,
  `UPDATE case_entry SET month = '${OPEN}' ${IN_CLOSED}`,
  `UPDATE case_entry SET month = '${CLOSED}' ${IN_OPEN}`,
  `DELETE FROM case_entry ${IN_CLOSED}`,
  `INSERT INTO report_mark SELECT ${MINE}, max(id), 'good', '' FROM content`,
  `UPDATE report_mark SET mark = 'poor' WHERE report_id = ${MINE}`,
  `UPDATE report_mark SET report_id = ${OTHER} WHERE report_id = ${MINE}`,
  `UPDATE report_mark SET report_id = ${MINE} WHERE report_id = ${OTHER}`,
  `DELETE FROM report_mark WHERE report_id = ${MINE}`,
  `INSERT INTO report_value SELECT ${MINE}, max(id), 1 FROM indicator`,
  `UPDATE report_value SET value = 99 WHERE report_id = ${MINE}`,
  `UPDATE report_value SET report_id = ${OTHER} WHERE report_id = ${MINE}`,
  `UPDATE report_value SET report_id = ${MINE} WHERE report_id = ${OTHER}`,
  `DELETE FROM report_value WHERE report_id = ${MINE}`,
])('a closed month is kept from: %s', (sql) => {
  expect(() => database.prepare(sql).run()).toThrow('month-closed');
});

test.each([
  "UPDATE issued_paper SET date = '2026-01-01'",
  'DELETE FROM issued_paper',
  "UPDATE issued_content SET document = '{}'",
  'DELETE FROM issued_content',
  'DELETE FROM paper_reopening',
  "UPDATE paper_out SET way = 'said'",
  'DELETE FROM paper_out',
])('what went out is kept from: %s', (sql) => {
  expect(() => database.prepare(sql).run()).toThrow('issued-stays');
});

test.each([
  `UPDATE report SET difficulties = 'khác' ${IN_OPEN}`,
  `UPDATE report_value SET value = 99 WHERE report_id = ${OTHER}`,
  `UPDATE report_mark SET mark = 'poor' WHERE report_id = ${OTHER}`,
  `DELETE FROM case_entry ${IN_OPEN}`,
])('another month takes: %s', (sql) => {
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
});
