import type { Database } from 'better-sqlite3';
import type { CaseEntry } from '../shared/case/case.ts';
import { indexed, type Ledger, type Standings, standingsOf } from '../shared/ledger.ts';
import { yearBefore } from '../shared/movement/movement.ts';
import type { MarkEntry, Report } from '../shared/report/report.ts';
import type { Proposal } from '../shared/review/proposal.ts';
import { requireAgency } from './agency/agency.ts';
import { listHeldAwards } from './award/past-award.ts';
import { readCertificateForm } from './certificate/certificate-form.ts';
import { isChangeAtWork } from './database/change-log.ts';
import { readRows, readTuples, readValue } from './database/rows.ts';
import { listRenames, listSuccessions } from './department/change.ts';
import { listDepartments } from './department/department.ts';
import { listEvidence } from './evidence/evidence.ts';
import { listIndicators } from './indicator/indicator.ts';
import { listMovements, readMovement } from './movement/movement.ts';
import { listBriefingShifts } from './overview/briefing.ts';
import { listHeadings } from './paper/headings.ts';
import { listClosedMonths } from './paper/issued.ts';
import { listPeople } from './person/person.ts';
import { readRecords } from './record/record.ts';
import { readCouncil } from './review/council.ts';
import { listOwnRules } from './review/own-rule.ts';
import { awardsOn, bonusRules, RULE_SETS } from './review/rules.ts';

/**
 * All that is recorded of one movement, and of the same movement of the year before. Read once for as long as nothing
 * changes: a screen, its paper and its checks ask for the same rows one after the other, and nobody writes to a ledger.
 */
export function readLedger(database: Database, movementId: number): Ledger {
  return ledgers.keptOr(database, movementId, () => {
    const ledger = readAlone(database, movementId);
    const before = yearBefore(ledger.movement, listMovements(database));
    return { ...ledger, lastYear: before ? readAlone(database, before.id) : null };
  });
}

/** Who has reported and what is open: from the ledger where it is read already, else from the few rows that tell it. */
export function readStandings(database: Database, movementId: number): Standings {
  const ledger = ledgers.known(database, movementId);
  return (
    ledger ??
    standings.keptOr(database, movementId, () =>
      standingsOf(readOverseen(database, movementId), listReportStandings(database, movementId)),
    )
  );
}

// Two movements at the most, of which she goes to and fro.
const ledgers = createKeeper<Ledger>(2);
const standings = createKeeper<Standings>(1);

/**
 * What was read of a movement, for as long as no row has changed since, whoever changed it. A call at work has opened its
 * entry of the log and nothing more, or its changes may yet be taken back: what is read then is not kept.
 */
function createKeeper<Rows>(most: number) {
  const kept = new WeakMap<Database, { changes: number; rows: Map<number, Rows> }>();
  const countChanges = (database: Database) =>
    readValue<number>(database, 'SELECT total_changes()') ?? 0;
  const known = (database: Database, movementId: number, changes = countChanges(database)) => {
    const all = kept.get(database);
    const isAsThen = all?.changes === (isChangeAtWork(database) ? changes - 1 : changes);
    return isAsThen ? all?.rows.get(movementId) : undefined;
  };
  return {
    known,
    keptOr(database: Database, movementId: number, read: () => Rows): Rows {
      const changes = countChanges(database);
      const rows = known(database, movementId, changes) ?? read();
      if (isChangeAtWork(database)) return rows;
      const before = kept.get(database);
      const others = before?.changes === changes ? [...before.rows] : [];
      const all = new Map([...others, [movementId, rows] as const].slice(-most));
      kept.set(database, { changes, rows: all });
      return rows;
    },
  };
}

function readAlone(database: Database, movementId: number): Ledger {
  const overseen = readOverseen(database, movementId);
  const ownRules = listOwnRules(database);
  return indexed({
    ...overseen,
    indicators: listIndicators(database, movementId),
    reports: listReports(database, movementId),
    records: readRecords(database),
    heldAwards: listHeldAwards(database),
    // The council votes by the rules of the day it sits, before that by those of the movement's end.
    awards: awardsOn(ownRules, overseen.council.heldOn ?? overseen.movement.endDate),
    ownRules,
    laws: RULE_SETS,
    bonusRules,
    headings: listHeadings(database, movementId),
    certificateForm: readCertificateForm(database),
    lastYear: null,
  });
}

/** What a ledger and the standings share. */
function readOverseen(database: Database, movementId: number) {
  const movement = readMovement(database, movementId);
  const members = new Set(movement.departmentIds);
  const allDepartments = listDepartments(database);
  return {
    agency: requireAgency(database),
    movement,
    departments: allDepartments.filter(({ id }) => members.has(id)),
    allDepartments,
    renames: listRenames(database),
    successions: listSuccessions(database),
    briefingShifts: listBriefingShifts(database, movementId),
    people: listPeople(database),
    cases: listCases(database, movementId, 'counted'),
    lateCases: listCases(database, movementId, 'late'),
    evidence: listEvidence(database, movementId),
    proposals: listProposals(database, movementId),
    council: readCouncil(database, movementId),
    closedMonths: listClosedMonths(database, movementId),
  };
}

/** Cases by date: those of the months' reports, or those learnt after the report of their month went out. */
export function listCases(
  database: Database,
  movementId: number,
  which: 'counted' | 'late',
): CaseEntry[] {
  return readRows<CaseEntry>(
    database,
    `SELECT id, department_id, month, kind, person_id, date, deed, basis, handling
       FROM case_entry
       WHERE movement_id = ? AND id ${which === 'late' ? '' : 'NOT '}IN (SELECT id FROM late_case)
       ORDER BY date, id`,
    movementId,
  );
}

function listProposals(database: Database, movementId: number): Proposal[] {
  return readRows<Proposal>(
    database,
    `SELECT id, movement_id, person_id, department_id,
              award_code, reason, note, category, initiative_id, override_reason, state, decision_number, decision_date
       FROM proposal WHERE movement_id = ? ORDER BY id`,
    movementId,
  );
}

/** No figure crosses over: whether all of a report's are dashes is told by their first that is none. */
function listReportStandings(database: Database, movementId: number) {
  return readRows<Standings['reports'][number] & { isDashed: boolean }>(
    database,
    `SELECT department_id, month, state, reported_on,
            EXISTS (SELECT 1 FROM report_value WHERE report_id = report.id)
              AND NOT EXISTS (SELECT 1 FROM report_value WHERE report_id = report.id AND value IS NOT NULL)
              AS is_dashed
       FROM report WHERE movement_id = ? ORDER BY month, department_id`,
    movementId,
  );
}

type ReportRow = Omit<Report, 'marks' | 'figures'> & { id: number };

function listReports(database: Database, movementId: number): Report[] {
  const rows = readRows<ReportRow>(
    database,
    `SELECT id, department_id, month, revision, state, reported_on,
              difficulties, proposals, next_month
       FROM report WHERE movement_id = ? ORDER BY month, department_id`,
    movementId,
  );
  const reports = new Map(
    rows.map(({ id, ...report }) => [id, { ...report, marks: [], figures: new Map() } as Report]),
  );
  addMarks(database, movementId, reports);
  addFigures(database, movementId, reports);
  return [...reports.values()];
}

function addMarks(database: Database, movementId: number, reports: Map<number, Report>): void {
  const rows = readRows<MarkEntry & { reportId: number }>(
    database,
    `SELECT report_id, content_id, mark, note
       FROM report_mark JOIN report ON report.id = report_id WHERE movement_id = ?`,
    movementId,
  );
  for (const { reportId, ...mark } of rows) reports.get(reportId)?.marks.push(mark);
}

function addFigures(database: Database, movementId: number, reports: Map<number, Report>): void {
  const rows = readTuples<[reportId: number, indicatorId: number, value: number | null]>(
    database,
    `SELECT report_id, indicator_id, value
     FROM report_value JOIN report ON report.id = report_id WHERE movement_id = ?`,
    movementId,
  );
  for (const [reportId, indicatorId, value] of rows) {
    reports.get(reportId)?.figures.set(indicatorId, value ?? 'nothing');
  }
}
