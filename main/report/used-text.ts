import type { Database } from 'better-sqlite3';
import { mostUsed, type UsedTexts } from '../../shared/report/used-text.ts';
import { readColumn } from '../database/rows.ts';

/** What was written into cases and reports of all years; a year of a large office is some thousand lines. */
export function readUsedTexts(database: Database): UsedTexts {
  const ofCases = (column: 'basis' | 'handling') =>
    mostUsed(
      readColumn<string>(
        database,
        `SELECT ${column} FROM case_entry WHERE ${column} <> '' ORDER BY date DESC, id DESC LIMIT ${MOST_READ}`,
      ),
    );
  // As they were entered, not by month: that would sort all years to take the last.
  const ofReports = (column: 'difficulties' | 'proposals' | 'next_month') =>
    mostUsed(
      readColumn<string>(
        database,
        `SELECT ${column} FROM report WHERE ${column} <> '' ORDER BY id DESC LIMIT ${MOST_READ}`,
      ),
    );
  return {
    basis: ofCases('basis'),
    handling: ofCases('handling'),
    difficulties: ofReports('difficulties'),
    proposals: ofReports('proposals'),
    nextMonth: ofReports('next_month'),
  };
}

const MOST_READ = 3_000;
