import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const KNOCK = 'stand-in.knock';

type Knock = { argv: string[]; folder: string };

/** One process to a data folder. SQLite's own file lock does it: taken at once, and gone with its process however that ends. */
export function takeLock(
  dataFolder: string,
  onSecond: (argv: string[], folder: string) => void,
): boolean {
  mkdirSync(dataFolder, { recursive: true });
  if (!lockFile(join(dataFolder, 'SingletonLock'))) {
    const knock: Knock = { argv: process.argv, folder: process.cwd() };
    writeFileSync(join(dataFolder, KNOCK), JSON.stringify(knock));
    return false;
  }
  watch(dataFolder, { persistent: false }, (_event, file) => {
    if (file !== KNOCK) return;
    const knock = takeKnock(join(dataFolder, KNOCK));
    if (knock) onSecond(knock.argv, knock.folder);
  });
  return true;
}

/** Held here for as long as the process lives: a collected connection would give the lock away. */
let held: Database.Database | undefined;

function lockFile(path: string): boolean {
  const lock = new Database(path, { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    held = lock;
    return held.open;
  } catch {
    lock.close();
    return false;
  }
}

/** Null while the other process is still writing, or when the note was taken already. */
function takeKnock(path: string): Knock | null {
  try {
    const knock = JSON.parse(readFileSync(path, 'utf8')) as Knock;
    rmSync(path);
    return knock;
  } catch {
    return null;
  }
}
