import { combine, type Figure } from '../../shared/figure.ts';
import { countCases } from '../../shared/figures-table.ts';
import type { Indicator } from '../../shared/indicator/indicator.ts';
import type { FigureField } from '../../shared/report/report.ts';
import type { CaseDraft } from './report-draft.ts';

/** What a figure counted from cases comes to with the cases on the page; one whose bearer is not chosen yet counts for nobody. */
export function derivedFigure(
  indicator: Pick<Indicator, 'source' | 'counting'>,
  cases: readonly Pick<CaseDraft, 'kind' | 'personId'>[],
): Figure {
  const chosen = cases.flatMap(({ kind, personId }) =>
    personId === undefined ? [] : [{ kind, personId }],
  );
  return countCases(indicator, chosen);
}

/** The running total with this month's figure as it stands on the page. */
export function totalWith(field: FigureField, figure: Figure): Figure {
  return combine([field.totalBefore, figure], field.indicator.monthTotal);
}
