import { type RefObject, useEffect, useRef } from 'react';
import { findStart, isDialogOpen } from '../ui/start.ts';

/**
 * Where the keyboard begins on a screen that was just opened: at what the screen marks with `data-start`, as soon as
 * it is there, else at the content, so that nobody has to pass the menu again. Whoever has a place in the content
 * already keeps it, and so does who has begun to press keys.
 */
export function useStart(content: RefObject<HTMLElement | null>, location: string): void {
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another start
  useEffect(() => {
    const main = content.current;
    if (!main) return;
    const wasLoaded = !isFirst.current;
    isFirst.current = false;
    const isNowhere = () =>
      document.activeElement === document.body || document.activeElement === main;
    const isInMenu = document.activeElement?.closest('nav') != null;
    // A page just loaded begins at its skip link, as everywhere.
    if (wasLoaded && (isNowhere() || isInMenu) && !isDialogOpen())
      main.focus({ preventScroll: true });
    const begin = () => {
      if (!isNowhere() || isDialogOpen()) return stop();
      const start = findStart(main);
      if (!start) return;
      start.focus({ preventScroll: true });
      stop();
    };
    const observer = new MutationObserver(begin);
    const stop = () => {
      observer.disconnect();
      window.removeEventListener('keydown', stop);
    };
    observer.observe(main, { childList: true, subtree: true });
    window.addEventListener('keydown', stop);
    begin();
    return stop;
  }, [location]);
}
