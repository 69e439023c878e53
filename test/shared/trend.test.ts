import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SERIES_LOOKS, type TrendChart } from '../../shared/chart/chart.ts';
import { trendsOf } from '../../shared/chart/trend.ts';
import { CHART_SIZE, layoutTrend } from '../../shared/chart/trend-layout.ts';
import { departmentsTotal } from '../../shared/figures-table.ts';
import { monthsOf } from '../../shared/movement/span.ts';
import { sampleLedger } from '../fixtures/ledger.ts';

const ledger = sampleLedger();
const TODAY = '2026-10-30';

test('a chart has the figures of the tables, up to the month of today', () => {
  const { charts, chosen } = trendsOf(ledger, [3, 4, 7], TODAY);
  expect(chosen).toEqual([3, 4, 7]);
  expect(charts.map(({ unit }) => unit)).toEqual(['buổi', 'lượt', 'km']);
  const months = monthsOf(ledger.movement).slice(0, 10);
  for (const { series, months: shown } of charts) {
    expect(shown).toEqual(months);
    for (const { indicatorId, figures } of series) {
      const indicator = ledger.indicators.find(({ id }) => id === indicatorId);
      if (!indicator) throw new Error('no such indicator');
      expect(figures).toEqual(months.map((month) => departmentsTotal(ledger, indicator, month)));
    }
  }
});

test('indicators of one unit share a picture, each with a look of its own', () => {
  const { charts } = trendsOf(ledger, [4, 6, 10, 11], TODAY);
  expect(charts).toHaveLength(1);
  const looks = charts[0]?.series.map(({ look }) => look) ?? [];
  expect(new Set(looks).size).toBe(looks.length);
});

test('nothing chosen shows typed figures that move; too many or unknown ones are left out', () => {
  const first = trendsOf(ledger, null, TODAY);
  expect(first.chosen).toHaveLength(3);
  expect(first.choices.map(({ id }) => id)).not.toContain(12);
  const all = trendsOf(ledger, [...ledger.indicators.map(({ id }) => id), 999], TODAY);
  expect(all.chosen).toHaveLength(SERIES_LOOKS);
  expect(trendsOf(ledger, [], TODAY).charts).toEqual([]);
});

const figures = fc.oneof(
  fc.constant(null),
  fc.constant('nothing' as const),
  fc.integer({ min: 0, max: 999_999_999 }),
);
const charts = fc
  .array(fc.array(figures, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 6 })
  .map(
    (rows): TrendChart => ({
      unit: 'người',
      months: Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`),
      series: rows.map((row, look) => ({
        indicatorId: look,
        name: 'Lượt cán bộ, công chức dự buổi tuyên truyền pháp luật',
        unit: 'người',
        look,
        figures: row,
      })),
    }),
  );

test('property: all of a chart stands inside it, every figure is drawn and gaps stay gaps', () => {
  fc.assert(
    fc.property(charts, (chart) => {
      const { lines, gridlines } = layoutTrend(chart);
      expect(new Set(gridlines.map(({ label }) => label)).size).toBe(5);
      lines.forEach(({ points, paths }, place) => {
        const row = chart.series[place]?.figures ?? [];
        expect(points).toHaveLength(row.filter((figure) => figure !== null).length);
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(CHART_SIZE.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(CHART_SIZE.height);
        }
        const pairs = row.filter((figure, at) => figure !== null && row[at + 1] != null).length;
        expect(paths.join('').split('L').length - 1).toBe(pairs);
      });
    }),
  );
});

test('property: the names beside the lines do not cover each other', () => {
  fc.assert(
    fc.property(charts, (chart) => {
      const { lines } = layoutTrend(chart);
      const labels = lines
        .flatMap(({ label }) => (label ? [label] : []))
        .toSorted((a, b) => a.y - b.y);
      labels.forEach(({ y, rows }, place) => {
        const next = labels[place + 1];
        if (next) expect(next.y - y).toBeGreaterThanOrEqual(rows.length * 14);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + (rows.length - 1) * 14).toBeLessThanOrEqual(CHART_SIZE.height);
      });
    }),
  );
});
