import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { useCallMutation } from '../call.ts';
import { useStarted } from '../shell/movement.tsx';
import { announce } from '../ui/announce.tsx';

/** Sets up next year's movement from this one and opens it, to be checked against the new plan. */
export function CopyMovement({ id, name }: { id: number; name: string }) {
  const copy = useCallMutation('movement.copy');
  const { setMovement } = useStarted();
  const [, navigate] = useLocation();
  const start = () =>
    copy.mutate(
      { id },
      {
        onSuccess: (created) => {
          announce(
            'Đã tạo phong trào năm sau: có nội dung, chỉ tiêu, căn cứ và các phòng; không có số liệu. Kiểm tra lại rồi lưu.',
          );
          setMovement(created.id);
          navigate(`/danh-muc/phong-trao/${created.id}`);
        },
      },
    );
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={`Tạo phong trào năm sau từ ${name}`}
      loading={copy.isPending}
      onClick={start}
    >
      Tạo phong trào năm sau
    </Button>
  );
}
