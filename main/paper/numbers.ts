import type { Database } from 'better-sqlite3';
import {
  type NumberedPaper,
  type NumberRegister,
  numberRegister,
} from '../../shared/paper/register.ts';
import { requireAgency } from '../agency/agency.ts';
import { readRows } from '../database/rows.ts';

/** Every number given, in all movements: of documents in work and of those that went out. */
export function listNumbered(database: Database): NumberedPaper[] {
  return readRows<NumberedPaper>(
    database,
    `SELECT movement_id, kind, period, number, paper.date,
              substr(coalesce(paper.date, nullif(period, ''), end_date), 1, 4) AS year,
              went_out
       FROM (SELECT movement_id, kind, period, number, date, 1 AS went_out FROM issued_paper
             UNION ALL SELECT movement_id, kind, period, number, date, 0 FROM paper_heading AS draft
             -- The draft of what stands is that very document.
             WHERE NOT EXISTS (SELECT 1 FROM standing_paper AS standing
                               WHERE standing.movement_id = draft.movement_id
                                 AND standing.kind = draft.kind AND standing.period = draft.period)
               -- Issued anew under the same number and date, it takes the place of the old one.
               AND NOT EXISTS (SELECT 1 FROM issued_paper AS earlier
                               WHERE earlier.movement_id = draft.movement_id AND earlier.kind = draft.kind
                                 AND earlier.period = draft.period AND earlier.number = draft.number
                                 AND earlier.date IS draft.date)) AS paper
       JOIN movement ON movement.id = movement_id
       WHERE number IS NOT NULL ORDER BY year, number`,
  );
}

export function readNumbers(database: Database): NumberRegister {
  return numberRegister(listNumbered(database), requireAgency(database));
}
