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
              substr(coalesce(paper.date, nullif(period, ''), end_date), 1, 4) AS year
       FROM (SELECT movement_id, kind, period, number, date FROM paper_heading
             UNION SELECT movement_id, kind, period, number, date FROM issued_paper) AS paper
       JOIN movement ON movement.id = movement_id
       WHERE number IS NOT NULL ORDER BY year, number`,
  );
}

export function readNumbers(database: Database): NumberRegister {
  return numberRegister(listNumbered(database), requireAgency(database));
}
