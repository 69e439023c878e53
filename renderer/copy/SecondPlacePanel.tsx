import { Alert, Button } from '@mantine/core';
import { IconUsb } from '@tabler/icons-react';
import type { SecondPlace } from '../../shared/copy/copy.ts';
import { formatDay } from '../../shared/month.ts';
import { useCallMutation } from '../call.ts';
import { announce } from '../ui/announce.tsx';

/** Where else the copies go: a disk that outlives this PC's. */
export function SecondPlacePanel({ place }: { place: SecondPlace | null }) {
  const choose = useCallMutation('copy.choosePlace', { invalidates: ['copy.list'] });
  const forget = useCallMutation('copy.forgetPlace', { invalidates: ['copy.list'] });
  return (
    <section className="stack" aria-label="Nơi sao lưu thứ hai">
      <h3>Nơi sao lưu thứ hai</h3>
      {place ? <Standing place={place} /> : <p className="soft">{NONE}</p>}
      <div className="row">
        <Button
          variant="default"
          leftSection={<IconUsb size={18} aria-hidden />}
          loading={choose.isPending}
          onClick={() =>
            choose.mutate(
              {},
              { onSuccess: (chosen) => chosen && announce('Đã ghi bản sao và minh chứng vào đó.') },
            )
          }
        >
          {place ? 'Chọn nơi khác…' : 'Chọn USB hoặc ổ đĩa khác…'}
        </Button>
        {place && (
          <Button variant="subtle" loading={forget.isPending} onClick={() => forget.mutate({})}>
            Thôi ghi vào đó
          </Button>
        )}
      </div>
    </section>
  );
}

const NONE =
  'Chưa chọn. Ổ đĩa của máy hỏng thì mất cả dữ liệu lẫn bản sao. Chọn một thư mục trên USB hoặc ổ đĩa khác; từ đó chương trình tự ghi mỗi khi thấy.';

function Standing({ place }: { place: SecondPlace }) {
  const { folder, writtenOn, isThere, isSameDisk } = place;
  return (
    <>
      <p>
        {folder}
        <br />
        <span className="soft">
          {isThere ? 'Đang có trong máy' : 'Hiện không thấy: cắm USB hoặc ổ đĩa vào'}
          {writtenOn && `; ghi lần cuối ngày ${formatDay(writtenOn)}`}.
        </span>
      </p>
      {isSameDisk && (
        <Alert variant="outline">
          Thư mục này ở cùng ổ đĩa với dữ liệu: ổ hỏng thì mất cả hai. Nên chọn USB hoặc ổ khác.
        </Alert>
      )}
    </>
  );
}
