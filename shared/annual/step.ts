import { unprovenPraise } from '../case/case.ts';
import { casesOfYear } from '../figures-table.ts';
import type { Ledger } from '../ledger.ts';
import type { Day } from '../month.ts';
import type { PaperKind } from '../paper/kinds.ts';
import { checksOf } from '../review/check.ts';
import { type AwardAuthority, isPutForward, isVotedOn } from '../review/proposal.ts';
import { proposedOf } from '../review/proposed.ts';
import type { RuleSet } from '../review/rule.ts';
import { agencyVerdictsOf, verdictsOf } from '../review/verdict.ts';
import { voteOf } from '../review/vote.ts';

/** The steps of a review in their order, from the year's records to the file that goes out. */
export const REVIEW_STEPS = {
  record: { label: 'Hồ sơ cán bộ', href: '/binh-xet/ho-so' },
  proposal: { label: 'Đề nghị', href: '/binh-xet/de-nghi' },
  check: { label: 'Kiểm tra', href: '/binh-xet/kiem-tra' },
  vote: { label: 'Họp, bỏ phiếu', href: '/binh-xet/hop' },
  paper: { label: 'Văn bản', href: '/binh-xet/van-ban' },
  file: { label: 'Tệp gửi đi', href: '/xuat-excel' },
} as const;
export type ReviewStepKey = keyof typeof REVIEW_STEPS;

export const STEP_STATES = { todo: 'Chưa làm', doing: 'Đang làm', done: 'Xong' } as const;

/** A step with how far it has come, read from what is recorded, and that in a few words. */
export type ReviewStep = { key: ReviewStepKey; state: keyof typeof STEP_STATES; text: string };

/** The documents that go out after a sitting, in the order a review needs them; the ballot is only printed. */
export const REVIEW_PAPERS = [
  'ballot',
  'tally',
  'minutes',
  'submission',
  'list',
  'merit',
  'decision',
  'certificate',
  'bonus',
  'letter',
] as const satisfies readonly PaperKind[];

/** What the steps are read from beside the ledger. */
type Beside = { issued: readonly PaperKind[]; rules: readonly RuleSet[]; today: Day };

export function stepsOf(ledger: Ledger, beside: Beside): ReviewStep[] {
  return [
    record(ledger),
    proposal(ledger),
    check(ledger, beside),
    vote(ledger),
    paper(ledger, beside.issued),
    file(ledger),
  ];
}

/** The step to go on with: the first that is not done, the last once all are. */
export function currentStep(steps: readonly ReviewStep[]): ReviewStepKey {
  return (steps.find(({ state }) => state !== 'done') ?? steps.at(-1))?.key ?? 'record';
}

function record(ledger: Ledger): ReviewStep {
  const cases = casesOfYear(ledger);
  const unproven = unprovenPraise({ ...ledger, cases }).length;
  const drafts = ledger.reports.filter(({ state }) => state !== 'complete').length;
  const unrated = unratedCount(ledger);
  const open = [
    ...(unproven > 0 ? [`${unproven} biểu dương chưa có minh chứng`] : []),
    ...(drafts > 0 ? [`${drafts} báo cáo chưa hoàn thành`] : []),
    ...(unrated > 0 ? [`${unrated} cán bộ chưa có xếp loại`] : []),
  ];
  if (ledger.people.length === 0) return { key: 'record', state: 'todo', text: 'Chưa có cán bộ' };
  if (open.length > 0) return { key: 'record', state: 'doing', text: open.join(', ') };
  if (ledger.reports.length === 0) {
    return { key: 'record', state: 'todo', text: 'Chưa có báo cáo tháng' };
  }
  return { key: 'record', state: 'done', text: `${cases.length} trường hợp trong sổ` };
}

/** Nobody is missed while nobody is rated yet: ratings come at the end of the year, all at once. */
function unratedCount({ records, people, movement }: Ledger): number {
  const rated = new Set(
    records.ratings.filter(({ year }) => year === movement.year).map(({ personId }) => personId),
  );
  return rated.size === 0 ? 0 : people.filter(({ id, active }) => active && !rated.has(id)).length;
}

function proposal({ proposals }: Ledger): ReviewStep {
  if (proposals.length === 0) return { key: 'proposal', state: 'todo', text: 'Chưa có đề nghị' };
  const drafts = proposals.filter(({ state }) => state === 'draft').length;
  const text = `${proposals.length} đề nghị`;
  if (drafts > 0) return { key: 'proposal', state: 'doing', text: `${text}, ${drafts} còn nháp` };
  return { key: 'proposal', state: 'done', text };
}

function check(ledger: Ledger, { rules, today }: Beside): ReviewStep {
  if (!ledger.proposals.some(isPutForward)) {
    return { key: 'check', state: 'todo', text: 'Chưa có đề nghị để kiểm tra' };
  }
  const checks = checksOf(ledger, proposedOf(ledger), today);
  const day = ledger.council.filedOn ?? today;
  const verdicts = [...agencyVerdictsOf(ledger, rules, day), ...verdictsOf(ledger, rules, day)];
  const all = checks.length + verdicts.length;
  const open =
    checks.filter(({ passed }) => !passed).length +
    verdicts.filter(({ kind }) => kind !== 'met').length;
  if (open === 0) return { key: 'check', state: 'done', text: `Đạt ${all} mục` };
  return { key: 'check', state: 'doing', text: `${open}/${all} mục cần xem` };
}

function vote(ledger: Ledger): ReviewStep {
  const { council, proposals } = ledger;
  const asked = proposals.filter(isVotedOn);
  const counted = asked.filter(({ id }) => voteOf(ledger, id) !== null).length;
  if (council.members.length === 0) return { key: 'vote', state: 'todo', text: 'Chưa có Hội đồng' };
  const text = `Đã kiểm phiếu ${counted}/${asked.length} đề nghị`;
  if (council.heldOn === null) {
    return { key: 'vote', state: 'doing', text: `${text}, chưa ghi ngày họp` };
  }
  const isDone = asked.length > 0 && counted === asked.length;
  return { key: 'vote', state: isDone ? 'done' : 'doing', text };
}

/** The letter goes with what the province decides, the decision is on what the agency does. */
function paper(ledger: Ledger, issued: readonly PaperKind[]): ReviewStep {
  const isDecidedBy = (authority: AwardAuthority) =>
    proposedOf(ledger).some(({ departments, people }) =>
      [...departments, ...people].some(({ award }) => award?.authority === authority),
    );
  const isNeeded: Partial<Record<PaperKind, boolean>> = {
    ballot: false,
    merit: false,
    certificate: false,
    bonus: false,
    letter: isDecidedBy('province'),
    decision: isDecidedBy('agency'),
  };
  const needed = REVIEW_PAPERS.filter((kind) => isNeeded[kind] ?? true);
  const out = needed.filter((kind) => issued.includes(kind));
  const text = `Đã chốt ${out.length}/${needed.length} văn bản`;
  if (out.length === needed.length) return { key: 'paper', state: 'done', text };
  return { key: 'paper', state: out.length === 0 ? 'todo' : 'doing', text };
}

function file({ proposals }: Ledger): ReviewStep {
  const forward = proposals.filter(isPutForward);
  const sent = forward.filter(({ state }) => state !== 'proposed').length;
  if (sent === 0) return { key: 'file', state: 'todo', text: 'Chưa trình đề nghị nào' };
  const decided = forward.filter(({ state }) => state === 'decided').length;
  const text = `Đã trình ${sent}/${forward.length}, có quyết định ${decided}`;
  return { key: 'file', state: sent === forward.length ? 'done' : 'doing', text };
}
