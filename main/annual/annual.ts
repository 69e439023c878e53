import type { Database } from 'better-sqlite3';
import { buildWorkbook } from '../../shared/annual/build.ts';
import { type DepartmentYear, departmentYear } from '../../shared/annual/department-year.ts';
import { countUnderVerification } from '../../shared/annual/options.ts';
import { type ReviewStep, stepsOf } from '../../shared/annual/step.ts';
import type { AnnualView, CheckedInput, SavedFile } from '../../shared/api.ts';
import { casesOfYear } from '../../shared/figures-table.ts';
import type { Ledger } from '../../shared/ledger.ts';
import type { Day } from '../../shared/month.ts';
import type { Movement } from '../../shared/movement/movement.ts';
import type { PaperKind } from '../../shared/paper/kinds.ts';
import { meritsOf } from '../../shared/record/merit.ts';
import { departmentCandidates, peopleCandidates } from '../../shared/review/candidate.ts';
import { checksOf } from '../../shared/review/check.ts';
import { proposedOf } from '../../shared/review/proposed.ts';
import { keptOutOfChains, rulesOn } from '../../shared/review/rule.ts';
import { agencyVerdictsOf, verdictsOf } from '../../shared/review/verdict.ts';
import { chainLines } from '../../shared/review/years.ts';
import type { Workbook } from '../../shared/workbook/workbook.ts';
import type { Context } from '../context.ts';
import { readColumn, readRows } from '../database/rows.ts';
import { readLedger } from '../ledger.ts';
import { RULE_SETS } from '../review/rules.ts';

/** What the annual file is put together from: the year's candidates and who is proposed. */
export function readAnnual(database: Database, movementId: number, today: Day): AnnualView {
  const ledger = readLedger(database, movementId);
  const day = ledger.council.filedOn ?? today;
  const rules = rulesOn(RULE_SETS, ledger.ownRules, day);
  const tie = rules.find(({ test }) => test === 'tie');
  return {
    awards: ledger.awards,
    people: peopleCandidates(ledger, tie),
    departments: departmentCandidates(ledger, tie),
    merits: meritsOf(ledger),
    criticisms: criticisms(ledger),
    proposals: ledger.proposals,
    underVerification: countUnderVerification(ledger, today),
    checks: checksOf(ledger, proposedOf(ledger), today),
    verdicts: verdictsOf(ledger, RULE_SETS, day),
    agencyVerdicts: agencyVerdictsOf(ledger, RULE_SETS, day),
    chains: chainLines(ledger, keptOutOfChains(rules)),
    judgedOn: day,
    names: { people: ledger.people, departments: ledger.allDepartments },
  };
}

export function readDepartmentYear(
  database: Database,
  movementId: number,
  departmentId: number,
  today: Day,
): DepartmentYear | null {
  return departmentYear(readLedger(database, movementId), departmentId, today);
}

/** A person is meant alone, a department where no person is named. */
function criticisms(ledger: Ledger): AnnualView['criticisms'] {
  return casesOfYear(ledger)
    .filter(({ kind }) => kind === 'criticism')
    .map(({ personId, departmentId }) => ({
      personId,
      departmentId: personId === null ? departmentId : null,
    }));
}

/** The road of the review, each step with what the records say of it. */
export function readSteps(database: Database, movementId: number, today: Day): ReviewStep[] {
  return stepsOf(readLedger(database, movementId), {
    issued: listIssuedKinds(database, movementId),
    rules: RULE_SETS,
    today,
  });
}

/** Documents of the whole movement that went out and are not being corrected. */
export function listIssuedKinds(database: Database, movementId: number): PaperKind[] {
  return readColumn<PaperKind>(
    database,
    "SELECT kind FROM standing_paper WHERE movement_id = ? AND period = ''",
    movementId,
  );
}

export function previewWorkbook(
  database: Database,
  asked: CheckedInput<'workbook.preview'>,
  today: Day,
): Workbook {
  return workbookOf(database, readLedger(database, asked.movementId), asked, today);
}

/** The very workbook that is previewed and written. */
function workbookOf(
  database: Database,
  ledger: Ledger,
  { statistics, underVerification }: CheckedInput<'workbook.save'>,
  today: Day,
): Workbook {
  const movements = statistics ? termsOfYear(database, ledger.movement.year) : null;
  return buildWorkbook(ledger, today, { movements, underVerification });
}

function termsOfYear(database: Database, year: number) {
  return readRows<Pick<Movement, 'startDate' | 'endDate'>>(
    database,
    'SELECT start_date, end_date FROM movement WHERE year = ? ORDER BY id',
    year,
  );
}

/** Asks where to put the annual file and writes it there. */
export async function saveWorkbook(
  { database, desktop, clock, savedFiles, work }: Context,
  asked: CheckedInput<'workbook.save'>,
): Promise<SavedFile> {
  const ledger = readLedger(database, asked.movementId);
  const name = `ho-so-khen-thuong-${ledger.movement.year}.xlsx`;
  const path = await desktop.askWhereToSave({ name, kind: 'xlsx' });
  if (path === null) return null;
  // Loads exceljs, which costs a fifth of a second that no start should pay.
  const { writeWorkbook } = await import('../workbook/file.ts');
  const workbook = workbookOf(database, ledger, asked, clock.today());
  const rows = workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  // Stopped, it answers null and leaves what stood at the path.
  return work.run(rows, async (watch) => {
    await writeWorkbook(workbook, path, watch);
    return savedFiles.remember(path);
  });
}
