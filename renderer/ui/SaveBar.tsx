import './ui.css';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

type SaveBarProps = {
  /** Absent: the button submits the form it stands in. */
  onSave?: () => void;
  saving: boolean;
  label?: string;
  onCancel?: () => void;
  /** Where the work stands, said at the left: "Đã lưu lúc 10:05". */
  children?: ReactNode;
};

/** The foot of a form: always in sight, saving on the right. */
export function SaveBar({ onSave, saving, label = 'Lưu', onCancel, children }: SaveBarProps) {
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
      <Button {...(onSave ? { onClick: onSave } : { type: 'submit' as const })} loading={saving}>
        {label}
      </Button>
    </div>
  );
}
