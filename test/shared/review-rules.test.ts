import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULE_SETS } from '../../main/review/rules.ts';
import awardData from '../../resources/awards.json' with { type: 'json' };
import { isDay } from '../../shared/month.ts';
import type { Rating, RatingLevel, Restriction } from '../../shared/record/record.ts';
import { AGENCY_TESTS } from '../../shared/review/agency-test.ts';
import { type OwnRule, type OwnRuleTest, ownRuleSchema } from '../../shared/review/own-rule.ts';
import { keptOutOfChains, RULE_SOURCES, rulesOn } from '../../shared/review/rule.ts';
import { TESTS } from '../../shared/review/rule-test.ts';
import { agencyVerdictsOf, verdictsOf } from '../../shared/review/verdict.ts';
import { chainLines } from '../../shared/review/years.ts';
import {
  AFTER,
  BEFORE,
  held,
  initiative,
  type Parts,
  person,
  praise,
  proposal,
  rating,
  restriction,
  reviewLedger,
} from '../fixtures/review.ts';

/** What rules whose text holds `about` say of the first proposal, as "kind: found". */
const say = (parts: Parts, about: string, day = BEFORE): string | undefined =>
  verdictsOf(reviewLedger(parts, day), RULE_SETS, day)
    .filter(({ proposalId, text }) => proposalId === 1 && text.includes(about))
    .map(({ kind, found }) => `${kind}: ${found}`)[0];
const ask = (parts: Parts, about: string, day = BEFORE): string[] =>
  agencyVerdictsOf(reviewLedger(parts, day), RULE_SETS, day)
    .filter(({ text }) => text.includes(about))
    .map(({ kind, found }) => `${kind}: ${found}`);

const LABOURER = [proposal(1, 'lao-dong-tien-tien', { personId: 1 })];
const FIGHTER = [proposal(1, 'chien-si-thi-dua-co-so', { personId: 1 })];

describe('Lao động tiên tiến', () => {
  test.each<[string, Rating[], string]>([
    ['good', [rating(1, 'good')], 'met: HTTNV'],
    ['excellent', [rating(1, 'excellent')], 'met: HTXSNV'],
    ['only fulfilled', [rating(1, 'fulfilled')], 'failed: HTNV'],
    ['not rated', [], 'lacking: Chưa có xếp loại năm 2026'],
    ['rated another year', [rating(1, 'good', 2025)], 'lacking: Chưa có xếp loại năm 2026'],
    ['somebody else rated', [rating(2, 'good')], 'lacking: Chưa có xếp loại năm 2026'],
  ])('%s', (_, ratings, verdict) => {
    expect(say({ ratings, proposals: LABOURER }, 'Hoàn thành tốt')).toBe(verdict);
  });
});

describe('the law on both sides of 01/10/2026', () => {
  const parts = { ratings: [rating(1, 'good')], proposals: LABOURER };
  const on = (day: string) =>
    verdictsOf(reviewLedger(parts, day), RULE_SETS, day).find(({ text }) =>
      text.includes('Hoàn thành tốt'),
    );

  test('before it the old law decides, and what comes is told', () => {
    expect(on(BEFORE)).toMatchObject({
      kind: 'met',
      article: 'Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 24',
      inForceFrom: '2024-01-01',
      source: RULE_SOURCES.read,
      otherSide: 'Từ 01/10/2026 (Luật số 06/2026/QH16): cần xác nhận',
    });
  });

  test('after it the text is not read: to be confirmed, with what the old law says, which a file received before still has', () => {
    const verdict = on(AFTER);
    expect(verdict).toMatchObject({
      kind: 'confirm',
      article:
        'Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 24, được sửa đổi bởi Luật số 06/2026/QH16',
      inForceFrom: AFTER,
      source: RULE_SOURCES.unconfirmed,
      otherSide: 'Hồ sơ đã nhận trước 01/10/2026: đạt',
    });
    expect(verdict?.found).toContain('HTTNV: đạt, tính theo Điều 24 trước khi sửa đổi');
    // What is missing is missing under either.
    expect(say({ proposals: LABOURER }, 'Hoàn thành tốt', AFTER)).toBe(
      'lacking: Chưa có xếp loại năm 2026',
    );
  });

  test('a rule the amendment says again comes once', () => {
    const found = rulesOn(RULE_SETS, [], AFTER).filter(
      ({ test: name }) => name === 'excellentOrInitiative',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.note).toContain('dự thảo');
  });
});

describe('Chiến sĩ thi đua cơ sở', () => {
  test.each<[string, Partial<Parts>, string]>([
    ['excellent', { ratings: [rating(1, 'excellent')] }, 'met: HTXSNV, 0 sáng kiến được công nhận'],
    [
      'good with a recognised initiative',
      { ratings: [rating(1, 'good')], initiatives: [initiative(1, 1, '3/QĐ')] },
      'met: HTTNV, 1 sáng kiến được công nhận',
    ],
    [
      'good with one not recognised yet',
      { ratings: [rating(1, 'good')], initiatives: [initiative(1, 1, '')] },
      'lacking: Sáng kiến chưa ghi quyết định công nhận',
    ],
    [
      'good without one',
      { ratings: [rating(1, 'good')] },
      'failed: HTTNV, 0 sáng kiến được công nhận',
    ],
    ['nothing known', {}, 'lacking: chưa có xếp loại, 0 sáng kiến được công nhận'],
  ])('%s', (_, parts, verdict) => {
    expect(say({ ...parts, proposals: FIGHTER }, 'hoặc có sáng kiến')).toBe(verdict);
  });

  // Of 5 members 80 % are 4; of 7 they are 6, for 5,6 is no number of ballots. The decree that says so is out of force,
  // so whatever is counted is to be confirmed.
  test.each<[number, number, string]>([
    [5, 4, 'confirm: 4/5 phiếu, cần 4: đạt, tỷ lệ theo Nghị định số 98/2023/NĐ-CP'],
    [5, 3, 'confirm: 3/5 phiếu, cần 4, còn thiếu 1: không đạt'],
    [7, 5, 'confirm: 5/7 phiếu, cần 6, còn thiếu 1: không đạt'],
    [9, 8, 'confirm: 8/9 phiếu, cần 8: đạt'],
    [11, 8, 'confirm: 8/11 phiếu, cần 9, còn thiếu 1: không đạt'],
    [15, 12, 'confirm: 12/15 phiếu, cần 12: đạt'],
  ])('of %i members %i agreed, absent ones counted', (members, agreed, verdict) => {
    const votes = [{ proposalId: 1, agreed, abstained: 0, invalid: 0 }];
    const all = Array.from({ length: members }, () => 'absent' as const);
    expect(say({ proposals: FIGHTER, members: all, votes }, 'Hội đồng đồng ý')).toContain(verdict);
  });

  test('a share the province set takes the place of the one in the data, and is sure', () => {
    const own = {
      ...{
        id: 1,
        test: 'councilShare' as const,
        awardCode: '',
        amount: 90,
        document: 'QĐ 9/2026/QĐ-UBND',
      },
      ...{ inForceFrom: '2026-01-01', inForceUntil: null },
    };
    const votes = [{ proposalId: 1, agreed: 4, abstained: 1, invalid: 0 }];
    const members = Array.from({ length: 5 }, () => 'present' as const);
    const parts = { proposals: FIGHTER, members, votes, ownRules: [own] };
    // 5 × 0,9 = 4,5, so 5.
    expect(say(parts, 'Hội đồng đồng ý')).toBe('failed: 4/5 phiếu, cần 5, còn thiếu 1');
    expect(
      say({ ...parts, ownRules: [{ ...own, inForceFrom: AFTER }] }, 'Hội đồng đồng ý'),
    ).toContain('confirm');
  });
});

describe('years in a row', () => {
  const CS = 'Chiến sĩ thi đua cơ sở';
  const provincial = proposal(1, 'chien-si-thi-dua-cap-tinh', { personId: 1 });
  const now = proposal(2, 'chien-si-thi-dua-co-so', { personId: 1 });
  test.each<[string, number[], boolean, string]>([
    ['three with this year', [2024, 2025], true, 'met: 2024, 2025, 2026: 3 lần liên tục, cần 3'],
    [
      'three up to last year',
      [2023, 2024, 2025],
      false,
      'met: 2023, 2024, 2025: 3 lần liên tục, cần 3',
    ],
    ['a gap in 2024', [2023, 2025], true, 'failed: 2025, 2026: 2 lần liên tục, cần 3, còn thiếu 1'],
    ['none', [], false, 'failed: 0 lần liên tục, cần 3, còn thiếu 3'],
    ['ended long ago', [2020, 2021, 2022], false, 'failed: 0 lần liên tục, cần 3, còn thiếu 3'],
  ])('%s', (_, years, isNow, verdict) => {
    const awards = years.map((year) => held(1, year, CS));
    const proposals = isNow ? [provincial, now] : [provincial];
    expect(say({ awards, proposals }, 'lần liên tục được tặng')).toBe(verdict);
  });

  test('one for a theme counts in none; short and long names are one title', () => {
    const awards = [
      held(1, 2024, 'CSTĐCS', { category: 'merit' }),
      held(1, 2025, 'Danh hiệu Chiến sĩ thi đua cơ sở năm 2025', { category: 'theme' }),
    ];
    expect(say({ awards, proposals: [provincial, now] }, 'lần liên tục được tặng')).toBe(
      'failed: 2026: 1 lần liên tục, cần 3, còn thiếu 2',
    );
    const told = (all: typeof awards) =>
      chainLines(
        reviewLedger({ awards: all, proposals: [now] }),
        keptOutOfChains(rulesOn(RULE_SETS, [], BEFORE)),
      ).map(({ text }) => text);
    expect(told(awards)).toEqual([]);
    expect(say({ awards, proposals: [provincial] }, 'làm căn cứ')).toBe(
      'met: Không tính Danh hiệu Chiến sĩ thi đua cơ sở năm 2025 2025 (theo chuyên đề)',
    );
    expect(told(awards.map((each) => ({ ...each, category: '' as const })))).toEqual([
      'CSTĐCS 2024, 2025, 2026 đang đề nghị (03 lần liên tục)',
    ]);
  });

  test('Bằng khen of the province asks for praise in the movement, or for two years', () => {
    const theme = [proposal(1, 'bang-khen-ca-nhan', { personId: 1, category: 'theme' })];
    const merit = [proposal(1, 'bang-khen-ca-nhan', { personId: 1 })];
    const about = 'hoặc 02 lần liên tục';
    expect(say({ proposals: theme, praises: [praise(1, 1, 1)] }, about)).toBe(
      'met: 1 biểu dương trong sổ',
    );
    // Praise in a movement is no basis for an award of merit.
    expect(say({ proposals: merit, praises: [praise(1, 1, 1)] }, about)).toMatch(/^failed: /);
    const awards = [held(1, 2024, CS), held(1, 2025, CS)];
    expect(say({ proposals: merit, awards }, about)).toBe('met: 2024, 2025: 2 lần liên tục, cần 2');
    const ratings = [rating(1, 'excellent', 2025), rating(1, 'excellent')];
    const initiatives = [initiative(1, 1, '3/QĐ', { year: 2025 }), initiative(2, 1, '4/QĐ')];
    expect(say({ proposals: merit, ratings, initiatives }, about)).toBe(
      'met: HTXSNV 2025, 2026: 2 năm liên tục, cần 2, 2/2 sáng kiến',
    );
    expect(say({ proposals: theme }, about)).toMatch(/^lacking: Sổ chưa có biểu dương/);
  });
});

describe('one achievement, one form; one initiative, once', () => {
  const paper = proposal(1, 'giay-khen-ca-nhan', { personId: 1, category: 'theme' });
  const about = 'một thành tích';
  test('two forms of one kind are too many; a title, or another kind of achievement, stands beside', () => {
    const second = proposal(2, 'bang-khen-ca-nhan', { personId: 1, category: 'theme' });
    expect(say({ proposals: [paper, second] }, about)).toBe(
      'failed: Cùng loại hình còn Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    );
    expect(say({ proposals: [paper, { ...second, category: 'sudden' }] }, about)).toMatch(/^met/);
    expect(say({ proposals: [paper, { ...second, state: 'draft' }] }, about)).toMatch(/^met/);
    const title = proposal(2, 'lao-dong-tien-tien', { personId: 1, category: 'theme' });
    expect(say({ proposals: [paper, title] }, about)).toMatch(/^met/);
    expect(say({ proposals: [{ ...title, id: 1 }] }, about)).toBeUndefined();
  });

  test('one held of the same year counts too, and asks where its kind is not known', () => {
    const awards = [held(1, 2026, 'Giấy khen của Giám đốc Sở', { category: 'theme' })];
    expect(say({ proposals: [paper], awards }, about)).toMatch(/^failed/);
    expect(say({ proposals: [paper], awards: [held(1, 2026, 'Giấy khen')] }, about)).toMatch(
      /^confirm: .*chưa rõ loại hình/,
    );
    expect(say({ proposals: [paper], awards: [held(1, 2025, 'Giấy khen')] }, about)).toMatch(
      /^met/,
    );
    expect(say({ proposals: [paper], awards: [held(2, 2026, 'Giấy khen')] }, about)).toMatch(
      /^met/,
    );
  });

  test('an initiative used in another proposal of any year is to be confirmed', () => {
    const one = proposal(1, 'chien-si-thi-dua-co-so', { personId: 1, initiativeId: 5 });
    const uses = [{ initiativeId: 5, proposalId: 1 }];
    expect(say({ proposals: [one], uses }, 'Một sáng kiến')).toContain('Chưa dùng');
    expect(
      say(
        { proposals: [one], uses: [...uses, { initiativeId: 5, proposalId: 40 }] },
        'Một sáng kiến',
      ),
    ).toMatch(/^confirm: Đã dùng cho 1 đề nghị khác: không đạt/);
    expect(say({ proposals: FIGHTER, uses }, 'Một sáng kiến')).toBeUndefined();
  });
});

describe('what a province or the agency set itself', () => {
  const own = (test: OwnRuleTest, amount: number, awardCode = '', id = 1): OwnRule => ({
    ...{ id, test, awardCode, amount, document: `QĐ ${id}/2026/QĐ-UBND` },
    ...{ inForceFrom: '2026-01-01', inForceUntil: null },
  });
  const texts = (ownRules: OwnRule[], about: string) =>
    rulesOn(RULE_SETS, ownRules, BEFORE)
      .filter(({ text }) => text.includes(about))
      .map(({ text, awards, article }) => `${awards?.join(', ')}: ${text} (${article})`);

  test('for one award leaves the others as they are; the last that came in force counts', () => {
    const shares = [
      own('councilShare', 85),
      own('councilShare', 75, 'chien-si-thi-dua-co-so', 2),
      own('councilShare', 70, 'chien-si-thi-dua-co-so', 3),
    ];
    expect(texts(shares, 'thành viên Hội đồng đồng ý')).toEqual([
      'chien-si-thi-dua-co-so: Ít nhất 70% tổng số thành viên Hội đồng đồng ý (QĐ 3/2026/QĐ-UBND)',
      'chien-si-thi-dua-cap-tinh: Ít nhất 85% tổng số thành viên Hội đồng đồng ý (QĐ 1/2026/QĐ-UBND)',
    ]);
  });

  test('for an award of which the data ask nothing of the kind is a condition of its own', () => {
    const ownRules = [own('councilShare', 70, 'giay-khen-ca-nhan')];
    const proposals = [proposal(1, 'giay-khen-ca-nhan', { personId: 1, category: 'theme' })];
    const members = Array.from({ length: 5 }, () => 'present' as const);
    const votes = [{ proposalId: 1, agreed: 3, abstained: 0, invalid: 0 }];
    // 5 × 0,7 = 3,5, so 4.
    expect(say({ proposals, members, votes, ownRules }, 'Hội đồng đồng ý')).toBe(
      'failed: 3/5 phiếu, cần 4, còn thiếu 1',
    );
    expect(say({ proposals, members, votes }, 'Hội đồng đồng ý')).toBeUndefined();
  });

  test('of years in a row is asked instead of the law’s', () => {
    const proposals = [proposal(1, 'chien-si-thi-dua-cap-tinh', { personId: 1 })];
    const awards = [2025, 2026].map((year) => held(1, year, 'CSTĐCS'));
    const about = 'lần liên tục được tặng';
    expect(say({ proposals, awards }, about)).toMatch(/^failed: .*còn thiếu 1$/);
    const ownRules = [own('yearsInARow', 2)];
    expect(say({ proposals, awards, ownRules }, '02 lần liên tục được tặng')).toBe(
      'met: 2025, 2026: 2 lần liên tục, cần 2',
    );
  });

  test('of the council’s size, both ends, each by its document', () => {
    const ownRules = [own('councilLeast', 7), own('councilMost', 9, '', 2)];
    expect(texts(ownRules, 'Hội đồng có từ')).toEqual([
      'undefined: Hội đồng có từ 7 đến 9 thành viên (QĐ 1/2026/QĐ-UBND; QĐ 2/2026/QĐ-UBND)',
    ]);
    const members = Array.from({ length: 6 }, () => 'present' as const);
    expect(ask({ members, ownRules, proposals: [] }, 'từ 7 đến 9')).toEqual([
      'failed: 6 thành viên',
    ]);
  });

  test.each<[OwnRuleTest, number, string, string]>([
    ['councilShare', 101, '', 'amount'],
    ['yearsInARow', 11, '', 'amount'],
    ['councilMost', 61, '', 'amount'],
    ['quorum', 80, 'giay-khen-ca-nhan', 'awardCode'],
  ])('%s of %i for “%s” is refused at %s', (test, amount, awardCode, place) => {
    const { id: _, ...rule } = own(test, amount, awardCode);
    const checked = ownRuleSchema.safeParse({ ...rule, id: null });
    expect(checked.error?.issues.map(({ path }) => path.join('.'))).toEqual([place]);
  });
});

describe('discipline, verification and leave', () => {
  // NĐ 152/2025 Đ.4(4), known second hand: it warns and never says a flat no. Both days of a time are in it.
  test.each<[string, Restriction, string]>([
    ['goes on', restriction(1, '2026-01-01', null), 'confirm'],
    ['ends today', restriction(1, '2026-01-01', BEFORE), 'confirm'],
    ['ended yesterday', restriction(1, '2026-01-01', '2026-09-29'), 'met'],
    ['begins tomorrow', restriction(1, AFTER, null), 'met'],
    ['is another’s', restriction(2, '2026-01-01', null), 'met'],
  ])('that %s', (_, own, kind) => {
    const verdict = say({ restrictions: [own], proposals: LABOURER }, 'Không đang bị');
    expect(verdict?.split(':')[0]).toBe(kind);
  });

  test('is still asked once the decree is out of force and nothing followed it, to be confirmed', () => {
    const own = restriction(1, '2026-01-01', null);
    const told = say({ restrictions: [own], proposals: LABOURER }, 'Không đang bị', '2027-03-01');
    expect(told).toMatch(/^confirm: .*: không đạt, văn bản hết hiệu lực từ 01\/3\/2027/);
    const free = say({ proposals: LABOURER }, 'Không đang bị', '2027-03-01');
    expect(free).toMatch(/^confirm: Hồ sơ không ghi: đạt, văn bản hết hiệu lực/);
    // What was replaced is not asked beside what replaced it.
    const shares = rulesOn(RULE_SETS, [], BEFORE).filter((rule) => rule.test === 'councilShare');
    expect(shares.map(({ awards, percent }) => [awards, percent])).toEqual([
      [['chien-si-thi-dua-co-so'], 80],
      [['chien-si-thi-dua-cap-tinh'], 90],
    ]);
  });

  // LĐTT looks back on the year, CSTĐ tỉnh on three: what ended before is not asked about.
  test.each<[string, string, string | undefined]>([
    [
      'lao-dong-tien-tien',
      '2026-01-01',
      'confirm: Khiển trách, hết 01/01/2026: thành tích tính từ 02/01/2026',
    ],
    ['lao-dong-tien-tien', '2025-12-31', undefined],
    ['lao-dong-tien-tien', BEFORE, undefined],
    [
      'chien-si-thi-dua-cap-tinh',
      '2024-01-01',
      'confirm: Khiển trách, hết 01/01/2024: thành tích tính từ 02/01/2024',
    ],
    ['chien-si-thi-dua-cap-tinh', '2023-12-31', undefined],
  ])('%s after a discipline that ended on %s', (code, endedOn, verdict) => {
    const restrictions = [restriction(1, '2023-01-01', endedOn)];
    const proposals = [proposal(1, code, { personId: 1 })];
    expect(say({ restrictions, proposals }, 'Sau thời hạn')).toBe(verdict);
  });

  test('maternity leave of the year is told to count, and nothing is told of anybody else', () => {
    const leave = { id: 1, personId: 1, kind: 'maternity' as const, note: '' };
    const leaves = [{ ...leave, startedOn: '2025-11-01', endedOn: '2026-05-01' }];
    expect(say({ leaves, proposals: LABOURER }, 'thai sản')).toBe(
      'met: Nghỉ thai sản từ 01/11/2025 đến 01/5/2026',
    );
    const past = [{ ...leave, startedOn: '2024-11-01', endedOn: '2025-05-01' }];
    expect(say({ leaves: past, proposals: LABOURER }, 'thai sản')).toBeUndefined();
  });
});

describe('a department', () => {
  const four = [1, 2, 3, 4].map((id) => person(id));
  const labourers = (...ids: number[]) =>
    ids.map((id) => proposal(100 + id, 'lao-dong-tien-tien', { personId: id }));
  const collective = proposal(1, 'tap-the-lao-dong-tien-tien', { departmentId: 1 });

  // 70 % of 4 are 2,8, so 3 people; of 10 they are 7 exactly.
  test.each([
    [[1, 2], 'failed: 2/4 người (50%), còn thiếu 1 người'],
    [[1, 2, 3], 'met: 3/4 người (75%)'],
  ])('of four people with %j', (ids, verdict) => {
    const proposals = [collective, ...labourers(...(ids as number[]))];
    expect(say({ people: four, proposals }, '70%')).toBe(verdict);
  });

  test('of ten people needs seven; one of its own document needs as many as that says', () => {
    const people = Array.from({ length: 10 }, (_, at) => person(at + 1));
    const proposals = [collective, ...labourers(1, 2, 3, 4, 5, 6, 7)];
    expect(say({ people, proposals }, '70%')).toBe('met: 7/10 người (70%)');
    const ownRules = [
      {
        ...{
          id: 1,
          test: 'labourerShare' as const,
          awardCode: '',
          amount: 80,
          document: 'QĐ 9/2026',
        },
        ...{ inForceFrom: '2026-01-01', inForceUntil: null },
      },
    ];
    expect(say({ people, proposals, ownRules }, '80%')).toBe(
      'failed: 7/10 người (70%), còn thiếu 1 người',
    );
  });

  test('that was merged counts those it took over, and one that nobody is in lacks data', () => {
    // Department 2 went into 1: its two people are there now, one of them a Lao động tiên tiến of this year already.
    const people = [...four.slice(0, 2), person(5, 1), person(6, 1)];
    const awards = [held(5, 2026, 'LĐTT')];
    const proposals = [collective, ...labourers(1, 2)];
    expect(say({ people, proposals, awards }, '70%')).toBe('met: 3/4 người (75%)');
    const gone = proposal(1, 'tap-the-lao-dong-tien-tien', { departmentId: 2 });
    expect(say({ people, proposals: [gone], awards }, '70%')).toMatch(/^lacking/);
  });

  test.each<[string, Restriction, string]>([
    ['a reprimand is below it', restriction(2, '2026-02-01', '2026-05-01'), 'met'],
    ['a warning', restriction(2, '2026-02-01', null, { form: 'warning' }), 'failed'],
    [
      'a warning ended within the year',
      restriction(2, '2025-02-01', '2026-02-01', { form: 'warning' }),
      'failed',
    ],
    [
      'a warning ended the year before',
      restriction(2, '2025-02-01', '2025-12-31', { form: 'warning' }),
      'met',
    ],
    ['of no form', restriction(2, '2026-02-01', null, { form: '' }), 'confirm'],
    [
      'of another department then',
      restriction(2, '2026-02-01', null, { form: 'removal', departmentId: 9 }),
      'met',
    ],
    [
      'of somebody who left it since',
      restriction(77, '2026-02-01', null, { form: 'warning', departmentId: 1 }),
      'failed',
    ],
  ])('is held by the discipline of its people: %s', (_, own, kind) => {
    const verdict = say(
      { people: four, proposals: [collective], restrictions: [own] },
      'từ cảnh cáo',
    );
    expect(verdict?.split(':')[0]).toBe(kind);
  });

  test('Tập thể lao động xuất sắc asks for everybody’s rating and a Chiến sĩ thi đua cơ sở', () => {
    const proposals = [proposal(1, 'tap-the-lao-dong-xuat-sac', { departmentId: 1 })];
    const people = [person(1), person(2)];
    const ratings = [rating(1, 'good')];
    expect(say({ people, proposals, ratings }, '70%')).toBe(
      'failed: 0/2 người (0%), còn thiếu 2 người',
    );
    expect(say({ people, proposals, ratings }, '100%')).toBe('lacking: 1/2 người chưa có xếp loại');
    expect(say({ people, proposals, ratings }, 'Có cá nhân đạt')).toBe('failed: 0 người');
    const worse = [rating(1, 'good'), rating(2, 'failed')];
    expect(say({ people, proposals, ratings: worse }, '100%')).toBe(
      'failed: 1 người không hoàn thành nhiệm vụ',
    );
  });
});

describe('the agency and its council', () => {
  const rated = (good: number, excellent: number) => {
    const people = Array.from({ length: good + excellent }, (_, at) => person(at + 1));
    const ratings = people.map(({ id }) => rating(id, id <= good ? 'good' : 'excellent'));
    return { people, ratings, proposals: [] };
  };
  // 4 × 20 % = 0,8: how it is rounded is not said, so one is to be confirmed and two are too many.
  test.each<[number, number, string]>([
    [4, 0, 'met: Cơ quan: 0 HTXSNV, 4 HTTNV × 20% = 0,8'],
    [4, 1, 'confirm: Cơ quan: 1 HTXSNV, 4 HTTNV × 20% = 0,8: chưa rõ cách làm tròn'],
    [4, 2, 'confirm: Cơ quan: 2 HTXSNV, 4 HTTNV × 20% = 0,8: không đạt, chưa rõ cách làm tròn'],
    [10, 2, 'met: Cơ quan: 2 HTXSNV, 10 HTTNV × 20% = 2'],
  ])('of %i good, %i excellent', (good, excellent, verdict) => {
    expect(ask(rated(good, excellent), 'xuất sắc nhiệm vụ không quá')[0]).toContain(verdict);
  });

  test('each group of like duties is counted by itself: by what was entered, else by the class of position', () => {
    const people = [person(1), person(2), person(3, 1, { level: 'leader' }), person(4)];
    const ratings = [
      rating(1, 'good', 2026, 'Văn thư'),
      rating(2, 'excellent', 2026, 'Văn thư'),
      rating(3, 'good'),
      rating(4, 'good'),
    ];
    const told = ask({ people, ratings, proposals: [] }, 'xuất sắc nhiệm vụ không quá');
    expect(told.map((text) => text.replace(': chưa rõ cách làm tròn', ''))).toEqual([
      // 3 good × 20 % = 0,6; 1 × 20 % = 0,2 in each group: one excellent is above it, not above it rounded up.
      'confirm: Cơ quan: 1 HTXSNV, 3 HTTNV × 20% = 0,6',
      'confirm: Văn thư: 1 HTXSNV, 1 HTTNV × 20% = 0,2',
      'met: Các cấp lãnh đạo từ phó phòng trở lên: 0 HTXSNV, 1 HTTNV × 20% = 0,2',
      'met: Người trực tiếp công tác, lao động: 0 HTXSNV, 1 HTTNV × 20% = 0,2',
    ]);
    expect(ask({ people, proposals: [] }, 'xuất sắc nhiệm vụ không quá')).toEqual([
      'lacking: Chưa có xếp loại năm 2026',
    ]);
  });

  test('a limit on Chiến sĩ thi đua cơ sở is asked only where one was entered', () => {
    const people = [1, 2, 3, 4, 5, 6, 7].map((id) => person(id));
    const proposals = [
      ...people.map(({ id }) => proposal(id, 'lao-dong-tien-tien', { personId: id })),
      proposal(50, 'chien-si-thi-dua-co-so', { personId: 1 }),
      proposal(51, 'chien-si-thi-dua-co-so', { personId: 2 }),
    ];
    expect(ask({ people, proposals }, 'cơ sở không quá')).toEqual([]);
    const ownRules = [
      {
        ...{
          id: 1,
          test: 'fighterShare' as const,
          awardCode: '',
          amount: 15,
          document: 'QĐ 9/2026',
        },
        ...{ inForceFrom: '2026-01-01', inForceUntil: null },
      },
    ];
    // 7 × 15 % = 1,05.
    expect(ask({ people, proposals, ownRules }, 'cơ sở không quá 15%')).toEqual([
      'failed: 2 CSTĐCS, 7 LĐTT × 15% = 1,1',
    ]);
  });

  test.each([
    [4, 'không đạt'],
    [5, 'đạt'],
    [15, 'đạt'],
    [16, 'không đạt'],
  ])('a council of %i members: %s', (count, word) => {
    const members = Array.from({ length: count }, () => 'present' as const);
    const [said] = ask({ members, proposals: [] }, 'từ 5 đến 15');
    expect(said).toMatch(new RegExp(`^confirm: ${count} thành viên: ${word}`));
  });

  test('who came or wrote makes the quorum, of the whole membership', () => {
    const of = (present: number, written: number, absent: number) => [
      ...Array.from({ length: present }, () => 'present' as const),
      ...Array.from({ length: written }, () => 'written' as const),
      ...Array.from({ length: absent }, () => 'absent' as const),
    ];
    const quorum = (members: ReturnType<typeof of>, heldOn: string | null = '2026-05-01') =>
      ask({ members, heldOn, proposals: [] }, 'dự họp')[0];
    // 7 × 80 % = 5,6, so 6.
    expect(quorum(of(5, 1, 1))).toMatch(/^confirm: 6\/7 thành viên, cần 6: đạt/);
    expect(quorum(of(5, 0, 2))).toMatch(/^confirm: 5\/7 thành viên, cần 6, còn thiếu 1: không đạt/);
    expect(quorum(of(5, 1, 1), null)).toBe('lacking: Chưa ghi ngày họp');
  });
});

const level = fc.constantFrom(
  'excellent',
  'good',
  'fulfilled',
  'failed',
) as fc.Arbitrary<RatingLevel>;

test('property: an unrelated person and the order of entry change no verdict', () => {
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 6 }), level, (levels, strange) => {
      const people = levels.map((_, at) => person(at + 1));
      const ratings = levels.map((each, at) => rating(at + 1, each));
      const proposals = people.flatMap(({ id }) => [
        proposal(id, 'lao-dong-tien-tien', { personId: id }),
        proposal(50 + id, 'chien-si-thi-dua-co-so', { personId: id }),
      ]);
      const all = [...proposals, proposal(99, 'tap-the-lao-dong-xuat-sac', { departmentId: 1 })];
      const told = verdictsOf(reviewLedger({ people, ratings, proposals: all }), RULE_SETS, BEFORE);
      const stranger = { people: [person(77, 2), ...people.toReversed()] };
      const more = { ratings: [rating(77, strange), ...ratings.toReversed()] };
      const again = reviewLedger({ ...stranger, ...more, proposals: all });
      expect(verdictsOf(again, RULE_SETS, BEFORE)).toEqual(told);
    }),
    { numRuns: 40 },
  );
});

test('property: one more yes never lowers what the share of the council says', () => {
  const rank = { failed: 0, lacking: 0, confirm: 1, met: 2 };
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 15 }),
      fc.nat(15),
      fc.integer({ min: 1, max: 100 }),
      (size, yes, percent) => {
        const agreed = Math.min(yes, size - 1);
        const members = Array.from({ length: size }, () => 'present' as const);
        const ownRules = [
          {
            ...{ id: 1, test: 'councilShare' as const, awardCode: '', amount: percent },
            ...{ document: 'QĐ 9/2026', inForceFrom: '2026-01-01', inForceUntil: null },
          },
        ];
        const kind = (count: number) =>
          say(
            {
              ...{ proposals: FIGHTER, members, ownRules },
              votes: [{ proposalId: 1, agreed: count, abstained: 0, invalid: 0 }],
            },
            'Hội đồng đồng ý',
          )?.split(':')[0] as keyof typeof rank;
        expect(rank[kind(agreed + 1)]).toBeGreaterThanOrEqual(rank[kind(agreed)]);
      },
    ),
    { numRuns: 40 },
  );
});

test('the rule data names tests and awards there are, with days in order and where each is from', () => {
  const codes = new Set(awardData.awards.map(({ code }) => code));
  const known = new Set([...Object.keys(TESTS), ...Object.keys(AGENCY_TESTS), 'tie']);
  const ids = RULE_SETS.map(({ id }) => id);
  for (const { amends, name, inForceFrom, inForceUntil, rules, source, note } of RULE_SETS) {
    expect(amends === undefined || ids.includes(amends)).toBe(true);
    expect(name).not.toBe('');
    expect(isDay(inForceFrom)).toBe(true);
    expect(inForceUntil === null || (isDay(inForceUntil) && inForceUntil >= inForceFrom)).toBe(
      true,
    );
    for (const rule of rules) {
      expect([...known]).toContain(rule.test);
      expect((rule.awards ?? []).filter((code) => !codes.has(code))).toEqual([]);
      // What was read is cited by its article; what was not says why it is doubted.
      const isRead = (rule.source ?? source) === 'read';
      expect(isRead ? rule.place : 'Điều').toContain('Điều');
      if ((rule.source ?? source) === 'unconfirmed') expect(rule.note ?? note).not.toBe('');
    }
  }
  // Nothing is named that no rule asks, so that no test goes unused.
  const used = new Set(RULE_SETS.flatMap(({ rules }) => rules.map(({ test: name }) => name)));
  expect([...known].filter((name) => !used.has(name))).toEqual([]);
});
