import type { ModalProps } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

const OpenDialog = lazy(async () => ({
  default: (await import('./OpenDialog.tsx')).OpenDialog,
}));

/** Mantine's Modal for what the first screen may open: its code is a tenth of that screen's, and is read after it. */
export function Dialog(props: ModalProps) {
  const [wasOpened, setWasOpened] = useState(props.opened);
  if (props.opened && !wasOpened) setWasOpened(true);
  if (!wasOpened) return null;
  return (
    <Suspense>
      <OpenDialog {...props} />
    </Suspense>
  );
}
