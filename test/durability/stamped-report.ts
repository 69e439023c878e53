import { isDeepStrictEqual } from 'node:util';
import type { ReportForm, ReportInput, ReportKey } from '../../shared/report/report.ts';
import { allFigures, inputOf } from '../helpers/office.ts';

/** The one report that is saved again and again: the first department's of the first movement. */
export const KEY: ReportKey = { movementId: 1, departmentId: 1, month: '2026-03' };

/** The n-th save: every part says n, the number of cases changes, and the texts run over several pages of the file. */
export function stamp(form: ReportForm, n: number): ReportInput {
  return inputOf(form, {
    revision: n - 1,
    marks: form.contents.map(({ id }) => ({ contentId: id, mark: 'good', note: `Lần ${n}` })),
    figures: allFigures(form, n),
    cases: Array.from({ length: 1 + (n % 3) }, (_, index) => ({
      id: form.cases[index]?.id ?? null,
      kind: 'praise',
      personId: null,
      date: '2026-03-05',
      deed: longText(n),
      basis: '',
      handling: '',
    })),
    difficulties: longText(n),
    proposals: longText(n),
    nextMonth: longText(n),
  });
}

/** Which save a report shows, 0 for none. Throws when its parts are not all of that save. */
export function saveShownBy(form: ReportForm): number {
  const n = form.revision;
  const whole = n === 0 ? inputOf(form, blank(form)) : { ...stamp(form, n), revision: n };
  const shown = inputOf(form);
  if (!isDeepStrictEqual(shown, whole)) {
    throw new Error(`Save ${n} is not whole: ${JSON.stringify(shown)}`);
  }
  return n;
}

function blank(form: ReportForm): Partial<ReportInput> {
  return {
    marks: form.contents.map(({ id }) => ({ contentId: id, mark: null, note: '' })),
    figures: allFigures(form, null),
    cases: [],
    difficulties: '',
    proposals: '',
    nextMonth: '',
  };
}

function longText(n: number): string {
  return Array.from({ length: 60 }, () => `Lần lưu ${n}.`).join(' ');
}
