import type { Ledger } from '../ledger.ts';
import type { Day } from '../month.ts';
import { isPutForward, type Proposal } from './proposal.ts';
import { TESTS, type TestName } from './rule-test.ts';
import { voteOf, votesNeeded } from './vote.ts';

/** How sure the text of a rule is: read itself, known from who quotes it, or not read at all. */
export const RULE_SOURCES = {
  read: 'đã đối chiếu văn bản',
  quoted: 'theo nguồn dẫn lại',
  unconfirmed: 'chưa đối chiếu văn bản',
} as const;

/** One condition of the dated rule data: for which awards, in force from which day through which, with its article. */
export type Rule = {
  test: TestName;
  /** Codes of awards; null: all. */
  awards: readonly string[] | null;
  text: string;
  article: string;
  inForceFrom: Day;
  inForceUntil: Day | null;
  source: keyof typeof RULE_SOURCES;
  /** What is to be known of it where its text is not sure. */
  note: string;
};

export const VERDICTS = {
  met: 'Đạt',
  failed: 'Không đạt',
  lacking: 'Thiếu dữ liệu',
  confirm: 'Cần xác nhận',
} as const;
export type VerdictKind = keyof typeof VERDICTS;

/** What a rule says of a proposal: the figure, what is missing, the article and how sure it is. It warns; it stops nothing. */
export type Verdict = {
  proposalId: number;
  kind: VerdictKind;
  text: string;
  found: string;
  article: string;
  source: string;
};

/** Every rule in force on a day, of every proposal that goes up, in their order. */
export function verdictsOf(ledger: Ledger, rules: readonly Rule[], day: Day): Verdict[] {
  const inForce = rules.filter(
    ({ inForceFrom, inForceUntil }) =>
      inForceFrom <= day && (inForceUntil === null || day <= inForceUntil),
  );
  return ledger.proposals
    .filter(isPutForward)
    .flatMap((proposal) => [
      ...inForce
        .filter(({ awards }) => awards === null || awards.includes(proposal.awardCode))
        .flatMap((rule) => judge(ledger, proposal, rule, day)),
      ...shareVerdict(ledger, proposal),
    ]);
}

/** Nothing where the rule is about people and a department is proposed. */
function judge(ledger: Ledger, proposal: Proposal, rule: Rule, day: Day): Verdict[] {
  const result = TESTS[rule.test](ledger, proposal, day);
  if (result === null) return [];
  const { kind, found } = result;
  const base = { proposalId: proposal.id, text: rule.text, article: rule.article };
  const source = RULE_SOURCES[rule.source];
  // What the records do not hold is missing whatever the rule says.
  if (rule.source !== 'unconfirmed' || kind === 'lacking')
    return [{ ...base, kind, found, source }];
  const told = `${found}: ${VERDICTS[kind].toLowerCase()}, ${rule.note}`;
  return [{ ...base, kind: 'confirm', found: told, source }];
}

/** The share of the council that a rule asks for; of its whole membership. */
function shareVerdict(ledger: Ledger, proposal: Proposal): Verdict[] {
  const award = ledger.awards.find(({ code }) => code === proposal.awardCode);
  if (!award?.councilShare) return [];
  const { percent, article, isConfirmed } = award.councilShare;
  const vote = voteOf(ledger, proposal.id);
  const base = {
    ...{ proposalId: proposal.id, text: `Hội đồng đồng ý từ ${percent}% trở lên`, article },
    source: RULE_SOURCES[isConfirmed ? 'read' : 'unconfirmed'],
  };
  if (vote === null) return [{ ...base, kind: 'lacking', found: 'Chưa kiểm phiếu' }];
  const needed = votesNeeded(vote.members, percent);
  const isMet = vote.agreed >= needed;
  const missing = isMet ? '' : `, còn thiếu ${needed - vote.agreed} phiếu`;
  const found = `${vote.agreed}/${vote.members} phiếu${missing}`;
  if (isConfirmed) return [{ ...base, kind: isMet ? 'met' : 'failed', found }];
  const doubt = `theo quy định này cần ${needed}/${vote.members} phiếu, xác nhận quy định hiện hành`;
  return [{ ...base, kind: 'confirm', found: `${found}; ${doubt}` }];
}
