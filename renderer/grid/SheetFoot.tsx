// biome-ignore-all lint/a11y/useFocusableInteractive: the one field over the active cell has the keyboard
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot draw only the cells in sight
import { memo } from 'react';
import { formatFigure } from '../../shared/figure.ts';
import type { GridView } from '../../shared/grid/grid.ts';
import type { Cells } from './cells.ts';
import type { Column } from './column.ts';
import css from './grid.module.css';
import { COLUMN, FOOT, mayNotFit, ROW } from './layout.ts';
import { HEADER_ROWS } from './SheetRow.tsx';
import { type Slots, slotOf } from './slots.ts';
import { previousTotalText, totalText } from './totals.ts';

type SheetFootProps = {
  view: GridView;
  cells: Cells;
  columns: readonly Column[];
  first: number;
  last: number;
  slots: Slots;
  names: number;
};

const NOTHING = formatFigure('nothing');

/** Totals of what stands in the sheet, over last month's. */
export const SheetFoot = memo(function SheetFoot(props: SheetFootProps) {
  const { view, cells, columns, first, last, slots, names } = props;
  const lines = [
    {
      label: 'Cộng tháng này',
      textOf: (column: Column, at: number) => totalText(cells, column, at),
    },
    { label: 'Cộng tháng trước', textOf: (column: Column) => previousTotalText(view, column) },
  ];
  return (
    <div role="rowgroup" className={css['sheet-foot']} style={{ height: FOOT }}>
      {lines.map(({ label, textOf }, line) => (
        <div
          key={label}
          role="row"
          aria-rowindex={cells.length + HEADER_ROWS + 1 + line}
          className={css['sheet-total']}
          style={{ height: ROW }}
        >
          <div
            role="rowheader"
            aria-colindex={1}
            className={css['sheet-name']}
            style={{ width: names }}
            title={label}
          >
            {label}
          </div>
          {columns.slice(first, last + 1).map((column, index) => {
            const at = first + index;
            const text = textOf(column, at);
            return (
              <div
                key={slotOf(slots, at)}
                role="gridcell"
                aria-colindex={at + 2}
                className={css['sheet-cell']}
                data-kind={column.kind}
                data-long={mayNotFit(text) || undefined}
                data-state={text === NOTHING ? 'nothing' : undefined}
                style={{ left: names + at * COLUMN }}
                title={text}
              >
                {text}
              </div>
            );
          })}
          <div role="gridcell" aria-colindex={columns.length + 2} className={css['sheet-state']} />
        </div>
      ))}
    </div>
  );
});
