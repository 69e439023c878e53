// biome-ignore-all lint/a11y/useFocusableInteractive: the one field over the active cell has the keyboard
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot draw only the cells in sight
import { memo } from 'react';
import { REPORT_STATES } from '../../shared/report-state.ts';
import { BOARD_LOOK } from '../ui/board-look.ts';
import { StateBadge } from '../ui/StateBadge.tsx';
import { type Cell, type Column, isWrong, shownText } from './column.ts';
import css from './grid.module.css';
import type { RowHead } from './grid-state.ts';
import { COLUMN, mayNotFit, ROW } from './layout.ts';
import { type Slots, slotOf } from './slots.ts';
import { countAnswered } from './totals.ts';

type SheetRowProps = {
  at: number;
  cells: readonly Cell[];
  columns: readonly Column[];
  first: number;
  last: number;
  /** Of the columns. */
  slots: Slots;
  names: number;
};

/** Header rows of the sheet, which a screen reader counts too. */
export const HEADER_ROWS = 2;

/** One department's cells in sight; its name and how far it is stand at the sides, and are its own all the same. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { at, cells, columns, first, last, slots, names } = props;
  return (
    <div
      role="row"
      className={css['sheet-row']}
      aria-rowindex={at + 1 + HEADER_ROWS}
      aria-owns={`${nameId(at)} ${stateId(at)}`}
      style={{ top: at * ROW }}
    >
      {columns.slice(first, last + 1).map((column, index) => {
        const place = first + index;
        const cell = cells[place] ?? null;
        const state = stateOf(column, cell);
        const text = shownText(cell);
        return (
          <div
            key={slotOf(slots, place)}
            id={cellId(at, place)}
            role="gridcell"
            aria-colindex={place + 2}
            aria-readonly={column.kind === 'counted' || undefined}
            aria-invalid={state === 'wrong' || undefined}
            aria-label={SPOKEN[state]}
            className={css['sheet-cell']}
            data-state={state}
            data-kind={column.kind}
            data-long={mayNotFit(text) || undefined}
            style={{ left: names + place * COLUMN }}
          >
            {text}
          </div>
        );
      })}
    </div>
  );
});

type SheetSideProps = { first: number; slots: Slots; heads: readonly RowHead[] };
type SheetNamesProps = SheetSideProps & { texts: readonly string[]; width: number };

/** The departments' names, which stay in sight together: each on its own would be a layer to move with every row. */
export const SheetNames = memo(function SheetNames({
  first,
  slots,
  heads,
  texts,
  width,
}: SheetNamesProps) {
  return (
    <div role="presentation" className={css['sheet-names']} style={{ width }}>
      {heads.map(({ name }, index) => (
        <div
          key={slotOf(slots, first + index)}
          id={nameId(first + index)}
          role="rowheader"
          aria-colindex={1}
          className={css['sheet-name']}
          aria-label={name}
          title={name}
          style={{ top: (first + index) * ROW }}
          data-row-head={first + index}
        >
          {texts[first + index]}
        </div>
      ))}
    </div>
  );
});

/** How far each department is, on the other side. */
export function SheetStates({
  first,
  slots,
  heads,
  cells,
  columns,
}: SheetSideProps & { cells: readonly (readonly Cell[])[]; columns: readonly Column[] }) {
  return (
    <div role="presentation" className={css['sheet-states']}>
      {heads.map((head, index) => (
        <RowState
          key={slotOf(slots, first + index)}
          at={first + index}
          head={head}
          cells={cells[first + index] ?? NO_CELLS}
          columns={columns}
        />
      ))}
    </div>
  );
}

const NO_CELLS: readonly Cell[] = [];

function nameId(row: number): string {
  return `sheet-name-${row}`;
}

function stateId(row: number): string {
  return `sheet-state-${row}`;
}

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

type CellState = 'blank' | 'nothing' | 'wrong' | 'held';

const SPOKEN: Record<CellState, string | undefined> = {
  blank: 'chưa báo cáo',
  nothing: 'không phát sinh',
  wrong: undefined,
  held: undefined,
};

function stateOf(column: Column, cell: Cell): CellState {
  if (isWrong(cell)) return 'wrong';
  if (cell === 'nothing') return 'nothing';
  return cell === null && column.kind !== 'mark' ? 'blank' : 'held';
}

type RowStateProps = Pick<SheetRowProps, 'at' | 'cells' | 'columns'> & { head: RowHead };

const RowState = memo(function RowState({ at, head, cells, columns }: RowStateProps) {
  const { asked, answered } = countAnswered(cells, columns);
  return (
    <div
      id={stateId(at)}
      role="gridcell"
      aria-colindex={columns.length + 2}
      className={css['sheet-state']}
      style={{ top: at * ROW }}
    >
      <span title={`${answered} trong ${asked} chỉ tiêu đã có số`}>{`${answered}/${asked}`}</span>
      {head.state === 'complete' && (
        <StateBadge {...BOARD_LOOK.onTime} word={REPORT_STATES.complete} />
      )}
      {head.state === 'draft' && <StateBadge {...BOARD_LOOK.draft} word={REPORT_STATES.draft} />}
    </div>
  );
});
