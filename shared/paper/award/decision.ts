import { frameOf, recipientsOf } from '../../document/frame.ts';
import { pointLabel } from '../../document/labels.ts';
import {
  type Annex,
  type Block,
  type OfficialDocument,
  paragraph,
  plain,
  type Run,
} from '../../document/official-document.ts';
import type { Ledger } from '../../ledger.ts';
import { quotedMovement } from '../../movement/name.ts';
import { type ProposedPart, proposedOf } from '../../review/proposed.ts';
import { isHeld } from '../../review/vote.ts';
import { lowerFirst, toUpper } from '../../text.ts';
import { citeHead } from '../cite.ts';
import { PAPERS } from '../kinds.ts';
import type { PaperHead, PaperPeriod } from '../paper.ts';
import { type AwardGroup, authorityOf, awardGroups } from './award-groups.ts';
import { awardBases, dayOf } from './bases.ts';
import { countText, type Entry, entriesOf, groupedRows, namesAmong } from './entries.ts';
import { totalRow } from './list.ts';

/**
 * The decision of the agency's head on what is decided in the agency (Luật 06/2022/QH15, Điều 79–80; NĐ 30/2020, Phụ lục
 * III, Mẫu 1.2), the list of who is awarded as its annex. What goes up to the province is no part of it.
 */
export function buildDecision(
  ledger: Ledger,
  _period: PaperPeriod,
  head: PaperHead,
): OfficialDocument {
  const { agency, movement } = ledger;
  const part = decidedOf(ledger);
  const subject = `Về việc khen thưởng tập thể, cá nhân có thành tích trong ${quotedMovement(movement.name)}`;
  const isNobody = entriesOf(part).length === 0;
  return {
    ...frameOf(ledger, PAPERS.decision, head, movement.endDate.slice(0, 4)),
    title: `Quyết định ${lowerFirst(subject)}`,
    subject: [subject],
    issuer: toUpper(`Giám đốc ${agency.name}`),
    bases: [
      ...awardBases(ledger, [part], dayOf(ledger, head)),
      ...(isHeld(ledger.council) ? ['Theo đề nghị của Hội đồng bình xét khen thưởng'] : []),
    ],
    body: [{ kind: 'part', label: '', text: 'QUYẾT ĐỊNH:' }, ...articles(ledger, part)],
    recipients: ['Như Điều 3', ...recipientsOf(movement)],
    annexes: isNobody ? [] : [listOf(ledger, head, part)],
  };
}

/** Whom the agency's head awards: of those put forward to him, whom nobody has refused. */
export function decidedOf(ledger: Ledger): ProposedPart {
  const part = proposedOf(ledger).find((each) => authorityOf(each) === 'agency');
  const isAwarded = ({ proposal }: Entry) => proposal.state !== 'refused';
  return {
    heading: part?.heading ?? '',
    departments: part?.departments.filter(isAwarded) ?? [],
    people: part?.people.filter(isAwarded) ?? [],
  };
}

function articles(ledger: Ledger, part: ProposedPart): Block[] {
  return [
    ...firstArticle(ledger, part),
    article(
      2,
      'Tiền thưởng kèm theo các hình thức khen thưởng tại Điều 1 thực hiện theo quy định của pháp luật về thi đua, khen thưởng.',
      'article:2',
    ),
    article(
      3,
      'Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Trưởng các phòng, đơn vị liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
      'closing',
    ),
  ];
}

/** One award is said in the article itself, several are its points. */
function firstArticle(ledger: Ledger, part: ProposedPart): Block[] {
  const groups = awardGroups(ledger, part);
  const merit = `có thành tích trong ${quotedMovement(ledger.movement.name)}`;
  const listed = '(có danh sách kèm theo)';
  const [only, ...more] = groups;
  if (!only) return [article(1, 'Chưa có tập thể, cá nhân được khen thưởng.', 'article:1')];
  if (more.length === 0) {
    const text = `${awarding(only)} cho ${countText(part)} ${merit} ${listed}.`;
    return [article(1, text, 'article:1')];
  }
  return [
    article(1, `Khen thưởng ${countText(part)} ${merit} ${listed}, gồm:`, 'article:1'),
    ...groups.map(
      (group, index): Block => ({
        kind: 'point',
        label: pointLabel(index + 1),
        runs: plain(`${awarding(group)}: ${countText(group)}${index < more.length ? ';' : '.'}`),
        key: `award:${group.code}`,
      }),
    ),
  ];
}

/** A title is recognised, a form of commendation given. */
function awarding(group: AwardGroup): string {
  const isTitle = entriesOf(group).some(({ award }) => award?.kind === 'title');
  return isTitle ? `Công nhận danh hiệu ${group.name}` : `Tặng ${group.name}`;
}

/** "Điều 1." stands out. */
function article(number: number, text: string, key: string): Block {
  const label: Run = { text: `Điều ${number}. `, bold: true };
  return { ...paragraph(text, key), runs: [label, { text }] };
}

function listOf(ledger: Ledger, head: PaperHead, part: ProposedPart): Annex {
  const nameOf = namesAmong(ledger.people, { hasDepartments: true });
  return {
    title: 'DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG',
    reference: `(Kèm theo ${citeHead(ledger, 'decision', head)})`,
    orientation: 'portrait',
    body: [
      {
        kind: 'table',
        caption: '',
        columns: [
          { header: 'STT', width: 10, align: 'center' },
          { header: 'Họ và tên, tên tập thể', width: 48, align: 'left' },
          { header: 'Chức vụ', width: 30, align: 'left' },
          { header: 'Phòng', width: 36, align: 'left' },
          { header: 'Hình thức khen thưởng', width: 40, align: 'left' },
        ],
        rows: [
          ...groupedRows(part, (entry) => {
            const position = 'person' in entry ? entry.person.position : '';
            const department = 'person' in entry ? entry.departmentName : '';
            return [nameOf(entry), position, department, entry.awardName];
          }),
          totalRow(`Tổng cộng: ${countText(part)}`),
        ],
      },
    ],
  };
}
