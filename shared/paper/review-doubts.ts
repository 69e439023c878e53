import type { Ledger } from '../ledger.ts';
import { type Day, formatDay } from '../month.ts';
import { isVotedOn } from '../review/proposal.ts';
import { voteOf } from '../review/vote.ts';
import type { PaperKind } from './kinds.ts';
import type { Doubt } from './paper.ts';

const PROPOSALS = '/binh-xet/de-nghi';
const SITTING = '/binh-xet/hop';

/** What speaks against a document of the year's review: nobody proposed, no council, no sitting, votes not counted. */
export function reviewDoubts(ledger: Ledger, kind: PaperKind, date: Day | null): Doubt[] {
  const { council, proposals } = ledger;
  const asked = proposals.filter(isVotedOn);
  const drafts = proposals.length - asked.length;
  const doubts: Doubt[] = [];
  if (asked.length === 0) doubts.push({ text: 'Chưa có đề nghị khen thưởng.', href: PROPOSALS });
  if (drafts > 0) {
    doubts.push({
      text: `${drafts} đề nghị còn là bản nháp, không có trong văn bản.`,
      href: PROPOSALS,
    });
  }
  if (council.members.length === 0) doubts.push({ text: 'Chưa có Hội đồng.', href: SITTING });
  // The ballot is printed before the sitting: what follows is not known yet.
  if (kind === 'ballot') return doubts;
  const { heldOn } = council;
  if (heldOn === null) doubts.push({ text: 'Chưa ghi ngày họp Hội đồng.', href: SITTING });
  const uncounted = asked.filter(({ id }) => voteOf(ledger, id) === null).length;
  if (uncounted > 0) {
    doubts.push({ text: `${uncounted} đề nghị chưa có số phiếu đồng ý.`, href: SITTING });
  }
  if (heldOn !== null && date !== null && date < heldOn) {
    doubts.push({
      text: `Ngày văn bản (${formatDay(date)}) trước ngày họp Hội đồng (${formatDay(heldOn)}).`,
      at: 'date',
    });
  }
  return doubts;
}
