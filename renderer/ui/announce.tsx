import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Failure } from '../../shared/failure.ts';

/** The board and what it is built from are read when there is something to say, or once the first screen stands. */
const board = () => import('./NoticeBoard.tsx');

async function say(notice: Parameters<Awaited<ReturnType<typeof board>>['show']>[0]) {
  (await board()).show(notice);
}

async function unsay(id: string) {
  (await board()).hide(id);
}

/** Says that something was done; goes away by itself. */
export function announce(message: string) {
  void say({
    id: message,
    message,
    icon: <IconCheck size={18} aria-hidden />,
    color: 'green.8',
    autoClose: 4_000,
  });
}

/** Says that something was done that can be taken back at once; stays long enough to be reached by keyboard. */
export function announceUndoable(message: string, undo: () => void) {
  const id = message;
  void say({
    id,
    message: (
      <span className="row">
        {message}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            void unsay(id);
            undo();
          }}
        >
          Hoàn tác
        </Button>
      </span>
    ),
    icon: <IconCheck size={18} aria-hidden />,
    color: 'green.8',
    autoClose: 20_000,
  });
}

/** Says what went wrong; stays until it is read. */
export function announceFailure({ report }: Failure) {
  void say({
    id: report.message,
    title: report.code === 'unexpected' ? 'Có lỗi ngoài dự kiến' : 'Không thực hiện được',
    message: report.message,
    icon: <IconAlertTriangle size={18} aria-hidden />,
    color: 'seal',
    autoClose: false,
  });
}
