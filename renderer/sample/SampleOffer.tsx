import { Button } from '@mantine/core';
import { useCallMutation } from '../call.ts';

/** A year to try everything on, kept apart from her own data. */
export function SampleOffer() {
  const open = useCallMutation('sample.open');
  return (
    <section className="panel next-step" aria-label="Dữ liệu mẫu">
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
