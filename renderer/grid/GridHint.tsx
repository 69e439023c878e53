import clsx from 'clsx';
import css from './grid.module.css';

type GridHintProps = { id: string; isClosed: boolean };

/** The keys of the sheet, on screen and for a screen reader. */
export function GridHint({ id, isClosed }: GridHintProps) {
  return isClosed ? <ReadingHint id={id} /> : <TypingHint id={id} />;
}

function ReadingHint({ id }: { id: string }) {
  return (
    <p id={id} className={clsx('soft', css['grid-hint'])}>
      Chỉ xem và chép: mũi tên, <kbd>Enter</kbd>, <kbd>Tab</kbd> để đi qua các ô; giữ{' '}
      <kbd>Shift</kbd> để chọn nhiều ô, <kbd>Ctrl+C</kbd> để chép sang Excel, Word.{' '}
      <kbd>Ctrl+End</kbd> rồi <kbd>Tab</kbd> để ra khỏi bảng.
    </p>
  );
}

function TypingHint({ id }: { id: string }) {
  return (
    <p id={id} className={clsx('soft', css['grid-hint'])}>
      Gõ để nhập, <kbd>F2</kbd> sửa, <kbd>Delete</kbd> là chưa báo cáo, gạch ngang <kbd>-</kbd> là
      không phát sinh, <kbd>F8</kbd> các số còn trống của phòng đang chọn đều không phát sinh. Nội
      dung thi đua: <kbd>1</kbd> Tốt, <kbd>2</kbd> Đạt, <kbd>3</kbd> Chưa đạt. <kbd>Ctrl+C</kbd>{' '}
      <kbd>Ctrl+V</kbd> chép và dán với Excel, Word. <kbd>Ctrl+End</kbd> rồi <kbd>Tab</kbd> để ra
      khỏi bảng.
    </p>
  );
}
