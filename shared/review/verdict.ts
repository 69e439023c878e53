import type { Ledger } from '../ledger.ts';
import { addDays, type Day, formatDay } from '../month.ts';
import { AGENCY_TESTS } from './agency-test.ts';
import { isPutForward, type Proposal } from './proposal.ts';
import {
  keyOf,
  type Result,
  RULE_SOURCES,
  type Rule,
  type RuleSet,
  rulesOn,
  VERDICTS,
  type VerdictKind,
} from './rule.ts';
import { TESTS } from './rule-test.ts';

/** What a rule says: the figure, what is missing, the article, since when, and how sure it is. It warns; it stops nothing. */
export type Verdict = {
  /** Null for what is asked of the agency or the council, not of one proposal. */
  proposalId: number | null;
  kind: VerdictKind;
  text: string;
  found: string;
  article: string;
  inForceFrom: Day;
  source: string;
  /** What the law before or after its amendment says, where that differs; else empty. */
  otherSide: string;
};

/** Every rule in force on the day of the file, of every proposal that goes up, in their order. */
export function verdictsOf(ledger: Ledger, sets: readonly RuleSet[], day: Day): Verdict[] {
  const rules = rulesOn(sets, ledger.ownRules, day);
  const other = otherSideOf(ledger, sets, day);
  return ledger.proposals.filter(isPutForward).flatMap((proposal) =>
    rules
      .filter(({ awards }) => awards === null || awards.includes(proposal.awardCode))
      .flatMap((rule): Verdict[] => {
        const result = resultOf(ledger, proposal, rule, day);
        if (!result) return [];
        const verdict = verdictOf(proposal.id, rule, result);
        return [{ ...verdict, otherSide: other(proposal, rule, verdict.kind) }];
      }),
  );
}

/** What is asked of the agency and its council, beside each proposal. */
export function agencyVerdictsOf(ledger: Ledger, sets: readonly RuleSet[], day: Day): Verdict[] {
  return rulesOn(sets, ledger.ownRules, day).flatMap((rule) => {
    const test = AGENCY_TESTS[rule.test];
    return test ? test(ledger, rule).map((result) => verdictOf(null, rule, result)) : [];
  });
}

/** Null where the rule is not about whom the proposal is for. */
function resultOf(ledger: Ledger, proposal: Proposal, rule: Rule, day: Day): Result | null {
  return TESTS[rule.test]?.(ledger, proposal, rule, day) ?? null;
}

/** A text that was not read itself never says a flat no. */
function verdictOf(proposalId: number | null, rule: Rule, { kind, found }: Result): Verdict {
  const { text, article, inForceFrom, source, note } = rule;
  const said = (words: string) =>
    `${found}: ${VERDICTS[kind].toLowerCase()}${words && `, ${words}`}`;
  // What the records do not hold is missing whatever the rule says.
  const isSure =
    kind === 'lacking' || source === 'read' || (source === 'quoted' && kind !== 'failed');
  const told: Result = !isSure
    ? { kind: 'confirm', found: said(note || RULE_SOURCES[source]) }
    : { kind, found: kind === 'confirm' && note !== '' ? `${found}: ${note}` : found };
  return {
    ...{ proposalId, ...told, text, article, inForceFrom },
    source: RULE_SOURCES[source],
    otherSide: '',
  };
}

/**
 * What the law on the other side of its amendment says of the same proposal, in words, where its verdict differs: a file
 * that was received before stays under the old law, unless the new one is better for whom it is about.
 */
function otherSideOf(ledger: Ledger, sets: readonly RuleSet[], day: Day) {
  const amendment = sets.find(({ amends }) => amends !== undefined);
  if (!amendment) return () => '';
  const { inForceFrom, name } = amendment;
  const isAfter = day >= inForceFrom;
  const otherDay = isAfter ? addDays(inForceFrom, -1) : inForceFrom;
  const rules = rulesOn(sets, ledger.ownRules, otherDay);
  const label = isAfter
    ? `Hồ sơ đã nhận trước ${formatDay(inForceFrom)}`
    : `Từ ${formatDay(inForceFrom)} (${name})`;
  return (proposal: Proposal, rule: Rule, kind: VerdictKind): string => {
    const other = rules.find((each) => keyOf(each) === keyOf(rule));
    if (!other || other.article === rule.article) return '';
    const result = resultOf(ledger, proposal, other, otherDay);
    const verdict = result && verdictOf(proposal.id, other, result);
    return verdict && verdict.kind !== kind
      ? `${label}: ${VERDICTS[verdict.kind].toLowerCase()}`
      : '';
  };
}
