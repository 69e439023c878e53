import { expect, test } from 'vitest';
import { indexed, type Ledger } from '../../shared/ledger.ts';
import { buildFinal } from '../../shared/paper/period/final.ts';
import { buildInterim } from '../../shared/paper/period/interim.ts';
import { buildSummary } from '../../shared/paper/summary/summary.ts';
import { said, textBlocksOf } from '../fixtures/document-text.ts';
import { wholeYear } from '../fixtures/whole-year.ts';

const HEAD = { number: null, date: null, signerId: null };
const SESSIONS = 3;
const VIOLATIONS = 6;

/** Six departments: this year three sessions a month each, last year two; violations as given, of one department. */
const now = wholeYear(2026, ({ id }) => (id === VIOLATIONS ? 'nothing' : 3));
const then = wholeYear(2025, ({ id }, departmentId) =>
  id === VIOLATIONS ? (departmentId === 12 ? 1 : 'nothing') : 2,
);
const withYears = (ledger: Ledger, lastYear: Ledger): Ledger => ({ ...ledger, lastYear });
const interimOf = (ledger: Ledger) => buildInterim(ledger, '2026-06', HEAD);
const comparesNothing = (ledger: Ledger) =>
  expect(JSON.stringify(textBlocksOf(interimOf(ledger)))).not.toContain('cùng kỳ');

test('the same months of the year before stand beside the period’s figures', () => {
  const document = interimOf(withYears(now, then));
  expect(said(document, `figure:${SESSIONS}`)).toBe(
    'Buổi tuyên truyền: 108 buổi, tăng 36 (50%) so với cùng kỳ năm trước (72 buổi).',
  );
  expect(said(document, `figure:${VIOLATIONS}`)).toBe(
    'Vi phạm trật tự, an toàn giao thông: không phát sinh, giảm 6 (100%) so với cùng kỳ năm trước (6 lượt).',
  );
  expect(said(document, `weak-figure:${VIOLATIONS}`)).toBeUndefined();
  const final = buildFinal(withYears(now, then), '', HEAD);
  expect(said(final, `figure:${SESSIONS}`)).toContain(
    '198 buổi, tăng 66 (50%) so với cùng kỳ năm trước (132 buổi)',
  );
});

test('what should be less and rose is told as a shortcoming', () => {
  const fewer = wholeYear(2025, ({ id }) => (id === VIOLATIONS ? 'nothing' : 5));
  const more = wholeYear(2026, ({ id }, departmentId) =>
    id === VIOLATIONS && departmentId !== 12 ? 'nothing' : 2,
  );
  const document = interimOf(withYears(more, fewer));
  expect(said(document, `weak-figure:${VIOLATIONS}`)).toBe(
    'Vi phạm trật tự, an toàn giao thông: còn 12 lượt; cùng kỳ năm trước không phát sinh.',
  );
  expect(said(document, `figure:${SESSIONS}`)).toContain('giảm 108 (60%) so với cùng kỳ năm trước');
});

test('the month stands beside the same month of the year before', () => {
  const document = buildSummary(withYears(now, then), '2026-05', HEAD);
  expect(said(document, `figure:${SESSIONS}`)).toBe(
    'Buổi tuyên truyền: 18 buổi (bằng tháng trước; tăng 6 so với cùng kỳ năm trước; lũy kế từ đầu phong trào 90 buổi).',
  );
  expect(JSON.stringify(buildSummary(now, '2026-05', HEAD))).not.toContain('cùng kỳ');
});

test('nothing is said where a report or a figure of either year is missing', () => {
  const without = (ledger: Ledger, month: string): Ledger =>
    indexed({
      ...ledger,
      reports: ledger.reports.filter(
        (report) => report.departmentId !== 14 || report.month !== month,
      ),
    });
  comparesNothing(now);
  comparesNothing(withYears(without(now, '2026-02'), then));
  comparesNothing(withYears(now, without(then, '2025-06')));
  // July is not of the period: it may be missing.
  expect(said(interimOf(withYears(now, without(then, '2025-07'))), 'figure:3')).toContain(
    'cùng kỳ',
  );
  const unsaid = structuredClone(then);
  unsaid.reports[0]?.figures.delete(SESSIONS);
  const document = interimOf(withYears(now, unsaid));
  expect(said(document, 'figure:3')).not.toContain('cùng kỳ');
  expect(said(document, 'figure:4')).toContain('cùng kỳ');
});

test('nothing is said where the year before began later; what it had earlier is left out', () => {
  const from = (ledger: Ledger, startDate: string): Ledger => ({
    ...ledger,
    movement: { ...ledger.movement, startDate },
  });
  comparesNothing(withYears(now, from(then, '2025-03-01')));
  const document = interimOf(withYears(from(now, '2026-03-01'), then));
  expect(said(document, 'figure:3')).toContain(
    '72 buổi, tăng 24 (50%) so với cùng kỳ năm trước (48 buổi)',
  );
});

test('figures are matched by name and unit, counted in the same way', () => {
  const renamed = (changes: Partial<Ledger['indicators'][0]>) =>
    withYears(
      now,
      indexed({
        ...then,
        indicators: then.indicators.map((each) =>
          each.id === SESSIONS ? { ...each, id: 900, ...changes } : { ...each, id: each.id + 500 },
        ),
        reports: then.reports.map((report) => ({
          ...report,
          figures: new Map([
            ...[...report.figures].map(([id, figure]) => [id + 500, figure] as const),
            [900, 2],
          ]),
        })),
      }),
    );
  expect(said(interimOf(renamed({ name: 'BUỔI  tuyên truyền' })), 'figure:3')).toContain('cùng kỳ');
  for (const changes of [{ name: 'Buổi khác' }, { unit: 'cuộc' }, { monthTotal: 'last' as const }])
    expect(said(interimOf(renamed(changes)), 'figure:3')).not.toContain('cùng kỳ');
});
