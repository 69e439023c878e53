import { addDays, type Day, formatDay } from '../month.ts';
import type { Basis } from '../movement/movement.ts';
import type { DisciplineForm } from '../record/record.ts';
import { OWN_AMOUNTS, type OwnRule } from './own-rule.ts';
import type { CouncilShare } from './proposal.ts';

/** How sure the text of a rule is: read itself, known from who quotes it, or not read at all. */
export const RULE_SOURCES = {
  read: 'đã đối chiếu văn bản',
  quoted: 'theo nguồn dẫn lại',
  unconfirmed: 'chưa đối chiếu văn bản',
} as const;
type RuleSource = keyof typeof RULE_SOURCES;

/** A condition as the rule data has it; `{percent}`, `{years}` in its text and `{place}` in a note are filled in. */
export type RuleData = {
  /** What is looked at in the records: a test of rule-test.ts or agency-test.ts, or `tie`. */
  test: string;
  /** Article, clause: "Điều 28"; empty where it is not known. */
  place: string;
  text: string;
  /** Codes of awards; null: all, or none in particular. */
  awards: readonly string[] | null;
  /** Where it differs from its document's. */
  source?: RuleSource;
  note?: string;
  /** Null: no limit but one that is entered. */
  percent?: number | null;
  years?: number;
  /** The title that must have been had. */
  of?: string;
  least?: number;
  most?: number;
  /** The lightest form of discipline that is meant. */
  from?: DisciplineForm;
  /** What an award was for, where that keeps it out of chains of years. */
  categories?: readonly string[];
};

/** The rules of one document, in force from a day through a day. One that amends another says again only what it changes. */
export type RuleSet = {
  id: string;
  name: string;
  inForceFrom: Day;
  inForceUntil: Day | null;
  amends?: string;
  /** The document whose place it took. */
  replaces?: string;
  /** The law it lays out, and itself as papers cite it; absent on what they do not cite. */
  guides?: string;
  cited?: Basis;
  source: RuleSource;
  note: string;
  rules: readonly RuleData[];
};

/** A condition on a day, with its article, since when it is in force and how sure it is. */
export type Rule = RuleData & {
  article: string;
  inForceFrom: Day;
  source: RuleSource;
  note: string;
  /** Awards for these are no links of a chain of years, by the rule of the day that says so. */
  without: readonly string[];
};

export const VERDICTS = {
  met: 'Đạt',
  failed: 'Không đạt',
  lacking: 'Thiếu dữ liệu',
  confirm: 'Cần xác nhận',
} as const;
export type VerdictKind = keyof typeof VERDICTS;

/** What the records answer: the figure in words. */
export type Result = { kind: VerdictKind; found: string };

/** The rules in force on a day; a threshold that was entered takes the place of the one in the data. */
export function rulesOn(sets: readonly RuleSet[], own: readonly OwnRule[], day: Day): Rule[] {
  const found = sets
    .filter((set) => isInForce(set, day) || hasLapsed(set, sets, day))
    .flatMap((set) =>
      isInForce(set, day)
        ? rulesOf(set, sets)
        : rulesOf(set, sets).map((rule) => lapsed(rule, set)),
    );
  const inForce = own.filter((each) => isInForce(each, day));
  const without = keptOutOfChains(found);
  return withOwn(found, inForce).map((rule) => ({
    ...{ ...rule, without },
    ...{ text: filled(rule.text, rule), note: filled(rule.note, rule) },
  }));
}

/** What an award was for that keeps it out of chains of years; nothing where no rule says so. */
export function keptOutOfChains(rules: readonly RuleData[]): readonly string[] {
  return rules.find(({ test }) => test === 'notInChains')?.categories ?? [];
}

export function isInForce(each: Pick<RuleSet, 'inForceFrom' | 'inForceUntil'>, day: Day): boolean {
  return each.inForceFrom <= day && (each.inForceUntil === null || day <= each.inForceUntil);
}

/** Out of force, and nothing in the data followed it: its conditions are still asked, and told to be confirmed. */
function hasLapsed({ id, inForceUntil }: RuleSet, sets: readonly RuleSet[], day: Day): boolean {
  const isFollowed = sets.some(({ amends, replaces }) => amends === id || replaces === id);
  return inForceUntil !== null && inForceUntil < day && !isFollowed;
}

function lapsed(rule: Rule, { inForceUntil }: RuleSet): Rule {
  const note = `văn bản hết hiệu lực từ ${formatDay(addDays(inForceUntil ?? '', 1))}, chưa có văn bản thay thế trong dữ liệu`;
  return { ...rule, source: 'unconfirmed', note };
}

function rulesOf(set: RuleSet, sets: readonly RuleSet[]): Rule[] {
  const amended = sets.find(({ id }) => id === set.amends);
  const said = new Set(set.rules.map(keyOf));
  const kept = amended?.rules.filter((rule) => !said.has(keyOf(rule))) ?? [];
  const article = (place: string) =>
    [amended?.name ?? set.name, place, amended ? `được sửa đổi bởi ${set.name}` : '']
      .filter(Boolean)
      .join(', ');
  const own = (rule: RuleData): Rule => ({
    ...rule,
    article: article(rule.place),
    inForceFrom: set.inForceFrom,
    source: rule.source ?? set.source,
    note: rule.note ?? set.note,
    without: [],
  });
  // What an amendment does not say again was read in the old text alone.
  return [...kept.map(({ source: _, note: __, ...rule }) => rule), ...set.rules].map(own);
}

/** The same condition in another document: what it tests and for whom. */
export function keyOf({ test, awards }: RuleData): string {
  return `${test} ${awards?.join(' ') ?? ''}`;
}

/**
 * Thresholds that were entered, each in the place of the one in the data: for one award before all, the one that came in
 * force last before those before it. For an award of which the data ask nothing of the kind it is a condition of its own.
 */
function withOwn(rules: readonly Rule[], own: readonly OwnRule[]): Rule[] {
  const split = rules.flatMap((rule) => byAward(rule, own));
  const added = own.flatMap((each) => {
    const alike = split.filter((rule) => isOf(each, rule));
    const { awardCode } = each;
    const isAsked = alike.some(({ awards }) => awards === null || awards.includes(awardCode));
    const [model] = alike;
    return awardCode === '' || !model || isAsked ? [] : [{ ...model, awards: [awardCode] }];
  });
  const unique = new Map([...split, ...added].map((rule) => [keyOf(rule), rule]));
  return [...unique.values()].map((rule) => entered(rule, own));
}

function isOf({ test }: OwnRule, rule: RuleData): boolean {
  return (OWN_AMOUNTS[test].of ?? test) === rule.test;
}

/** A condition of several awards, of which one has a threshold of its own, is one of each. */
function byAward(rule: Rule, own: readonly OwnRule[]): Rule[] {
  const { awards } = rule;
  const isShared = awards !== null && awards.length > 1;
  const codes = own.filter((each) => isOf(each, rule)).map(({ awardCode }) => awardCode);
  if (!isShared || !awards.some((code) => codes.includes(code))) return [rule];
  return awards.map((code) => ({ ...rule, awards: [code] }));
}

function entered(rule: Rule, own: readonly OwnRule[]): Rule {
  const fields = ['percent', 'years', 'least', 'most'] as const;
  const set = fields.flatMap((field) => {
    const fitting = own.filter(
      (each) =>
        isOf(each, rule) &&
        OWN_AMOUNTS[each.test].field === field &&
        (each.awardCode === '' || rule.awards?.includes(each.awardCode)),
    );
    const last =
      fitting.findLast(({ awardCode }) => awardCode !== '') ??
      fitting.findLast(({ awardCode }) => awardCode === '');
    return last ? [{ field, ...last }] : [];
  });
  if (set.length === 0) return rule;
  return {
    ...rule,
    ...Object.fromEntries(set.map(({ field, amount }) => [field, amount])),
    article: [...new Set(set.map(({ document }) => document))].join('; '),
    inForceFrom: set.map(({ inForceFrom }) => inForceFrom).reduce((a, b) => (a > b ? a : b)),
    ...{ source: 'read' as const, note: '' },
  };
}

function filled(text: string, { percent, years, place, least, most }: RuleData): string {
  return text
    .replaceAll('{least}', String(least ?? ''))
    .replaceAll('{most}', String(most ?? ''))
    .replaceAll('{percent}', String(percent ?? ''))
    .replaceAll('{years}', String(years ?? '').padStart(2, '0'))
    .replaceAll('{place}', place);
}

/** The share of the council that each award needs on a day; awards for which none is set are left out. */
export function councilShares(rules: readonly Rule[]): Map<string, CouncilShare> {
  return new Map(
    rules
      .filter(({ test }) => test === 'councilShare')
      .flatMap(({ awards, percent, article, source }) =>
        (awards ?? []).map((code): [string, CouncilShare] => [
          code,
          {
            percent: percent ?? 0,
            article,
            isConfirmed: source === 'read',
          },
        ]),
      ),
  );
}
