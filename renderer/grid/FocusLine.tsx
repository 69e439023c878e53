import { closedMonthText } from '../../shared/closed-month.ts';
import { formatFigure } from '../../shared/figure.ts';
import type { GridView } from '../../shared/grid/grid.ts';
import { useEdit } from '../editing/edit-store.ts';
import { type Cell, type Column, faultOf, isWrong, shownText, unitOf } from './column.ts';
import css from './grid.module.css';
import { cellAt, type GridState } from './grid-state.ts';
import type { GridStore } from './grid-store.ts';
import { areaOf, sizeOf } from './place.ts';
import { besideFigure, selectionText } from './totals.ts';

type FocusLineProps = { id: string; store: GridStore; view: GridView };

/** Where the keyboard is and what stands there, with last month and the running total; read out as it moves. */
export function FocusLine({ id, store, view }: FocusLineProps) {
  const active = useEdit(store, (state) => state.active);
  const cells = useEdit(store, (state) => state.cells);
  const isRefused = useEdit(store, (state) => state.isRefused);
  const { columns, rows } = store.read();
  const selected = useEdit(store, selectedText);
  const column = columns[active.column];
  if (!column) return null;
  const cell = cellAt({ cells }, active);
  const beside = besideFigure(view, active.row, column, cell);
  const fault = faultOf(column, cell);
  return (
    <p id={id} role="status" className={css['focus-line']}>
      <strong>{rows[active.row]?.name}</strong>
      <span className={css['focus-line-name']} title={column.name}>
        {column.name}
        {unitOf(column) && ` (${unitOf(column)})`}: <strong>{spoken(column, cell)}</strong>
      </span>
      {beside && (
        <span className="soft">
          Tháng trước {formatFigure(beside.previous) || 'chưa có'} · Lũy kế{' '}
          {formatFigure(beside.total) || 'chưa có'}
        </span>
      )}
      {fault !== null && <span className="report-trouble">{fault}</span>}
      {isRefused && <span className="report-trouble">{closedMonthText(view.month)}</span>}
      {selected !== '' && <span className="soft">{selected}</span>}
    </p>
  );
}

function spoken(column: Column, cell: Cell): string {
  if (isWrong(cell)) return `“${cell.typed}”`;
  if (cell === null) return column.kind === 'mark' ? 'chưa đánh giá' : 'chưa báo cáo';
  return cell === 'nothing' ? 'không phát sinh' : shownText(cell);
}

function selectedText(state: GridState): string {
  const area = areaOf(state);
  const { height, width } = sizeOf(area);
  if (height * width === 1) return '';
  const numbers = selectionText(state.cells, area);
  return `Đang chọn ${height} phòng × ${width} cột. ${numbers && `${numbers}.`}`.trim();
}
