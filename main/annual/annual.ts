import type { Database } from 'better-sqlite3';
import type { AnnualView } from '../../shared/api.ts';
import { departmentCandidates, peopleCandidates } from '../../shared/review/candidate.ts';
import { awards } from '../award/award.ts';
import { readLedger } from '../ledger.ts';

/** What the annual file is put together from: the year's candidates and who is proposed. */
export function readAnnual(database: Database, movementId: number): AnnualView {
  const ledger = readLedger(database, movementId);
  return {
    awards,
    people: peopleCandidates(ledger),
    departments: departmentCandidates(ledger),
    proposals: ledger.proposals,
    names: { people: ledger.people, departments: ledger.allDepartments },
  };
}
