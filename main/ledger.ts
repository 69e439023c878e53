import type { Database } from 'better-sqlite3';
import type { CaseEntry } from '../shared/case/case.ts';
import { indexed, type Ledger } from '../shared/ledger.ts';
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
  return keptOr(database, `whole ${movementId}`, () => {
    const ledger = readAlone(database, movementId);
    const before = yearBefore(ledger.movement, listMovements(database));
    return { ...ledger, lastYear: before ? readAlone(database, before.id) : null };
  });
}

type Kept = { changes: number; ledgers: Map<string, Ledger> };
const kept = new WeakMap<Database, Kept>();

/**
 * As read before where no row has changed since, whoever changed it. A call at work has opened its entry of the log and
 * nothing more, or its changes may yet be taken back: what is read then is not kept.
 */
function keptOr(database: Database, key: string, read: () => Ledger): Ledger {
  const changes = readValue<number>(database, 'SELECT total_changes()') ?? 0;
  const known = kept.get(database);
  if (isChangeAtWork(database)) {
    return (known?.changes === changes - 1 && known.ledgers.get(key)) || read();
  }
  const ledgers = known?.changes === changes ? known.ledgers : new Map<string, Ledger>();
  const ledger = ledgers.get(key) ?? read();
  // Two movements at the most, of which she goes to and fro.
  kept.set(database, { changes, ledgers: new Map([...ledgers, [key, ledger] as const].slice(-2)) });
  return ledger;
}

function readAlone(database: Database, movementId: number): Ledger {
  const movement = readMovement(database, movementId);
  const members = new Set(movement.departmentIds);
  const allDepartments = listDepartments(database);
  const council = readCouncil(database, movementId);
  const ownRules = listOwnRules(database);
  return indexed({
    agency: requireAgency(database),
    movement,
    departments: allDepartments.filter(({ id }) => members.has(id)),
    allDepartments,
    renames: listRenames(database),
    successions: listSuccessions(database),
    briefingShifts: listBriefingShifts(database, movementId),
    people: listPeople(database),
    indicators: listIndicators(database, movementId),
    reports: listReports(database, movementId),
    cases: listCases(database, movementId, 'counted'),
    lateCases: listCases(database, movementId, 'late'),
    evidence: listEvidence(database, movementId),
    proposals: listProposals(database, movementId),
    records: readRecords(database),
    heldAwards: listHeldAwards(database),
    // The council votes by the rules of the day it sits, before that by those of the movement's end.
    awards: awardsOn(ownRules, council.heldOn ?? movement.endDate),
    ownRules,
    council,
    laws: RULE_SETS,
    bonusRules,
    headings: listHeadings(database, movementId),
    certificateForm: readCertificateForm(database),
    closedMonths: listClosedMonths(database, movementId),
    lastYear: null,
  });
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
