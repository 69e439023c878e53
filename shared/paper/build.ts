import type { OfficialDocument } from '../document/official-document.ts';
import type { Ledger } from '../ledger.ts';
import { buildBallot } from './award/ballot.ts';
import { buildBonus } from './award/bonus.ts';
import { buildCertificate } from './award/certificate.ts';
import { buildDecision } from './award/decision.ts';
import { buildLetter } from './award/letter.ts';
import { buildList } from './award/list.ts';
import { buildMerit } from './award/merit.ts';
import { buildMinutes } from './award/minutes.ts';
import { buildSubmission } from './award/submission.ts';
import { buildTally } from './award/tally.ts';
import type { PaperKind } from './kinds.ts';
import { buildNotice } from './notice.ts';
import type { PaperHead, PaperPeriod } from './paper.ts';
import { buildFinal } from './period/final.ts';
import { buildInterim } from './period/interim.ts';
import { buildSummary } from './summary/summary.ts';

/** Drafts a document from what is recorded. The period is a month for kinds that span months, else empty. */
type PaperBuilder = (ledger: Ledger, period: PaperPeriod, head: PaperHead) => OfficialDocument;

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
  merit: buildMerit,
  decision: buildDecision,
  certificate: buildCertificate,
  bonus: buildBonus,
  letter: buildLetter,
};

export function buildPaper(
  ledger: Ledger,
  { kind, period }: { kind: PaperKind; period: PaperPeriod },
  head: PaperHead,
): OfficialDocument {
  return BUILDERS[kind](ledger, period, head);
}
