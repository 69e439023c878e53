// biome-ignore-all lint/a11y/useFocusableInteractive: the one field over the active cell has the keyboard
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot draw only the cells in sight
import { memo } from 'react';
import { REPORT_STATES } from '../../shared/report-state.ts';
import { BOARD_LOOK } from '../ui/board-look.ts';
import { StateBadge } from '../ui/StateBadge.tsx';
import type { Cells } from './cells.ts';
import { type Cell, type Column, isWrong, shownText } from './column.ts';
import css from './grid.module.css';
import type { RowHead } from './grid-state.ts';
import { COLUMN, mayNotFit, ROW } from './layout.ts';
import { bySlot, idsInOrder, slotOf } from './slots.ts';
import { countAnswered } from './totals.ts';

type SheetRowProps = {
  at: number;
  /** Its own among the rows. */
  slot: number;
  cells: readonly Cell[];
  columns: readonly Column[];
  first: number;
  last: number;
  /** Of the columns. */
  slots: number;
  names: number;
};

/** Header rows of the sheet, which a screen reader counts too. */
export const HEADER_ROWS = 2;

/** One department's cells in sight; its name and how far it is stand at the sides, and are its own all the same. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { at, slot, cells, columns, first, last, slots, names } = props;
  const cellIds = idsInOrder(slots, first, last, (each) => cellId(slot, each));
  return (
    <div
      role="row"
      id={rowId(slot)}
      className={css['sheet-row']}
      aria-rowindex={at + 1 + HEADER_ROWS}
      aria-owns={`${nameId(slot)} ${cellIds} ${stateId(slot)}`}
      style={{ top: at * ROW }}
    >
      {bySlot(slots, first, last).map((place) => {
        const column = columns[place];
        if (!column) return null;
        const cell = cells[place] ?? null;
        const state = stateOf(column, cell);
        const text = shownText(cell);
        return (
          <div
            key={slotOf(slots, place)}
            id={cellId(slot, slotOf(slots, place))}
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

type SheetSideProps = { first: number; last: number; slots: number; rows: readonly RowHead[] };
type SheetNamesProps = SheetSideProps & { texts: readonly string[]; width: number };
type SheetStatesProps = SheetSideProps & { cells: Cells; columns: readonly Column[] };

/** The departments' names, which stay in sight together: each on its own would be a layer to move with every row. */
export const SheetNames = memo(function SheetNames(props: SheetNamesProps) {
  const { first, last, slots, rows, texts, width } = props;
  return (
    <div role="presentation" className={css['sheet-names']} style={{ width }}>
      {bySlot(slots, first, last).map((at) => (
        <div
          key={slotOf(slots, at)}
          id={nameId(slotOf(slots, at))}
          role="rowheader"
          aria-colindex={1}
          className={css['sheet-name']}
          aria-label={rows[at]?.name}
          title={rows[at]?.name}
          style={{ top: at * ROW }}
          data-row-head={at}
        >
          {texts[at]}
        </div>
      ))}
    </div>
  );
});

/** How far each department is, on the other side. */
export function SheetStates(props: SheetStatesProps) {
  const { first, last, slots, rows, cells, columns } = props;
  return (
    <div role="presentation" className={css['sheet-states']}>
      {bySlot(slots, first, last).map((at) => (
        <RowState
          key={slotOf(slots, at)}
          at={at}
          slot={slotOf(slots, at)}
          state={rows[at]?.state ?? null}
          cells={cells[at] ?? NO_CELLS}
          columns={columns}
        />
      ))}
    </div>
  );
}

const NO_CELLS: readonly Cell[] = [];

export function rowId(slot: number): string {
  return `sheet-row-${slot}`;
}

function nameId(slot: number): string {
  return `sheet-name-${slot}`;
}

function stateId(slot: number): string {
  return `sheet-state-${slot}`;
}

export function cellId(rowSlot: number, columnSlot: number): string {
  return `cell-${rowSlot}-${columnSlot}`;
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

type RowStateProps = Pick<SheetRowProps, 'at' | 'slot' | 'cells' | 'columns'> &
  Pick<RowHead, 'state'>;

const RowState = memo(function RowState({ at, slot, state, cells, columns }: RowStateProps) {
  const { asked, answered } = countAnswered(cells, columns);
  return (
    <div
      id={stateId(slot)}
      role="gridcell"
      aria-colindex={columns.length + 2}
      className={css['sheet-state']}
      style={{ top: at * ROW }}
    >
      <span title={`${answered} trong ${asked} chỉ tiêu đã có số`}>{`${answered}/${asked}`}</span>
      {state === 'complete' && <StateBadge {...BOARD_LOOK.onTime} word={REPORT_STATES.complete} />}
      {state === 'draft' && <StateBadge {...BOARD_LOOK.draft} word={REPORT_STATES.draft} />}
    </div>
  );
});
