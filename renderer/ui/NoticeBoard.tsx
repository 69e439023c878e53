import { type NotificationData, Notifications, notifications } from '@mantine/notifications';

/** Where what `announce` says is shown; read after the first screen, which has nothing to say. */
export function NoticeBoard() {
  return <Notifications position="bottom-left" limit={3} />;
}

/** Said again, a notice takes the place of what was said before. */
export function show(notice: NotificationData & { id: string }) {
  notifications.hide(notice.id);
  notifications.show({ ...notice, closeButtonProps: { 'aria-label': 'Đóng' } });
}

export function hide(id: string) {
  notifications.hide(id);
}
