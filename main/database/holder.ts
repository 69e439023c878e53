import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Who holds the data file, for words alone: the lock itself is SQLite's. A lock that stays although this mark names
 * no living process is another program's.
 */
export function markAsHeld(databasePath: string): void {
  attempt(() => writeFileSync(markOf(databasePath), `${hostname()} ${process.pid}\n`));
}

export function removeMark(databasePath: string): void {
  attempt(() => rmSync(markOf(databasePath), { force: true }));
}

/** True when the mark names a process of this PC that lives. */
export function isHeldByUs(databasePath: string): boolean {
  const mark = attempt(() => readFileSync(markOf(databasePath), 'utf8').trim());
  const [host, pid] = mark?.split(' ') ?? [];
  return host === hostname() && isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function markOf(databasePath: string): string {
  return `${databasePath}.dang-mo`;
}

/** A folder that may only be read, a mark held by a scanner: no reason not to work. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
