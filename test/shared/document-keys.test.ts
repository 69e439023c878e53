import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseEntry } from '../../shared/case/case.ts';
import { type OfficialDocument, textOfRuns } from '../../shared/document/official-document.ts';
import type { Indicator } from '../../shared/indicator/indicator.ts';
import { indexed, type Ledger } from '../../shared/ledger.ts';
import { buildFinal } from '../../shared/paper/period/final.ts';
import { buildInterim } from '../../shared/paper/period/interim.ts';
import { buildSummary } from '../../shared/paper/summary/summary.ts';
import { keysOf, textBlocksOf } from '../fixtures/document-text.ts';
import { sampleLedger } from '../fixtures/ledger.ts';
import { wholeYear } from '../fixtures/whole-year.ts';

const HEAD = { number: null, date: null, signerId: null };
const builders: ((ledger: Ledger) => OfficialDocument)[] = [
  (ledger) => buildSummary(ledger, '2026-05', HEAD),
  (ledger) => buildInterim(ledger, '2026-06', HEAD),
  (ledger) => buildFinal(ledger, '', HEAD),
];

const marks = ['good', 'fair', 'poor', null] as const;
const figures = fc.oneof(fc.constant('nothing' as const), fc.integer({ min: 0, max: 9 }));
const ledgers = fc
  .record({
    figures: fc.array(figures, { minLength: 7, maxLength: 7 }),
    marks: fc.array(fc.constantFrom(...marks), { minLength: 5, maxLength: 5 }),
    words: fc.array(fc.constantFrom('', 'Bãi đỗ xe chật.', '- Một\n- Hai'), {
      minLength: 3,
      maxLength: 3,
    }),
    late: fc.boolean(),
    kept: fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }),
  })
  .map((seed): Ledger => {
    let place = 0;
    const pick = <T>(from: readonly T[]) => from[place++ % from.length] as T;
    const sample = sampleLedger();
    const year = wholeYear(
      2026,
      () => pick(seed.figures),
      ({ month, marks: own }) => ({
        marks: own.map((entry) => ({ ...entry, mark: pick(seed.marks) })),
        difficulties: pick(seed.words),
        proposals: pick(seed.words),
        nextMonth: pick(seed.words),
        reportedOn: seed.late ? `${month}-31` : `${month}-20`,
      }),
    );
    const reports = year.reports.filter(() => pick(seed.kept));
    return indexed({ ...year, reports, cases: sample.cases, proposals: sample.proposals });
  });

test('property: every text has a key of its own, and the last text ends the document', () => {
  fc.assert(
    fc.property(ledgers, (ledger) => {
      for (const build of builders) {
        const document = build(ledger);
        const keys = keysOf(document);
        expect(keys.every((key) => key !== undefined && key.length > 0 && key.length <= 80)).toBe(
          true,
        );
        expect(new Set(keys).size).toBe(keys.length);
        const last = textBlocksOf({ ...document, annexes: [] }).at(-1);
        expect(last?.key).toBe('closing');
        expect(textOfRuns(last?.runs ?? [])).toMatch(/\.\/\.$/);
        for (const { runs } of textBlocksOf(document))
          expect(textOfRuns(runs)).not.toMatch(/undefined|null|NaN|\s{2}|\.\.|: ?\.|\(\)/);
      }
    }),
    { numRuns: 40 },
  );
});

test('property: another indicator, case or department’s words leave every key with its text’s subject', () => {
  fc.assert(
    fc.property(ledgers, (ledger) => {
      const added = indexed({
        ...ledger,
        indicators: [
          { ...(ledger.indicators[0] as Indicator), id: 90, name: 'Chỉ tiêu mới' },
          ...ledger.indicators,
        ],
        cases: [{ ...(ledger.cases[3] as CaseEntry), id: 91, deed: 'Việc mới' }, ...ledger.cases],
      });
      for (const build of builders) {
        const before = new Map(
          textBlocksOf(build(ledger)).map(({ key, runs }) => [key, textOfRuns(runs)]),
        );
        const after = new Map(
          textBlocksOf(build(added)).map(({ key, runs }) => [key, textOfRuns(runs)]),
        );
        for (const [key, text] of before) {
          if (
            /^(figure:|case:|content|difficulties|weak|opening|closing|reporting)/.test(key ?? '')
          )
            expect(after.get(key)).toBe(text);
        }
      }
    }),
    { numRuns: 20 },
  );
});
