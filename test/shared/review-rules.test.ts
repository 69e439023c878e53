import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import awardData from '../../resources/awards.json' with { type: 'json' };
import ruleData from '../../resources/rules/khen-thuong.json' with { type: 'json' };
import type { Ledger } from '../../shared/ledger.ts';
import { isDay } from '../../shared/month.ts';
import type { Person } from '../../shared/person/person.ts';
import type { Initiative, Rating, Restriction } from '../../shared/record/record.ts';
import { emptyCouncil } from '../../shared/review/council.ts';
import type { Award, Proposal } from '../../shared/review/proposal.ts';
import { RULE_SOURCES, type Rule, verdictsOf } from '../../shared/review/rule.ts';
import { TESTS } from '../../shared/review/rule-test.ts';

const rules = ruleData.rules as Rule[];
/** On both sides of the amended law. */
const BEFORE = '2026-09-30';
const AFTER = '2026-10-01';

const person = (id: number, departmentId = 1): Person => ({
  ...{ id, departmentId, fullName: `Người ${id}`, gender: 'male', birthDate: null },
  ...{ position: '', level: 'staff', active: true },
});
const proposal = (id: number, awardCode: string, of: Partial<Proposal>): Proposal => ({
  ...{ id, movementId: 1, personId: null, departmentId: null, awardCode, reason: 'r', note: '' },
  ...{ state: 'proposed', decisionNumber: '', decisionDate: null },
  ...of,
});
const rating = (personId: number, level: Rating['level'], year = 2026): Rating => ({
  ...{ id: personId * 10_000 + year, personId, year, level },
});
const restriction = (personId: number, startedOn: string, endedOn: string | null): Restriction => ({
  ...{ id: personId, personId, kind: 'discipline', startedOn, endedOn, reason: 'Khiển trách' },
});
const initiative = (personId: number, decisionNumber: string): Initiative => ({
  ...{ id: personId, personId, year: 2026, name: 'Sổ điện tử', decisionNumber },
  ...{ decisionDate: null, issuer: '' },
});

type Parts = {
  people?: Person[];
  ratings?: Rating[];
  initiatives?: Initiative[];
  restrictions?: Restriction[];
  proposals: Proposal[];
  agreed?: number;
  members?: number;
};
function ledgerOf(parts: Parts): Ledger {
  const { ratings = [], initiatives = [], restrictions = [], proposals } = parts;
  const member = { id: 1, name: 'A', position: '', role: 'member', attendance: 'absent' } as const;
  return {
    movement: { year: 2026 },
    people: parts.people ?? [person(1)],
    ...{ proposals, heldAwards: [], awards: awardData.awards as Award[] },
    records: { ratings, initiatives, restrictions },
    council: {
      ...emptyCouncil(1),
      members: Array.from({ length: parts.members ?? 0 }, () => member),
      votes: parts.agreed === undefined ? [] : [{ proposalId: 1, agreed: parts.agreed }],
    },
  } as unknown as Ledger;
}
const say = (parts: Parts, day = BEFORE) =>
  verdictsOf(ledgerOf(parts), rules, day).map(({ kind, found }) => `${kind}: ${found}`);
const LABOURER = [proposal(1, 'lao-dong-tien-tien', { personId: 1 })];
const FREE = 'met: Hồ sơ không ghi';

describe('Lao động tiên tiến', () => {
  test.each<[string, Rating[], string]>([
    ['good', [rating(1, 'good')], 'met: HTTNV'],
    ['excellent', [rating(1, 'excellent')], 'met: HTXSNV'],
    ['only fulfilled', [rating(1, 'fulfilled')], 'failed: HTNV'],
    ['not rated', [], 'lacking: Chưa có xếp loại năm 2026'],
    ['rated another year', [rating(1, 'good', 2025)], 'lacking: Chưa có xếp loại năm 2026'],
    ['somebody else rated', [rating(2, 'good')], 'lacking: Chưa có xếp loại năm 2026'],
  ])('%s', (_, ratings, verdict) => {
    expect(say({ ratings, proposals: LABOURER })).toEqual([verdict, FREE]);
  });

  test('under the amended law, whose text is not read, is to be confirmed, saying what the old one says', () => {
    const [first] = verdictsOf(
      ledgerOf({ ratings: [rating(1, 'good')], proposals: LABOURER }),
      rules,
      AFTER,
    );
    expect(first).toMatchObject({ kind: 'confirm', source: RULE_SOURCES.unconfirmed });
    expect(first?.found).toContain('HTTNV: đạt, tính theo Điều 24 trước khi sửa đổi');
    expect(first?.article).toContain('06/2026/QH16');
    // What is missing is missing under either.
    expect(say({ proposals: LABOURER }, AFTER)[0]).toBe('lacking: Chưa có xếp loại năm 2026');
  });
});

describe('Chiến sĩ thi đua cơ sở', () => {
  const proposals = [proposal(1, 'chien-si-thi-dua-co-so', { personId: 1 })];
  test.each<[string, Partial<Parts>, string]>([
    ['excellent', { ratings: [rating(1, 'excellent')] }, 'met: HTXSNV, 0 sáng kiến được công nhận'],
    [
      'good with a recognised initiative',
      { ratings: [rating(1, 'good')], initiatives: [initiative(1, '3/QĐ')] },
      'met: HTTNV, 1 sáng kiến được công nhận',
    ],
    [
      'good with one not recognised yet',
      { ratings: [rating(1, 'good')], initiatives: [initiative(1, '')] },
      'lacking: Sáng kiến chưa ghi quyết định công nhận',
    ],
    [
      'good without one',
      { ratings: [rating(1, 'good')] },
      'failed: HTTNV, 0 sáng kiến được công nhận',
    ],
    ['nothing known', {}, 'lacking: chưa có xếp loại, 0 sáng kiến được công nhận'],
  ])('%s', (_, parts, verdict) => {
    expect(say({ ...parts, proposals })[1]).toBe(verdict);
  });

  // Of 5 members 80 % are 4; of 7 they are 6, for 5,6 is no number of ballots.
  test.each([
    [5, 4, 'confirm: 4/5 phiếu; theo quy định này cần 4/5 phiếu'],
    [5, 3, 'confirm: 3/5 phiếu, còn thiếu 1 phiếu'],
    [7, 5, 'confirm: 5/7 phiếu, còn thiếu 1 phiếu'],
  ])('of %i members %i agreed', (members, agreed, verdict) => {
    expect(say({ proposals, members, agreed }).at(-1)).toContain(verdict);
  });

  test('not voted on', () => {
    expect(say({ proposals, members: 5 }).at(-1)).toBe('lacking: Chưa kiểm phiếu');
  });
});

describe('discipline and verification', () => {
  // NĐ 152/2025 Đ.4(4): none while it lasts, both its days included; counted from its end afterwards.
  test.each<[string, Restriction, string]>([
    ['goes on', restriction(1, '2026-01-01', null), 'failed'],
    ['ends today', restriction(1, '2026-01-01', BEFORE), 'failed'],
    ['ended yesterday', restriction(1, '2026-01-01', '2026-09-29'), 'met'],
    ['begins tomorrow', restriction(1, AFTER, null), 'met'],
    ['is another’s', restriction(2, '2026-01-01', null), 'met'],
  ])('that %s', (_, own, kind) => {
    const verdicts = verdictsOf(
      ledgerOf({ restrictions: [own], proposals: LABOURER }),
      rules,
      BEFORE,
    );
    expect(verdicts.at(-1)).toMatchObject({ kind, source: RULE_SOURCES.quoted });
  });
});

describe('a department', () => {
  const four = [1, 2, 3, 4].map((id) => person(id));
  const labourers = (...ids: number[]) =>
    ids.map((id) => proposal(100 + id, 'lao-dong-tien-tien', { personId: id }));
  const collective = proposal(1, 'tap-the-lao-dong-tien-tien', { departmentId: 1 });
  const first = (parts: Parts) =>
    verdictsOf(ledgerOf(parts), rules, BEFORE).find(({ proposalId }) => proposalId === 1);

  // 70 % of 4 are 2,8, so 3 people; of 10 they are 7 exactly.
  test.each([
    [[1, 2], 'failed', '2/4 người (50%), còn thiếu 1 người'],
    [[1, 2, 3], 'met', '3/4 người (75%)'],
  ])('of four people with %j', (ids, kind, found) => {
    const proposals = [collective, ...labourers(...(ids as number[]))];
    expect(first({ people: four, proposals })).toMatchObject({ kind, found });
  });

  test('of ten people needs seven', () => {
    const people = Array.from({ length: 10 }, (_, at) => person(at + 1));
    const proposals = [collective, ...labourers(1, 2, 3, 4, 5, 6, 7)];
    expect(first({ people, proposals })).toMatchObject({ kind: 'met', found: '7/10 người (70%)' });
  });

  test('of nobody lacks data, and a disciplined member is to be confirmed', () => {
    expect(first({ people: [], proposals: [collective] })?.kind).toBe('lacking');
    const told = say({
      ...{ people: four, proposals: [collective] },
      restrictions: [restriction(2, '2026-02-01', '2026-05-01')],
    });
    expect(told[1]).toBe('confirm: Kỷ luật từ 01/02/2026 đến 01/5/2026: Khiển trách');
  });

  test('Tập thể lao động xuất sắc asks for everybody’s rating and a Chiến sĩ thi đua cơ sở', () => {
    const proposals = [proposal(1, 'tap-the-lao-dong-xuat-sac', { departmentId: 1 })];
    const people = [person(1), person(2)];
    expect(say({ people, proposals, ratings: [rating(1, 'good')] })).toEqual([
      'failed: 0/2 người (0%), còn thiếu 2 người',
      'lacking: 1/2 người chưa có xếp loại',
      'failed: 0 người',
    ]);
    const ratings = [rating(1, 'good'), rating(2, 'failed')];
    expect(say({ people, proposals, ratings })[1]).toBe(
      'failed: 1 người không hoàn thành nhiệm vụ',
    );
  });
});

test('property: an unrelated person and the order of entry change no verdict', () => {
  const level = fc.constantFrom('excellent', 'good', 'fulfilled', 'failed') as fc.Arbitrary<
    Rating['level']
  >;
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 6 }), level, (levels, strange) => {
      const people = levels.map((_, at) => person(at + 1));
      const ratings = levels.map((each, at) => rating(at + 1, each));
      const proposals = people.flatMap(({ id }) => [
        proposal(id, 'lao-dong-tien-tien', { personId: id }),
        proposal(50 + id, 'chien-si-thi-dua-co-so', { personId: id }),
      ]);
      const all = [...proposals, proposal(99, 'tap-the-lao-dong-xuat-sac', { departmentId: 1 })];
      const told = verdictsOf(ledgerOf({ people, ratings, proposals: all }), rules, BEFORE);
      const stranger = { people: [person(77, 2), ...people.toReversed()] };
      const more = { ratings: [rating(77, strange), ...ratings.toReversed()] };
      expect(verdictsOf(ledgerOf({ ...stranger, ...more, proposals: all }), rules, BEFORE)).toEqual(
        told,
      );
    }),
  );
});

test('the rule data names tests and awards there are, with days in order and an article each', () => {
  const codes = new Set(awardData.awards.map(({ code }) => code));
  for (const { test: name, awards, article, inForceFrom, inForceUntil, source, note } of rules) {
    expect(Object.keys(TESTS)).toContain(name);
    expect((awards ?? []).filter((code) => !codes.has(code))).toEqual([]);
    expect(article).toMatch(/số \d+\/\d{4}\/.+Điều \d+/);
    expect(isDay(inForceFrom)).toBe(true);
    expect(inForceUntil === null || (isDay(inForceUntil) && inForceUntil >= inForceFrom)).toBe(
      true,
    );
    expect(source === 'unconfirmed').toBe(note !== '');
  }
});
