import { ROOM } from '../../document/labels.ts';
import {
  type Block,
  dash,
  type OfficialDocument,
  paragraph,
} from '../../document/official-document.ts';
import { clauses, type Outlined } from '../../document/outline.ts';
import { checksum } from '../../form/checksum.ts';
import type { Ledger } from '../../ledger.ts';
import { quotedMovement } from '../../movement/name.ts';
import { formatPercent, twoDigits } from '../../number.ts';
import { type Council, type CouncilMember, votersOf } from '../../review/council.ts';
import { votedOnOf } from '../../review/proposed.ts';
import { ballotsOf, isHeld, voteOf } from '../../review/vote.ts';
import type { PaperHead, PaperPeriod } from '../paper.ts';
import { linesOf } from '../summary/own-words.ts';
import { attendanceText, chairAndSecretary, membersWith, memberText } from './council-people.ts';
import { countText, entriesOf, NOBODY, namesAmong, together } from './entries.ts';
import { resultBlocks } from './result-table.ts';
import { countOrRoom, sittingMinutes } from './sitting-minutes.ts';

/** Minutes of the sitting that reviewed the proposals. */
export function buildMinutes(
  ledger: Ledger,
  _period: PaperPeriod,
  head: PaperHead,
): OfficialDocument {
  const { startedAt, endedAt } = ledger.council;
  return sittingMinutes(ledger, head, {
    kind: 'minutes',
    purpose: 'Họp Hội đồng bình xét khen thưởng',
    startedAt,
    endedAt,
    parts: [
      { title: 'THÀNH PHẦN THAM DỰ', blocks: attendance(ledger) },
      { title: 'NỘI DUNG', blocks: proceedings(ledger) },
    ],
    ended: 'Cuộc họp kết thúc vào',
    closing: 'Biên bản được đọc lại và thông qua tại cuộc họp./.',
  });
}

function attendance({ council }: Ledger): Block[] {
  const people = (title: string, members: CouncilMember[]): Outlined[] =>
    members.length === 0
      ? []
      : [
          {
            title: `${title} (${twoDigits(members.length)} thành viên)`,
            blocks: members.map((each) => dash(`${memberText(each)}.`, `member:${each.id}`)),
          },
        ];
  const leading = { title: 'Chủ tọa, thư ký', blocks: chairAndSecretary(council) };
  if (!isHeld(council) || council.members.length === 0) {
    return [
      paragraph(
        `Thành viên có mặt:${ROOM}; gửi ý kiến bằng văn bản:${ROOM}; vắng mặt:${ROOM}.`,
        'attendance',
      ),
      ...clauses([...people('Thành viên Hội đồng', council.members), leading]),
    ];
  }
  return [
    paragraph(`Hội đồng có ${attendanceText(council)}. ${quorum(council)}`, 'attendance'),
    ...clauses([
      ...people('Thành viên có mặt', membersWith(council, 'present')),
      ...people('Thành viên gửi ý kiến bằng văn bản', membersWith(council, 'written')),
      ...people('Thành viên vắng mặt', membersWith(council, 'absent')),
      leading,
    ]),
  ];
}

/** A figure alone: which share a sitting needs is the province's own rule. */
function quorum(council: Council): string {
  const [voters, members] = [votersOf(council), council.members.length];
  return `Số thành viên có mặt hoặc gửi ý kiến bằng văn bản: ${twoDigits(voters)}/${twoDigits(members)}, đạt ${formatPercent(voters, members)}.`;
}

function proceedings(ledger: Ledger): Block[] {
  return clauses([
    { title: 'Nội dung trình Hội đồng', blocks: [paragraph(presented(ledger), 'presented')] },
    { title: 'Ý kiến thảo luận', blocks: opinions(ledger) },
    { title: 'Kết quả bỏ phiếu', blocks: [ballotsLine(ledger), ...resultBlocks(ledger)] },
    {
      title: 'Kết luận',
      blocks: [paragraph(conclusion(ledger), 'conclusion'), ...overrides(ledger)],
    },
  ]);
}

function presented(ledger: Ledger): string {
  const all = together(votedOnOf(ledger));
  const movement = quotedMovement(ledger.movement.name);
  if (entriesOf(all).length === 0) return `Kết quả thực hiện ${movement}. ${NOBODY}`;
  return `Kết quả thực hiện ${movement} và danh sách đề nghị khen thưởng gồm ${countText(all)}.`;
}

/** A line each, known by its words: another line before it moves nothing. */
function opinions({ council }: Ledger): Block[] {
  const lines = [...new Set(linesOf(council.opinions))];
  // Before the sitting there is room to write; of one that was held nobody said more.
  if (lines.length === 0) {
    const text = isHeld(council) ? 'Không có ý kiến khác.' : 'Ý kiến của các thành viên:';
    return [paragraph(text, 'opinions')];
  }
  return lines.map((line) => dash(`${line}.`, `opinion:${checksum(line)}`));
}

function ballotsLine({ council }: Ledger): Block {
  const { issued, returned, valid, invalid } = ballotsOf(council);
  const counts = [
    `Số phiếu phát ra: ${countOrRoom(issued)}`,
    `thu về: ${countOrRoom(returned)}`,
    `hợp lệ: ${countOrRoom(valid)}`,
    `không hợp lệ: ${countOrRoom(invalid)}`,
  ];
  return paragraph(`${counts.join('; ')}.`, 'ballots');
}

/** Says what was voted on, not who passed: no rule the app knows sets a share for a Giấy khen or a Bằng khen. */
function conclusion(ledger: Ledger): string {
  const all = together(votedOnOf(ledger));
  const entries = entriesOf(all);
  const isCounted = entries.every(({ proposal }) => voteOf(ledger, proposal.id) !== null);
  if (entries.length === 0 || !isCounted) return 'Chủ tọa kết luận:';
  return `Hội đồng ghi nhận kết quả bỏ phiếu nêu trên đối với ${countText(all)}, làm cơ sở hoàn thiện hồ sơ, trình cấp có thẩm quyền xem xét, quyết định khen thưởng.`;
}

/** Where the head of the agency decided otherwise than the conditions say: whom for, and why. */
function overrides(ledger: Ledger): Block[] {
  const nameOf = namesAmong(ledger.people);
  return entriesOf(together(votedOnOf(ledger)))
    .filter(({ proposal }) => proposal.overrideReason !== '')
    .map((entry) =>
      paragraph(
        `Thủ trưởng cơ quan quyết định đề nghị ${entry.awardName} đối với ${nameOf(entry)}. Lý do: ${entry.proposal.overrideReason.replace(/[.\s]+$/, '')}.`,
        `override:${entry.proposal.id}`,
      ),
    );
}
