import { type PointerEvent, type RefObject, useRef } from 'react';
import type { GridStore } from './grid-store.ts';
import { placeAt, placeNear } from './layout.ts';
import type { SheetFrame } from './use-frame.ts';

type Parts = {
  store: GridStore;
  frame: SheetFrame;
  scroller: RefObject<HTMLElement | null>;
  input: RefObject<HTMLInputElement | null>;
};

/** A click goes to a cell, Shift+click and a drag select, a double click edits; a click on a name takes its whole line. */
export function useMouse({ store, frame, scroller, input }: Parts) {
  const isDragging = useRef(false);

  const pointOf = (event: PointerEvent | React.MouseEvent) => {
    const box = scroller.current?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)] as const;
  };

  function onPointerDown(event: PointerEvent) {
    const target = event.target as HTMLElement;
    if (event.button !== 0 || target === input.current) return;
    if (selectLine(store, target)) return takeKeyboard(event);
    const place = placeAt(frame.read(), ...pointOf(event));
    if (!place) return;
    takeKeyboard(event);
    store.change({ kind: 'moved', to: place, extend: event.shiftKey });
    isDragging.current = true;
    scroller.current?.setPointerCapture(event.pointerId);
  }

  /** The field keeps the keyboard: a press elsewhere would take it away. */
  function takeKeyboard(event: PointerEvent) {
    event.preventDefault();
    input.current?.focus({ preventScroll: true });
  }

  function onPointerMove(event: PointerEvent) {
    if (!isDragging.current) return;
    store.change({ kind: 'moved', to: placeNear(frame.read(), ...pointOf(event)), extend: true });
  }

  function onPointerUp() {
    isDragging.current = false;
  }

  function onDoubleClick(event: React.MouseEvent) {
    if (placeAt(frame.read(), ...pointOf(event))) store.change({ kind: 'editStarted' });
  }

  // Focus is given on pointerdown; the mousedown that follows would take it to the frame.
  function onMouseDown(event: React.MouseEvent) {
    if (event.target !== input.current) event.preventDefault();
  }

  return { onPointerDown, onPointerMove, onPointerUp, onMouseDown, onDoubleClick };
}

function selectLine(store: GridStore, target: HTMLElement): boolean {
  const { rows, columns } = store.read();
  const row = target.closest<HTMLElement>('[data-row-head]')?.dataset['rowHead'];
  const column = target.closest<HTMLElement>('[data-column-head]')?.dataset['columnHead'];
  if (row === undefined && column === undefined) return false;
  store.change({
    kind: 'selected',
    anchor: { row: Number(row ?? 0), column: Number(column ?? 0) },
    head: {
      row: Number(row ?? rows.length - 1),
      column: Number(column ?? columns.length - 1),
    },
  });
  return true;
}
