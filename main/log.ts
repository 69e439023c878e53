import { appendFileSync, renameSync, statSync } from 'node:fs';

const MAX_BYTES = 1_000_000;

export type Log = (where: string, error: unknown) => void;

/** Appends unexpected errors with their stack, never what the clerk typed; at a megabyte the file is set aside once. */
export function createLog(path: string): Log {
  return (where, error) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) {
        renameSync(path, `${path}.cu`);
      }
      appendFileSync(path, `${new Date().toISOString()} ${where}\n${detail}\n\n`);
    } catch {
      // A full or locked disk must not turn a reported error into a second one.
      console.error(where, detail);
    }
  };
}
