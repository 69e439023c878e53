// biome-ignore-all lint/a11y/useFocusableInteractive: the one field over the active cell has the keyboard
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot draw only the cells in sight
import { memo } from 'react';
import { REPORT_STATES } from '../../shared/report.ts';
import { BOARD_LOOK } from '../ui/board-look.ts';
import { StateBadge } from '../ui/StateBadge.tsx';
import { type Cell, type Column, isWrong, shownText } from './column.ts';
import type { RowHead } from './grid-state.ts';
import { COLUMN, ROW } from './layout.ts';
import { countAnswered } from './totals.ts';

type SheetRowProps = {
  at: number;
  head: RowHead;
  cells: readonly Cell[];
  columns: readonly Column[];
  first: number;
  last: number;
  names: number;
};

/** Header rows of the sheet, which a screen reader counts too. */
export const HEADER_ROWS = 2;

/** One department: its name, the cells in sight, how far it is. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { at, head, cells, columns, first, last, names } = props;
  return (
    <div
      role="row"
      className="sheet-row"
      aria-rowindex={at + 1 + HEADER_ROWS}
      style={{ top: at * ROW }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="sheet-name"
        title={head.name}
        style={{ width: names }}
        data-row-head={at}
      >
        {head.name}
      </div>
      {columns.slice(first, last + 1).map((column, index) => {
        const place = first + index;
        const cell = cells[place] ?? null;
        const state = stateOf(column, cell);
        return (
          <div
            key={column.key}
            id={cellId(at, place)}
            role="gridcell"
            aria-colindex={place + 2}
            aria-readonly={column.kind === 'counted' || undefined}
            aria-invalid={state === 'wrong' || undefined}
            aria-label={SPOKEN[state]}
            className="sheet-cell"
            data-state={state}
            data-kind={column.kind}
            style={{ left: names + place * COLUMN }}
          >
            {shownText(cell)}
          </div>
        );
      })}
      <RowState head={head} cells={cells} columns={columns} />
    </div>
  );
});

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

function RowState({ head, cells, columns }: Pick<SheetRowProps, 'head' | 'cells' | 'columns'>) {
  const { asked, answered } = countAnswered(cells, columns);
  return (
    <div role="gridcell" aria-colindex={columns.length + 2} className="sheet-state">
      <span title={`${answered} trong ${asked} chỉ tiêu đã có số`}>{`${answered}/${asked}`}</span>
      {head.state === 'complete' && (
        <StateBadge {...BOARD_LOOK.onTime} word={REPORT_STATES.complete} />
      )}
      {head.state === 'draft' && <StateBadge {...BOARD_LOOK.draft} word={REPORT_STATES.draft} />}
    </div>
  );
}
