import { useEffect, useRef } from 'react';

/** Ctrl+S (⌘S) saves, wherever the keyboard is; Ctrl+Enter saves and begins the next entry, where there is a next. */
export function useSaveKey(save: () => void, saveMore?: () => void) {
  const latest = useRef({ save, saveMore });
  useEffect(() => {
    latest.current = { save, saveMore };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const { code } = event;
      const wanted =
        code === 'KeyS' ? latest.current.save : code === 'Enter' && latest.current.saveMore;
      if (!wanted) return;
      event.preventDefault();
      wanted();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
