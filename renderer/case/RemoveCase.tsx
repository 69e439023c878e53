import { CASE_KINDS, type RegisteredCase } from '../../shared/case/case.ts';
import { formatDay } from '../../shared/month.ts';
import { useCallMutation } from '../call.ts';
import { useUndo } from '../history/use-undo.ts';
import { announceUndoable } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

type RemoveCaseProps = { entry: RegisteredCase | null; name: string; onClose: () => void };

export function RemoveCase({ entry, name, onClose }: RemoveCaseProps) {
  const remove = useCallMutation('case.remove');
  const undo = useUndo();
  if (!entry) return null;
  const confirm = () =>
    remove.mutate(
      { id: entry.id },
      {
        onSuccess: ({ changeId }) => announceUndoable('Đã xóa việc khỏi sổ.', () => undo(changeId)),
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      opened
      title={`Xóa việc ${CASE_KINDS[entry.kind].toLowerCase()}`}
      confirmLabel="Xóa"
      busy={remove.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>
        Xóa việc của <strong>{name}</strong> ngày {formatDay(entry.date)}: “{entry.deed}”?{' '}
        {entry.evidence.length > 0 && `${entry.evidence.length} tệp minh chứng được cất theo. `}
        Có thể lấy lại ngay sau đó, hoặc về sau trong Nhật ký thay đổi.
      </p>
    </ConfirmDialog>
  );
}
