import type { Agency } from './agency.ts';
import type { CaseEntry } from './case.ts';
import type { Department } from './department.ts';
import type { Indicator } from './indicator.ts';
import type { Movement } from './movement.ts';
import type { Person } from './person.ts';
import type { Award, Proposal } from './proposal.ts';
import type { Report } from './report.ts';

/**
 * Everything recorded of one movement: the rows from which screen, paper, Word and Excel are all computed.
 * `departments` are those that must report, in their order; `people` and `indicators` include inactive ones.
 */
export type Ledger = {
  agency: Agency;
  movement: Movement;
  departments: Department[];
  people: Person[];
  indicators: Indicator[];
  reports: Report[];
  cases: CaseEntry[];
  proposals: Proposal[];
  awards: Award[];
};
