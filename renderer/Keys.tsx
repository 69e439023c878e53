import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { sectionFor } from './help/section-for.ts';
import { Dialog } from './ui/Dialog.tsx';
import { type KeyName, keyNameOf } from './ui/keys.ts';
import { askSearch, useSearchAsked } from './ui/search-opened.ts';
import { isDialogOpen } from './ui/start.ts';

const Search = lazy(async () => ({ default: (await import('./search/Search.tsx')).Search }));
const KeySheet = lazy(async () => ({ default: (await import('./help/KeySheet.tsx')).KeySheet }));

/** What the keys of the whole window do. A dialog has the keyboard to itself: behind it none of them does anything. */
export function Keys() {
  const [location, navigate] = useLocation();
  const asked = useSearchAsked(({ times }) => times);
  const [sheetOpened, setSheetOpened] = useState(false);
  const actions: Record<KeyName, () => void> = {
    search: askSearch,
    find: () => first('input[type=search]')?.focus(),
    add: () => first('[data-add]')?.click(),
    paper: () => {
      const print = first('[data-print]');
      if (print) print.click();
      else if (paperOf(location)) navigate(paperOf(location) ?? '/');
    },
    help: () => navigate(`/tro-giup/${sectionFor(location)}`),
    keys: () => setSheetOpened(true),
  };
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name = keyNameOf(event);
      if (!name) return;
      // Even where nothing happens: Chromium's own find, print and new window have no place here.
      event.preventDefault();
      if (!isDialogOpen()) latest.current[name]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <Suspense>
      {asked > 0 && <Search asked={asked} />}
      <Dialog
        opened={sheetOpened}
        onClose={() => setSheetOpened(false)}
        title="Phím tắt"
        size="lg"
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <KeySheet />
      </Dialog>
    </Suspense>
  );
}

function first(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`#content ${selector}`);
}

/** The paper that belongs to a screen, where it shows none itself. */
function paperOf(location: string): string | null {
  const [, area, month] = location.split('/');
  if (area === 'bao-cao') return ['/tong-hop', month].filter(Boolean).join('/');
  return area === '' ? '/tong-hop' : null;
}
