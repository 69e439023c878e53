import { frameOf, recipientsBeside } from '../../document/frame.ts';
import { pointLabel } from '../../document/labels.ts';
import {
  type Block,
  dash,
  type OfficialDocument,
  paragraph,
  plain,
} from '../../document/official-document.ts';
import type { Ledger } from '../../ledger.ts';
import { formatDay } from '../../month.ts';
import { quotedMovement } from '../../movement/name.ts';
import { type ProposedPart, proposedOf } from '../../review/proposed.ts';
import { isHeld, shareOf, voteOf } from '../../review/vote.ts';
import { lowerFirst } from '../../text.ts';
import { PAPERS } from '../kinds.ts';
import type { PaperHead, PaperPeriod } from '../paper.ts';
import { type AwardGroup, authorityOf, awardGroups } from './award-groups.ts';
import { awardBases, dayOf } from './bases.ts';
import { attendanceText } from './council-people.ts';
import { countText, type Entry, entriesOf, NOBODY, presentationOf, together } from './entries.ts';

/** The submission ("Tờ trình") that proposes the awards: to the province where any goes up, else to the agency's head. */
export function buildSubmission(
  ledger: Ledger,
  _period: PaperPeriod,
  head: PaperHead,
): OfficialDocument {
  const { movement } = ledger;
  const parts = proposedOf(ledger).filter((part) => entriesOf(part).length > 0);
  const decider = deciderOf(ledger, parts);
  const addressees = [decider.name, ...(decider.isProvince ? [ledger.agency.boardName] : [])];
  const subject = `Về việc đề nghị khen thưởng ${quotedMovement(movement.name)}`;
  return {
    ...frameOf(ledger, PAPERS.submission, head, movement.endDate.slice(0, 4)),
    title: `Tờ trình ${lowerFirst(subject)}`,
    subject: [subject],
    addressees,
    bases: awardBases(ledger, parts, dayOf(ledger, head)),
    body: [
      paragraph(opening(ledger, decider, parts), 'opening'),
      ...sitting(ledger, parts),
      ...proposed(ledger, parts),
      paragraph(closing(ledger, decider, parts), 'closing'),
    ],
    recipients: recipientsBeside(movement, addressees),
  };
}

type Decider = { name: string; isProvince: boolean };

function deciderOf({ agency }: Ledger, parts: readonly ProposedPart[]): Decider {
  const isProvince = parts.some((part) => authorityOf(part) === 'province');
  const name = isProvince ? `Chủ tịch ${agency.parentName}` : `Giám đốc ${agency.name}`;
  return { name, isProvince };
}

function opening(ledger: Ledger, decider: Decider, parts: readonly ProposedPart[]): string {
  const { agency, movement, reports } = ledger;
  const grounds = [
    ...(reports.some(({ state }) => state === 'complete')
      ? ['báo cáo hằng tháng của các phòng, đơn vị']
      : []),
    ...(isHeld(ledger.council) ? ['kết quả bình xét của Hội đồng'] : []),
  ];
  const ground = grounds.length === 0 ? '' : `, trên cơ sở ${grounds.join(' và ')}`;
  const span = `từ ngày ${formatDay(movement.startDate)} đến ngày ${formatDay(movement.endDate)}`;
  const movementInFull = `${quotedMovement(movement.name)} (${span})`;
  if (parts.length === 0)
    return `Kính báo cáo ${decider.name} về việc đề nghị khen thưởng ${movementInFull} như sau:`;
  const aim = `Nhằm kịp thời động viên, biểu dương các tập thể, cá nhân có thành tích trong ${movementInFull}${ground}`;
  return decider.isProvince
    ? `${aim}, ${agency.name} đề nghị khen thưởng như sau:`
    : `${aim}, kính đề nghị ${decider.name} xem xét khen thưởng như sau:`;
}

/** Who sat and what shares are of; nothing while no sitting is recorded. */
function sitting(ledger: Ledger, parts: readonly ProposedPart[]): Block[] {
  const { council } = ledger;
  if (!isHeld(council) || council.members.length === 0) return [];
  const day = council.heldOn === null ? '' : ` ngày ${formatDay(council.heldOn)}`;
  const isCounted = entriesOf(together(parts)).some((entry) => voteInWords(ledger, entry) !== '');
  const base = isCounted ? ' Tỷ lệ đồng ý tính trên tổng số thành viên Hội đồng.' : '';
  return [
    paragraph(`Hội đồng họp bình xét${day}; tổng số ${attendanceText(council)}.${base}`, 'sitting'),
  ];
}

function proposed(ledger: Ledger, parts: readonly ProposedPart[]): Block[] {
  if (parts.length === 0) return [paragraph(NOBODY, 'total')];
  const total = `Tổng số tập thể, cá nhân được đề nghị khen thưởng: ${countText(together(parts))}, cụ thể:`;
  const ordered = parts.toSorted((a, b) => rankOf(a) - rankOf(b));
  return [
    paragraph(total, 'total'),
    ...ordered.flatMap((part, index) => [
      ...(ordered.length === 1 ? [] : [partHeading(ledger, part, index)]),
      ...awardsBlock(ledger, part),
    ]),
    {
      kind: 'paragraph',
      runs: [{ text: '(Có danh sách kèm theo)', italic: true }],
      key: 'enclosed',
    },
  ];
}

/** What is asked for comes first, what is only reported after it. */
function rankOf(part: ProposedPart): number {
  return ['province', 'agency', null].indexOf(authorityOf(part));
}

/** Who decides (Luật 06/2022/QH15, Điều 79–80). What the agency's head decides is reported, decided yet or not. */
function partHeading({ agency }: Ledger, part: ProposedPart, index: number): Block {
  const titles = {
    province: `Đề nghị Chủ tịch ${agency.parentName} xem xét, khen thưởng`,
    agency: `Thuộc thẩm quyền quyết định của Giám đốc ${agency.name} (báo cáo)`,
    none: 'Chưa xác định thẩm quyền quyết định',
  };
  return { kind: 'clause', label: `${index + 1}.`, text: titles[authorityOf(part) ?? 'none'] };
}

function awardsBlock(ledger: Ledger, part: ProposedPart): Block[] {
  const groups = awardGroups(ledger, part);
  return groups.flatMap((group, index) => [
    awardLine(group, groups.length === 1 ? null : index),
    ...entriesOf(group).map((entry) =>
      dash(
        `${presentationOf(entry)}${voteInWords(ledger, entry)}.`,
        `proposal:${entry.proposal.id}`,
      ),
    ),
  ]);
}

/** Points are lettered where there are several. */
function awardLine(group: AwardGroup, index: number | null): Block {
  const text = `${group.name}: ${countText(group)}, gồm:`;
  const key = `award:${group.code}`;
  if (index === null) return paragraph(text, key);
  return { kind: 'point', label: pointLabel(index + 1), runs: plain(text), key };
}

function voteInWords(ledger: Ledger, entry: Entry): string {
  const vote = voteOf(ledger, entry.proposal.id);
  if (vote === null) return '';
  return ` (${vote.agreed}/${vote.members} thành viên Hội đồng đồng ý, đạt ${shareOf(vote)})`;
}

function closing({ agency }: Ledger, decider: Decider, parts: readonly ProposedPart[]): string {
  const asks = parts.length === 0 ? 'xem xét, cho ý kiến' : 'xem xét, quyết định';
  const who = decider.isProvince ? `${agency.name} kính trình` : 'Kính trình';
  return `${who} ${decider.name} ${asks}./.`;
}
