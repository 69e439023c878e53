import { Alert, Button } from '@mantine/core';
import { IconArrowBackUp, IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import type { CopyList, DataCopy } from '../../shared/copy/copy.ts';
import { differenceOf } from '../../shared/copy/difference.ts';
import { formatSize } from '../../shared/evidence/evidence.ts';
import { useCall, useCallMutation } from '../call.ts';
import { announce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { CopyTable } from './CopyTable.tsx';
import { SecondPlacePanel } from './SecondPlacePanel.tsx';
import { nameOfCopy } from './words.ts';

/** The copies of her data: one more by hand, any of them put back, and the way back from that. */
export function CopyPanel() {
  const copies = useCall('copy.list', {});
  return (
    <section className="panel stack" aria-label="Bản sao dữ liệu">
      <h2>Bản sao dữ liệu</h2>
      <Loaded query={copies}>{(list) => <Copies list={list} />}</Loaded>
    </section>
  );
}

function Copies({ list }: { list: CopyList }) {
  const [chosen, setChosen] = useState<DataCopy | null>(null);
  const make = useCallMutation('copy.make', { invalidates: ['copy.list'] });
  const restore = useCallMutation('copy.restore');
  // The panel is gone for a moment while the data is opened anew, so what is said hangs on the promise.
  const put = (name: string, done: string) => {
    restore.mutateAsync({ name }).then(
      () => {
        setChosen(null);
        announce(done);
      },
      () => setChosen(null),
    );
  };
  return (
    <>
      <p className="soft">
        Mỗi lần mở, đóng chương trình và mỗi ngày đang mở, nếu số liệu có thay đổi thì tự ghi một
        bản sao đã kiểm tra, kèm minh chứng. Giữ 10 bản mới nhất, bản cuối của 12 tháng và của từng
        năm; tất cả {formatSize(list.totalSize)}, nhiều nhất khoảng {formatSize(list.bound)}.
      </p>
      {list.back !== null && (
        <TakeBack
          busy={restore.isPending}
          onClick={() => put(list.back ?? '', 'Đã trở lại dữ liệu như trước khi khôi phục.')}
        />
      )}
      <div className="row">
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          loading={make.isPending}
          onClick={() =>
            make.mutate({}, { onSuccess: () => announce('Đã ghi và kiểm tra một bản sao.') })
          }
        >
          Sao lưu ngay
        </Button>
      </div>
      <CopyTable
        copies={list.copies}
        now={list.now}
        action={(copy) => (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Khôi phục ${nameOfCopy(copy)}`}
            onClick={() => setChosen(copy)}
          >
            Khôi phục…
          </Button>
        )}
      />
      <SecondPlacePanel place={list.secondPlace} />
      <ConfirmDialog
        opened={chosen !== null}
        title="Khôi phục từ bản sao"
        confirmLabel="Khôi phục"
        isStayingBest
        busy={restore.isPending}
        onCancel={() => setChosen(null)}
        onConfirm={() => chosen && put(chosen.name, 'Đã khôi phục dữ liệu từ bản sao.')}
      >
        {chosen?.holdings && (
          <>
            <p>
              Dữ liệu sẽ trở lại như {nameOfCopy(chosen)}. So với hiện nay:{' '}
              <strong>{differenceOf(chosen.holdings, list.now)}</strong>.
            </p>
            <p>
              Trước đó chương trình ghi một bản sao của dữ liệu hiện nay, nên có thể bấm để trở lại.
            </p>
          </>
        )}
      </ConfirmDialog>
    </>
  );
}

function TakeBack({ busy, onClick }: { busy: boolean; onClick: () => void }) {
  return (
    <Alert variant="outline" icon={<IconArrowBackUp size={18} aria-hidden />}>
      <div className="row">
        Dữ liệu vừa được khôi phục từ một bản sao.
        <Button size="compact-sm" variant="default" loading={busy} onClick={onClick}>
          Trở lại như trước khi khôi phục
        </Button>
      </div>
    </Alert>
  );
}
