import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseEntry } from '../../shared/case/case.ts';
import type { Figure } from '../../shared/figure.ts';
import {
  countedCases,
  departmentsTotal,
  figureOf,
  runningTotal,
} from '../../shared/figures-table.ts';
import type { Indicator } from '../../shared/indicator/indicator.ts';
import type { Ledger } from '../../shared/ledger.ts';
import { completeReport } from '../../shared/ledger.ts';
import { monthsOf } from '../../shared/movement/span.ts';
import type { Report } from '../../shared/report/report.ts';
import { sampleLedger } from '../fixtures/ledger.ts';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'];
const DEPARTMENT_IDS = [11, 12, 13];
const sample = sampleLedger();

function indicatorOf(changes: Partial<Indicator> = {}): Indicator {
  return { ...(sample.indicators[2] as Indicator), id: 1, ...changes };
}

function report(
  departmentId: number,
  month: string,
  figure: Figure,
  state: Report['state'] = 'complete',
): Report {
  return {
    ...(sample.reports[0] as Report),
    departmentId,
    month,
    state,
    figures: new Map(figure === null ? [] : [[1, figure]]),
  };
}

/** Three departments, January to April; `table[department][month]`, where a string `draft` keeps 9 in a draft. */
function ledgerOf(table: Figure[][], changes: Partial<Ledger> = {}): Ledger {
  return sampleLedger({
    movement: { ...sample.movement, endDate: '2026-04-30' },
    departments: sample.departments.slice(0, 3),
    reports: table.flatMap((row, place) =>
      row.map((figure, month) =>
        report(DEPARTMENT_IDS[place] as number, MONTHS[month] as string, figure),
      ),
    ),
    cases: [],
    ...changes,
  });
}

function caseOf(changes: Partial<CaseEntry>): CaseEntry {
  return { ...(sample.cases[0] as CaseEntry), departmentId: 11, month: '2026-01', ...changes };
}

test('a figure is what the complete report holds, in its three states', () => {
  const ledger = ledgerOf([[5, 'nothing', null]]);
  expect(MONTHS.map((month) => figureOf(ledger, indicatorOf(), 11, month))).toEqual([
    5,
    'nothing',
    null,
    null,
  ]);
  expect(figureOf(ledger, indicatorOf(), 12, '2026-01')).toBe(null);
});

test('a draft counts for nothing: no figure, no case', () => {
  const draft = { ...report(11, '2026-01', 5), state: 'draft' as const };
  const ledger = ledgerOf([], { reports: [draft], cases: [caseOf({})] });
  expect(figureOf(ledger, indicatorOf(), 11, '2026-01')).toBe(null);
  expect(figureOf(ledger, indicatorOf({ source: 'praisedPeople' }), 11, '2026-01')).toBe(null);
  expect(completeReport(ledger, 11, '2026-01')).toBeUndefined();
  expect(countedCases(ledger)).toEqual([]);
});

test('indicators counted from cases take kind, bearer, department and month into account', () => {
  const cases = [
    caseOf({ id: 1, personId: 100 }),
    caseOf({ id: 2, personId: 100 }),
    caseOf({ id: 3, personId: 101 }),
    caseOf({ id: 4, personId: null }),
    caseOf({ id: 5, kind: 'criticism', personId: 102 }),
    caseOf({ id: 6, kind: 'criticism', personId: null }),
    caseOf({ id: 7, kind: 'criticism', personId: null }),
    caseOf({ id: 8, personId: 104, departmentId: 12 }),
    caseOf({ id: 9, personId: 103, month: '2026-02' }),
  ];
  const ledger = ledgerOf([[1, 1]], { cases });
  const january = (changes: Partial<Indicator>) =>
    figureOf(ledger, indicatorOf(changes), 11, '2026-01');
  expect(january({ source: 'praisedPeople', counting: 'people' })).toBe(2);
  expect(january({ source: 'praisedPeople', counting: 'times' })).toBe(3);
  expect(january({ source: 'praisedDepartments', counting: 'times' })).toBe(1);
  expect(january({ source: 'criticizedPeople' })).toBe(1);
  expect(january({ source: 'criticizedDepartments', counting: 'things' })).toBe(2);
  expect(january({ source: 'criticizedDepartments', counting: 'people' })).toBe(1);
  expect(figureOf(ledger, indicatorOf({ source: 'criticizedPeople' }), 11, '2026-02')).toBe(
    'nothing',
  );
});

test('a counted indicator ignores a figure typed under its id', () => {
  const ledger = ledgerOf([[7]]);
  expect(figureOf(ledger, indicatorOf({ source: 'praisedPeople' }), 11, '2026-01')).toBe('nothing');
});

test('departments outside the movement are in no total', () => {
  const ledger = ledgerOf([[1], [2], [4]], { departments: sample.departments.slice(0, 2) });
  expect(departmentsTotal(ledger, indicatorOf(), '2026-01')).toBe(3);
});

test('months before the movement and after the one asked for are in no running total', () => {
  const reports = ['2025-12', '2026-01', '2026-02', '2026-03'].map((month) => report(11, month, 1));
  const ledger = ledgerOf([], { reports });
  expect(runningTotal(ledger, indicatorOf(), 11, '2026-02')).toBe(2);
  expect(runningTotal(ledger, indicatorOf(), 11, '2025-12')).toBe(null);
});

test('last: a department late with its newest month stays in the total with the month before', () => {
  const ledger = ledgerOf([
    [10, 12],
    [20, null],
    [null, null],
  ]);
  const staff = indicatorOf({ monthTotal: 'last' });
  expect(runningTotal(ledger, staff, 11, '2026-02')).toBe(12);
  expect(runningTotal(ledger, staff, 12, '2026-02')).toBe(20);
  expect(runningTotal(ledger, staff, null, '2026-02')).toBe(32);
});

test('last: nothing to report now is not what was reported before', () => {
  const ledger = ledgerOf([[10, 'nothing']]);
  expect(runningTotal(ledger, indicatorOf({ monthTotal: 'last' }), 11, '2026-02')).toBe('nothing');
});

test('highest: peaks of different months add up over departments', () => {
  const ledger = ledgerOf([
    [10, 3],
    [2, 8],
  ]);
  expect(runningTotal(ledger, indicatorOf({ monthTotal: 'highest' }), null, '2026-02')).toBe(18);
});

test('sum of monthly peaks: a common event one department forgot in one month still counts', () => {
  const ledger = ledgerOf([
    [2, null],
    [null, 3],
  ]);
  const meetings = indicatorOf({ departmentTotal: 'highest', monthTotal: 'sum' });
  expect(runningTotal(ledger, meetings, null, '2026-02')).toBe(5);
});

test('the sample year: figures counted by hand', () => {
  const [staff, signed] = sample.indicators as [Indicator, Indicator];
  expect(departmentsTotal(sample, staff, '2026-01')).toBe(20);
  expect(departmentsTotal(sample, staff, '2026-10')).toBe(20);
  expect(runningTotal(sample, staff, null, '2026-10')).toBe(24);
  expect(runningTotal(sample, signed, null, '2026-12')).toBe(24);
  const praised = sample.indicators.find(({ source }) => source === 'praisedPeople') as Indicator;
  expect(figureOf(sample, praised, 11, '2026-02')).toBe(1);
  expect(runningTotal(sample, praised, null, '2026-12')).toBe(3);
  const criticized = sample.indicators.find(
    ({ source }) => source === 'criticizedPeople',
  ) as Indicator;
  expect(runningTotal(sample, criticized, null, '2026-12')).toBe(1);
});

const figures = fc.oneof(
  fc.constant(null),
  fc.constant('nothing' as const),
  fc.integer({ min: 0, max: 999_999_999 }),
);
const tables = fc.array(fc.array(figures, { minLength: 4, maxLength: 4 }), {
  minLength: 3,
  maxLength: 3,
});

/** Totals spelled out with numbers only: -2 for not reported, -1 for nothing to report. */
function naive(list: Figure[], way: 'sum' | 'highest' | 'last'): Figure {
  let result = -2;
  for (const figure of list) {
    const value = figure === null ? -2 : figure === 'nothing' ? -1 : figure;
    if (way === 'last') result = value === -2 ? result : value;
    else if (way === 'highest' || value < 0 || result < 0) result = Math.max(result, value);
    else result += value;
  }
  return result === -2 ? null : result === -1 ? 'nothing' : result;
}

const ways = {
  departmentTotal: fc.constantFrom('sum' as const, 'highest' as const),
  monthTotal: fc.constantFrom('sum' as const, 'highest' as const, 'last' as const),
};

test('property: totals equal a naive oracle over any table', () => {
  fc.assert(
    fc.property(tables, fc.record(ways), fc.integer({ min: 0, max: 3 }), (table, way, until) => {
      const ledger = ledgerOf(table);
      const indicator = indicatorOf(way);
      const month = MONTHS[until] as string;
      const columns = MONTHS.slice(0, until + 1).map((_, m) => table.map((row) => row[m] ?? null));
      const rows = table.map((row) => row.slice(0, until + 1));
      expect(departmentsTotal(ledger, indicator, month)).toBe(
        naive(columns.at(-1) ?? [], way.departmentTotal),
      );
      DEPARTMENT_IDS.forEach((id, place) => {
        expect(runningTotal(ledger, indicator, id, month)).toBe(
          naive(rows[place] ?? [], way.monthTotal),
        );
      });
      const monthsFirst = naive(
        columns.map((column) => naive(column, way.departmentTotal)),
        'sum',
      );
      const departmentsFirst = naive(
        rows.map((row) => naive(row, way.monthTotal)),
        way.departmentTotal,
      );
      expect(runningTotal(ledger, indicator, null, month)).toBe(
        way.monthTotal === 'sum' ? monthsFirst : departmentsFirst,
      );
    }),
  );
});

test('property: sums agree along both ways of the table', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const ledger = ledgerOf(table);
      const byDepartment = DEPARTMENT_IDS.map((id) =>
        runningTotal(ledger, indicatorOf(), id, '2026-04'),
      );
      expect(runningTotal(ledger, indicatorOf(), null, '2026-04')).toBe(naive(byDepartment, 'sum'));
    }),
  );
});

test('property: a running total of one month is that month', () => {
  fc.assert(
    fc.property(tables, fc.record(ways), (table, way) => {
      const ledger = ledgerOf(table);
      const indicator = indicatorOf(way);
      expect(runningTotal(ledger, indicator, null, '2026-01')).toBe(
        departmentsTotal(ledger, indicator, '2026-01'),
      );
    }),
  );
});

test('figures stay the same however often and in whatever order they are asked for', () => {
  const once = (ledger: Ledger) =>
    ledger.indicators.map((each) =>
      monthsOf(ledger.movement).map((month) => runningTotal(ledger, each, null, month)),
    );
  const ledger = sampleLedger();
  const before = structuredClone(ledger);
  const first = once(ledger);
  expect(once(ledger)).toEqual(first);
  expect(once(sampleLedger({ reports: sample.reports.toReversed() }))).toEqual(first);
  expect(ledger).toEqual(before);
});
