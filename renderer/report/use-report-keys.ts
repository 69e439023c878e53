import { useEffect, useRef } from 'react';

/** What the keys of the whole page do, wherever in it the keyboard is. */
export type ReportKeys = {
  complete: () => void;
  fillBlanks: () => void;
  /** To the next or previous department. */
  turn: (step: 1 | -1) => void;
  undo: () => void;
  redo: () => void;
  /** Begins to read a report in a division's own words. */
  read: () => void;
};

/**
 * PgUp/PgDn, Ctrl+Enter, F8 and Ctrl+Shift+V. Unikey switches on Ctrl+Shift let go of alone: a letter pressed with them is
 * no switch, but a digit would be, since Windows keeps Ctrl+Shift+0.
 */
export function useReportKeys(keys: ReportKeys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      const action = event.defaultPrevented ? null : actionOf(event, latest.current);
      if (!action || belongsElsewhere(event.target)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, []);
}

function actionOf(
  { key, code, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent,
  keys: ReportKeys,
) {
  if (key === 'Enter' && ctrlKey) return keys.complete;
  if (ctrlKey && shiftKey && !altKey && !metaKey && code === 'KeyV') return keys.read;
  if (ctrlKey && !altKey && !metaKey && !shiftKey && code === 'KeyZ') return keys.undo;
  if (ctrlKey && !altKey && !metaKey && !shiftKey && code === 'KeyY') return keys.redo;
  if (ctrlKey || altKey || metaKey || shiftKey) return null;
  if (key === 'F8') return keys.fillBlanks;
  if (key === 'PageDown') return () => keys.turn(1);
  if (key === 'PageUp') return () => keys.turn(-1);
  return null;
}

/** A dialog or an open list of choices keeps its keys. */
function belongsElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role=dialog], select, [aria-expanded=true]') !== null
  );
}
