import { useEffect, useState } from 'react';
import { ConfirmDialog } from './ConfirmDialog.tsx';

/** The forms on screen that hold something unsaved. */
const unsaved = new Set<symbol>();
let ask: ((leave: () => void) => void) | null = null;

/** Tells the window that this form would lose what was typed. */
export function useUnsaved(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return;
    const mark = Symbol('unsaved form');
    unsaved.add(mark);
    return () => {
      unsaved.delete(mark);
    };
  }, [dirty]);
}

/** Goes on at once where nothing would be lost, else asks first. */
export function askBeforeLeaving(leave: () => void) {
  if (unsaved.size === 0 || !ask) leave();
  else ask(leave);
}

/** Goes on after a save, without asking: a closing form still counts as unsaved until it is gone. */
export function leaveSaved(leave: () => void) {
  unsaved.clear();
  leave();
}

export function LeaveDialog() {
  const [leave, setLeave] = useState<(() => void) | null>(null);
  useEffect(() => {
    ask = (next) => setLeave(() => next);
    return () => {
      ask = null;
    };
  }, []);
  return (
    <ConfirmDialog
      opened={leave !== null}
      title="Có nội dung chưa lưu"
      confirmLabel="Bỏ nội dung chưa lưu"
      cancelLabel="Ở lại để lưu"
      isStayingBest
      onCancel={() => setLeave(null)}
      onConfirm={() => {
        setLeave(null);
        if (leave) leaveSaved(leave);
      }}
    >
      Nếu rời khỏi đây, những gì vừa nhập sẽ mất. Những gì đã lưu trước đó vẫn còn nguyên.
    </ConfirmDialog>
  );
}
