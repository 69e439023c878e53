import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildWorkbook } from '../../shared/annual/build.ts';
import { type Figure, formatFigure } from '../../shared/figure.ts';
import { departmentsTotal, figureOf, runningTotal } from '../../shared/figures-table.ts';
import type { Indicator } from '../../shared/indicator/indicator.ts';
import type { Ledger } from '../../shared/ledger.ts';
import { monthsOf } from '../../shared/movement/span.ts';
import type { Report } from '../../shared/report/report.ts';
import type { Sheet, Workbook } from '../../shared/workbook/workbook.ts';
import { sampleLedger } from '../fixtures/ledger.ts';
import { staleFormulas } from '../helpers/formulas.ts';
import { expectedGrid } from '../helpers/xlsx.ts';

const TODAY = '2026-11-22';
const ledger = sampleLedger();
const workbook = buildWorkbook(ledger, TODAY);

function sheetOf({ sheets }: Workbook): Sheet {
  const sheet = sheets.find(({ name }) => name === 'THEO_THANG');
  if (!sheet) throw new Error('No sheet of months');
  return sheet;
}

describe('THEO_THANG', () => {
  test('cells and totals are those of the figure functions', () => {
    const grid = expectedGrid(sheetOf(workbook));
    const months = monthsOf(ledger.movement);
    const shown = (figure: Figure) =>
      typeof figure === 'number' ? figure : formatFigure(figure) || null;
    const active = ledger.indicators.filter(({ active }) => active);
    for (const indicator of active) {
      const heading = grid.findIndex(([first]) =>
        String(first).includes(`. ${indicator.name} (${indicator.unit};`),
      );
      expect(heading).toBeGreaterThan(0);
      const line = (place: number) =>
        Array.from(
          { length: 15 },
          (_, column) => grid[heading + 1 + place]?.[column] ?? null,
        ).slice(2);
      ledger.departments.forEach(({ id }, place) => {
        expect(line(place)).toEqual([
          ...months.map((month) => shown(figureOf(ledger, indicator, id, month))),
          shown(runningTotal(ledger, indicator, id, '2026-12')),
        ]);
      });
      expect(line(ledger.departments.length)).toEqual([
        ...months.map((month) => shown(departmentsTotal(ledger, indicator, month))),
        shown(runningTotal(ledger, indicator, null, '2026-12')),
      ]);
    }
  });

  test('an indicator switched off is left out', () => {
    expect(
      expectedGrid(sheetOf(workbook)).filter(([first]) =>
        String(first).includes('Chỉ tiêu đã ngừng dùng'),
      ),
    ).toEqual([]);
  });

  test('columns are wide enough for the largest total', () => {
    const widest = (reports: Report[]) =>
      sheetOf(buildWorkbook(sampleLedger({ reports }), TODAY)).columnWidths[2];
    const [report] = ledger.reports as [Report];
    expect(widest([{ ...report, figures: new Map([[3, 999_999_999]]) }])).toBeGreaterThan(
      '999.999.999'.length,
    );
    expect(widest([report])).toBe(8);
  });

  test('a year from December to December fits one sheet; a longer movement goes on with the running total', () => {
    const long = (endDate: string) =>
      buildWorkbook(
        sampleLedger({ movement: { ...ledger.movement, startDate: '2025-12-15', endDate } }),
        TODAY,
      );
    const names = (endDate: string) =>
      long(endDate)
        .sheets.map(({ name }) => name)
        .filter((name) => name.startsWith('THEO_THANG'));
    expect(names('2026-12-14')).toEqual(['THEO_THANG']);
    expect(names('2028-02-14')).toEqual(['THEO_THANG', 'THEO_THANG_2', 'THEO_THANG_3']);
    expect(staleFormulas(long('2028-02-14'))).toEqual([]);
  });
});

const figures = fc.oneof(
  fc.constant(null),
  fc.constant('nothing' as const),
  fc.integer({ min: 0, max: 999_999 }),
);
const ways = fc.record({
  departmentTotal: fc.constantFrom('sum' as const, 'highest' as const),
  monthTotal: fc.constantFrom('sum' as const, 'highest' as const, 'last' as const),
});

test('property: live formulas equal the figure functions over any figures and two years', () => {
  const movement = { ...ledger.movement, startDate: '2026-01-01', endDate: '2027-04-30' };
  const months = monthsOf(movement);
  const row = fc.array(figures, { minLength: months.length, maxLength: months.length });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), ways, (table, way) => {
      const departments = ledger.departments.slice(0, table.length);
      const reports = table.flatMap((line, place) =>
        line.map(
          (figure, month): Report => ({
            ...(ledger.reports[0] as Report),
            departmentId: departments[place]?.id ?? 0,
            month: months[month] ?? '',
            figures: new Map(figure === null ? [] : [[3, figure]]),
          }),
        ),
      );
      const indicators = [{ ...(ledger.indicators[2] as Indicator), ...way }];
      const changes: Partial<Ledger> = { movement, departments, reports, indicators };
      expect(staleFormulas(buildWorkbook(sampleLedger(changes), TODAY))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
