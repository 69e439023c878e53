import { buildBallot } from '../award-papers/ballot.ts';
import { buildLetter } from '../award-papers/letter.ts';
import { buildList } from '../award-papers/list.ts';
import { buildMinutes } from '../award-papers/minutes.ts';
import { buildSubmission } from '../award-papers/submission.ts';
import { buildTally } from '../award-papers/tally.ts';
import type { OfficialDocument } from '../document/official-document.ts';
import type { Ledger } from '../ledger.ts';
import { buildNotice } from '../notice/notice.ts';
import { buildFinal } from '../period/final.ts';
import { buildInterim } from '../period/interim.ts';
import { buildSummary } from '../summary/summary.ts';
import type { PaperKind } from './kinds.ts';
import type { PaperHead, PaperPeriod } from './paper.ts';

/** Drafts a document from what is recorded. The period is a month for kinds that span months, else empty. */
export type PaperBuilder = (
  ledger: Ledger,
  period: PaperPeriod,
  head: PaperHead,
) => OfficialDocument;

const BUILDERS: Record<PaperKind, PaperBuilder> = {
  month: buildSummary,
  notice: buildNotice,
  interim: buildInterim,
  final: buildFinal,
  ballot: buildBallot,
  tally: buildTally,
  minutes: buildMinutes,
  submission: buildSubmission,
  list: buildList,
  letter: buildLetter,
};

export function buildPaper(
  ledger: Ledger,
  { kind, period }: { kind: PaperKind; period: PaperPeriod },
  head: PaperHead,
): OfficialDocument {
  return BUILDERS[kind](ledger, period, head);
}
