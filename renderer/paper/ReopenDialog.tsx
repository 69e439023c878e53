import { Button, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { PAPERS } from '../../shared/paper/kinds.ts';
import type { PaperView } from '../../shared/paper/paper.ts';
import type { Issue } from './use-issue.ts';

/** A correction needs its reason: it stands on the corrected report and in the log. */
export function ReopenDialog({ view, issue }: { view: PaperView; issue: Issue }) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    issue.reopenFor(reason);
  };
  return (
    <Modal opened={issue.asking === 'reopen'} onClose={issue.close} title="Điều chỉnh văn bản">
      <form className="stack" onSubmit={submit}>
        <p>
          {PAPERS[view.key.kind].closesMonth ? 'Tháng được mở lại để sửa số liệu. ' : ''}
          Bản đã chốt giữ nguyên; lần chốt sau là bản điều chỉnh, ghi rõ đã đổi những gì.
        </p>
        <Textarea
          label="Lý do điều chỉnh"
          autosize
          minRows={2}
          data-autofocus
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={issue.reasonError}
        />
        <div className="row dialog-actions">
          <Button variant="default" onClick={issue.close}>
            Quay lại
          </Button>
          <Button type="submit" loading={issue.isBusy}>
            Mở để điều chỉnh
          </Button>
        </div>
      </form>
    </Modal>
  );
}
