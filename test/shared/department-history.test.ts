import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildWorkbook } from '../../shared/annual/build.ts';
import { departmentsIn, followersOf, nameIn } from '../../shared/department/history.ts';
import { lineOf } from '../../shared/department/line.ts';
import type { Figure } from '../../shared/figure.ts';
import { departmentsTotal, figureOfLine, runningTotal } from '../../shared/figures-table.ts';
import type { Indicator } from '../../shared/indicator/indicator.ts';
import { indexed, type Ledger } from '../../shared/ledger.ts';
import { monthsOf } from '../../shared/movement/span.ts';
import { boardOfMonth, buildBoard } from '../../shared/overview/board.ts';
import { buildSummary } from '../../shared/paper/summary/summary.ts';
import type { Report } from '../../shared/report/report.ts';
import { merged, split } from '../fixtures/department-changes.ts';
import { sampleLedger } from '../fixtures/ledger.ts';
import { staleFormulas } from '../helpers/formulas.ts';

const sample = sampleLedger();
const IDS = [11, 12, 13, 14];
const NEW = 90;
const OTHER_NEW = 91;
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
const JULY = '2026-07';

function report(departmentId: number, month: string, figure: Figure): Report {
  return {
    ...(sample.reports[0] as Report),
    departmentId,
    month,
    figures: new Map(figure === null ? [] : [[3, figure]]),
  };
}

const indicatorOf = (changes: Partial<Indicator>): Indicator => ({
  ...(sample.indicators[2] as Indicator),
  ...changes,
});
const staff = indicatorOf({ monthTotal: 'last' });
const peak = indicatorOf({ monthTotal: 'highest' });
const added = indicatorOf({});

/** Four departments and their figures of the half-year: `table[department][month]`. */
function ledgerOf(table: Figure[][], changes: Partial<Ledger> = {}): Ledger {
  const four = sample.departments.slice(0, 4);
  return sampleLedger({
    departments: four,
    allDepartments: four,
    cases: [],
    proposals: [],
    reports: table.flatMap((row, place) =>
      row.flatMap((figure, month) =>
        figure === null ? [] : [report(IDS[place] ?? 0, MONTHS[month] ?? '', figure)],
      ),
    ),
    ...changes,
  });
}

const withReports = (ledger: Ledger, ...reports: Report[]): Ledger =>
  indexed({ ...ledger, reports: [...ledger.reports, ...reports] });

const standing = (ledger: Ledger, month: string) =>
  departmentsIn(ledger, month).map(({ id }) => id);

describe('who stands in a month, and under which name', () => {
  test('a month bears the name of its last day', () => {
    const renames = [
      { departmentId: 12, changedOn: '2026-03-31', oldName: 'Tên cũ', oldShortName: 'Cũ' },
      { departmentId: 12, changedOn: '2026-05-02', oldName: 'Tên giữa', oldShortName: 'Giữa' },
    ];
    const ledger = ledgerOf([], { renames });
    expect(MONTHS.map((month) => nameIn(ledger, 12, month))).toEqual([
      'Tên cũ',
      'Tên cũ',
      'Tên giữa',
      'Tên giữa',
      'Phòng Lãnh sự',
      'Phòng Lãnh sự',
    ]);
    expect(departmentsIn(ledger, '2026-02')[1]?.shortName).toBe('Cũ');
    expect(nameIn(ledger, 999, '2026-01')).toBe('');
  });

  test('a merger within a month leaves the month to the new department', () => {
    const ledger = merged(ledgerOf([]), [11, 12], NEW, '2026-07-15');
    expect(standing(ledger, '2026-06')).toEqual(IDS);
    expect(standing(ledger, JULY)).toEqual([13, 14, NEW]);
  });

  test('a month that an old department has reported is not asked of the new one', () => {
    const before = withReports(ledgerOf([]), report(11, JULY, 4));
    const ledger = merged(before, [11, 12], NEW, '2026-07-15');
    expect(standing(ledger, JULY)).toEqual(IDS);
    expect(standing(ledger, '2026-08')).toEqual([13, 14, NEW]);
  });

  test('the line runs through mergers and splits, as far as they are in effect', () => {
    const first = merged(ledgerOf([]), [11, 12], NEW, '2026-03-01');
    const ledger = split(first, NEW, [OTHER_NEW, 92], '2026-05-01');
    expect(lineOf(ledger, OTHER_NEW, '2026-06')).toEqual([OTHER_NEW, NEW, 11, 12]);
    expect(lineOf(ledger, OTHER_NEW, '2026-04')).toEqual([OTHER_NEW]);
    expect(lineOf(ledger, 92, '2026-06')).toEqual([92]);
    expect([...followersOf(ledger.successions, 11)]).toEqual([11, NEW, OTHER_NEW, 92]);
    expect([...followersOf(ledger.successions, 13)]).toEqual([13]);
  });

  test('the board shows a department only where it stood', () => {
    const ledger = merged(ledgerOf([[1]]), [11, 12], NEW, '2026-07-15');
    const board = buildBoard(ledger, '2026-08-03');
    const states = (id: number) =>
      board.departments.find((one) => one.id === id)?.states.slice(4, 8);
    expect(states(11)).toEqual(['missing', 'missing', 'inactive', 'inactive']);
    expect(states(NEW)).toEqual(['inactive', 'inactive', 'missing', 'notDue']);
    const listed = (month: string) => boardOfMonth(board, month).departments.map(({ id }) => id);
    expect(listed('2026-06')).toEqual(IDS);
    expect(listed('2026-08')).toEqual([13, 14, NEW]);
  });

  test('the summary of an old month names departments as they were', () => {
    const renames = [
      { departmentId: 12, changedOn: '2026-04-15', oldName: 'Phòng Cũ', oldShortName: 'Cũ' },
    ];
    const ledger = ledgerOf([[1, 1, 1, 1]], { renames });
    const text = (month: string) =>
      JSON.stringify(buildSummary(ledger, month, { number: null, date: null, signerId: null }));
    expect(text('2026-03')).toContain('Phòng Cũ');
    expect(text('2026-03')).not.toContain('Phòng Lãnh sự');
    expect(text('2026-04')).toContain('Phòng Lãnh sự');
  });
});

describe('figures follow the line', () => {
  const halfYear = ledgerOf([[10, 10, 10, 10, 10, 10], [20, 20, 20, 20, 20, 22], [5], [7]]);

  test('the successor opens with last month and the totals of those it follows', () => {
    const ledger = merged(halfYear, [11, 12], NEW, '2026-07-01');
    expect(figureOfLine(ledger, added, NEW, '2026-06', JULY)).toBe(32);
    expect(runningTotal(ledger, added, NEW, '2026-06', JULY)).toBe(182);
    expect(runningTotal(ledger, staff, NEW, '2026-06', JULY)).toBe(32);
  });

  test('one that took another in shows itself alone in the months before', () => {
    const ledger = merged(halfYear, [11], 12, '2026-07-01');
    expect(runningTotal(ledger, added, 12, '2026-05', '2026-06')).toBe(100);
    expect(runningTotal(ledger, added, 12, '2026-06', JULY)).toBe(182);
  });

  test('the first report of the new department replaces the last of the old', () => {
    const ledger = withReports(
      merged(halfYear, [11, 12], NEW, '2026-07-01'),
      report(NEW, JULY, 28),
    );
    expect(runningTotal(ledger, staff, null, JULY)).toBe(28 + 5 + 7);
    expect(runningTotal(ledger, peak, null, JULY)).toBe(32 + 5 + 7);
    expect(runningTotal(ledger, added, null, JULY)).toBe(182 + 28 + 5 + 7);
  });

  test('a split counts nobody in the old department and in the new', () => {
    const cut = split(halfYear, 12, [NEW, OTHER_NEW], '2026-07-01');
    const half = withReports(cut, report(OTHER_NEW, JULY, 9));
    const whole = withReports(half, report(NEW, JULY, 13));
    for (const indicator of [staff, peak]) {
      expect(runningTotal(half, indicator, null, JULY)).toBe(10 + 22 + 5 + 7);
      expect(runningTotal(whole, indicator, null, JULY)).toBe(10 + 22 + 5 + 7);
      expect(runningTotal(whole, indicator, NEW, JULY)).toBe(13);
      expect(runningTotal(whole, indicator, OTHER_NEW, JULY)).toBe(9);
    }
  });
});

const figures = fc.oneof(
  fc.constant(null),
  fc.constant('nothing' as const),
  fc.integer({ min: 0, max: 999_999 }),
);
const tables = fc.array(fc.array(figures, { minLength: 6, maxLength: 6 }), {
  minLength: 4,
  maxLength: 4,
});
const ways = fc.record({
  departmentTotal: fc.constantFrom('sum' as const, 'highest' as const),
  monthTotal: fc.constantFrom('sum' as const, 'highest' as const, 'last' as const),
});
/** A change of departments on a day of July, all reports being of months before. */
const changes = fc
  .record({
    kind: fc.constantFrom('merge', 'join', 'split'),
    day: fc.constantFrom('2026-07-01', '2026-07-15', '2026-07-31'),
    order: fc.shuffledSubarray(IDS, { minLength: 3 }),
  })
  .map(({ kind, day, order }) => (ledger: Ledger) => {
    const [a = 0, b = 0, c = 0] = order;
    if (kind === 'merge') return merged(ledger, [a, b], NEW, day);
    if (kind === 'join') return merged(ledger, [a, b], c, day);
    return split(ledger, a, [NEW, OTHER_NEW], day);
  });

test('property: a merger or split changes no total over departments, in any month', () => {
  fc.assert(
    fc.property(tables, ways, changes, (table, way, change) => {
      const before = ledgerOf(table);
      const after = change(before);
      const indicator = indicatorOf(way);
      for (const month of monthsOf(before.movement)) {
        const total = runningTotal(before, indicator, null, month);
        expect(runningTotal(after, indicator, null, month)).toBe(total);
        expect(runningTotal(after, indicator, null, month, '2026-12')).toBe(total);
        expect(departmentsTotal(after, indicator, month)).toBe(
          departmentsTotal(before, indicator, month),
        );
      }
    }),
  );
});

test('property: once all have reported anew, the last figures are those reports and nothing else', () => {
  fc.assert(
    fc.property(tables, changes, fc.array(figures, { minLength: 6 }), (table, change, news) => {
      const after = change(ledgerOf(table));
      const now = departmentsIn(after, '2026-08');
      const reported = now.map(({ id }, place) => report(id, '2026-08', news[place % 6] ?? 0));
      const ledger = withReports(after, ...reported);
      expect(runningTotal(ledger, staff, null, '2026-08')).toEqual(
        departmentsTotal(ledger, staff, '2026-08'),
      );
    }),
  );
});

test('property: the highest over all never exceeds what the departments showed when they peaked', () => {
  fc.assert(
    fc.property(tables, changes, fc.array(figures, { minLength: 6 }), (table, change, news) => {
      const before = ledgerOf(table);
      const after = change(before);
      const reported = departmentsIn(after, '2026-08').map(({ id }, place) =>
        report(id, '2026-08', news[place % 6] ?? 0),
      );
      const number = (figure: Figure) => (typeof figure === 'number' ? figure : 0);
      const ledger = withReports(after, ...reported);
      const total = number(runningTotal(ledger, peak, null, '2026-08'));
      const now = number(departmentsTotal(ledger, peak, '2026-08'));
      const then = number(runningTotal(before, peak, null, '2026-07'));
      expect(total).toBeGreaterThanOrEqual(Math.max(now, then));
      expect(total).toBeLessThanOrEqual(now + then);
    }),
  );
});

test('property: the workbook’s live formulas equal our figures after any chain of changes, over two years', () => {
  const movement = { ...sample.movement, startDate: '2026-01-01', endDate: '2027-04-30' };
  const later = fc.array(figures, { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(tables, ways, changes, later, fc.boolean(), (table, way, change, news, again) => {
      const once = change(ledgerOf(table, { movement, indicators: [indicatorOf(way)] }));
      const autumn = departmentsIn(once, '2026-09').map(({ id }) => id);
      const twice = again
        ? merged(once, autumn.slice(-2, -1), autumn.at(-1) ?? 0, '2026-11-15')
        : once;
      let next = 0;
      const reported = monthsOf(movement)
        .slice(7)
        .flatMap((month) =>
          departmentsIn(twice, month).map(({ id }) =>
            report(id, month, news[next++ % news.length] ?? null),
          ),
        );
      const ledger = withReports(twice, ...reported);
      expect(staleFormulas(buildWorkbook(ledger, '2027-04-30'))).toEqual([]);
    }),
    { numRuns: 80 },
  );
});
