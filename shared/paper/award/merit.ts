import type { HeldAward } from '../../award/past-award.ts';
import type { CaseEntry } from '../../case/case.ts';
import { frameOf, signatureOf } from '../../document/frame.ts';
import {
  type Annex,
  type Block,
  dash,
  type OfficialDocument,
  paragraph,
} from '../../document/official-document.ts';
import { sections } from '../../document/outline.ts';
import { casesOfYear } from '../../figures-table.ts';
import type { Ledger } from '../../ledger.ts';
import { formatDay } from '../../month.ts';
import { quotedMovement } from '../../movement/name.ts';
import { twoDigits } from '../../number.ts';
import { GENDERS } from '../../person/person.ts';
import { meritsOf } from '../../record/merit.ts';
import { proposedOf } from '../../review/proposed.ts';
import { capitalize } from '../../text.ts';
import { PAPERS } from '../kinds.ts';
import type { PaperHead, PaperPeriod } from '../paper.ts';
import { linesOf } from '../summary/own-words.ts';
import { countText, type Entry, entriesOf, NOBODY, nameOf, together } from './entries.ts';

/**
 * The reports on the merits of everybody proposed, a part each: situation, merits of the year, awards held (the outline of
 * the decree's forms). Drafted from the record; each part leaves as a paper of its own, see `meritPapers`.
 */
export function buildMerit(
  ledger: Ledger,
  _period: PaperPeriod,
  head: PaperHead,
): OfficialDocument {
  const { movement } = ledger;
  const all = together(proposedOf(ledger));
  const entries = entriesOf(all);
  const text =
    entries.length === 0
      ? NOBODY
      : `Báo cáo thành tích của ${countText(all)} được đề nghị khen thưởng trong ${quotedMovement(movement.name)}, mỗi tập thể, cá nhân một bản kèm theo./.`;
  return {
    ...frameOf(ledger, PAPERS.merit, head, movement.endDate.slice(0, 4)),
    title: `Báo cáo thành tích đề nghị khen thưởng năm ${movement.year}`,
    subject: ['Đề nghị khen thưởng'],
    body: [paragraph(text, 'closing')],
    recipients: [],
    signature: signatureOf(ledger.agency, movement, head.signerId),
    annexes: entries.map((entry) => meritOf(ledger, entry)),
  };
}

/** Each part as the paper it leaves as: signed by who reports, and by the agency's head who confirms it. */
export function meritPapers(document: OfficialDocument): OfficialDocument[] {
  return document.annexes.map(({ reference, body }) => ({
    ...document,
    title: `Báo cáo thành tích ${reference}`,
    subject: reference.slice(1, -1).split(' – ').map(capitalize),
    body,
    annexes: [],
    secretary: { lines: ['NGƯỜI BÁO CÁO'], name: '' },
  }));
}

function meritOf(ledger: Ledger, entry: Entry): Annex {
  const key = `merit:${entry.proposal.id}`;
  const asked = entry.award?.kind === 'title' ? 'xét tặng danh hiệu' : 'tặng';
  return {
    title: PAPERS.merit.typeName,
    reference: `(${nameOf(entry)} – đề nghị ${asked} ${entry.awardName})`,
    orientation: 'portrait',
    body: sections([
      { title: 'SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH', blocks: situation(ledger, entry, key) },
      { title: 'THÀNH TÍCH ĐẠT ĐƯỢC', blocks: merits(ledger, entry, key) },
      { title: 'CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG', blocks: held(ledger, entry, key) },
    ]),
  };
}

/** What is known of a person or a department, a line each; what is not is left to be written. */
function situation(ledger: Ledger, entry: Entry, key: string): Block[] {
  const { agency, people } = ledger;
  const lines =
    'person' in entry
      ? [
          ['name', 'Họ và tên', entry.person.fullName],
          ['gender', 'Giới tính', GENDERS[entry.person.gender]],
          ['born', 'Ngày sinh', entry.person.birthDate ? formatDay(entry.person.birthDate) : ''],
          ['position', 'Chức vụ', entry.person.position],
          ['department', 'Phòng', entry.departmentName],
          ['agency', 'Cơ quan', agency.name],
        ]
      : [
          ['name', 'Tên tập thể', entry.departmentName],
          ['agency', 'Cơ quan', agency.name],
          ['staff', 'Cán bộ, công chức', staffText(people, entry.departmentId)],
        ];
  return lines.map(([of, label, value]) =>
    dash(value === '' ? `${label}:` : `${label}: ${value}.`, `${key}:${of}`),
  );
}

function staffText(people: Ledger['people'], departmentId: number): string {
  const staff = people.filter((person) => person.active && person.departmentId === departmentId);
  const women = staff.filter(({ gender }) => gender === 'female').length;
  return staff.length === 0
    ? ''
    : `${twoDigits(staff.length)} người, trong đó ${twoDigits(women)} nữ`;
}

/** The reason she gave, what the year's record says beside it, and the praise with its day and basis. */
function merits(ledger: Ledger, entry: Entry, key: string): Block[] {
  const { personId, departmentId } = entry.proposal;
  const said = [...new Set(linesOf(entry.proposal.reason))];
  const recorded = meritsOf(ledger)
    .filter((merit) => merit.personId === personId)
    .map(({ text }) => text)
    .filter((text) => !said.includes(text));
  const praise = casesOfYear(ledger).filter(
    (one) =>
      one.kind === 'praise' &&
      one.personId === personId &&
      (personId !== null || one.departmentId === departmentId),
  );
  // What the register has with its day and basis is not told a second time without.
  const dated = new Set(praise.flatMap(({ deed }) => linesOf(deed)));
  return [
    ...said
      .filter((line) => !dated.has(line))
      .map((line, index) => dash(`${line}.`, `${key}:reason:${index + 1}`)),
    ...recorded.map((line, index) => dash(`${line}.`, `${key}:record:${index + 1}`)),
    ...praise.map((one) => dash(praiseText(one), `${key}:case:${one.id}`)),
  ];
}

function praiseText({ date, deed, basis }: CaseEntry): string {
  const [done, proof] = [deed, basis].map((text) => linesOf(text).join('; '));
  return `Ngày ${formatDay(date)}: ${done}${proof === '' ? '' : ` (${proof})`}.`;
}

/** Titles and forms of commendation stand apart, as the decree's forms have them; of earlier years alone. */
function held(ledger: Ledger, { proposal }: Entry, key: string): Block[] {
  const own = ledger.heldAwards
    .filter(({ personId, departmentId }) =>
      proposal.personId === null
        ? departmentId === proposal.departmentId
        : personId === proposal.personId,
    )
    .filter(({ year }) => year < ledger.movement.year)
    .toSorted((a, b) => a.year - b.year);
  const titles = new Set(
    ledger.awards.filter(({ kind }) => kind === 'title').map(({ name }) => name),
  );
  const isTitle = ({ awardName }: HeldAward) => titles.has(awardName);
  return [
    ...heldTable('Danh hiệu thi đua', own.filter(isTitle), `${key}:titles`),
    ...heldTable(
      'Hình thức khen thưởng',
      own.filter((award) => !isTitle(award)),
      `${key}:commendations`,
    ),
  ];
}

function heldTable(kind: string, awards: readonly HeldAward[], key: string): Block[] {
  if (awards.length === 0) return [paragraph(`${kind}: chưa có.`, key)];
  return [
    {
      kind: 'table',
      caption: kind,
      columns: [
        { header: 'Năm', width: 16, align: 'center' },
        { header: kind, width: 62, align: 'left' },
        {
          header: 'Số, ngày, tháng, năm của quyết định; cơ quan ban hành',
          width: 84,
          align: 'left',
        },
      ],
      rows: awards.map(({ year, awardName, ...decision }) => ({
        look: 'body',
        cells: [String(year), awardName, decisionText(decision)],
      })),
    },
  ];
}

function decisionText({
  decisionNumber,
  decisionDate,
  issuer,
}: Pick<HeldAward, 'decisionNumber' | 'decisionDate' | 'issuer'>): string {
  return [
    decisionNumber === '' ? '' : `Số ${decisionNumber}`,
    decisionDate === null ? '' : `ngày ${formatDay(decisionDate)}`,
    issuer === '' ? '' : `của ${issuer}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
