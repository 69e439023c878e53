import { memo, useCallback } from 'react';
import { formatFigure, parseFigure } from '../../shared/figure.ts';
import type { FigureField } from '../../shared/report/report.ts';
import { useEdit } from '../editing/edit-store.ts';
import { derivedFigure, totalWith } from './derived-figure.ts';
import { type DraftStore, useFieldError } from './draft-store.ts';
import { figureField } from './field-id.ts';
import { NumberCell } from './NumberCell.tsx';
import css from './report.module.css';
import type { ReportDraft } from './report-draft.ts';

type FigureRowProps = { store: DraftStore; line: FigureField };

export const FigureRow = memo(function FigureRow({ store, line }: FigureRowProps) {
  return line.indicator.source === 'typed' ? (
    <TypedRow store={store} line={line} />
  ) : (
    <CountedRow store={store} line={line} />
  );
});

function TypedRow({ store, line }: FigureRowProps) {
  const { id, name, unit } = line.indicator;
  const field = figureField(id);
  const text = useEdit(
    store,
    useCallback((draft: ReportDraft) => draft.figures.get(id) ?? '', [id]),
  );
  const error = useFieldError(store, field);
  const parsed = parseFigure(text, unit);
  const type = useCallback(
    (typed: string) => store.change({ kind: 'figureTyped', indicatorId: id, text: typed }),
    [store, id],
  );
  const leave = useCallback(
    () => store.change({ kind: 'figureLeft', indicatorId: id }),
    [store, id],
  );
  return (
    <tr>
      <NameCells line={line} />
      <td className="number">
        <NumberCell
          id={field}
          label={`${name} (${unit}), tháng này`}
          text={text}
          error={error}
          understood={parsed.ok ? parsed.understood : undefined}
          readOnly={store.isReadOnly}
          onType={type}
          onLeave={leave}
        />
      </td>
      <td className="number">{parsed.ok ? formatFigure(totalWith(line, parsed.figure)) : ''}</td>
    </tr>
  );
}

function CountedRow({ store, line }: FigureRowProps) {
  const figure = useEdit(
    store,
    useCallback(({ cases }: ReportDraft) => derivedFigure(line.indicator, cases), [line]),
  );
  return (
    <tr className={css['counted-figure']}>
      <NameCells line={line} />
      <td className="number">
        <output aria-label={`${line.indicator.name}, tháng này, đếm từ phần biểu dương, phê bình`}>
          {formatFigure(figure)}
        </output>
      </td>
      <td className="number">{formatFigure(totalWith(line, figure))}</td>
    </tr>
  );
}

function NameCells({ line: { indicator, previous } }: { line: FigureField }) {
  return (
    <>
      <th scope="row">{indicator.name}</th>
      <td className="soft">{indicator.unit}</td>
      <td className="number soft">{formatFigure(previous)}</td>
    </>
  );
}
