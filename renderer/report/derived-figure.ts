import { combine, type Figure } from '../../shared/figure.ts';
import type { Indicator, Source } from '../../shared/indicator.ts';
import type { FigureField } from '../../shared/report.ts';
import type { CaseDraft } from './report-draft.ts';

type CountedCase = Pick<CaseDraft, 'kind' | 'personId'>;

const COUNTS: Record<Exclude<Source, 'typed'>, (entry: CountedCase) => boolean> = {
  praisedPeople: ({ kind, personId }) => kind === 'praise' && isPerson(personId),
  praisedDepartments: ({ kind, personId }) => kind === 'praise' && personId === null,
  criticizedPeople: ({ kind, personId }) => kind === 'criticism' && isPerson(personId),
  criticizedDepartments: ({ kind, personId }) => kind === 'criticism' && personId === null,
};

/** A row whose bearer is not chosen yet counts for nobody. */
function isPerson(personId: CountedCase['personId']): boolean {
  return typeof personId === 'number';
}

/** What a figure counted from cases comes to with the cases on the page, as `figureOf` will count them once saved. */
export function derivedFigure(
  { source, counting }: Pick<Indicator, 'source' | 'counting'>,
  cases: readonly CountedCase[],
): Figure {
  if (source === 'typed') return null;
  const counted = cases.filter(COUNTS[source]);
  if (counted.length === 0) return 'nothing';
  if (counting !== 'people') return counted.length;
  return new Set(counted.map(({ personId }) => personId)).size;
}

/** The running total with this month's figure as it stands on the page. */
export function totalWith(field: FigureField, figure: Figure): Figure {
  return combine([field.totalBefore, figure], field.indicator.monthTotal);
}
