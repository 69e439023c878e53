import { clauseEnd, clauseStart, narrowest } from './clause.ts';
import type { Found, Reading } from './found.ts';
import { isTimesOf, isWithin } from './kin.ts';
import type { Count } from './number.ts';
import type { Lexicon, Mention } from './phrase.ts';
import type { Scope } from './scope.ts';
import type { Range } from './sentence.ts';
import type { Token } from './token.ts';

const NO = new Set(['khong', 'chua', 'ko', 'k', 'kg', 'khg', 'hong']);
/** What may stand between a denial and its end: "không có trường hợp nào", "chưa phát sinh gì". */
const FILL = new Set(
  'co,phat,sinh,ghi,nhan,xay,ra,de,truong,hop,nao,gi,ca,ai,cac,vu,viec,bi,duoc,to,chuc,dang,tai,thuc,hien,buoi,tin,bai,luot,nguoi,nhe,a,trong,thang,ky,nay,lan,mac,thong,bao,het,dong,chi,cong,nhan'.split(
    ',',
  ),
);

/** "không có", "chưa phát sinh": what is said not to be. */
export function nothingsIn(
  { tokens, lexicon }: Reading,
  sentence: Range,
  scopes: readonly Scope[],
  mentions: readonly Mention[],
  counts: readonly Count[],
  label: number,
): Found[] {
  const found: Found[] = [];
  const inMention = (at: number) =>
    mentions.some((each) => each.from <= at && at < each.to && !each.denied);
  const add = (mention: Mention, at: number, tier = 0) => {
    const scope = scopes[at - sentence.from] ?? 'now';
    for (const id of deniedBy(mention, tokens, lexicon)) {
      const range = { from: Math.min(mention.from, at), to: Math.max(mention.to, at + 1) };
      found.push({
        indicatorId: id,
        value: 'nothing',
        tier,
        doubtful: false,
        reason: scope === 'now' ? null : scope,
        at: range,
        sentence,
        why: 'denied',
      });
    }
  };
  for (const mention of mentions) if (mention.denied) add(mention, mention.from);
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (
      !NO.has(tokens[at]?.key ?? '') ||
      inMention(at) ||
      mentions.some((each) => each.from <= at && at < each.to)
    )
      continue;
    if (/^(?:chi|nhung|the|du|phai|ngung|khi|gian|dung)$/.test(tokens[at + 1]?.key ?? '')) continue;
    // "có vi phạm không?" asks.
    if (tokens[at + 1]?.key === '?') continue;
    const ends = endOfDenial(tokens, at + 1, sentence.to, mentions);
    const next = mentions.filter(
      (each) => each.from > at && each.from < clauseEnd(tokens, at, sentence.to, mentions),
    );
    const nearest = narrowest(
      next.filter((each) => !each.isSubject),
      tokens,
      lexicon,
    );
    const numberBetween =
      nearest && counts.some((count) => count.from > at && count.to <= nearest.from);
    const atLabel = label > 0 && at >= label && onlyFill(tokens, label, at);
    const [labelled] = atLabel ? labelMentions(mentions, label) : [];
    // "Nồng độ cồn: không có trường hợp vi phạm" denies what the label names.
    if (nearest && labelled && isWithin(labelled, nearest, lexicon)) {
      add(labelled, at);
      continue;
    }
    if (nearest && !numberBetween && (!ends || label === 0 || at < label)) {
      add(nearest, at);
      for (const more of listed(tokens, mentions, nearest)) add(more, at);
      continue;
    }
    if (!ends) continue;
    const before = mentions.filter(
      (each) => each.to <= at && each.from >= clauseStart(tokens, at, sentence.from, mentions),
    );
    const named = atLabel
      ? labelled
        ? [labelled]
        : []
      : before.filter((each) => !each.isSubject).slice(-1);
    const counted = counts.some(
      (count) => count.from >= (named.at(-1)?.to ?? at) && count.to <= at,
    );
    if (!counted) for (const mention of named) add(mention, at);
  }
  return found;
}

function labelMentions(mentions: readonly Mention[], label: number): Mention[] {
  const named = mentions.filter((each) => each.to <= label && !each.isSubject);
  return named.slice(0, 1);
}

function onlyFill(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every(
      ({ key, kind }) =>
        kind === 'mark' ||
        FILL.has(key) ||
        kind === 'line' ||
        key === 'thi' ||
        key === 'la' ||
        key === 'phong',
    );
}

/** Whether a denial says nothing more than that: up to the end of its clause stand only words without weight. */
function endOfDenial(
  tokens: readonly Token[],
  from: number,
  to: number,
  mentions: readonly Mention[],
): boolean {
  let at = from;
  while (at < to && FILL.has(tokens[at]?.key ?? '')) at += 1;
  if (mentions.some((each) => each.from >= from && each.from <= at && !each.isSubject))
    return false;
  if (at >= to || tokens[at]?.kind !== 'word') return true;
  return tokens[at]?.key === 'do' || tokens[at]?.key === 'vi';
}

/** "không vi phạm nồng độ cồn, tốc độ, mũ bảo hiểm": what is listed behind the first. */
function listed(tokens: readonly Token[], mentions: readonly Mention[], first: Mention): Mention[] {
  const more: Mention[] = [];
  let end = first.to;
  for (const mention of mentions) {
    if (mention.from < end) continue;
    const between = tokens.slice(end, mention.from);
    if (
      !between.length ||
      !between.every(({ key }) => key === ',' || key === 'va' || key === 'hoac')
    )
      break;
    if (mention.isSubject || mention.denied) break;
    more.push(mention);
    end = mention.to;
  }
  return more;
}

/** "không ai vi phạm" denies people and times; "không có vi phạm" the times. */
function deniedBy(
  { ids, from, to }: Mention,
  tokens: readonly Token[],
  lexicon: Lexicon,
): number[] {
  const typed = ids.filter((id) => lexicon.indicators.get(id) !== undefined);
  const people = typed.find((id) => lexicon.indicators.get(id)?.counting === 'people');
  const times = [...lexicon.indicators.values()].find((each) =>
    isTimesOf(each, people === undefined ? undefined : lexicon.indicators.get(people)),
  );
  const says = tokens.slice(from, to).length;
  return times && says > 0 ? [...typed, times.id] : typed;
}
