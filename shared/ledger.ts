import type { Agency } from './agency/agency.ts';
import type { HeldAward } from './award/past-award.ts';
import type { CaseEntry } from './case/case.ts';
import type { CertificateForm } from './certificate/certificate-form.ts';
import type { Department } from './department/department.ts';
import { type Rename, reportedIn, type Succession } from './department/history.ts';
import { type Stage, stagesOf } from './department/line.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { Indicator } from './indicator/indicator.ts';
import type { Day, Month } from './month.ts';
import type { Movement } from './movement/movement.ts';
import type { PaperHeading } from './paper/paper.ts';
import type { Person } from './person/person.ts';
import type { Records } from './record/record.ts';
import type { Report } from './report/report.ts';
import type { BonusRules } from './review/bonus.ts';
import type { Council } from './review/council.ts';
import type { Law } from './review/law.ts';
import type { OwnRule } from './review/own-rule.ts';
import type { Award, Proposal } from './review/proposal.ts';

/**
 * Everything recorded of one movement: the rows from which screen, paper, Word and Excel are all computed.
 * `departments` are those that must report at any time of it, in their order and under the names of today:
 * shared/department/history.ts tells who stood in a month and under which name. `people` and `indicators` include
 * inactive ones.
 */
export type LedgerRows = {
  agency: Agency;
  movement: Movement;
  departments: Department[];
  /** Every department of the agency, those outside the movement too. */
  allDepartments: Department[];
  renames: Rename[];
  successions: Succession[];
  /** Briefings moved by hand, for a holiday. */
  briefingShifts: { month: Month; day: Day }[];
  people: Person[];
  indicators: Indicator[];
  reports: Report[];
  cases: CaseEntry[];
  /** Learnt after the report of their month went out: no figure counts them, who looks at the year sees them. */
  lateCases: CaseEntry[];
  evidence: Pick<Evidence, 'id' | 'caseId' | 'name'>[];
  proposals: Proposal[];
  /** Ratings, initiatives and restrictions of everybody, and the awards they hold, of every year. */
  records: Records;
  heldAwards: HeldAward[];
  awards: Award[];
  /** Thresholds the province or the agency set itself. */
  ownRules: OwnRule[];
  /** Legal documents of the dated data, as papers cite them. */
  laws: readonly Law[];
  bonusRules: BonusRules;
  council: Council;
  /** Numbers, dates and signers of the movement's documents. */
  headings: PaperHeading[];
  /** Where texts stand on the agency's forms for a Giấy khen. */
  certificateForm: CertificateForm;
  /** Months whose report went out and is not being corrected: nothing of them may change. */
  closedMonths: Month[];
  /** The same movement of the year before; null where none is recorded. Its own year before is left out. */
  lastYear: Ledger | null;
};

/** The rows with what is looked up in them again and again. Made by `indexed` alone, and never written to. */
export type Ledger = LedgerRows & { readonly index: LedgerIndex };

type LedgerIndex = {
  /** Complete reports by department, then by month: a figure is looked up by the hundred thousand. */
  complete: ReadonlyMap<number, ReadonlyMap<Month, Report>>;
  /** All cases, by department and month. */
  cases: ReadonlyMap<string, readonly CaseEntry[]>;
  reported: ReadonlySet<string>;
  /** Reports whose every figure is “không phát sinh”. */
  dashed: ReadonlySet<string>;
  stages: readonly Stage[];
};

/** What the board looks at of a report. */
type ReportStanding = Pick<Report, 'departmentId' | 'month' | 'state' | 'reportedOn'>;

/**
 * What tells who has reported and what is open, without a figure: the first screen waits for no more. A ledger is one
 * too.
 */
export type Standings = Pick<
  LedgerRows,
  | ('agency' | 'movement' | 'departments' | 'allDepartments' | 'renames' | 'successions')
  | ('briefingShifts' | 'people' | 'cases' | 'lateCases' | 'evidence' | 'proposals' | 'council')
  | 'closedMonths'
> & {
  reports: readonly ReportStanding[];
  index: Pick<LedgerIndex, 'cases' | 'reported' | 'dashed'>;
};

/** Rows put together as standings, each report with whether its every figure is “không phát sinh”. */
export function standingsOf(
  rows: Omit<Standings, 'index' | 'reports'>,
  reports: readonly (ReportStanding & { isDashed: boolean })[],
): Standings {
  return {
    ...rows,
    reports,
    index: {
      cases: Map.groupBy(rows.cases, placeOf),
      reported: reportedIn(reports),
      dashed: reportedIn(reports.filter(({ isDashed }) => isDashed)),
    },
  };
}

/** Rows put together as a ledger: whoever changes them indexes them anew. */
export function indexed(rows: LedgerRows): Ledger {
  const complete = rows.reports.filter(({ state }) => state === 'complete');
  return {
    ...rows,
    index: {
      complete: byDepartment(complete),
      cases: Map.groupBy(rows.cases, placeOf),
      reported: reportedIn(rows.reports),
      dashed: reportedIn(rows.reports.filter(isDashed)),
      stages: stagesOf(rows),
    },
  };
}

function byDepartment(reports: readonly Report[]): Map<number, Map<Month, Report>> {
  const found = new Map<number, Map<Month, Report>>();
  for (const report of reports) {
    const months = found.get(report.departmentId);
    if (months) months.set(report.month, report);
    else found.set(report.departmentId, new Map([[report.month, report]]));
  }
  return found;
}

/** A department's complete report of a month. */
export function completeReport(
  { index }: Pick<Ledger, 'index'>,
  departmentId: number,
  month: Month,
): Report | undefined {
  return index.complete.get(departmentId)?.get(month);
}

/** The cases of one department and month, whatever became of their report. */
export function casesIn(
  { index }: { index: Pick<LedgerIndex, 'cases'> },
  departmentId: number,
  month: Month,
): readonly CaseEntry[] {
  return index.cases.get(placeOf({ departmentId, month })) ?? [];
}

/** True for a complete report that carries nothing: every figure is “không phát sinh”, and there is no case. */
export function hasNothing({ index }: Pick<Standings, 'index'>, place: ReportPlace): boolean {
  return index.dashed.has(placeOf(place)) && !index.cases.has(placeOf(place));
}

function isDashed({ figures }: Report): boolean {
  if (figures.size === 0) return false;
  for (const figure of figures.values()) if (figure !== 'nothing') return false;
  return true;
}

type ReportPlace = { departmentId: number; month: Month };

/** A department and a month as one key. */
export function placeOf(row: ReportPlace): string {
  return `${row.departmentId} ${row.month}`;
}
