import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { askBeforeLeaving } from './leaving.tsx';

type RecordDrawerProps = {
  title: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** Where one row of a list is entered, the list staying in sight. Closing asks when something would be lost. */
export function RecordDrawer({ title, opened, onClose, children }: RecordDrawerProps) {
  return (
    <Drawer opened={opened} onClose={() => askBeforeLeaving(onClose)} title={title}>
      {children}
    </Drawer>
  );
}
