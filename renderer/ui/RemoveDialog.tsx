import type { CallName } from '../../shared/api.ts';
import { useCallMutation } from '../call.ts';
import { announce } from './announce.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';

type RemoveDialogProps = {
  /** The call that deletes what is unused and deactivates the rest. */
  call: Extract<CallName, 'department.remove' | 'person.remove' | 'indicator.remove'>;
  /** "phòng", "cán bộ". */
  kind: string;
  record: { id: number; name: string } | null;
  onClose: () => void;
};

export function RemoveDialog({ call, kind, record, onClose }: RemoveDialogProps) {
  const remove = useCallMutation(call);
  const confirm = () => {
    if (!record) return;
    remove.mutate(
      { id: record.id },
      {
        onSuccess: ({ outcome }) =>
          announce(
            outcome === 'deleted'
              ? `Đã xóa ${record.name}.`
              : `${record.name} đã có số liệu nên được chuyển sang “Ngừng dùng”. Số liệu cũ còn nguyên.`,
          ),
        onSettled: onClose,
      },
    );
  };
  return (
    <ConfirmDialog
      opened={record !== null}
      title={`Xóa ${kind}`}
      confirmLabel="Xóa"
      busy={remove.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>
        Xóa <strong>{record?.name}</strong> khỏi danh mục? Nếu đã có số liệu, chương trình không xóa
        mà chuyển sang “Ngừng dùng”: các tháng cũ giữ nguyên, tháng mới không hiện nữa.
      </p>
    </ConfirmDialog>
  );
}
