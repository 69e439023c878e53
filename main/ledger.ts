import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { CaseEntry } from '../shared/case/case.ts';
import { indexed, type Ledger, type Standings, standingsOf } from '../shared/ledger.ts';
import { yearBefore } from '../shared/movement/movement.ts';
import type { Proposal } from '../shared/review/proposal.ts';
import { requireAgency } from './agency/agency.ts';
import { listHeldAwards } from './award/past-award.ts';
import { readCertificateForm } from './certificate/certificate-form.ts';
import { countChanges } from './database/change-count.ts';
import { isChangeAtWork } from './database/change-log.ts';
import { readRows } from './database/rows.ts';
import { listRenames, listSuccessions } from './department/change.ts';
import { listDepartments } from './department/department.ts';
import { listEvidence } from './evidence/evidence.ts';
import { listIndicators } from './indicator/indicator.ts';
import { listReports } from './kept-reports.ts';
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
    const office = readOffice(database);
    const ledger = readAlone(database, movementId, office);
    const before = yearBefore(ledger.movement, listMovements(database));
    return { ...ledger, lastYear: before ? readAlone(database, before.id, office) : null };
  });
}

/** Between two steps of reading ahead, for what she does meanwhile. */
const PAUSE_MS = 50;

/**
 * Reads the reports that the first summary will ask for, of the newest movement and of the year before it, a movement at
 * a time: together they would hold up the window of a large agency. Ends early when the data is closed.
 */
export async function readAhead(database: Database): Promise<void> {
  const movements = listMovements(database);
  const [newest] = movements;
  for (const movement of newest ? [newest, yearBefore(newest, movements)] : []) {
    await wait(PAUSE_MS);
    if (database.open && movement) listReports(database, movement.id);
  }
}

/** Who has reported and what is open: from the ledger where it is read already, else from the few rows that tell it. */
export function readStandings(database: Database, movementId: number): Standings {
  const ledger = ledgers.known(database, movementId);
  return (
    ledger ??
    standings.keptOr(database, movementId, () =>
      standingsOf(
        readOverseen(database, movementId, readPeople(database)),
        listReportStandings(database, movementId),
      ),
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

function readAlone(database: Database, movementId: number, office: Office): Ledger {
  const overseen = readOverseen(database, movementId, office);
  return indexed({
    ...overseen,
    records: office.records,
    heldAwards: office.heldAwards,
    ownRules: office.ownRules,
    certificateForm: office.certificateForm,
    indicators: listIndicators(database, movementId),
    reports: listReports(database, movementId),
    // The council votes by the rules of the day it sits, before that by those of the movement's end.
    awards: awardsOn(office.ownRules, overseen.council.heldOn ?? overseen.movement.endDate),
    laws: RULE_SETS,
    bonusRules,
    headings: listHeadings(database, movementId),
    lastYear: null,
  });
}

/** What is recorded of the agency itself, the same for every movement. */
function readOffice(database: Database) {
  return {
    ...readPeople(database),
    records: readRecords(database),
    heldAwards: listHeldAwards(database),
    ownRules: listOwnRules(database),
    certificateForm: readCertificateForm(database),
  };
}

type Office = ReturnType<typeof readOffice>;

function readPeople(database: Database) {
  return {
    agency: requireAgency(database),
    allDepartments: listDepartments(database),
    renames: listRenames(database),
    successions: listSuccessions(database),
    people: listPeople(database),
  };
}

/** What a ledger and the standings share. */
function readOverseen(
  database: Database,
  movementId: number,
  { agency, allDepartments, renames, successions, people }: ReturnType<typeof readPeople>,
) {
  const movement = readMovement(database, movementId);
  const members = new Set(movement.departmentIds);
  return {
    ...{ agency, allDepartments, renames, successions, people },
    movement,
    departments: allDepartments.filter(({ id }) => members.has(id)),
    briefingShifts: listBriefingShifts(database, movementId),
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
