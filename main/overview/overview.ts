import type { Database } from 'better-sqlite3';
import { type Trends, trendsOf } from '../../shared/chart/trend.ts';
import type { Day, Month } from '../../shared/month.ts';
import { type Board, buildBoard } from '../../shared/overview/board.ts';
import { deadlinesOf } from '../../shared/overview/deadline.ts';
import type { Overview } from '../../shared/overview/overview.ts';
import { reminderText } from '../../shared/overview/reminder.ts';
import { type RoadState, roadOf } from '../../shared/overview/road.ts';
import { tasksOf } from '../../shared/overview/task.ts';
import { readColumn, readRows, readValue } from '../database/rows.ts';
import { readLedger, readStandings } from '../ledger.ts';

/** Who has reported in each month. */
export function readBoard(database: Database, movementId: number, today: Day): Board {
  return buildBoard(readStandings(database, movementId), today);
}

/** What is due, what needs the clerk and whom to remind. */
export function readOverview(database: Database, movementId: number, today: Day): Overview {
  return readBoardAndOverview(database, movementId, today).overview;
}

/** Both, from one reading. */
export function readBoardAndOverview(
  database: Database,
  movementId: number,
  today: Day,
): { board: Board; overview: Overview } {
  const ledger = readStandings(database, movementId);
  const board = buildBoard(ledger, today);
  const overview = {
    road: roadOf(ledger, board, readRoadState(database, movementId), today),
    deadlines: deadlinesOf(ledger, today),
    tasks: tasksOf(ledger, board, listNumbered(database, movementId), today),
    reminder: reminderText(board, {
      movementName: ledger.movement.name,
      agencyName: ledger.agency.name,
      today,
    }),
  };
  return { board, overview };
}

/** Documents that stand as they went out, and whether a later year has a movement. */
function readRoadState(database: Database, movementId: number): RoadState {
  return {
    standing: readRows<RoadState['standing'][number]>(
      database,
      'SELECT kind, period FROM standing_paper WHERE movement_id = ?',
      movementId,
    ),
    hasNextYear:
      readValue<number>(
        database,
        'SELECT EXISTS (SELECT 1 FROM movement WHERE year > (SELECT year FROM movement WHERE id = ?))',
        movementId,
      ) === 1,
  };
}

/** Months whose summary has both its number and its date. */
function listNumbered(database: Database, movementId: number): Month[] {
  return readColumn<Month>(
    database,
    `SELECT period FROM paper_heading
       WHERE movement_id = ? AND kind = 'month' AND number IS NOT NULL AND date IS NOT NULL`,
    movementId,
  );
}

/** The chosen indicators month by month, or those a new eye is shown first where none is named. */
export function readTrends(
  database: Database,
  movementId: number,
  indicatorIds: number[] | null,
  today: Day,
): Trends {
  return trendsOf(readLedger(database, movementId), indicatorIds, today);
}
