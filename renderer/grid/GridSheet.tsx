// biome-ignore-all lint/a11y/useFocusableInteractive: the one field over the active cell has the keyboard
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot draw only the cells in sight
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Block } from '../../shared/grid/block.ts';
import type { GridView } from '../../shared/grid/grid.ts';
import { useEdit } from '../editing/edit-store.ts';
import { isDialogOpen } from '../ui/start.ts';
import { CellInput } from './CellInput.tsx';
import css from './grid.module.css';
import type { GridStore } from './grid-store.ts';
import {
  boxOf,
  COLUMN,
  FOOT,
  HEAD,
  hasStateInSight,
  nameWidth,
  pageRows,
  ROW,
  STATE,
} from './layout.ts';
import { areaOf, type Place } from './place.ts';
import { rowNames } from './row-names.ts';
import { SheetFoot } from './SheetFoot.tsx';
import { SheetHead } from './SheetHead.tsx';
import { cellId, HEADER_ROWS, rowId, SheetNames, SheetRow, SheetStates } from './SheetRow.tsx';
import { bySlot, idsInOrder, slotOf } from './slots.ts';
import { useFrame } from './use-frame.ts';
import { useMouse } from './use-mouse.ts';

type GridSheetProps = {
  store: GridStore;
  view: GridView;
  label: string;
  describedBy: string;
  input: RefObject<HTMLInputElement | null>;
  onPaste: (block: Block) => void;
};

const FOOT_ROWS = 2;

/** The month as a sheet. Of rows and columns only those in sight are in the page. */
export function GridSheet({ store, view, label, describedBy, input, onPaste }: GridSheetProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useEdit(store, (state) => state.rows);
  const columns = useEdit(store, (state) => state.columns);
  const cells = useEdit(store, (state) => state.cells);
  const frame = useFrame(scroller, rows.length, columns.length);
  const mouse = useMouse({ store, frame, scroller, input });
  const names = nameWidth(frame.width);
  const { visible, reveal } = frame;
  const texts = useMemo(() => rowNames(rows, names), [rows, names]);
  useEffect(() => {
    if (!isDialogOpen()) input.current?.focus({ preventScroll: true });
  }, [input]);

  const size = {
    width: names + columns.length * COLUMN + STATE,
    height: HEAD + rows.length * ROW + FOOT,
  };
  const { firstRow, lastRow, firstColumn, lastColumn, rowSlots, columnSlots } = visible;
  const rowsInSight = { first: firstRow, last: lastRow, slots: rowSlots };
  const columnsInSight = { columns, first: firstColumn, last: lastColumn, slots: columnSlots };
  const idAt = ({ row, column }: Place) =>
    isWithin(row, firstRow, lastRow) && isWithin(column, firstColumn, lastColumn)
      ? cellId(slotOf(rowSlots, row), slotOf(columnSlots, column))
      : undefined;
  return (
    <div
      ref={scroller}
      className={css['sheet-frame']}
      data-wide={hasStateInSight(frame) || undefined}
      {...mouse}
    >
      <div className={css['sheet-space']} style={size}>
        <Following store={store} reveal={reveal} />
        <SelectionFrame store={store} names={names} />
        <CellInput
          store={store}
          input={input}
          names={names}
          idAt={idAt}
          pageRows={() => pageRows(frame.read())}
          describedBy={describedBy}
          onPaste={onPaste}
        />
        <div
          id="sheet"
          role="grid"
          aria-label={label}
          aria-multiselectable
          aria-readonly={view.isClosed || undefined}
          aria-rowcount={rows.length + HEADER_ROWS + FOOT_ROWS}
          aria-colcount={columns.length + 2}
        >
          <SheetHead {...columnsInSight} names={names} />
          <div
            role="rowgroup"
            aria-owns={idsInOrder(rowSlots, firstRow, lastRow, rowId)}
            className={css['sheet-body']}
            style={{ height: rows.length * ROW }}
          >
            {bySlot(rowSlots, firstRow, lastRow).map((at) => (
              <SheetRow
                key={slotOf(rowSlots, at)}
                {...columnsInSight}
                at={at}
                slot={slotOf(rowSlots, at)}
                cells={cells[at] ?? []}
                names={names}
              />
            ))}
          </div>
          <SheetFoot {...columnsInSight} view={view} cells={cells} names={names} />
        </div>
        <div className={css['sheet-sides']} style={{ top: HEAD, height: rows.length * ROW }}>
          <SheetNames {...rowsInSight} rows={rows} texts={texts} width={names} />
          <SheetStates {...rowsInSight} rows={rows} cells={cells} columns={columns} />
        </div>
      </div>
    </div>
  );
}

function isWithin(at: number, first: number, last: number): boolean {
  return at >= first && at <= last;
}

type FollowingProps = { store: GridStore; reveal: (place: Place) => void };

/**
 * The active cell, or the moving end of a selection, is always in sight. Told by the store itself and not by a render,
 * so that the cells that come into sight are drawn together with the move and not after it.
 */
function Following({ store, reveal }: FollowingProps) {
  useLayoutEffect(() => {
    let followed = store.read();
    reveal(followed.active);
    return store.subscribe(() => {
      const { active, head } = store.read();
      if (active !== followed.active) reveal(active);
      else if (head !== followed.head) reveal(head);
      followed = store.read();
    });
  }, [store, reveal]);
  return null;
}

function SelectionFrame({ store, names }: { store: GridStore; names: number }) {
  const anchor = useEdit(store, (state) => state.anchor);
  const head = useEdit(store, (state) => state.head);
  if (anchor === head) return null;
  return <div className={css['sheet-selection']} style={boxOf(areaOf({ anchor, head }), names)} />;
}
