import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Frame, revealed, type Visible, visibleIn } from './layout.ts';
import type { Place } from './place.ts';

/** What is in sight, and how many elements there are to show it. */
type Shown = Visible & { rowSlots: number; columnSlots: number };

export type SheetFrame = {
  visible: Shown;
  /** Width of the frame, on which the columns at the sides depend. */
  width: number;
  read(): Frame;
  /** Scrolls a cell into sight, and has it drawn in the same frame. */
  reveal(place: Place): void;
};

const UNKNOWN: Frame = { width: 0, height: 0, top: 0, left: 0 };

/** Follows what a scrolling element shows of the sheet. */
export function useFrame(
  scroller: RefObject<HTMLElement | null>,
  rows: number,
  columns: number,
): SheetFrame {
  const frame = useRef(UNKNOWN);
  const [visible, setVisible] = useState<Shown>(() =>
    withSlots(visibleIn(UNKNOWN, rows, columns), { rowSlots: 1, columnSlots: 1 }),
  );
  const [width, setWidth] = useState(0);

  const shown = useRef(visible);
  const draw = useCallback(() => {
    const next = visibleIn(frame.current, rows, columns);
    setWidth(frame.current.width);
    if (isSame(shown.current, next)) return false;
    shown.current = withSlots(next, shown.current);
    setVisible(shown.current);
    return true;
  }, [rows, columns]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth, clientHeight, scrollTop, scrollLeft } = element;
      frame.current = {
        width: clientWidth,
        height: clientHeight,
        top: scrollTop,
        left: scrollLeft,
      };
    };
    // At once: a scroll that waits for React's own time shows blank rows for a frame.
    const onScroll = () => {
      measure();
      flushSync(draw);
    };
    measure();
    draw();
    const watcher = new ResizeObserver(() => {
      measure();
      draw();
    });
    watcher.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, draw]);

  const scroll = useCallback(() => {
    const { top, left } = frame.current;
    scroller.current?.scrollTo({ top, left, behavior: 'instant' });
  }, [scroller]);
  const isAhead = useRef(false);
  const reveal = useCallback(
    (place: Place) => {
      const { top, left } = revealed(frame.current, place);
      if (top === frame.current.top && left === frame.current.left) return;
      frame.current = { ...frame.current, top, left };
      // The cells first, the scroll after them: the other way round costs a second layout.
      isAhead.current = draw();
      if (!isAhead.current) scroll();
    },
    [draw, scroll],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: as soon as other cells are drawn
  useLayoutEffect(() => {
    if (isAhead.current) scroll();
    isAhead.current = false;
  }, [visible, scroll]);
  const read = useCallback(() => frame.current, []);
  return { visible, width, read, reveal };
}

type Elements = Pick<Shown, 'rowSlots' | 'columnSlots'>;

function withSlots(next: Visible, { rowSlots, columnSlots }: Elements): Shown {
  return {
    ...next,
    rowSlots: Math.max(rowSlots, next.lastRow - next.firstRow + 1),
    columnSlots: Math.max(columnSlots, next.lastColumn - next.firstColumn + 1),
  };
}

function isSame(a: Visible, b: Visible): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn
  );
}
