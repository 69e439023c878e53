import { Button } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCallMutation } from '../call.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import css from './sample.module.css';

/** Stands over every screen while the sample year is open, so that nobody takes it for real. */
export function SampleBanner() {
  const [, navigate] = useLocation();
  const [isAsking, setAsking] = useState(false);
  const leave = useCallMutation('sample.leave');
  const remove = useCallMutation('sample.remove');
  // The banner is gone before its own callbacks would run, so the way home hangs on the promise; a failure is announced.
  const homeAfter = (turn: Promise<null>) => {
    turn.then(
      () => navigate('/'),
      () => setAsking(false),
    );
  };
  return (
    <section className={css['sample-banner']} aria-label="Dữ liệu mẫu">
      <IconFlask size={18} aria-hidden />
      <p>
        <strong>Dữ liệu mẫu.</strong> Mọi tên và số liệu ở đây đều không có thật.
      </p>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => askBeforeLeaving(() => homeAfter(leave.mutateAsync({})))}
      >
        Về dữ liệu thật
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
        Xóa dữ liệu mẫu
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title="Xóa dữ liệu mẫu"
        confirmLabel="Xóa dữ liệu mẫu"
        busy={remove.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => homeAfter(remove.mutateAsync({}))}
      >
        Toàn bộ năm mẫu và những gì đã nhập thử sẽ bị xóa. Dữ liệu thật không bị đụng đến.
      </ConfirmDialog>
    </section>
  );
}

/** A year to try everything on, kept apart from her own data. */
export function SampleOffer() {
  const open = useCallMutation('sample.open');
  return (
    <section className={clsx('panel', css['sample-offer'])} aria-label="Dữ liệu mẫu">
      <div>
        <h2>Xem thử với dữ liệu mẫu</h2>
        <p className="soft">
          Một năm mẫu với sáu phòng, sáu mươi cán bộ. Nằm riêng, không lẫn vào dữ liệu thật; thoát
          hoặc xóa lúc nào cũng được.
        </p>
      </div>
      <Button variant="default" loading={open.isPending} onClick={() => open.mutate({})}>
        Mở dữ liệu mẫu
      </Button>
    </section>
  );
}
