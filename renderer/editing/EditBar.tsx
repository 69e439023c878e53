import { Alert, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './editing.module.css';

type EditBarProps = {
  /** What is being edited, always in sight. */
  heading: string;
  /** Where it stands, read out when it changes. */
  note: ReactNode;
  /** What keeps it from being saved, with a way out. */
  conflict: ReactNode;
  /** What must be completed anew, and why. */
  lapsed: ReactNode;
  /** Seldom needed, before the buttons. */
  menu?: ReactNode;
  isReadOnly: boolean;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onSave: () => void;
  onComplete: () => void;
  /** What the button that completes is called. */
  completeLabel: string;
};

/** The foot of what is being edited, always in sight: which it is, where it stands, undo, saving, completing. */
export function EditBar(props: EditBarProps) {
  const { heading, note, conflict, lapsed, menu, isReadOnly } = props;
  return (
    <div className="report-foot">
      {conflict}
      {lapsed && (
        <div className={css['lapsed-strip']} role="alert">
          {lapsed}
          {!isReadOnly && (
            <Button size="compact-sm" variant="default" onClick={props.onComplete}>
              Hoàn thành lại (Ctrl+Enter)
            </Button>
          )}
        </div>
      )}
      <div className="save-bar">
        <div className="save-bar-note">
          <strong className={css['heading']} title={heading}>
            {heading}
          </strong>
          <div role="status" className="report-note">
            {note}
          </div>
        </div>
        {menu}
        {!isReadOnly && <EditButtons {...props} />}
      </div>
    </div>
  );
}

function EditButtons(props: EditBarProps) {
  const { canUndo, canRedo, onUndo, onRedo, onSave, onComplete, completeLabel } = props;
  return (
    <>
      <Button
        variant="default"
        title="Ctrl+Z"
        aria-keyshortcuts="Control+Z"
        disabled={!canUndo}
        onClick={onUndo}
      >
        Hoàn tác
      </Button>
      <Button
        variant="default"
        title="Ctrl+Y"
        aria-keyshortcuts="Control+Y"
        disabled={!canRedo}
        onClick={onRedo}
      >
        Làm lại
      </Button>
      <Button variant="default" title="Ctrl+S" aria-keyshortcuts="Control+S" onClick={onSave}>
        Lưu
      </Button>
      <Button title="Ctrl+Enter" aria-keyshortcuts="Control+Enter" onClick={onComplete}>
        {completeLabel}
      </Button>
    </>
  );
}

type ConflictProps = { children: ReactNode; action: string; onReload: () => void };

/** Somebody saved the same meanwhile: what was typed stays on screen until she decides. */
export function Conflict({ children, action, onReload }: ConflictProps) {
  return (
    <Alert className="report-conflict" variant="outline" title="Chưa lưu được" role="alert">
      <p>{children}</p>
      <Button variant="default" size="xs" onClick={onReload}>
        {action}
      </Button>
    </Alert>
  );
}

/** 14:05, as the foot says when something was saved. */
export function savedAt(at: Date): string {
  const time = at.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
  return `Đã lưu lúc ${time}.`;
}
