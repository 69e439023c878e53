import { expect, test } from 'vitest';
import { bonusRules } from '../../main/review/rules.ts';
import awardData from '../../resources/awards.json' with { type: 'json' };
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import type { Ledger } from '../../shared/ledger.ts';
import { buildPaper } from '../../shared/paper/build.ts';
import { baseSalaryOn, bonusAmount, multipleOf } from '../../shared/review/bonus.ts';
import type { Award, Proposal } from '../../shared/review/proposal.ts';
import { said, tablesOf } from '../fixtures/document-text.ts';
import { sampleLedger } from '../fixtures/ledger.ts';

test.each([
  ['2026-06-30', 2_340_000],
  ['2026-07-01', 2_530_000],
  ['2030-01-01', 2_530_000],
  ['2024-06-30', null],
])('the base salary on %s', (day, amount) => {
  expect(baseSalaryOn(bonusRules, day)?.amount ?? null).toBe(amount);
});

// By hand: base × multiple, then up to the next 10.000 đồng.
test.each([
  // 702.000
  [2_340_000, 'lao-dong-tien-tien', 710_000],
  // 2.340.000, whole already
  [2_340_000, 'chien-si-thi-dua-co-so', 2_340_000],
  // 759.000
  [2_530_000, 'lao-dong-tien-tien', 760_000],
  // 2.530.000, whole already
  [2_530_000, 'chien-si-thi-dua-co-so', 2_530_000],
  // 7.590.000, whole already
  [2_530_000, 'chien-si-thi-dua-cap-tinh', 7_590_000],
  // 2.024.000
  [2_530_000, 'tap-the-lao-dong-tien-tien', 2_030_000],
  // 3.795.000
  [2_530_000, 'tap-the-lao-dong-xuat-sac', 3_800_000],
  // 7.590.000
  [2_530_000, 'bang-khen-tap-the', 7_590_000],
  // 3.795.000
  [2_530_000, 'bang-khen-ca-nhan', 3_800_000],
  // 1.518.000
  [2_530_000, 'giay-khen-tap-the', 1_520_000],
  // 759.000
  [2_530_000, 'giay-khen-ca-nhan', 760_000],
])('of %i đồng %s is %i', (base, award, amount) => {
  expect(bonusAmount(bonusRules, base, multipleOf(bonusRules, award) ?? 0)).toBe(amount);
});

const sample = sampleLedger();
const model = sample.proposals[0] as Proposal;
const proposal = (id: number, awardCode: string, of: Partial<Proposal>): Proposal => ({
  ...model,
  ...{ id, awardCode, personId: null, departmentId: null },
  ...of,
});

/** A year whose agency decides on a day. */
function year(date: string | null, proposals: Proposal[]): Ledger {
  return sampleLedger({
    awards: awardData.awards as Award[],
    bonusRules,
    proposals,
    council: { ...sample.council, votes: [] },
    headings: [{ kind: 'decision', period: '', number: 45, date, signerId: null }],
  });
}

const table = (ledger: Ledger) =>
  buildPaper(ledger, { kind: 'bonus', period: '' }, { number: null, date: null, signerId: null });
const linesOf = (document: OfficialDocument) =>
  tablesOf(document)[0]
    ?.rows.filter(({ look }) => look !== 'group')
    .map(({ cells }) => (cells.length === 1 ? cells : cells.slice(1))) ?? [];

test('the table follows the day of the decision, and adds up', () => {
  const proposals = [
    proposal(1, 'giay-khen-tap-the', { departmentId: 11 }),
    proposal(2, 'giay-khen-ca-nhan', { personId: 105 }),
    proposal(3, 'bang-khen-ca-nhan', { personId: 100 }),
  ];
  const document = table(year('2026-12-05', proposals));
  // 1.520.000 + 760.000 = 2.280.000; the province pays for what it decides.
  expect(linesOf(document)).toEqual([
    ['Văn phòng Sở', 'Giấy khen của Giám đốc Sở', '0,6', '1.520.000'],
    ['Bà Đỗ Ngọc Ánh', 'Giấy khen của Giám đốc Sở', '0,3', '760.000'],
    ['Tổng cộng: 2.280.000 đồng'],
  ]);
  expect(said(document, 'base')).toContain(
    'Mức lương cơ sở tại ngày quyết định (05/12/2026): 2.530.000 đồng (Nghị định số 161/2026/NĐ-CP).',
  );
  expect(document.reference).toBe(
    '(Kèm theo Quyết định số 45/QĐ-SNgV ngày 05/12/2026 của Sở Ngoại vụ)',
  );
  // 2.340.000 × 0,6 = 1.404.000 is 1.410.000; × 0,3 = 702.000 is 710.000.
  expect(linesOf(table(year('2026-06-30', proposals))).at(-1)).toEqual([
    'Tổng cộng: 2.120.000 đồng',
  ]);
  expect(said(table(year(null, proposals)), 'base')).toContain(
    'Quyết định chưa ghi ngày, tạm tính theo mức lương cơ sở tại ngày 14/12/2026: 2.530.000 đồng',
  );
  expect(said(table(year('2024-06-30', proposals)), 'nobody')).toBe(
    'Chưa có mức lương cơ sở tại ngày 30/6/2024.',
  );
});

test('of several titles only the highest counts, a form of commendation counts beside it', () => {
  const document = table(
    year('2026-12-05', [
      proposal(1, 'lao-dong-tien-tien', { personId: 105 }),
      proposal(2, 'chien-si-thi-dua-co-so', { personId: 105 }),
      proposal(3, 'giay-khen-ca-nhan', { personId: 105 }),
      proposal(4, 'lao-dong-tien-tien', { personId: 111 }),
    ]),
  );
  const amounts = linesOf(document).map((cells) => [cells.at(1) ?? '', cells.at(-1) ?? '']);
  expect(amounts.filter(([award]) => award === 'Chiến sĩ thi đua cơ sở')).toEqual([
    ['Chiến sĩ thi đua cơ sở', '2.530.000'],
  ]);
  expect(
    amounts.filter(([award]) => award === 'Lao động tiên tiến').map(([, amount]) => amount),
  ).toEqual(['–', '760.000']);
  // 2.530.000 + 760.000 (Giấy khen) + 760.000 (the other's title) = 4.050.000.
  expect(linesOf(document).at(-1)).toEqual(['Tổng cộng: 4.050.000 đồng']);
});

test('a higher title that the province decided takes the place of the agency’s', () => {
  const titles = (state: Proposal['state']) =>
    table(
      year('2026-12-05', [
        proposal(1, 'chien-si-thi-dua-co-so', { personId: 105 }),
        proposal(2, 'chien-si-thi-dua-cap-tinh', { personId: 105, state }),
      ]),
    );
  expect(linesOf(titles('submitted')).at(-1)).toEqual(['Tổng cộng: 2.530.000 đồng']);
  expect(linesOf(titles('decided')).at(-1)).toEqual(['Tổng cộng: 0 đồng']);
});
