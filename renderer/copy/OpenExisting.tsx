import { Button, type ButtonProps } from '@mantine/core';
import { useState } from 'react';
import type { ExistingData } from '../../shared/copy/carried.ts';
import { countsOf, differenceOf } from '../../shared/copy/difference.ts';
import { formatMonth } from '../../shared/month.ts';
import { formatCount } from '../../shared/number.ts';
import { useCallMutation } from '../call.ts';
import { announce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { LongWork } from './LongWork.tsx';

/** The button that opens data of another PC or place: the file is checked whole, shown, and taken on her word. */
export function OpenExisting({ variant = 'default' }: Pick<ButtonProps, 'variant'>) {
  const [found, setFound] = useState<ExistingData | null>(null);
  const open = useCallMutation('copy.openExisting', { invalidates: [] });
  const take = useCallMutation('copy.takeExisting');
  // The screen is gone for a moment while the data is opened, so what is said hangs on the promise.
  const takeIt = ({ token }: ExistingData) => {
    take.mutateAsync({ token }).then(
      () => {
        setFound(null);
        announce('Đã mở dữ liệu từ tệp.');
      },
      () => setFound(null),
    );
  };
  return (
    <>
      <Button
        variant={variant}
        disabled={open.isPending}
        onClick={() => open.mutate({}, { onSuccess: setFound })}
      >
        Mở dữ liệu đã có…
      </Button>
      {open.isPending && <LongWork label="Đang đọc và kiểm tra tệp:" />}
      <ConfirmDialog
        opened={found !== null}
        title="Mở dữ liệu đã có"
        confirmLabel="Mở dữ liệu này"
        busy={take.isPending}
        onCancel={() => setFound(null)}
        onConfirm={() => found && takeIt(found)}
      >
        {found && <Told found={found} />}
      </ConfirmDialog>
    </>
  );
}

function Told({ found: { name, holdings, evidence, now } }: { found: ExistingData }) {
  const isEmptyNow = now.departments + now.people + now.reports + now.papers === 0;
  return (
    <>
      <p>
        Tệp <strong>{name}</strong> còn nguyên vẹn, có: {countsOf(holdings)}
        {holdings.lastMonth && `, báo cáo đến tháng ${formatMonth(holdings.lastMonth)}`}
        {evidence > 0 && `, ${formatCount(evidence)} tệp minh chứng`}.
      </p>
      {isEmptyNow ? (
        <p>Dữ liệu này thay cho sổ đang trống.</p>
      ) : (
        <p>
          Dữ liệu này thay cho dữ liệu đang mở. So với hiện nay:{' '}
          <strong>{differenceOf(holdings, now)}</strong>. Trước đó chương trình ghi một bản sao của
          dữ liệu hiện nay, nên có thể bấm để trở lại.
        </p>
      )}
    </>
  );
}
