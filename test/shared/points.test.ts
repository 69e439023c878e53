import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEntry } from '../../shared/case/case.ts';
import type { Figure } from '../../shared/figure.ts';
import {
  formatPoints,
  type PointRule,
  pointRuleSchema,
  tenthsOf,
} from '../../shared/point/point-rule.ts';
import { pointsOf } from '../../shared/point/points.ts';
import type { Mark, Report } from '../../shared/report/report.ts';
import { sampleLedger } from '../fixtures/ledger.ts';

/* Department 11 has four people in service, 12 has two: the rest of its four are gone. */
const sample = sampleLedger();
const people = sample.people.map((person) => ({
  ...person,
  active: person.departmentId !== 12 || person.id < 106,
}));
const BUOI = 3;

const report = (
  departmentId: number,
  month: string,
  mark: Mark,
  figure: Figure,
  state: Report['state'] = 'complete',
): Report => ({
  ...{ departmentId, month, revision: 1, state, reportedOn: `${month}-25` },
  marks: [
    { contentId: 1, mark, note: '' },
    { contentId: 2, mark: 'good', note: '' },
  ],
  figures: new Map(figure === null ? [] : [[BUOI, figure]]),
  ...{ difficulties: '', proposals: '', nextMonth: '' },
});
const entry = (
  id: number,
  kind: CaseEntry['kind'],
  departmentId: number,
  personId: number | null,
): CaseEntry => ({
  ...{ id, departmentId, month: '2026-01', kind, personId, date: `2026-01-0${id}` },
  ...{ deed: `Việc ${id}`, basis: '', handling: '' },
});
const rule = (of: Partial<PointRule>): PointRule => ({
  ...{ id: 1, movementId: 1, kind: 'praise', contentId: null, mark: '', indicatorId: null },
  ...{ isPerHead: false, tenths: 10 },
  ...of,
});
const ledger = sampleLedger({
  people,
  reports: [
    report(11, '2026-01', 'good', 6),
    report(11, '2026-02', 'fair', 4),
    report(11, '2026-03', 'good', 50, 'draft'),
    report(12, '2026-01', 'good', 'nothing'),
    report(12, '2026-02', 'poor', 10),
  ],
  cases: [
    entry(1, 'praise', 11, 100),
    entry(2, 'praise', 11, 100),
    entry(3, 'praise', 11, null),
    entry(4, 'criticism', 12, 104),
  ],
  lateCases: [],
});
const of = (rules: PointRule[], bearer: { personId?: number; departmentId?: number }) =>
  pointsOf(ledger, rules).find(
    ({ personId, departmentId }) =>
      personId === (bearer.personId ?? null) && departmentId === (bearer.departmentId ?? null),
  );

describe('points come from', () => {
  test('the marks of a content, of complete reports alone, each month named', () => {
    const rules = [rule({ kind: 'mark', contentId: 1, mark: 'good', tenths: 15 })];
    // 11: good in January; February was fair, March is a draft. 1 × 1,5.
    expect(of(rules, { departmentId: 11 })?.lines).toEqual([
      { what: 'Nội dung 1: Tốt', how: '1 tháng × 1,5 (01/2026)', tenths: 15 },
    ]);
  });

  test('every content where none is chosen', () => {
    const rules = [rule({ kind: 'mark', mark: 'good', tenths: 10 })];
    // Content 1 in one month, content 2 in both: 1 + 2.
    expect(of(rules, { departmentId: 11 })).toMatchObject({
      lines: [{ tenths: 10 }, { what: 'Nội dung 2: Tốt', tenths: 20 }],
      tenths: 30,
    });
  });

  test('cases: a person’s are their own, a department’s name nobody; what is bad takes points', () => {
    const rules = [
      rule({ kind: 'praise', tenths: 20 }),
      rule({ id: 2, kind: 'criticism', tenths: -5 }),
    ];
    expect(of(rules, { personId: 100 })).toMatchObject({
      lines: [
        {
          what: 'Biểu dương',
          how: '2 lần × 2 (01/01/2026: Việc 1; 02/01/2026: Việc 2)',
          tenths: 40,
        },
      ],
      tenths: 40,
    });
    expect(of(rules, { departmentId: 11 })?.tenths).toBe(20);
    expect(of(rules, { personId: 104 })?.lines).toEqual([
      { what: 'Phê bình', how: '1 lần × –0,5 (04/01/2026: Việc 4)', tenths: -5 },
    ]);
    expect(of(rules, { departmentId: 12 })).toBeUndefined();
  });

  test('a figure by the people of each department, so that a small one may stand before a large one', () => {
    const rules = [rule({ kind: 'indicator', indicatorId: BUOI, isPerHead: true, tenths: 5 })];
    // 11: 10 : 4 × 0,5 = 1,25, shown 1,3. 12: 10 : 2 × 0,5 = 2,5.
    expect(of(rules, { departmentId: 11 })?.lines).toEqual([
      { what: 'Buổi tuyên truyền', how: '10 buổi : 4 người × 0,5', tenths: 13 },
    ]);
    expect(of(rules, { departmentId: 12 })?.lines).toEqual([
      { what: 'Buổi tuyên truyền', how: '10 buổi : 2 người × 0,5', tenths: 25 },
    ]);
    const plain = [rule({ kind: 'indicator', indicatorId: BUOI, tenths: 5 })];
    expect(of(plain, { departmentId: 11 })?.lines).toEqual([
      { what: 'Buổi tuyên truyền', how: '10 buổi × 0,5', tenths: 50 },
    ]);
    // Nobody of 13 reported, so it has nothing to count.
    expect(of(rules, { departmentId: 13 })).toBeUndefined();
  });

  test('a department without people is not divided by none', () => {
    const emptied = { ...ledger, people: people.filter(({ departmentId }) => departmentId !== 11) };
    const rules = [rule({ kind: 'indicator', indicatorId: BUOI, isPerHead: true, tenths: 5 })];
    expect(pointsOf(emptied, rules)[0]?.lines).toEqual([
      {
        what: 'Buổi tuyên truyền',
        how: '10 buổi; chưa tính được trên đầu người: danh mục chưa có cán bộ của phòng',
        tenths: 0,
      },
    ]);
  });
});

test('property: a sum is of its lines as shown, and another’s case changes nobody’s points', () => {
  const rules = fc.array(
    fc.record({
      kind: fc.constantFrom('mark', 'praise', 'criticism', 'indicator'),
      tenths: fc.integer({ min: -50, max: 50 }).filter((tenths) => tenths !== 0),
      isPerHead: fc.boolean(),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(rules, (some) => {
      const defined = some.map(({ kind, tenths, isPerHead }, at) =>
        rule({
          ...{ id: at + 1, kind: kind as PointRule['kind'], tenths, isPerHead },
          mark: kind === 'mark' ? 'good' : '',
          indicatorId: kind === 'indicator' ? BUOI : null,
        }),
      );
      const told = pointsOf(ledger, defined);
      for (const { lines, tenths } of told) {
        expect(lines.reduce((sum, line) => sum + line.tenths, 0)).toBe(tenths);
      }
      const more = { ...ledger, lateCases: [entry(9, 'praise', 13, 108)] };
      const others = (all: typeof told) =>
        all.filter(({ personId, departmentId }) => personId !== 108 && departmentId !== 13);
      expect(others(pointsOf(more, defined))).toEqual(others(told));
    }),
  );
});

describe('a rule of points', () => {
  const typed = (points: string) =>
    pointRuleSchema.safeParse({ id: null, movementId: 1, kind: 'praise', points });
  test.each([
    ['2', 20],
    ['0,5', 5],
    ['0.5', 5],
    [' -1 ', -10],
    ['–1,5', -15],
  ])('“%s” is read', (points, tenths) => {
    const read = typed(points);
    expect(read.success && tenthsOf(read.data.points)).toBe(tenths);
    // What is shown is read again.
    expect(tenthsOf(formatPoints(tenths))).toBe(tenths);
  });
  test.each([
    ['', 'Nhập điểm, ví dụ 2 hoặc 0,5; điểm trừ là -1.'],
    ['hai', 'Nhập điểm, ví dụ 2 hoặc 0,5; điểm trừ là -1.'],
    ['0,55', 'Nhập điểm, ví dụ 2 hoặc 0,5; điểm trừ là -1.'],
    ['0', 'Điểm khác 0.'],
    ['1001', 'Điểm tối đa 1.000.'],
  ])('“%s” is refused', (points, message) => {
    expect(typed(points).error?.issues.map((issue) => issue.message)).toContain(message);
  });
});
