import type { Started } from '../shared/api.ts';
import { readAgency } from './agency/agency.ts';
import type { Context } from './context.ts';
import { listMovements } from './movement/movement.ts';

export function start({
  database,
  databasePath,
  clock,
  version,
  notices,
  sample,
}: Context): Started {
  return {
    version,
    today: clock.today(),
    databasePath,
    agencyName: readAgency(database)?.name ?? null,
    movements: listMovements(database),
    notices,
    isSample: sample.isOpen(),
  };
}
