import { isWithin } from './kin.ts';
import type { Count } from './number.ts';
import type { Lexicon, Mention } from './phrase.ts';
import type { Range } from './sentence.ts';
import type { Token } from './token.ts';

const isBreak = (key: string) =>
  key === ',' || key === ';' || key === '(' || key === ')' || key === ':';

/** The first of some mentions, or the kind of it that one behind it names: "vi phạm quy định về nồng độ cồn". */
export function narrowest(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): Mention | null {
  const [first, ...more] = mentions;
  if (!first || first.denied || saysWhole(first, tokens)) return first ?? null;
  const kind = more.find((each) => isWithin(each, first, lexicon));
  return kind ? { ...kind, from: first.from } : first;
}

/** "vi phạm trật tự, an toàn giao thông" is said of the whole, "vi phạm" alone of what follows. */
function saysWhole({ from, to }: Mention, tokens: readonly Token[]): boolean {
  return tokens
    .slice(from, to)
    .some(({ key }) => key === 'ttatgt' || key === 'atgt' || key === 'thong');
}

export function endsClause(tokens: readonly Token[], at: number, to: number): boolean {
  const past =
    tokens[at]?.key === 'nhan' || tokens[at]?.key === 'the' || tokens[at]?.key === 'chi'
      ? at + 1
      : at;
  return past >= to || tokens[past]?.kind !== 'word';
}

/** Mentions between a number and the next one, up to the end of its part. */
export function rightOf(
  tokens: readonly Token[],
  sentence: Range,
  from: number,
  to: number,
  mentions: readonly Mention[],
): Mention[] {
  let end = from;
  while (end < to && end < sentence.to) {
    const inside = mentions.find((each) => each.from <= end && end < each.to);
    if (!inside && isBreak(tokens[end]?.key ?? '')) break;
    end = inside ? inside.to : end + 1;
  }
  return mentions.filter((each) => each.from >= from && each.from < end && each.to <= to);
}

/** Mentions before a number, back to the number before it or the beginning of its part. */
export function leftOf(
  tokens: readonly Token[],
  sentence: Range,
  at: number,
  last: Count | undefined,
  mentions: readonly Mention[],
): Mention[] {
  let from = at;
  const begin = Math.max(sentence.from, last ? last.to : sentence.from);
  while (from > begin) {
    const inside = mentions.find((each) => each.from < from && from <= each.to);
    const key = tokens[from - 1]?.key ?? '';
    if (!inside && (key === ';' || key === ',' || key === '(')) break;
    from = inside ? inside.from : from - 1;
  }
  return mentions.filter((each) => each.to <= at && each.from >= from);
}

export function clauseEnd(
  tokens: readonly Token[],
  at: number,
  to: number,
  mentions: readonly Mention[],
): number {
  let end = at;
  while (end < to) {
    const inside = mentions.find((each) => each.from <= end && end < each.to);
    if (!inside && isBreak(tokens[end]?.key ?? '')) return end;
    end = inside ? inside.to : end + 1;
  }
  return end;
}

export function clauseStart(
  tokens: readonly Token[],
  at: number,
  from: number,
  mentions: readonly Mention[],
): number {
  let start = at;
  while (start > from) {
    const inside = mentions.find((each) => each.from < start && start <= each.to);
    const key = tokens[start - 1]?.key ?? '';
    if (!inside && (key === ',' || key === ';' || key === '(')) return start;
    start = inside ? inside.from : start - 1;
  }
  return start;
}

export function depthAt(tokens: readonly Token[], { from }: Range, at: number): number {
  let depth = 0;
  for (let place = from; place < at; place += 1) {
    if (tokens[place]?.key === '(') depth += 1;
    if (tokens[place]?.key === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** "trong đó", "gồm", "cụ thể": what follows is a part of what was counted. */
export function isPartWord(tokens: readonly Token[], at: number, from: number): boolean {
  for (let place = at - 1; place >= from; place -= 1) {
    const key = tokens[place]?.key;
    if (key === 'gom' || (key === 'do' && tokens[place - 1]?.key === 'trong')) return true;
  }
  return false;
}
