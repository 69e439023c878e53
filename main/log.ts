import { appendFileSync, renameSync, statSync } from 'node:fs';

const MAX_BYTES = 1_000_000;
/** A scanner or a viewer lets go of the file sooner or later. */
const RETRY_AFTER_MS = 2_000;
const MOST_WAITING = 100;

export type Log = (where: string, error: unknown) => void;

/**
 * Appends unexpected errors with their stack, never what the clerk typed; at a megabyte the file is set aside once. What
 * cannot be written while another program holds the file is written once it lets go.
 */
export function createLog(path: string): Log {
  const waiting: string[] = [];
  let retry: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(retry);
    try {
      setAsideWhenFull(path);
      appendFileSync(path, waiting.join(''));
      waiting.length = 0;
    } catch {
      // A full or locked disk must not turn a reported error into a second one.
      retry = setTimeout(write, RETRY_AFTER_MS).unref();
    }
  };
  return (where, error) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    waiting.push(`${new Date().toISOString()} ${where}\n${detail}\n\n`);
    if (waiting.length > MOST_WAITING) waiting.shift();
    write();
    if (waiting.length > 0) console.error(where, detail);
  };
}

/** Held under its old name, it grows until it is let go. */
function setAsideWhenFull(path: string): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) <= MAX_BYTES) return;
  try {
    renameSync(path, `${path}.cu`);
  } catch {
    // The next entry tries again.
  }
}
