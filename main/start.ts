import type { Database } from 'better-sqlite3';
import type { CheckedInput } from '../shared/api.ts';
import { type FirstScreen, pickMovement, type Started } from '../shared/start.ts';
import { readAgency } from './agency/agency.ts';
import type { Context } from './context.ts';
import { readValue } from './database/rows.ts';
import { listMovements } from './movement/movement.ts';
import { readBoardAndOverview } from './overview/overview.ts';

export function start({
  database,
  databasePath,
  clock,
  version,
  sample,
  isReadOnly,
}: Context): Started {
  return {
    version,
    today: clock.today(),
    databasePath,
    agencyName: readAgency(database)?.name ?? null,
    movements: listMovements(database),
    begun: {
      departments: hasRows(database, 'department'),
      people: hasRows(database, 'person'),
      reports: hasRows(database, 'report'),
    },
    isSample: sample.isOpen(),
    isReadOnly,
  };
}

/** The answer the window opens with; `chosenId` is the movement she worked on last, which may be gone. */
export function readFirstScreen(
  context: Context,
  { chosenId }: CheckedInput<'app.open'>,
): FirstScreen {
  const started = start(context);
  const { movements, today } = started;
  const movement = pickMovement(movements, chosenId, today);
  if (!movement) return { started, work: null };
  const { id } = movement;
  return {
    started,
    work: { movementId: id, ...readBoardAndOverview(context.database, id, today) },
  };
}

/** What she should read once about her file; told when all that belongs to an opening is done. */
export function readNotices({ notices }: Context): string[] {
  return notices;
}

function hasRows(database: Database, table: 'department' | 'person' | 'report'): boolean {
  return readValue<number>(database, `SELECT EXISTS (SELECT 1 FROM ${table})`) === 1;
}
