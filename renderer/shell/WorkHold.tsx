import { useEffect, useRef, useState } from 'react';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { isWorking, untilDone } from '../work.ts';

/** What takes no longer is waited for without a word. */
const SAID_AFTER_MS = 300;

/**
 * Holds the window open while main does what it was asked: closed meanwhile, a file would be neither there nor told of.
 * The window closes by itself once all is done; where something failed it stays, and that is shown where it was asked for.
 */
export function WorkHold() {
  const [isAsked, setAsked] = useState(false);
  const wish = useRef<'stay' | 'close when done' | 'close now'>('stay');

  useEffect(() => {
    const hold = async (event: BeforeUnloadEvent) => {
      if (wish.current === 'close now' || !isWorking()) return;
      // First what is under way, then what was typed: that is asked about when the window closes again.
      event.preventDefault();
      event.stopImmediatePropagation();
      if (wish.current === 'close when done') return;
      wish.current = 'close when done';
      const timer = window.setTimeout(() => setAsked(true), SAID_AFTER_MS);
      const isWell = await untilDone();
      window.clearTimeout(timer);
      setAsked(false);
      if (isWell && wish.current === 'close when done') window.close();
      wish.current = 'stay';
    };
    window.addEventListener('beforeunload', hold, { capture: true });
    return () => window.removeEventListener('beforeunload', hold, { capture: true });
  }, []);

  return (
    <ConfirmDialog
      opened={isAsked}
      title="Việc đang làm chưa xong"
      confirmLabel="Đóng ngay"
      cancelLabel="Ở lại"
      isStayingBest
      onCancel={() => {
        wish.current = 'stay';
        setAsked(false);
      }}
      onConfirm={() => {
        wish.current = 'close now';
        window.close();
      }}
    >
      Cửa sổ tự đóng khi việc này xong. Nếu đóng ngay, việc bị bỏ dở; những gì đã lưu vẫn còn
      nguyên.
    </ConfirmDialog>
  );
}
