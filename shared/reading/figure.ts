import { type Count, countsIn, type Reason } from './number.ts';
import { fitOf, type Lexicon, type Mention, mentionsIn, type ReadIndicator, wordsOf } from './phrase.ts';
import type { Scope } from './scope.ts';
import { labelEnd, type Range } from './sentence.ts';
import type { Token } from './token.ts';

/** How sure the words make a figure: its own words beside it, its unit alone, or the heading it stands under. */
export const TIERS = ['words', 'unit', 'heading'] as const;

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


/** The figures of a sentence and the numbers in it that are none. `heading`: the indicators its heading names. */
export function figuresIn(
  reading: Reading,
  sentence: Range,
  scopes: readonly Scope[],
  heading: Heading,
): Found[] {
  const { tokens, lexicon, isUnit } = reading;
  const counts = countsIn(tokens, sentence.from, sentence.to, isUnit);
  const mentions = mentionsIn(tokens, sentence.from, sentence.to, lexicon);
  const label = labelEnd(tokens, sentence.from, sentence.to);
  const found: Found[] = [];
  let outer: Found | null = null;
  let partsOnly = false;
  counts.forEach((count, index) => {
    if (count.of !== null && count.reason === null) {
      found.push(passed(count.of, count.of + 1, Number(tokens[count.of]?.digits), 'denominator', sentence));
    }
    const reason = count.reason ?? reasonOfPlace(tokens, sentence, count, scopes);
    const all = meant(reading, sentence, count, counts, index, mentions, label, heading, found);
    if (reason !== null) {
      for (const each of all.length > 0 ? all : [null]) {
        found.push({ ...passed(count.from, count.to, count.value, reason, sentence), indicatorId: each?.indicatorId ?? null });
      }
      return;
    }
    const nested = depthAt(tokens, sentence, count.from) > 0;
    partsOnly ||= isPartWord(tokens, sentence, count.from, counts[index - 1]?.to ?? sentence.from);
    const isPart = (nested && outer !== null) || partsOnly;
    for (const each of all.length > 0 ? all : [unclear(count, sentence)]) {
      const own = each.tier === 0 && each.indicatorId !== outer?.indicatorId && each.beside;
      const { beside: _, ...figure } = each;
      if (isPart && each.reason === null && !(own && (!nested || partsOnly))) {
        found.push({ ...figure, reason: 'part' });
        continue;
      }
      found.push(figure);
      if (!nested && figure.reason === null) outer = figure;
    }
    if (!nested && all.every(({ reason: none }) => none !== null) === false && !partsOnly) outer = found.at(-1) ?? outer;
  });
  return [...found, ...nothingsIn(reading, sentence, scopes, mentions, counts, label, heading)];
}

type Meant = Found & { beside: boolean };

function passed(from: number, to: number, value: number, reason: Reason, sentence: Range): Found {
  return { indicatorId: null, value, tier: 2, doubtful: false, reason, at: { from, to }, sentence, why: '' };
}

function unclear(count: Count, sentence: Range): Meant {
  return { ...passed(count.from, count.to, count.value, 'unclear', sentence), beside: false };
}

/** A number that its time, or a word before it, keeps out. */
function reasonOfPlace(tokens: readonly Token[], sentence: Range, { from }: Count, scopes: readonly Scope[]): Reason | null {
  const before = tokens[from - 1]?.key ?? '';
  if (before === 'phai' && tokens[from - 2]?.key === 'khong') return 'denied';
  const scope = scopes[from - sentence.from] ?? 'now';
  return scope === 'now' ? null : scope;
}

function depthAt(tokens: readonly Token[], { from }: Range, at: number): number {
  let depth = 0;
  for (let place = from; place < at; place += 1) {
    if (tokens[place]?.key === '(') depth += 1;
    if (tokens[place]?.key === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** "trong đó", "gồm", "cụ thể": what follows is a part of what was counted. */
function isPartWord(tokens: readonly Token[], _sentence: Range, at: number, from: number): boolean {
  for (let place = at - 1; place >= from; place -= 1) {
    const key = tokens[place]?.key;
    if (key === 'gom' || (key === 'do' && tokens[place - 1]?.key === 'trong')) return true;
  }
  return false;
}

const isBreak = (key: string) => key === ',' || key === ';' || key === '(' || key === ')' || key === ':';

/** The indicators a number speaks of: by the words behind it, before it, its unit, or the heading. */
function meant(
  reading: Reading,
  sentence: Range,
  count: Count,
  counts: readonly Count[],
  index: number,
  mentions: readonly Mention[],
  label: number,
  heading: Heading,
  before: readonly Found[],
): Meant[] {
  const { tokens, lexicon, isUnit } = reading;
  const end = count.of === null ? count.to : count.of + 1;
  const right = rightOf(tokens, sentence, end, counts[index + 1]?.from ?? sentence.to, mentions);
  const left = leftOf(tokens, sentence, count.from, counts[index - 1], mentions);
  const unitAt = tokens[end];
  const unit = unitAt && isUnit(unitAt.key) ? unitAt.key : '';
  const make = (indicatorId: number, mention: Mention | null, tier: number, why: string, kin: boolean): Meant => ({
    indicatorId,
    value: count.value,
    tier,
    doubtful: count.doubtful || kin,
    reason: null,
    at: { from: Math.min(count.from, mention?.from ?? count.from), to: Math.max(end + (unit ? 1 : 0), mention?.to ?? 0) },
    sentence,
    why,
    beside: mention !== null && mention.from >= count.from,
  });
  const pick = (mention: Mention): { id: number; kin: boolean } | null => idOf(mention, unit, lexicon);
  const results: Meant[] = [];
  // The words right behind the number say most; a subject only where nothing more is said of it.
  const close = right.find((each) => !each.isSubject) ?? null;
  const labelled = label > 0 && count.from >= label ? mentions.filter(({ to }) => to <= label) : [];
  const own = left.filter((each) => !labelled.includes(each));
  const nearest = own.filter((each) => !each.isSubject).at(-1) ?? null;
  const name = labelled.find((each) => !each.isSubject) ?? labelled[0] ?? null;
  for (const mention of [close, nearest ?? (labelled.length === 0 ? null : null)]) {
    if (!mention || mention.denied || results.length > 0) continue;
    const one = pick(mention);
    if (one) results.push(make(one.id, mention, 0, 'words', one.kin));
  }
  const isFirst = counts.slice(0, index).every((each) => each.from < label || each.reason !== null);
  if (name && (isFirst || unit !== '') && left.every((each) => labelled.includes(each))) {
    const one = pick(name);
    const specific = results[0]?.indicatorId ?? null;
    if (one && isFirst && (specific === null || (isKindOf(specific, one.id, lexicon) && specific !== one.id))) {
      results.push(make(one.id, name, unit === '' && !isFirst ? 2 : 0, 'words', one.kin));
    }
  }
  if (results.length > 0) return results;
  const subject = right.find((each) => each.isSubject && each.from <= end + 1) ?? own.find((each) => each.isSubject);
  if (subject && nearest === null && close === null && (name === null || name.isSubject)) {
    const one = pick(subject);
    if (one && (unit !== '' || subject.to <= count.from)) return [make(one.id, subject, 0, 'words', one.kin)];
  }
  if (unit === '') return [];
  // Words of an indicator that counts otherwise keep the number from one that is only counted so.
  if (close || nearest) return [];
  return byUnit(lexicon, unit, name ? [name] : heading, before, tokens, end).map(({ id, tier }) => make(id, null, tier, 'unit', false));
}

/** Mentions between a number and the next one, up to the end of its part. */
function rightOf(tokens: readonly Token[], sentence: Range, from: number, to: number, mentions: readonly Mention[]): Mention[] {
  let end = from;
  while (end < to && end < sentence.to) {
    const inside = mentions.find((each) => each.from <= end && end < each.to);
    if (!inside && isBreak(tokens[end]?.key ?? '')) break;
    end = inside ? inside.to : end + 1;
  }
  return mentions.filter((each) => each.from >= from && each.from < end && each.to <= to);
}

/** Mentions before a number, back to the number before it or the beginning of its part. */
function leftOf(tokens: readonly Token[], sentence: Range, at: number, last: Count | undefined, mentions: readonly Mention[]): Mention[] {
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

/** Of the indicators called so, the one counted in this unit. */
function idOf({ ids }: Mention, unit: string, lexicon: Lexicon): { id: number; kin: boolean } | null {
  const fits = ids.flatMap((id) => {
    const indicator = lexicon.indicators.get(id);
    const fit = indicator ? (unit === '' ? 'own' : fitOf(unit, indicator)) : null;
    return fit ? [{ id, fit }] : [];
  });
  const best = fits.find(({ fit }) => fit === 'own') ?? fits[0];
  return best ? { id: best.id, kin: best.fit === 'kin' } : null;
}

/** A kind of what the other counts: counted alike, in one group, the other said with fewer words of its own. */
function isKindOf(kind: number, whole: number, lexicon: Lexicon): boolean {
  const [a, b] = [lexicon.indicators.get(kind), lexicon.indicators.get(whole)];
  return a !== undefined && b !== undefined && a.group === b.group && a.unit === b.unit;
}

/** The indicators that are counted in a unit, told apart by what the sentence or its heading speaks of. */
function byUnit(
  lexicon: Lexicon,
  unit: string,
  heading: Heading,
  before: readonly Found[],
  tokens: readonly Token[],
  end: number,
): { id: number; tier: number }[] {
  const counted = [...lexicon.indicators.values()].filter((each) => each.source === 'typed' && wordsOf(each.unit).includes(unit));
  const [only] = counted;
  if (counted.length === 1 && only && only.counting === 'things') {
    // "7 xe", "200 tờ": a unit that is a word of every day says too little alone.
    return unit === 'xe' || unit === 'van' || unit === 'km' ? [] : [{ id: only.id, tier: 1 }];
  }
  const spoken = before.findLast(({ indicatorId, reason }) => indicatorId !== null && reason === null)?.indicatorId;
  const topics = spoken === undefined ? heading.filter(({ isSubject }) => !isSubject).flatMap(({ ids }) => ids) : [spoken];
  if (unit !== 'luot' || tokens[end]?.key !== 'luot') return [];
  for (const topic of topics) {
    if (topic === null || topic === undefined) continue;
    const same = counted.find((each) => each.id === topic) ?? counted.find((each) => sharesWords(each, lexicon.indicators.get(topic)));
    if (same && same.id !== spoken) return [{ id: same.id, tier: 2 }];
  }
  return [];
}

function sharesWords(a: ReadIndicator, b: ReadIndicator | undefined): boolean {
  if (!b || a.group !== b.group) return false;
  const ofB = wordsOf(b.name);
  return wordsOf(a.name).filter((word) => ofB.includes(word) && !wordsOf(b.unit).includes(word)).length >= 2;
}

const NO = new Set(['khong', 'chua', 'ko', 'k', 'kg', 'khg', 'hong']);
/** What may stand between a denial and its end: "không có trường hợp nào", "chưa phát sinh gì". */
const FILL = new Set('co,phat,sinh,ghi,nhan,xay,ra,de,truong,hop,nao,gi,ca,ai,cac,vu,viec,bi,duoc,to,chuc,dang,tai,thuc,hien,buoi,tin,bai,luot,nguoi,nhe,a,trong,thang,ky,nay,lan,mac,thong,bao,het,dong,chi,cong,nhan'.split(','));

/** "không có", "chưa phát sinh": what is said not to be. */
function nothingsIn(
  { tokens, lexicon }: Reading,
  sentence: Range,
  scopes: readonly Scope[],
  mentions: readonly Mention[],
  counts: readonly Count[],
  label: number,
  _heading: Heading,
): Found[] {
  const found: Found[] = [];
  const inMention = (at: number) => mentions.some((each) => each.from <= at && at < each.to && !each.denied);
  const add = (mention: Mention, at: number, tier = 0) => {
    const scope = scopes[at - sentence.from] ?? 'now';
    for (const id of deniedBy(mention, tokens, lexicon)) {
      const range = { from: Math.min(mention.from, at), to: Math.max(mention.to, at + 1) };
      found.push({ indicatorId: id, value: 'nothing', tier, doubtful: false, reason: scope === 'now' ? null : scope, at: range, sentence, why: 'denied' });
    }
  };
  for (const mention of mentions) if (mention.denied) add(mention, mention.from);
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (!NO.has(tokens[at]?.key ?? '') || inMention(at) || mentions.some((each) => each.from <= at && at < each.to)) continue;
    if (/^(?:chi|nhung|the|du|phai|ngung|khi|gian|dung)$/.test(tokens[at + 1]?.key ?? '')) continue;
    // "có vi phạm không?" asks.
    if (tokens[at + 1]?.key === '?') continue;
    const ends = endOfDenial(tokens, at + 1, sentence.to);
    const next = mentions.filter((each) => each.from > at && each.from < clauseEnd(tokens, at, sentence.to, mentions));
    const nearest = next.find((each) => !each.isSubject);
    const numberBetween = nearest && counts.some((count) => count.from > at && count.to <= nearest.from);
    if (nearest && !numberBetween && (!ends || label === 0 || at < label)) {
      add(nearest, at);
      for (const more of listed(tokens, mentions, nearest)) add(more, at);
      continue;
    }
    if (!ends) continue;
    const atLabel = label > 0 && at >= label && onlyFill(tokens, label, at);
    const before = mentions.filter((each) => each.to <= at && each.from >= clauseStart(tokens, at, sentence.from, mentions));
    const named = atLabel ? labelMentions(mentions, label) : before.filter((each) => !each.isSubject).slice(-1);
    const counted = counts.some((count) => count.from >= (named.at(-1)?.to ?? at) && count.to <= at);
    if (!counted) for (const mention of named) add(mention, at);
  }
  return found;
}

function labelMentions(mentions: readonly Mention[], label: number): Mention[] {
  const named = mentions.filter((each) => each.to <= label && !each.isSubject);
  return named.slice(0, 1);
}

function onlyFill(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ key, kind }) => kind === 'mark' || FILL.has(key) || kind === 'line' || key === 'thi' || key === 'la' || key === 'phong');
}

/** Whether a denial says nothing more than that: up to the end of its clause stand only words without weight. */
function endOfDenial(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from;
  while (at < to && FILL.has(tokens[at]?.key ?? '')) at += 1;
  return at >= to || tokens[at]?.kind !== 'word' || tokens[at]?.key === 'do' || tokens[at]?.key === 'vi';
}

function clauseEnd(tokens: readonly Token[], at: number, to: number, mentions: readonly Mention[]): number {
  let end = at;
  while (end < to) {
    const inside = mentions.find((each) => each.from <= end && end < each.to);
    if (!inside && isBreak(tokens[end]?.key ?? '')) return end;
    end = inside ? inside.to : end + 1;
  }
  return end;
}

function clauseStart(tokens: readonly Token[], at: number, from: number, mentions: readonly Mention[]): number {
  let start = at;
  while (start > from) {
    const inside = mentions.find((each) => each.from < start && start <= each.to);
    const key = tokens[start - 1]?.key ?? '';
    if (!inside && (key === ',' || key === ';' || key === '(')) return start;
    start = inside ? inside.from : start - 1;
  }
  return start;
}

/** "không vi phạm nồng độ cồn, tốc độ, mũ bảo hiểm": what is listed behind the first. */
function listed(tokens: readonly Token[], mentions: readonly Mention[], first: Mention): Mention[] {
  const more: Mention[] = [];
  let end = first.to;
  for (const mention of mentions) {
    if (mention.from < end) continue;
    const between = tokens.slice(end, mention.from);
    if (!between.length || !between.every(({ key }) => key === ',' || key === 'va' || key === 'hoac')) break;
    if (mention.isSubject || mention.denied) break;
    more.push(mention);
    end = mention.to;
  }
  return more;
}

/** "không ai vi phạm" denies people and times; "không có vi phạm" the times. */
function deniedBy({ ids, from, to }: Mention, tokens: readonly Token[], lexicon: Lexicon): number[] {
  const typed = ids.filter((id) => lexicon.indicators.get(id) !== undefined);
  const people = typed.find((id) => lexicon.indicators.get(id)?.counting === 'people');
  const times = [...lexicon.indicators.values()].find((each) => isTimesOf(each, people === undefined ? undefined : lexicon.indicators.get(people)));
  const says = tokens.slice(from, to).length;
  return times && says > 0 ? [...typed, times.id] : typed;
}

/** The count of times beside one of people: the same name but for its first word, the unit. */
function isTimesOf(each: ReadIndicator, people: ReadIndicator | undefined): boolean {
  if (!people || each.counting !== 'times' || each.group !== people.group) return false;
  return wordsOf(each.name).slice(1).join(' ') === wordsOf(people.name).slice(1).join(' ');
}
