import { Alert } from '@mantine/core';
import IconInfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs';
import { useState } from 'react';

/** What the clerk should read once about her file: a copy that failed, a settings file replaced. */
export function Notices({ notices }: { notices: readonly string[] }) {
  const [dismissed, setDismissed] = useState(false);
  if (dismissed || notices.length === 0) return null;
  return (
    <Alert
      className="notices"
      variant="outline"
      icon={<IconInfoCircle size={18} aria-hidden />}
      withCloseButton
      closeButtonLabel="Đã đọc, ẩn thông báo"
      onClose={() => setDismissed(true)}
    >
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </Alert>
  );
}
