import type { Agency } from './agency/agency.ts';
import type { CaseEntry } from './case/case.ts';
import type { Department } from './department/department.ts';
import type { Rename, Succession } from './department/history.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { Indicator } from './indicator/indicator.ts';
import type { Day, Month } from './month.ts';
import type { Movement } from './movement/movement.ts';
import type { PaperHeading } from './paper/paper.ts';
import type { Person } from './person/person.ts';
import type { Report } from './report/report.ts';
import type { Council } from './review/council.ts';
import type { Award, Proposal } from './review/proposal.ts';

/**
 * Everything recorded of one movement: the rows from which screen, paper, Word and Excel are all computed.
 * `departments` are those that must report at any time of it, in their order and under the names of today:
 * shared/department/history.ts tells who stood in a month and under which name. `people` and `indicators` include
 * inactive ones.
 */
export type Ledger = {
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
  evidence: Pick<Evidence, 'id' | 'caseId' | 'name'>[];
  proposals: Proposal[];
  awards: Award[];
  council: Council;
  /** Numbers, dates and signers of the movement's documents. */
  headings: PaperHeading[];
  /** Months whose report went out and is not being corrected: nothing of them may change. */
  closedMonths: Month[];
  /** The same movement of the year before; null where none is recorded. Its own year before is left out. */
  lastYear: Ledger | null;
};
