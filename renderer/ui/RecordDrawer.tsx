import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { askBeforeLeaving } from './leaving.tsx';
import { findStart } from './start.ts';

type RecordDrawerProps = {
  title: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** What opened the drawer may be gone by then, an empty list's button say: the keyboard goes on where the screen begins. */
function keepPlace() {
  if (document.activeElement !== document.body) return;
  const next =
    document.querySelector<HTMLElement>('[data-next-step]') ??
    findStart(document) ??
    document.getElementById('content');
  next?.focus({ preventScroll: true });
}

/** Where one row of a list is entered, the list staying in sight. Closing asks when something would be lost. */
export function RecordDrawer({ title, opened, onClose, children }: RecordDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={() => askBeforeLeaving(onClose)}
      onExitTransitionEnd={keepPlace}
      title={title}
    >
      {children}
    </Drawer>
  );
}
