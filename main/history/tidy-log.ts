import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/month.ts';
import { asHousekeeping } from '../database/change-count.ts';
import { packOldChanges } from '../database/change-pack.ts';
import { readColumn } from '../database/rows.ts';
import { rememberNames, textOf } from './change-words.ts';
import { describeAlone } from './history.ts';
import { loggedNames } from './names.ts';

/** So many are put into words while one searches as well, and saves are not held up for them. */
const FEW = 200;
/** How long one step may hold up the window, before what it did is flushed. */
const STEP_MS = 10;
/** What she does meanwhile comes in between. */
const PAUSE_MS = 20;

/** Keeps the log small and its search quick, in steps behind the clerk's back; ends early when the data is closed. */
export async function tidyLog(database: Database, today: Day, version: string): Promise<void> {
  await packOldChanges(database, today);
  await putIntoWords(database, version);
}

async function putIntoWords(database: Database, version: string): Promise<void> {
  await wait(PAUSE_MS);
  if (!database.open) return;
  // Another version may say it in other words; until it has, what the one before said is searched.
  const ids = readColumn<number>(
    database,
    `SELECT id FROM change
     WHERE id NOT IN (SELECT change_id FROM change_words WHERE version = ?) ORDER BY id DESC`,
    version,
  );
  if (ids.length < FEW) return;
  const left = ids.values();
  const keep = database.prepare(
    `INSERT OR REPLACE INTO change_words (change_id, words, named, version)
     SELECT id, @words, @named, @version FROM change WHERE id = @id`,
  );
  const step = database.transaction(() => {
    const until = performance.now() + STEP_MS;
    const names = loggedNames(database);
    for (const id of left) {
      const { lookup, marks } = rememberNames(names);
      const words = new Set(textOf(describeAlone(database, id, lookup)).split(' '));
      keep.run({ id, words: [...words].join(' '), named: marks(), version });
      if (performance.now() > until) return true;
    }
    return false;
  });
  do await wait(PAUSE_MS);
  while (database.open && asHousekeeping(database, () => step.immediate()));
}
