import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Stopped } from '../../shared/opening/opening.ts';
import { useCall, useCallMutation } from '../call.ts';
import { announce } from '../ui/announce.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import css from './opening.module.css';

const WORDS: Readonly<Record<Stopped, string>> = {
  'no-access':
    'Tệp hoặc thư mục dữ liệu không cho ghi: xem, in và xuất được, chưa lưu được. Kiểm tra quyền ghi rồi bấm "Mở lại để ghi".',
  damaged:
    'Tệp dữ liệu bị hỏng: xem, in và xuất được những gì còn đọc được, không ghi gì thêm. Để làm tiếp, khôi phục một bản sao; tệp hỏng được để lại bên cạnh.',
};

/** Stands over every screen while nothing can be saved: all that can be read can be printed and exported. */
export function ReadOnlyBanner() {
  const opening = useCall('opening.read', {}).data;
  const retry = useCallMutation('opening.retry');
  const showFolder = useCallMutation('opening.showFolder', { invalidates: [] });
  const stopped = opening?.state === 'open' ? opening.stopped : undefined;
  const again = () =>
    retry.mutate(
      {},
      {
        onSuccess: (now) =>
          now.state === 'open' ? announce('Đã mở lại dữ liệu.') : window.location.reload(),
      },
    );
  if (!stopped) return null;
  return (
    <section className={css['read-only']} aria-label="Chỉ đọc">
      <IconLock size={18} aria-hidden />
      <p>
        <strong>Chỉ đọc.</strong> {WORDS[stopped]}
      </p>
      {stopped === 'damaged' ? (
        <Button component={Link} href="/he-thong" size="compact-sm" variant="default">
          Khôi phục bản sao
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          loading={retry.isPending}
          onClick={() => askBeforeLeaving(again)}
        >
          Mở lại để ghi
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={() => showFolder.mutate({})}>
        Mở thư mục dữ liệu
      </Button>
    </section>
  );
}
