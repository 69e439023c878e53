import type { Reason } from './number.ts';
import type { Lexicon, Mention } from './phrase.ts';
import type { Range } from './sentence.ts';
import type { Token } from './token.ts';

/** A figure the text offers, or a number that is none: `reason` says why. */
export type Found = {
  /** Null where no indicator is meant. */
  indicatorId: number | null;
  value: number | 'nothing';
  tier: number;
  doubtful: boolean;
  reason: Reason | null;
  /** Tokens of the number and of the words that name it. */
  at: Range;
  sentence: Range;
  why: string;
};

export type Heading = Mention[];

/** What a sentence is read with. */
export type Reading = {
  tokens: readonly Token[];
  lexicon: Lexicon;
  isUnit: (key: string) => boolean;
};
