import { frameOf, signatureOf } from '../../document/frame.ts';
import {
  type OfficialDocument,
  paragraph,
  type TableColumn,
  type TableRow,
} from '../../document/official-document.ts';
import type { Ledger } from '../../ledger.ts';
import { type Day, formatDay } from '../../month.ts';
import { quotedMovement } from '../../movement/name.ts';
import { formatCount, formatTenths } from '../../number.ts';
import { type BonusRules, baseSalaryOn, bonusAmount, multipleOf } from '../../review/bonus.ts';
import { proposedOf } from '../../review/proposed.ts';
import { citePaper, headingOf } from '../cite.ts';
import { PAPERS } from '../kinds.ts';
import type { PaperHead, PaperPeriod } from '../paper.ts';
import { dayOf } from './bases.ts';
import { decidedOf } from './decision.ts';
import { type Entry, entriesOf, groupedRows, namesAmong, together } from './entries.ts';
import { totalRow } from './list.ts';

/** The bonuses of those the agency awards, to go with its decision: by the base salary of the decision's day. */
export function buildBonus(
  ledger: Ledger,
  _period: PaperPeriod,
  head: PaperHead,
): OfficialDocument {
  const { agency, movement } = ledger;
  const decision = headingOf(ledger, 'decision');
  const day = dayOf(ledger, decision);
  const signerId = head.signerId ?? decision.signerId;
  return {
    ...frameOf(ledger, PAPERS.bonus, head, movement.endDate.slice(0, 4)),
    title: `Bảng tính tiền thưởng ${quotedMovement(movement.name)}`,
    placeAndDate: '',
    subject: [`Khen thưởng ${quotedMovement(movement.name)}`],
    reference: `(Kèm theo ${citePaper(ledger, 'decision')})`,
    body: body(ledger, day),
    recipients: [],
    signature: signatureOf(agency, movement, signerId),
  };
}

const COLUMNS: TableColumn[] = [
  { header: 'STT', width: 10, align: 'center' },
  { header: 'Tập thể, cá nhân', width: 52, align: 'left' },
  { header: 'Hình thức khen thưởng', width: 52, align: 'left' },
  { header: 'Hệ số', width: 14, align: 'center' },
  { header: 'Tiền thưởng (đồng)', width: 32, align: 'right' },
];

function body(ledger: Ledger, day: Day): OfficialDocument['body'] {
  const { bonusRules } = ledger;
  const part = decidedOf(ledger);
  const entries = entriesOf(part);
  if (entries.length === 0) {
    return [paragraph('Chưa có tập thể, cá nhân được khen thưởng.', 'nobody')];
  }
  const salary = baseSalaryOn(bonusRules, day);
  if (salary === null) {
    return [paragraph(`Chưa có mức lương cơ sở tại ngày ${formatDay(day)}.`, 'nobody')];
  }
  const bonuses = new Map(
    entries.map((entry) => [entry, bonusOf(ledger, entry, bonusRules, salary.amount)]),
  );
  const total = [...bonuses.values()].reduce((sum, bonus) => sum + (bonus?.amount ?? 0), 0);
  const nameOf = namesAmong(ledger.people);
  const rows: TableRow[] = [
    ...groupedRows(part, (entry) => [
      nameOf(entry),
      entry.awardName,
      ...cellsOf(bonuses.get(entry)),
    ]),
    totalRow(`Tổng cộng: ${formatCount(total)} đồng`),
  ];
  const by = salary.document === '' ? '' : ` (${salary.document})`;
  return [
    paragraph(
      `${ofDay(ledger, day)}: ${formatCount(salary.amount)} đồng${by}. Tiền thưởng bằng mức lương cơ sở nhân hệ số, làm tròn lên đến ${formatCount(bonusRules.roundedUpTo)} đồng.`,
      'base',
    ),
    { kind: 'table', caption: '', columns: COLUMNS, rows },
    paragraph(
      'Nhiều danh hiệu thi đua của cùng một thời gian chỉ tính mức thưởng cao nhất; danh hiệu thi đua và hình thức khen thưởng tính riêng./.',
      'closing',
    ),
  ];
}

/** While the decision bears no day the amounts are provisional, and say so. */
function ofDay(ledger: Ledger, day: Day): string {
  return headingOf(ledger, 'decision').date === null
    ? `Quyết định chưa ghi ngày, tạm tính theo mức lương cơ sở tại ngày ${formatDay(day)}`
    : `Mức lương cơ sở tại ngày quyết định (${formatDay(day)})`;
}

type Bonus = { tenths: number; amount: number; isLower: boolean };

function cellsOf(bonus: Bonus | null | undefined): string[] {
  if (!bonus) return ['', ''];
  return [formatTenths(bonus.tenths / 10), bonus.isLower ? '–' : formatCount(bonus.amount)];
}

/** Null where the data has no multiple; of several titles only the highest counts, of the province's those it decided. */
function bonusOf(ledger: Ledger, entry: Entry, rules: BonusRules, base: number): Bonus | null {
  const tenths = multipleOf(rules, entry.proposal.awardCode);
  if (tenths === null) return null;
  const isLower = entry.award?.kind === 'title' && tenths < highestTitle(ledger, entry, rules);
  return { tenths, amount: isLower ? 0 : bonusAmount(rules, base, tenths), isLower };
}

function highestTitle(ledger: Ledger, { proposal }: Entry, rules: BonusRules): number {
  const decided = entriesOf(together(proposedOf(ledger))).filter(
    ({ award, proposal: { state } }) => award?.authority === 'province' && state === 'decided',
  );
  const titles = [...entriesOf(decidedOf(ledger)), ...decided]
    .filter(({ award }) => award?.kind === 'title')
    .filter(
      (other) =>
        other.proposal.personId === proposal.personId &&
        other.proposal.departmentId === proposal.departmentId,
    )
    .map((other) => multipleOf(rules, other.proposal.awardCode) ?? 0);
  return Math.max(0, ...titles);
}
