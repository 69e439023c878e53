import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './Dialog.tsx';

type ConfirmDialogProps = {
  opened: boolean;
  title: string;
  /** What happens, what is safe. */
  children: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  /** True where nothing is lost by going back: that is then the button that stands out. */
  isStayingBest?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  /** False where the keyboard goes somewhere else than back to where it was. */
  returnFocus?: boolean;
};

/** A drawer stands at 200. */
const ABOVE_DRAWER = 300;

/** Asks before something that cannot simply be done again. Esc and the cross mean no. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirmLabel,
  cancelLabel = 'Quay lại',
  isStayingBest = false,
  busy = false,
  onConfirm,
  onCancel,
  returnFocus = true,
}: ConfirmDialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onCancel}
      returnFocus={returnFocus}
      title={title}
      size="md"
      zIndex={ABOVE_DRAWER}
    >
      <div className="stack">
        <div>{children}</div>
        <div className="row dialog-actions">
          <Button variant={isStayingBest ? 'filled' : 'default'} onClick={onCancel} data-autofocus>
            {cancelLabel}
          </Button>
          <Button variant={isStayingBest ? 'default' : 'filled'} onClick={onConfirm} loading={busy}>
            {confirmLabel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
