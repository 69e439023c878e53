import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

type SaveBarProps = {
  /** Absent: the button submits the form it stands in. */
  onSave?: () => void;
  saving: boolean;
  label?: string;
  onCancel?: () => void;
  /** Saves and leaves a blank form for the next of a row of entries. */
  onSaveMore?: () => void;
  /** Where the work stands, said at the left: "Đã lưu lúc 10:05". */
  children?: ReactNode;
};

/** The foot of a form: always in sight, saving on the right. */
export function SaveBar({
  onSave,
  saving,
  label = 'Lưu',
  onCancel,
  onSaveMore,
  children,
}: SaveBarProps) {
  return (
    <div className="save-bar">
      <div className="save-bar-note" role="status">
        {children}
      </div>
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          Hủy
        </Button>
      )}
      {onSaveMore && (
        <Button
          variant="default"
          onClick={onSaveMore}
          disabled={saving}
          title="Ctrl+Enter"
          aria-keyshortcuts="Control+Enter"
        >
          Lưu và thêm tiếp
        </Button>
      )}
      <Button {...(onSave ? { onClick: onSave } : { type: 'submit' as const })} loading={saving}>
        {label}
      </Button>
    </div>
  );
}
