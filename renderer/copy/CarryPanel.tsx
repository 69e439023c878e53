import { Button } from '@mantine/core';
import { useCallMutation } from '../call.ts';
import { SavedFileNote } from '../ui/SavedFile.tsx';
import css from './copy.module.css';
import { LongWork } from './LongWork.tsx';
import { OpenExisting } from './OpenExisting.tsx';

/** All of the data to another PC, in one file, told for both PCs. */
export function CarryPanel() {
  const carry = useCallMutation('copy.carry', { invalidates: [], handles: ['busy', 'invalid'] });
  const write = () => carry.mutate({});
  return (
    <section className="panel stack" aria-label="Chuyển sang máy khác">
      <h2>Chuyển sang máy khác</h2>
      <ol className={css['steps']}>
        <li>
          Ở máy này: cắm USB, bấm <strong>Ghi tệp chuyển máy…</strong> và chọn USB. Tệp đuôi{' '}
          <code>.stdbak</code> có đủ số liệu, văn bản đã chốt và minh chứng.
        </li>
        <li>
          Ở máy kia: cài Sổ Thi Đua, mở lên, bấm <strong>Mở dữ liệu đã có…</strong> (ở màn hình Bắt
          đầu hoặc ở đây) và chọn tệp đó. Từ lúc ấy chỉ nhập tiếp ở máy kia.
        </li>
      </ol>
      <div className="row">
        <Button variant="default" disabled={carry.isPending} onClick={write}>
          Ghi tệp chuyển máy…
        </Button>
        <OpenExisting />
      </div>
      {carry.isPending ? (
        <LongWork label="Đang ghi tệp:" />
      ) : (
        <SavedFileNote saving={carry} onSaveAgain={write} canOpen={false} />
      )}
    </section>
  );
}

/** On an empty book: who comes from another PC need not begin anew. */
export function ExistingOffer() {
  return (
    <section className={`panel ${css['offer']}`} aria-label="Dữ liệu đã có">
      <div>
        <h2>Đã có dữ liệu ở máy khác</h2>
        <p className="soft">
          Chọn tệp <code>.stdbak</code> ghi từ máy kia (Hệ thống, mục Chuyển sang máy khác) hoặc tệp
          dữ liệu cũ.
        </p>
      </div>
      <OpenExisting />
    </section>
  );
}
