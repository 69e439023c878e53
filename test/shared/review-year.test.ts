import { expect, test } from 'vitest';
import { awardsOn, bonusRules, RULE_SETS } from '../../main/review/rules.ts';
import type { Day } from '../../shared/month.ts';
import { buildPaper } from '../../shared/paper/build.ts';
import { checksOf } from '../../shared/review/check.ts';
import { proposedOf } from '../../shared/review/proposed.ts';
import { VERDICTS } from '../../shared/review/rule.ts';
import { agencyVerdictsOf, verdictsOf } from '../../shared/review/verdict.ts';
import { voteOf } from '../../shared/review/vote.ts';
import { chainLines } from '../../shared/review/years.ts';
import { tablesOf } from '../fixtures/document-text.ts';
import {
  AFTER,
  BEFORE,
  held,
  initiative,
  person,
  praise,
  proposal,
  rating,
  restriction,
  reviewLedger,
} from '../fixtures/review.ts';

/*
 * One year of an agency of twelve people in four departments, worked out by hand from the law as it stood on 30/9/2026.
 *
 *   department 11: 1 (leader), 2, 3, 4      department 13: 8 (leader), 9, 10
 *   department 12: 5 (leader), 6, 7         department 14: 11, 12
 *
 *   ratings   excellent 1, 5 · good 2, 3, 6, 7, 8, 9, 11 · fulfilled 4 · failed 10 · 12 not rated
 *   held      1: Chiến sĩ thi đua cơ sở 2024, 2025 · 5: the same 2023, 2025 · department 11: TTLĐXS 2024, 2025
 *   praise    6 once, 8 twice · discipline 7 (khiển trách), 10 (cảnh cáo) · 9 under verification
 *   leave     3: maternity
 *   council   seven: five came, one wrote, one was absent; six ballots came back, none invalid
 */
const leader = { level: 'leader' } as const;
const ledger = reviewLedger({
  people: [
    ...[person(1, 11, leader), person(2, 11), person(3, 11, { gender: 'female' }), person(4, 11)],
    ...[person(5, 12, leader), person(6, 12), person(7, 12)],
    ...[person(8, 13, leader), person(9, 13), person(10, 13)],
    ...[person(11, 14), person(12, 14)],
  ],
  ratings: [
    ...[rating(1, 'excellent'), rating(5, 'excellent')],
    ...[2, 3, 6, 7, 8, 9, 11].map((id) => rating(id, 'good')),
    ...[rating(4, 'fulfilled'), rating(10, 'failed')],
  ],
  awards: [
    ...[held(1, 2024, 'Chiến sĩ thi đua cơ sở'), held(1, 2025, 'CSTĐCS')],
    ...[held(5, 2023, 'Chiến sĩ thi đua cơ sở'), held(5, 2025, 'CSTĐCS')],
    ...[2024, 2025].map((year) => held(null, year, 'TTLĐXS', { departmentId: 11 })),
  ],
  initiatives: [
    initiative(21, 2, '15/QĐ-SNgV'),
    initiative(22, 5, '88/QĐ-UBND', { scope: 'province' }),
  ],
  uses: [
    { initiativeId: 21, proposalId: 202 },
    { initiativeId: 21, proposalId: 9 },
  ],
  restrictions: [
    restriction(7, '2026-02-01', '2026-05-01', { reason: 'đi muộn' }),
    restriction(10, '2026-03-01', '2026-09-01', { form: 'warning', reason: 'uống rượu lái xe' }),
    restriction(9, '2026-09-01', null, { kind: 'verification', form: '', reason: 'có đơn' }),
  ],
  leaves: [
    {
      ...{ id: 1, personId: 3, kind: 'maternity', note: '' },
      ...{ startedOn: '2026-01-10', endedOn: '2026-07-10' },
    },
  ],
  praises: [praise(1, 12, 6), praise(2, 13, 8), praise(3, 13, 8)],
  proposals: [
    ...[1, 2, 3, 5, 6, 7, 8, 9, 11, 12].map((id) =>
      proposal(100 + id, 'lao-dong-tien-tien', { personId: id }),
    ),
    proposal(201, 'chien-si-thi-dua-co-so', { personId: 1 }),
    proposal(202, 'chien-si-thi-dua-co-so', { personId: 2, initiativeId: 21 }),
    proposal(205, 'chien-si-thi-dua-co-so', { personId: 5 }),
    proposal(301, 'chien-si-thi-dua-cap-tinh', { personId: 1 }),
    proposal(305, 'chien-si-thi-dua-cap-tinh', { personId: 5 }),
    proposal(411, 'tap-the-lao-dong-xuat-sac', { departmentId: 11 }),
    proposal(412, 'tap-the-lao-dong-tien-tien', { departmentId: 12 }),
    proposal(413, 'tap-the-lao-dong-tien-tien', { departmentId: 13 }),
    proposal(414, 'tap-the-lao-dong-tien-tien', { departmentId: 14 }),
    proposal(506, 'giay-khen-ca-nhan', { personId: 6, category: 'theme' }),
    proposal(509, 'giay-khen-ca-nhan', { personId: 9, category: 'theme' }),
    proposal(606, 'bang-khen-ca-nhan', { personId: 6, category: 'theme' }),
    proposal(608, 'bang-khen-ca-nhan', { personId: 8, category: 'theme' }),
    proposal(611, 'bang-khen-tap-the', { departmentId: 11 }),
  ],
  members: ['present', 'present', 'present', 'present', 'present', 'written', 'absent'],
  heldOn: '2026-09-28',
  votes: [
    { proposalId: 201, agreed: 6, abstained: 0, invalid: 0 },
    { proposalId: 202, agreed: 4, abstained: 1, invalid: 1 },
  ],
});
ledger.council.ballotsReturned = 6;
ledger.council.ballotsInvalid = 0;

const FREE = 'met: Hồ sơ không ghi';
const OLD_DECREE =
  'tỷ lệ theo Nghị định số 98/2023/NĐ-CP, Điều 30 khoản 7, hết hiệu lực từ 01/7/2025';

/** By proposal, in the order of the rules: law, decree 152, guidance. */
const EXPECTED: Record<number, string[]> = {
  // Lao động tiên tiến: rated good or better, and nothing open.
  101: ['met: HTXSNV', FREE],
  102: ['met: HTTNV', FREE],
  103: ['met: HTTNV', FREE, 'met: Nghỉ thai sản từ 10/01/2026 đến 10/7/2026'],
  105: ['met: HTXSNV', FREE],
  106: ['met: HTTNV', FREE],
  // His reprimand ended on 01/5: nothing is open on 30/9, and what he did counts from 02/5.
  107: ['met: HTTNV', FREE, 'confirm: Khiển trách, hết 01/5/2026: thành tích tính từ 02/5/2026'],
  108: ['met: HTTNV', FREE],
  // Under verification since 01/9; the decree is known second hand, so no flat no.
  109: [
    'met: HTTNV',
    'confirm: Đang xác minh, thanh tra, điều tra từ 01/9/2026 chưa kết thúc: có đơn: không đạt, theo nguồn dẫn lại',
  ],
  111: ['met: HTTNV', FREE],
  112: ['lacking: Chưa có xếp loại năm 2026', FREE],
  // 80 % of 7 members are 5,6, so 6 ballots: 6 reach it.
  201: [
    'met: HTXSNV',
    'met: HTXSNV, 0 sáng kiến được công nhận',
    FREE,
    `confirm: 6/7 phiếu, cần 6: đạt, ${OLD_DECREE}`,
  ],
  // 4 of 6 needed: 2 short. His initiative serves proposal 9 of another year too.
  202: [
    'met: HTTNV',
    'met: HTTNV, 1 sáng kiến được công nhận',
    FREE,
    `confirm: 4/7 phiếu, cần 6, còn thiếu 2: không đạt, ${OLD_DECREE}`,
    'confirm: Đã dùng cho 1 đề nghị khác: không đạt, việc dùng lại cho danh hiệu về sau chưa rõ',
  ],
  205: ['met: HTXSNV', 'met: HTXSNV, 1 sáng kiến được công nhận', FREE, 'lacking: Chưa kiểm phiếu'],
  // 2024 and 2025 held, 2026 proposed: three. No initiative of the province.
  301: [
    'met: 2024, 2025, 2026: 3 lần liên tục, cần 3',
    'failed: 0 sáng kiến phạm vi tỉnh được công nhận',
    FREE,
    'lacking: Chưa kiểm phiếu',
  ],
  // 2024 is missing: 2025 and 2026 make two, one short.
  305: [
    'failed: 2025, 2026: 2 lần liên tục, cần 3, còn thiếu 1',
    'met: 1 sáng kiến phạm vi tỉnh được công nhận',
    FREE,
    'lacking: Chưa kiểm phiếu',
  ],
  // Department 11: 1, 2, 3 of 4 are proposed: 3/4 = 75 %; 70 % of 4 are 2,8, so 3. All four fulfilled. 1 and 2 are CSTĐCS.
  411: ['met: 3/4 người (75%)', 'met: 4/4 người', 'met: 2 người'],
  // Department 12: 5, 6, 7 of 3. A reprimand is below a warning.
  412: ['met: 3/3 người (100%)', 'met: Kỷ luật (Khiển trách) từ 01/02/2026 đến 01/5/2026: đi muộn'],
  // Department 13: 8 and 9 of 3 = 66,7 %; 70 % of 3 are 2,1, so 3: one short. A warning of the year.
  413: [
    'failed: 2/3 người (66,7%), còn thiếu 1 người',
    'failed: Kỷ luật (Cảnh cáo) từ 01/3/2026 đến 01/9/2026: uống rượu lái xe',
  ],
  // Department 14: 11 and 12, both proposed, whatever 12 is rated.
  414: ['met: 2/2 người (100%)', 'met: Hồ sơ không ghi kỷ luật'],
  // Praised once and rated good; but Giấy khen and Bằng khen for the one movement are two forms.
  506: [
    'met: HTTNV; 1 biểu dương trong sổ',
    'failed: Cùng loại hình còn Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    FREE,
  ],
  509: [
    'lacking: Sổ chưa có biểu dương trong phong trào',
    'met: Không có hình thức khác cho thành tích này',
    'confirm: Đang xác minh, thanh tra, điều tra từ 01/9/2026 chưa kết thúc: có đơn: không đạt, theo nguồn dẫn lại',
  ],
  606: ['met: 1 biểu dương trong sổ', 'failed: Cùng loại hình còn Giấy khen của Giám đốc Sở', FREE],
  608: ['met: 2 biểu dương trong sổ', 'met: Không có hình thức khác cho thành tích này', FREE],
  // TTLĐXS 2024, 2025 held and 2026 proposed: three years, two are asked.
  611: [
    'met: 2024, 2025, 2026: 3 lần liên tục, cần 2',
    'met: Không có hình thức khác cho thành tích này',
  ],
};

test('every verdict of the year is what the law gives by hand', () => {
  const told = Map.groupBy(verdictsOf(ledger, RULE_SETS, BEFORE), ({ proposalId }) => proposalId);
  const found = Object.fromEntries(
    [...told].map(([id, verdicts]) => [
      id,
      verdicts.map(({ kind, found: text }) => `${kind}: ${text}`),
    ]),
  );
  expect(found).toEqual(EXPECTED);
});

test('so is what is asked of the agency and its council', () => {
  const found = agencyVerdictsOf(ledger, RULE_SETS, BEFORE).map(
    ({ kind, found: text }) => `${kind}: ${text}`,
  );
  expect(found).toEqual([
    // 2 excellent; 7 good × 20 % = 1,4: two are above it, not above it rounded up.
    'confirm: Cơ quan: 2 HTXSNV, 7 HTTNV × 20% = 1,4: chưa rõ cách làm tròn',
    // Leaders 1, 5 excellent, 8 good: 1 × 20 % = 0,2, rounded up 1, and there are two.
    'confirm: Các cấp lãnh đạo từ phó phòng trở lên: 2 HTXSNV, 1 HTTNV × 20% = 0,2: không đạt, chưa rõ cách làm tròn',
    // The others: 2, 3, 6, 7, 9, 11 good, nobody excellent: 6 × 20 % = 1,2.
    'met: Người trực tiếp công tác, lao động: 0 HTXSNV, 6 HTTNV × 20% = 1,2',
    // 7 was disciplined and is rated good; 10, who was too, is rated as the decree says.
    'confirm: Người 7: khiển trách 01/02/2026, xếp loại HTTNV: xem hành vi có liên quan đến công vụ không; có nguồn dẫn Điều 19, có nguồn dẫn Điều 21',
    // All but 12.
    'lacking: 11/12 người có xếp loại năm 2026',
    'confirm: 7 thành viên: đạt, đối chiếu quy chế của Hội đồng và quy định của tỉnh',
    // 5 came and 1 wrote: 6; 80 % of 7 are 5,6, so 6.
    'confirm: 6/7 thành viên, cần 6: đạt, tỷ lệ của một tỉnh (Quyết định số 86/2025/QĐ-UBND tỉnh Bắc Ninh); nhập quy định của tỉnh mình',
  ]);
});

test('after 01/10/2026 the new text is unread: what was sure is asked, with what the old law says beside it', () => {
  const on = (day: Day) => {
    const judged = { ...ledger, awards: awardsOn([], day) };
    return verdictsOf(judged, RULE_SETS, day).filter(({ article }) => article.startsWith('Luật'));
  };
  const [before, after] = [on(BEFORE), on(AFTER)];
  expect(after.map(({ proposalId, text }) => [proposalId, text])).toEqual(
    before.map(({ proposalId, text }) => [proposalId, text]),
  );
  for (const [at, now] of after.entries()) {
    const then = before[at];
    // What is missing is missing under either law.
    if (then?.kind === 'lacking') expect([now.kind, now.otherSide]).toEqual(['lacking', '']);
    else {
      expect(now.kind).toBe('confirm');
      expect(now.otherSide).toBe(
        `Hồ sơ đã nhận trước 01/10/2026: ${VERDICTS[then?.kind ?? 'met'].toLowerCase()}`,
      );
    }
  }
  // By hand, one whole: 202 has HTTNV and an initiative; the draft of the law would ask for both.
  expect(
    after
      .filter(({ proposalId }) => proposalId === 202)
      .map(({ kind, found, otherSide }) => [kind, found, otherSide]),
  ).toEqual([
    [
      'confirm',
      'HTTNV: đạt, tính theo Điều 23, Điều 24 trước khi sửa đổi',
      'Hồ sơ đã nhận trước 01/10/2026: đạt',
    ],
    [
      'confirm',
      'HTTNV, 1 sáng kiến được công nhận: đạt, tính theo Điều 23 trước khi sửa đổi; dự thảo luật yêu cầu cả hai điều kiện, chưa đối chiếu văn bản đã ban hành',
      'Hồ sơ đã nhận trước 01/10/2026: đạt',
    ],
  ]);
});

test('so are the bonuses of the agency’s decision, by the base salary of its day', () => {
  const decided = {
    ...{ ...ledger, bonusRules, awards: awardsOn([], BEFORE) },
    headings: [
      { kind: 'decision' as const, period: '', number: 45, date: '2026-09-30', signerId: null },
    ],
  };
  const table = buildPaper(
    decided,
    { kind: 'bonus', period: '' },
    { number: null, date: null, signerId: null },
  );
  const rows = tablesOf(table)[0]?.rows.filter(({ look }) => look === 'body') ?? [];
  const counted = Map.groupBy(rows, ({ cells }) => cells.slice(2).join(' | '));
  // 2.530.000 since 01/7/2026, rounded up to 10.000:
  //   × 0,8 = 2.024.000 → 2.030.000 for each of 3 departments                               6.090.000
  //   × 0,3 =   759.000 →   760.000 for 7 of 10 LĐTT: 1, 2 and 5 have CSTĐCS, which is higher  5.320.000
  //   × 1,0 = 2.530.000 for 3 CSTĐCS                                                         7.590.000
  //   × 0,3 =   759.000 →   760.000 for 2 Giấy khen                                           1.520.000
  expect(Object.fromEntries([...counted].map(([key, of]) => [key, of.length]))).toEqual({
    'Tập thể lao động tiên tiến | 0,8 | 2.030.000': 3,
    'Lao động tiên tiến | 0,3 | 760.000': 7,
    'Lao động tiên tiến | 0,3 | –': 3,
    'Chiến sĩ thi đua cơ sở | 1 | 2.530.000': 3,
    'Giấy khen của Giám đốc Sở | 0,3 | 760.000': 2,
  });
  expect(tablesOf(table)[0]?.rows.at(-1)?.cells).toEqual(['Tổng cộng: 20.520.000 đồng']);
});

test('so are the counts, the votes and the years in a row', () => {
  const parts = proposedOf(ledger);
  // A: LĐTT 10, CSTĐCS 3, Giấy khen 2 of people, TTLĐTT 3 of departments; B: CSTĐ tỉnh 2, Bằng khen 2; TTLĐXS, Bằng khen.
  expect(parts.map(({ people, departments }) => [people.length, departments.length])).toEqual([
    [15, 3],
    [4, 2],
  ]);
  // Six ballots: 4 yes, 1 abstained, 1 invalid leave no no.
  expect(voteOf(ledger, 202)).toEqual({
    ...{ agreed: 4, disagreed: 0, abstained: 1, invalid: 1, members: 7 },
  });
  expect(voteOf(ledger, 201)).toMatchObject({ agreed: 6, disagreed: 0 });
  expect(voteOf(ledger, 205)).toBeNull();
  expect(chainLines(ledger, ['theme', 'sudden']).map(({ text }) => text)).toEqual([
    'TTLĐXS 2024, 2025, 2026 đang đề nghị (03 năm liên tục)',
    'CSTĐCS 2024, 2025, 2026 đang đề nghị (03 lần liên tục)',
    'CSTĐCS 2025, 2026 đang đề nghị (02 lần liên tục)',
  ]);
  // One person, 6, has two forms of one kind.
  expect(
    checksOf(ledger, parts, BEFORE).find(({ question }) => question.includes('nhiều hình thức')),
  ).toMatchObject({
    found: '1 cá nhân, tập thể có từ hai hình thức cùng loại hình',
    passed: false,
  });
});
