import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/month.ts';
import type { Board } from '../../shared/overview/board.ts';
import { buildBoard } from '../../shared/overview/board.ts';
import { readLedger } from '../ledger.ts';

export function readBoard(database: Database, movementId: number, today: Day): Board {
  return buildBoard(readLedger(database, movementId), today);
}
