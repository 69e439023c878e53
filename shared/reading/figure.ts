import { depthAt, endsClause, isPartWord, leftOf, narrowest, rightOf } from './clause.ts';
import { nothingsIn } from './denial.ts';
import type { Found, Heading, Reading } from './found.ts';
import { byUnit, idOf, isKindOf, isPartOfStaff, isWithin } from './kin.ts';
import { type Count, countsIn, type Reason } from './number.ts';
import { type Mention, mentionsIn } from './phrase.ts';
import type { Scope } from './scope.ts';
import { labelEnd, type Range } from './sentence.ts';
import type { Token } from './token.ts';

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
      found.push(
        passed(count.of, count.of + 1, Number(tokens[count.of]?.digits), 'denominator', sentence),
      );
    }
    const reason = count.reason ?? reasonOfPlace(tokens, sentence, count, scopes);
    const all = meant(reading, sentence, count, counts, index, mentions, label, heading, found);
    if (reason !== null) {
      for (const each of all.length > 0 ? all : [null]) {
        found.push({
          ...passed(count.from, count.to, count.value, reason, sentence),
          indicatorId: each?.indicatorId ?? null,
        });
      }
      return;
    }
    const nested = depthAt(tokens, sentence, count.from) > 0;
    partsOnly ||= isPartWord(tokens, count.from, counts[index - 1]?.to ?? sentence.from);
    const isPart = (nested && outer !== null) || partsOnly;
    for (const each of all.length > 0 ? all : [unclear(count, sentence)]) {
      const own = each.tier === 0 && each.indicatorId !== outer?.indicatorId && each.beside;
      const { beside: _, ...figure } = each;
      const ofStaff = isPartOfStaff(lexicon, each.indicatorId, outer?.indicatorId ?? null);
      if (isPart && each.reason === null && !(own && (!nested || partsOnly || ofStaff))) {
        found.push({ ...figure, reason: 'part' });
        continue;
      }
      found.push(figure);
      if (!nested && figure.reason === null) outer = figure;
    }
    if (!nested && all.every(({ reason: none }) => none !== null) === false && !partsOnly)
      outer = found.at(-1) ?? outer;
  });
  return [...found, ...nothingsIn(reading, sentence, scopes, mentions, counts, label)];
}

type Meant = Found & { beside: boolean };

function passed(from: number, to: number, value: number, reason: Reason, sentence: Range): Found {
  return {
    indicatorId: null,
    value,
    tier: 2,
    doubtful: false,
    reason,
    at: { from, to },
    sentence,
    why: '',
  };
}

function unclear(count: Count, sentence: Range): Meant {
  return { ...passed(count.from, count.to, count.value, 'unclear', sentence), beside: false };
}

/** A number that its time, or a word before it, keeps out. */
function reasonOfPlace(
  tokens: readonly Token[],
  sentence: Range,
  { from }: Count,
  scopes: readonly Scope[],
): Reason | null {
  const before = tokens[from - 1]?.key ?? '';
  if (before === 'phai' && tokens[from - 2]?.key === 'khong') return 'denied';
  // "tăng từ 1 lên 3".
  const raised = tokens
    .slice(from + 1, from + 5)
    .some(
      ({ key }, at, next) => /^(?:len|xuong|con)$/.test(key) && next[at + 1]?.kind === 'number',
    );
  if (before === 'tu' && raised) return 'before';
  const scope = scopes[from - sentence.from] ?? 'now';
  return scope === 'now' ? null : scope;
}

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
  const make = (
    indicatorId: number,
    mention: Mention | null,
    tier: number,
    why: string,
    kin: boolean,
  ): Meant => ({
    indicatorId,
    value: count.value,
    tier,
    doubtful: count.doubtful || kin,
    reason: null,
    at: {
      from: Math.min(count.from, mention?.from ?? count.from),
      to: Math.max(end + (unit ? 1 : 0), mention?.to ?? 0),
    },
    sentence,
    why,
    beside: mention !== null && (mention.from >= count.from || mention.to === count.from),
  });
  const pick = (mention: Mention): { id: number; kin: boolean } | null =>
    idOf(mention, unit, lexicon);
  const results: Meant[] = [];
  // The words right behind the number say most; a subject only where nothing more is said of it.
  const close = narrowest(
    right.filter((each) => !each.isSubject),
    tokens,
    lexicon,
  );
  const labelled = label > 0 && count.from >= label ? mentions.filter(({ to }) => to <= label) : [];
  const own = left.filter((each) => !labelled.includes(each));
  const nearest = own.filter((each) => !each.isSubject).at(-1) ?? null;
  const names = labelled.filter((each) => !each.isSubject);
  const name =
    names.find((each) => idOf(each, unit, lexicon)?.kin === false) ??
    names[0] ??
    labelled[0] ??
    null;
  // "đã xử lý 01 lượt vi phạm": what stands right before says which of the whole is meant.
  const narrows = close && nearest?.to === count.from && isWithin(nearest, close, lexicon);
  for (const mention of narrows ? [nearest, close] : [close, nearest]) {
    if (!mention || mention.denied || results.length > 0) continue;
    const one = pick(mention);
    if (one) results.push(make(one.id, mention, 0, 'words', one.kin));
  }
  const isFirst = counts.slice(0, index).every((each) => each.from < label || each.reason !== null);
  if (name && (isFirst || unit !== '') && left.every((each) => labelled.includes(each))) {
    const one = pick(name);
    const specific = results[0]?.indicatorId ?? null;
    // "Biểu dương: 02 cá nhân, 01 tập thể": a further number counts something else under the label.
    const further =
      !isFirst &&
      one &&
      specific === null &&
      !one.kin &&
      !before.some((each) => each.indicatorId === one.id);
    if (further)
      results.push(
        make(one.id, name, endsClause(tokens, end + 1, sentence.to) ? 0 : 2, 'words', false),
      );
    if (
      one &&
      isFirst &&
      (specific === null || (isKindOf(specific, one.id, lexicon) && specific !== one.id))
    ) {
      results.push(make(one.id, name, unit === '' && !isFirst ? 2 : 0, 'words', one.kin));
    }
  }
  if (results.length > 0) return results;
  const subject =
    right.find((each) => each.isSubject && each.from <= end + 1) ??
    own.find((each) => each.isSubject);
  if (subject && nearest === null && close === null && (name === null || name.isSubject)) {
    const one = pick(subject);
    if (one && (unit !== '' || subject.to <= count.from))
      return [make(one.id, subject, 0, 'words', one.kin)];
  }
  if (unit === '') return [];
  // Words of an indicator that counts otherwise keep the number from one that is only counted so.
  if (close || nearest) return [];
  return byUnit(lexicon, unit, name ? [name] : heading, before, tokens, end).map(({ id, tier }) =>
    make(id, null, tier, 'unit', false),
  );
}
