import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useCallMutation } from '../call.ts';
import { announce } from '../ui/announce.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import css from './opening.module.css';

/** Stands over every screen while nothing can be saved: all can be read, printed and exported. */
export function ReadOnlyBanner() {
  const retry = useCallMutation('opening.retry');
  const showFolder = useCallMutation('opening.showFolder', { invalidates: [] });
  const again = () => retry.mutate({}, { onSuccess: () => announce('Đã mở lại dữ liệu.') });
  return (
    <section className={css['read-only']} aria-label="Chỉ đọc">
      <IconLock size={18} aria-hidden />
      <p>
        <strong>Chỉ đọc.</strong> Tệp hoặc thư mục dữ liệu không cho ghi: xem, in và xuất được, chưa
        lưu được. Kiểm tra quyền ghi rồi bấm "Mở lại để ghi".
      </p>
      <Button
        size="compact-sm"
        variant="default"
        loading={retry.isPending}
        onClick={() => askBeforeLeaving(again)}
      >
        Mở lại để ghi
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => showFolder.mutate({})}>
        Mở thư mục dữ liệu
      </Button>
    </section>
  );
}
