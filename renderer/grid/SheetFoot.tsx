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
import { bySlot, idsInOrder, slotOf } from './slots.ts';
import { previousTotalText, totalText } from './totals.ts';

type SheetFootProps = {
  view: GridView;
  cells: Cells;
  columns: readonly Column[];
  first: number;
  last: number;
  slots: number;
  names: number;
};

const NOTHING = formatFigure('nothing');

/** Totals of what stands in the sheet, over last month's. */
export const SheetFoot = memo(function SheetFoot({ view, cells, ...rest }: SheetFootProps) {
  const ownText = (column: Column, at: number) => totalText(cells, column, at);
  const previousText = (column: Column) => previousTotalText(view, column);
  const at = cells.length + HEADER_ROWS + 1;
  return (
    <div role="rowgroup" className={css['sheet-foot']} style={{ height: FOOT }}>
      <TotalRow {...rest} at={at} label="Cộng tháng này" textOf={ownText} />
      <TotalRow {...rest} at={at + 1} label="Cộng tháng trước" textOf={previousText} />
    </div>
  );
});

type TotalRowProps = Omit<SheetFootProps, 'view' | 'cells'> & {
  /** Its row of the whole sheet, heads counted, from 1. */
  at: number;
  label: string;
  textOf: (column: Column, at: number) => string;
};

function TotalRow({ columns, first, last, slots, names, at, label, textOf }: TotalRowProps) {
  const idOf = (slot: number) => `sheet-total-${at}-${slot}`;
  const labelId = `sheet-total-${at}`;
  const restId = `sheet-total-${at}-rest`;
  return (
    <div
      role="row"
      aria-rowindex={at}
      aria-owns={`${labelId} ${idsInOrder(slots, first, last, idOf)} ${restId}`}
      className={css['sheet-total']}
      style={{ height: ROW }}
    >
      <div
        id={labelId}
        role="rowheader"
        aria-colindex={1}
        className={css['sheet-name']}
        style={{ width: names }}
        title={label}
      >
        {label}
      </div>
      {bySlot(slots, first, last).map((place) => {
        const column = columns[place];
        return (
          column && (
            <Total
              key={slotOf(slots, place)}
              id={idOf(slotOf(slots, place))}
              at={place}
              kind={column.kind}
              text={textOf(column, place)}
              left={names + place * COLUMN}
            />
          )
        );
      })}
      <div
        id={restId}
        role="gridcell"
        aria-colindex={columns.length + 2}
        className={css['sheet-state']}
      />
    </div>
  );
}

type TotalProps = { id: string; at: number; kind: Column['kind']; text: string; left: number };

/** Of a foot whose figures are summed at every entry one changes, and only that one is drawn. */
const Total = memo(function Total({ id, at, kind, text, left }: TotalProps) {
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={at + 2}
      className={css['sheet-cell']}
      data-kind={kind}
      data-long={mayNotFit(text) || undefined}
      data-state={text === NOTHING ? 'nothing' : undefined}
      style={{ left }}
      title={text}
    >
      {text}
    </div>
  );
});
