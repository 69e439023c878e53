import type { MovementListItem } from '../../shared/movement/movement.ts';
import { useCallMutation } from '../call.ts';
import { useUndo } from '../history/use-undo.ts';
import { announceUndoable } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

type RemoveMovementProps = { movement: MovementListItem | null; onClose: () => void };

/** Removes a movement in which nothing was recorded yet; it can be taken back. */
export function RemoveMovement({ movement, onClose }: RemoveMovementProps) {
  const remove = useCallMutation('movement.remove');
  const undo = useUndo();
  if (!movement) return null;
  const confirm = () =>
    remove.mutate(
      { id: movement.id },
      {
        onSuccess: ({ changeId }) =>
          announceUndoable(`Đã xóa phong trào năm ${movement.year}.`, () => undo(changeId)),
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      opened
      title="Xóa phong trào"
      confirmLabel="Xóa"
      busy={remove.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>
        Xóa <strong>{movement.name}</strong> cùng nội dung, chỉ tiêu, căn cứ của phong trào này?
        Phong trào đã có báo cáo, biểu dương, đề nghị hay văn bản đã chốt thì không xóa được. Có thể
        lấy lại ngay sau đó, hoặc về sau trong Nhật ký thay đổi.
      </p>
    </ConfirmDialog>
  );
}
