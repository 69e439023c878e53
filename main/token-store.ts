import { randomUUID } from 'node:crypto';
import { Failure } from '../shared/failure.ts';

/** What main holds for the window by a token: the window says what is to become of it and never sends it back. */
export type TokenStore<Kept> = {
  keep(value: Kept): string;
  /** Throws a "not-found" Failure for a token that was never given or whose thing made room for later ones. */
  read(token: string): Kept;
};

/** Holds the latest `most`; `gone` is what the user reads of one that is no longer held. */
export function createTokenStore<Kept>(most: number, gone: string): TokenStore<Kept> {
  const kept = new Map<string, Kept>();
  return {
    keep(value) {
      const token = randomUUID();
      kept.set(token, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return token;
    },
    read(token) {
      const value = kept.get(token);
      if (value === undefined) throw new Failure('not-found', gone);
      return value;
    },
  };
}
