import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { FormFile } from '../../shared/form/form-file.ts';
import type { Month } from '../../shared/month.ts';
import { useCallMutation } from '../call.ts';
import { readDropped } from './dropped-files.ts';
import css from './form.module.css';
import { useFileDrop } from './use-file-drop.ts';

type ReceiveFormsProps = {
  month: Month;
  movementId: number;
  onRead: (files: readonly FormFile[]) => void;
};

/** Where forms come back: by a dialog, or dropped anywhere on the window. Nothing is recorded yet. */
export function ReceiveForms({ month, movementId, onRead }: ReceiveFormsProps) {
  const chosen = useCallMutation('form.open', { invalidates: [] });
  const dropped = useCallMutation('form.openDropped', { invalidates: [] });
  const isReading = chosen.isPending || dropped.isPending;
  const isOver = useFileDrop(async (files) => {
    const { sendable, refused } = await readDropped(files);
    onRead(refused);
    if (sendable.length === 0) return;
    dropped.mutate({ movementId, month, files: sendable }, { onSuccess: onRead });
  });
  return (
    <section className="panel stack" aria-labelledby="receive-forms">
      <h2 id="receive-forms">Nhận biểu mẫu đã điền</h2>
      <div className={css['form-drop']} data-over={isOver || undefined}>
        <IconFileImport size={28} stroke={1.5} aria-hidden />
        <p>
          Kéo các tệp Excel thả vào đây, nhiều tệp một lần cũng được. Từng ô khác với số đang ghi sẽ
          hiện ra để xem; chưa bấm Nhận thì chưa ghi gì.
        </p>
        <Button
          variant="default"
          loading={isReading}
          onClick={() => chosen.mutate({ movementId, month }, { onSuccess: onRead })}
        >
          Mở biểu mẫu…
        </Button>
        <span role="status">{isReading && 'Đang đọc biểu mẫu…'}</span>
      </div>
    </section>
  );
}
