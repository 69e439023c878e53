import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedFigure, totalWith } from '../../renderer/report/derived-figure.ts';
import { figureOf } from '../../shared/figures-table.ts';
import {
  COUNTINGS,
  type Counting,
  SOURCES,
  type Source,
} from '../../shared/indicator/indicator.ts';
import { sampleLedger } from '../fixtures/ledger.ts';
import { figureField } from '../fixtures/report-form.ts';

const SAMPLE = sampleLedger();

const oneCase = fc.record({
  kind: fc.constantFrom('praise' as const, 'criticism' as const),
  personId: fc.option(fc.integer({ min: 1, max: 4 })),
});

describe('figures counted from the cases on the page', () => {
  it('are what the ledger counts once the report is kept', () => {
    const sources = fc.constantFrom(
      ...(Object.keys(SOURCES) as Source[]).filter((source) => source !== 'typed'),
    );
    const countings = fc.constantFrom(...(Object.keys(COUNTINGS) as Counting[]));
    fc.assert(
      fc.property(sources, countings, fc.array(oneCase), (source, counting, cases) => {
        const { indicator } = figureField({ id: 1, source, counting });
        const kept = { departmentId: 1, month: '2026-03' };
        const [report] = SAMPLE.reports;
        const [entry] = SAMPLE.cases;
        if (!report || !entry) throw new Error('The sample has reports and cases.');
        const ledger = sampleLedger({
          reports: [{ ...report, ...kept, state: 'complete', figures: new Map() }],
          cases: cases.map((typed) => ({ ...entry, ...typed, ...kept })),
        });
        expect(derivedFigure(indicator, cases)).toBe(figureOf(ledger, indicator, 1, '2026-03'));
      }),
    );
  });

  it('leave out a row that is about nobody yet', () => {
    const { indicator } = figureField({ id: 1, source: 'criticizedPeople', counting: 'times' });
    expect(derivedFigure(indicator, [{ kind: 'criticism', personId: undefined }])).toBe('nothing');
  });

  it('add to the running total by the way the indicator adds up', () => {
    const sum = figureField({ id: 1 }, { totalBefore: 30 });
    const last = figureField({ id: 2, monthTotal: 'last' }, { totalBefore: 30 });
    expect(totalWith(sum, 12)).toBe(42);
    expect(totalWith(sum, null)).toBe(30);
    expect(totalWith(last, 12)).toBe(12);
    expect(totalWith(last, null)).toBe(30);
  });
});
