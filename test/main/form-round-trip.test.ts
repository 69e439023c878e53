import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CASE_KINDS } from '../../shared/case/case.ts';
import { figureText } from '../../shared/figure.ts';
import type { AnsweredCase } from '../../shared/form/answers.ts';
import { compareForm } from '../../shared/form/difference.ts';
import { CASE_ROWS } from '../../shared/form/layout.ts';
import { mergeAnswers } from '../../shared/form/merge.ts';
import { WHOLE_DEPARTMENT } from '../../shared/form/people-labels.ts';
import { readForm } from '../../shared/form/read-form.ts';
import { addDays, formatDay } from '../../shared/month.ts';
import { MARKS, NOT_ASSESSED, type ReportInput, reportSchema } from '../../shared/report/report.ts';
import { buildReportForm } from '../../shared/report/view.ts';
import { clean, toneKey } from '../../shared/text.ts';
import {
  addressesOf,
  type Filling,
  filledBook,
  sampleForm,
  samplePlace,
} from '../helpers/filled-form.ts';

const place = samplePlace();
const definition = sampleForm(12, place);
const at = addressesOf(definition);
const key = { movementId: 1, departmentId: 12, month: place.month };
const blankForm = buildReportForm(place.ledger, key, '2026-11-20');

/** Any text as it is kept. Not what looks like an escape: the library that fills in the form here would undo it. */
const text = (least = 0) =>
  fc
    .string({ unit: 'binary', maxLength: 60 })
    .map((raw) => clean(clean(raw)))
    .filter((kept) => kept.length >= least && !/_x[0-9a-f]{4}_/i.test(kept));
const figure = fc.oneof(
  fc.integer({ min: 0, max: 999_999_999 }),
  fc.constant('nothing' as const),
  fc.constant(null),
);
const mark = fc.constantFrom('good' as const, 'fair' as const, 'poor' as const, null);
const entry: fc.Arbitrary<AnsweredCase> = fc.record({
  kind: fc.constantFrom('praise' as const, 'criticism' as const),
  personId: fc.constantFrom(null, ...definition.people.map(({ id }) => id)),
  date: fc.integer({ min: 0, max: 340 }).map((days) => addDays('2026-01-05', days)),
  deed: text(1),
  basis: text(),
  handling: text(),
});

const anyReport: fc.Arbitrary<ReportInput> = fc.record({
  ...(Object.fromEntries(
    Object.entries(key).map(([name, value]) => [name, fc.constant(value)]),
  ) as {
    movementId: fc.Arbitrary<number>;
    departmentId: fc.Arbitrary<number>;
    month: fc.Arbitrary<string>;
  }),
  revision: fc.constant(0),
  state: fc.constantFrom('draft' as const, 'complete' as const),
  reportedOn: fc.constant(blankForm.reportedOn),
  marks: fc.tuple(
    ...definition.contents.map(({ id }) =>
      fc.record({ contentId: fc.constant(id), mark, note: text() }),
    ),
  ),
  figures: fc.tuple(
    ...definition.figures.map(({ id }) => fc.record({ indicatorId: fc.constant(id), figure })),
  ),
  cases: fc
    .uniqueArray(entry, {
      maxLength: CASE_ROWS,
      selector: ({ date, personId, deed }) => `${date} ${personId} ${toneKey(deed)}`,
    })
    .map((cases) => cases.map((one) => ({ id: null, ...one }))),
  difficulties: text(),
  proposals: text(),
  nextMonth: text(),
});

/** What a person types to report this. */
function fillingOf(report: ReportInput): Filling {
  const labels = new Map(definition.people.map(({ id, label }) => [id, label]));
  return Object.fromEntries([
    ...report.marks.flatMap((one, index) => [
      [at.mark(index), one.mark === null ? NOT_ASSESSED : MARKS[one.mark]],
      [at.note(index), one.note],
    ]),
    ...report.figures.map((one, index) => [
      at.figure(index),
      typeof one.figure === 'number' && index % 2 === 0 ? one.figure : figureText(one.figure),
    ]),
    ...report.cases.flatMap((one, index) => [
      [at.case(index, 'kind'), CASE_KINDS[one.kind]],
      [
        at.case(index, 'person'),
        one.personId === null ? WHOLE_DEPARTMENT : labels.get(one.personId),
      ],
      [
        at.case(index, 'date'),
        index % 2 === 0 ? formatDay(one.date) : new Date(`${one.date}T00:00:00Z`),
      ],
      [at.case(index, 'deed'), one.deed],
      [at.case(index, 'basis'), one.basis],
      [at.case(index, 'handling'), one.handling],
    ]),
    ...at.texts.map((part) => [at.text(part), report[part]]),
  ]) as Filling;
}

test('any report filled into its form and taken is the same report', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const read = readForm(await filledBook(definition, fillingOf(report)), place);
      if (!read.ok) throw new Error(read.message);
      expect(read.problems).toEqual([]);
      const { revision, state } = report;
      const merged = mergeAnswers(blankForm, read.answers, { revision, state });
      const kept = reportSchema.parse(merged);
      expect({ ...kept, shownCases: undefined }).toEqual({
        ...reportSchema.parse(report),
        shownCases: undefined,
      });
    }),
    { numRuns: 60 },
  );
});

test('a form taken twice changes nothing the second time', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const read = readForm(await filledBook(definition, fillingOf(report)), place);
      if (!read.ok) throw new Error(read.message);
      const { ledger } = samplePlace();
      const { marks, figures, cases, state, revision, reportedOn, ...texts } = report;
      ledger.reports.push({
        ...{ departmentId: 12, month: place.month, revision: revision + 1, state, reportedOn },
        marks,
        figures: new Map(
          figures.flatMap((one) => (one.figure === null ? [] : [[one.indicatorId, one.figure]])),
        ),
        difficulties: texts.difficulties,
        proposals: texts.proposals,
        nextMonth: texts.nextMonth,
      });
      ledger.cases.push(
        ...cases.map((one, index) => ({
          ...one,
          id: 900 + index,
          departmentId: 12,
          month: place.month,
        })),
      );
      const form = buildReportForm(ledger, key, '2026-11-20');
      expect(compareForm(form, read.answers, ledger.people).differences).toEqual([]);
      const again = mergeAnswers(form, read.answers, { revision: 1, state });
      expect(again.cases).toHaveLength(cases.length);
    }),
    { numRuns: 20 },
  );
});
