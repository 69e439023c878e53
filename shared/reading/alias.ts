import type { Span } from './prose.ts';
import { keyOf, type Token, tokensOf } from './token.ts';

/** More words than this are a sentence, not a name. */
const MOST_WORDS = 8;
/** Words that only lead to a name or away from it: who did it, where, when. Without marks "to" could as well be "tờ". */
const LEADING = 'đã,có,được,tổ,chức,thực,hiện,là,số,tổng,ở,tại,trong,tháng,và,với,cho,của,về,này,phòng'.split(','); // biome-ignore format: a list
const LEADING_UNMARKED = LEADING.map(keyOf).filter((key) => key !== 'to');

/**
 * What the words beside a number call it, to be learnt as another name of an indicator: those behind it up to the end of the
 * clause, else those before it. Empty where there are none.
 */
export function nameBeside(text: string, { start, end }: Span, sentence: Span): string {
  const tokens = tokensOf(text.slice(sentence.start, sentence.end));
  const at = (each: Token) => each.start + sentence.start;
  const number = tokens.findLast(
    (each) => each.kind === 'number' && at(each) >= start && at(each) < end,
  );
  const place = number ? tokens.indexOf(number) : -1;
  const isOwn = (token: Token) => {
    const word = text.slice(at(token), token.end + sentence.start).toLocaleLowerCase('vi');
    return !(token.marked ? LEADING.includes(word) : LEADING_UNMARKED.includes(token.key));
  };
  const trimmed = (words: readonly Token[]) => {
    const first = words.findIndex(isOwn);
    return first < 0 ? [] : words.slice(first, words.findLastIndex(isOwn) + 1);
  };
  const behind = wordsFrom(tokens.slice(place + 1));
  const before = wordsFrom(tokens.slice(0, Math.max(0, place)).reverse()).reverse();
  const chosen = trimmed(behind).length > 1 ? trimmed(behind) : trimmed(before);
  const [first, last] = [chosen[0], chosen.at(-1)];
  return first && last
    ? text.slice(at(first), sentence.start + last.end).toLocaleLowerCase('vi')
    : '';
}

/** Words in a row: a number, a sign or another line ends them. A colon between a name and its number does not. */
function wordsFrom(tokens: readonly Token[]): Token[] {
  const words: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    if (at === 0 && token.key === ':') continue;
    if (token.kind !== 'word' || words.length === MOST_WORDS) break;
    words.push(token);
  }
  return words;
}
