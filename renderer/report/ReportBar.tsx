import { useStore } from 'zustand';
import { Conflict, EditBar } from '../editing/EditBar.tsx';
import { useEdit } from '../editing/edit-store.ts';
import type { SaveReason } from '../editing/saver.ts';
import type { DraftSaver } from './draft-saver.ts';
import type { DraftStore } from './draft-store.ts';
import { ReportMenu } from './ReportMenu.tsx';
import { ReportNote } from './ReportNote.tsx';
import { blankFigures, isUnsaved, type ReportDraft } from './report-draft.ts';
import { focusField } from './stops.ts';

type ReportBarProps = {
  store: DraftStore;
  saver: DraftSaver;
  heading: string;
  onSave: (reason: SaveReason) => void;
  onReload: () => void;
};

/** The foot of the form of one department. */
export function ReportBar({ store, saver, heading, onSave, onReload }: ReportBarProps) {
  const status = useStore(saver.api);
  const state = useEdit(store, ({ state: recorded }) => recorded);
  const unsaved = useEdit(store, isUnsaved);
  const canUndo = useEdit(store, ({ past }) => past.length > 0);
  const canRedo = useEdit(store, ({ future }) => future.length > 0);
  const reason = useEdit(store, whyLapsed);
  return (
    <EditBar
      heading={heading}
      note={<ReportNote store={store} status={status} state={state} unsaved={unsaved} />}
      conflict={
        status.kind === 'conflict' && (
          <Conflict action="Mở bản đã lưu" onReload={onReload}>
            {status.message} Những gì vừa nhập vẫn còn trên màn hình; mở bản đã lưu thì phần này
            mất.
          </Conflict>
        )
      }
      lapsed={state === 'lapsed' && reason}
      menu={<ReportMenu store={store} saver={saver} heading={heading} onReload={onReload} />}
      isReadOnly={store.isReadOnly}
      canUndo={canUndo}
      canRedo={canRedo}
      onUndo={() => undo(store)}
      onRedo={() => redo(store)}
      onSave={() => onSave('keep')}
      onComplete={() => onSave('complete')}
      completeLabel="Hoàn thành"
    />
  );
}

/** Takes the last change back and shows where it was. */
export function undo(store: DraftStore): void {
  const field = store.read().past.at(-1)?.field;
  store.change({ kind: 'undone' });
  if (field) focusField(field);
}

export function redo(store: DraftStore): void {
  const field = store.read().future.at(-1)?.field;
  store.change({ kind: 'redone' });
  if (field) focusField(field);
}

/** Why a report that was complete counts no more. */
function whyLapsed(draft: ReportDraft): string {
  const blank = new Set(blankFigures(draft));
  const names = draft.form.figures
    .filter(({ indicator }) => blank.has(indicator.id))
    .map(({ indicator }) => indicator.name);
  const left = 'Báo cáo cần hoàn thành lại, chưa được tính vào tổng hợp.';
  if (names.length === 0) return `${left} Các số đã đủ.`;
  return `${left} Còn trống: ${names.slice(0, 3).join('; ')}${names.length > 3 ? ` và ${names.length - 3} số khác` : ''}.`;
}
