import { Alert, Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { DraftSaver } from './draft-saver.ts';
import { type DraftStore, useDraft } from './draft-store.ts';
import { ReportMenu } from './ReportMenu.tsx';
import { ReportNote } from './ReportNote.tsx';
import { isUnsaved } from './report-draft.ts';
import type { SaveReason } from './save-plan.ts';

type ReportBarProps = {
  store: DraftStore;
  saver: DraftSaver;
  heading: string;
  onSave: (reason: SaveReason) => void;
  onReload: () => void;
};

/** The foot of the form, always in sight: which report, where it stands, saving. */
export function ReportBar({ store, saver, heading, onSave, onReload }: ReportBarProps) {
  const { status, state } = useSyncExternalStore(saver.subscribe, saver.read);
  const unsaved = useDraft(store, isUnsaved);
  return (
    <div className="report-foot">
      {status.kind === 'conflict' && <Conflict message={status.message} onReload={onReload} />}
      <div className="save-bar">
        <div className="save-bar-note">
          <strong>{heading}</strong>
          <ReportNote store={store} status={status} state={state} unsaved={unsaved} />
        </div>
        <ReportMenu store={store} saver={saver} heading={heading} onReload={onReload} />
        {!store.isReadOnly && <SaveButtons onSave={onSave} />}
      </div>
    </div>
  );
}

function SaveButtons({ onSave }: Pick<ReportBarProps, 'onSave'>) {
  return (
    <>
      <Button
        variant="default"
        aria-keyshortcuts="Control+S"
        title="Ctrl+S"
        onClick={() => onSave('keep')}
      >
        Lưu
      </Button>
      <Button
        aria-keyshortcuts="Control+Enter"
        title="Ctrl+Enter"
        onClick={() => onSave('complete')}
      >
        Hoàn thành
      </Button>
    </>
  );
}

function Conflict({ message, onReload }: { message: string; onReload: () => void }) {
  return (
    <Alert className="report-conflict" variant="outline" title="Chưa lưu được" role="alert">
      <p>{message} Những gì vừa nhập vẫn còn trên màn hình; mở bản đã lưu thì phần này mất.</p>
      <Button variant="default" size="xs" onClick={onReload}>
        Mở bản đã lưu
      </Button>
    </Alert>
  );
}
