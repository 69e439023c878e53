import { setImmediate as turn } from 'node:timers/promises';
import { api } from '../shared/api.ts';
import type { Reply } from '../shared/failure.ts';

type Call = (name: string, raw: unknown) => Promise<Reply>;

/** So long reads are answered before the window's own work comes in between. */
const SLICE_MS = 8;

/**
 * Reads wait in line and are answered a few milliseconds at a time, so that a window that asks ten thousand times is not
 * kept from its keys; those that wait for the same thing get one answer, read after the last of them asked. All else
 * goes on at once.
 */
export function inLine(call: Call): Call {
  const waiting = new Map<string | symbol, () => Promise<void>>();
  const asked = new Map<string | symbol, Promise<Reply>>();
  let isAtWork = false;
  const work = async () => {
    isAtWork = true;
    while (waiting.size > 0) {
      await turn();
      const until = performance.now() + SLICE_MS;
      for (const [key, answer] of waiting) {
        waiting.delete(key);
        asked.delete(key);
        await answer();
        if (performance.now() > until) break;
      }
    }
    isAtWork = false;
  };
  return (name, raw) => {
    if (!isRead(name)) return call(name, raw);
    const key = keyOf(name, raw) ?? Symbol(name);
    const same = asked.get(key);
    if (same) return same;
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    asked.set(key, promise);
    waiting.set(key, () => call(name, raw).then(resolve, reject));
    if (!isAtWork) void work();
    return promise;
  };
}

function isRead(name: string): boolean {
  return Object.hasOwn(api, name) && api[name as keyof typeof api].kind === 'read';
}

/** What is asked, of a plain input of a few short values; null where it is more: that is answered by itself. */
function keyOf(name: string, raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const parts: string[] = [name];
  for (const field in raw) {
    const value: unknown = (raw as Record<string, unknown>)[field];
    const isShort = typeof value === 'string' && value.length < 100;
    if (!isShort && value !== null && !Number.isFinite(value)) return null;
    parts.push(field, typeof value, String(value));
    if (parts.length > 30) return null;
  }
  return JSON.stringify(parts);
}
