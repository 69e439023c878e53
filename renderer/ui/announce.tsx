import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Failure } from '../../shared/failure.ts';

/** Says that something was done; goes away by itself. Said again it takes the place of what was said before. */
export function announce(message: string) {
  notifications.hide(message);
  notifications.show({
    id: message,
    message,
    icon: <IconCheck size={18} aria-hidden />,
    color: 'green.8',
    autoClose: 4_000,
    closeButtonProps: { 'aria-label': 'Đóng' },
  });
}

/** Says that something was done that can be taken back at once; stays long enough to be reached by keyboard. */
export function announceUndoable(message: string, undo: () => void) {
  const id = message;
  notifications.hide(id);
  notifications.show({
    id,
    message: (
      <span className="row">
        {message}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
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
    closeButtonProps: { 'aria-label': 'Đóng' },
  });
}

/** Says what went wrong; stays until it is read. */
export function announceFailure({ report }: Failure) {
  notifications.hide(report.message);
  notifications.show({
    id: report.message,
    title: report.code === 'unexpected' ? 'Có lỗi ngoài dự kiến' : 'Không thực hiện được',
    message: report.message,
    icon: <IconAlertTriangle size={18} aria-hidden />,
    color: 'seal',
    autoClose: false,
    closeButtonProps: { 'aria-label': 'Đóng' },
  });
}
