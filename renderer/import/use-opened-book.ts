import { useRef, useState } from 'react';
import { Failure } from '../../shared/failure.ts';
import { type OpenedBook, TOO_LARGE_TO_PASTE } from '../../shared/import/opened-book.ts';
import { useCallMutation } from '../call.ts';
import { useDroppedFile } from './use-dropped-file.ts';
import { usePastedTable } from './use-pasted-table.ts';

const LARGEST_FILE = 10 * 1024 * 1024;

/** The workbook to take rows from, opened by the button or dropped on the page; a failure stays on screen. A serial tells one from the next. */
export function useOpenedBook() {
  const [opened, setOpened] = useState<(OpenedBook & { serial: number }) | null>(null);
  const serial = useRef(0);
  const [refused, setRefused] = useState<Failure | null>(null);
  const options = { invalidates: [], handles: ['invalid'] } as const;
  const openCall = useCallMutation('import.open', options);
  const dropCall = useCallMutation('import.openDropped', options);
  const take = (book: OpenedBook | null) => {
    if (!book) return;
    setRefused(null);
    serial.current += 1;
    setOpened({ ...book, serial: serial.current });
  };
  const answers = { onSuccess: take, onError: setRefused };
  const drop = async (file: File) => {
    if (file.size > LARGEST_FILE) return setRefused(TOO_LARGE);
    const bytes = await file.arrayBuffer().catch(() => null);
    if (!bytes) return setRefused(UNREADABLE);
    dropCall.mutate({ name: file.name, bytes: new Uint8Array(bytes) }, answers);
  };
  const pasteCall = useCallMutation('import.openPasted', options);
  usePastedTable((table) => {
    if (table) pasteCall.mutate(table, answers);
    else setRefused(TOO_MUCH_PASTED);
  });
  const isOver = useDroppedFile((file) => void drop(file));
  return {
    opened,
    refused,
    isOver,
    isReading: openCall.isPending || dropCall.isPending,
    open: () => openCall.mutate({}, answers),
  };
}

const TOO_LARGE = new Failure(
  'invalid',
  'Tệp lớn hơn 10 MB. Chép phần bảng cần nhập sang một tệp Excel mới rồi chọn tệp đó.',
);
const TOO_MUCH_PASTED = new Failure('invalid', TOO_LARGE_TO_PASTE);
const UNREADABLE = new Failure(
  'invalid',
  'Không đọc được tệp vừa thả. Nếu là thư mục, mở ra và chọn tệp bên trong.',
);
