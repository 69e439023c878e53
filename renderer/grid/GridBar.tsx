import { Anchor } from '@mantine/core';
import { useStore } from 'zustand';
import { Conflict, EditBar, savedAt } from '../editing/EditBar.tsx';
import { useEdit } from '../editing/edit-store.ts';
import { ClosedBadge } from '../ui/ClosedMonth.tsx';
import type { GridSaver, GridStatus } from './grid-saver.ts';
import type { GridState } from './grid-state.ts';
import type { GridStore } from './grid-store.ts';
import { rowsToComplete, unsavedChanges, wrongPlaces } from './save-rows.ts';

type GridBarProps = {
  store: GridStore;
  saver: GridSaver;
  heading: string;
  onSave: () => void;
  onComplete: () => void;
  onReload: (departmentIds: readonly number[]) => void;
  onShowWrong: () => void;
};

/** The foot of the sheet: where the month stands, undo, saving, completing what is full. */
export function GridBar(props: GridBarProps) {
  const { store, saver, heading, onSave, onComplete, onReload, onShowWrong } = props;
  const status = useStore(saver.api);
  const isClosed = useEdit(store, (state) => state.isClosed);
  const canUndo = useEdit(store, ({ past }) => past.length > 0);
  const canRedo = useEdit(store, ({ future }) => future.length > 0);
  const lapsed = useEdit(store, lapsedText);
  return (
    <EditBar
      heading={heading}
      note={<GridNote store={store} status={status} onShowWrong={onShowWrong} />}
      conflict={
        status.kind === 'conflict' && (
          <Conflict
            action="Mở bản đã lưu của các phòng này"
            onReload={() => onReload(status.departmentIds)}
          >
            {status.message} Những gì vừa nhập vẫn còn trên màn hình; mở bản đã lưu thì phần vừa
            nhập của các phòng này mất, các phòng khác giữ nguyên.
          </Conflict>
        )
      }
      lapsed={lapsed !== '' && lapsed}
      isReadOnly={isClosed}
      canUndo={canUndo}
      canRedo={canRedo}
      onUndo={() => store.change({ kind: 'undone' })}
      onRedo={() => store.change({ kind: 'redone' })}
      onSave={onSave}
      onComplete={onComplete}
      completeLabel="Hoàn thành các phòng đủ số"
    />
  );
}

type GridNoteProps = { store: GridStore; status: GridStatus; onShowWrong: () => void };

function GridNote({ store, status, onShowWrong }: GridNoteProps) {
  const wrong = useEdit(store, (state) => wrongPlaces(state).length);
  const unsaved = useEdit(
    store,
    (state) => unsavedChanges(state).length - wrongPlaces(state).length,
  );
  const progress = useEdit(store, progressText);
  const isClosed = useEdit(store, (state) => state.isClosed);
  return (
    <>
      {isClosed && <ClosedBadge />}
      <span>{progress}</span>
      <span>{standing(status, unsaved > 0)}</span>
      {wrong > 0 && (
        <span className="report-trouble">
          <Anchor component="button" type="button" underline="always" onClick={onShowWrong}>
            {wrong} ô ghi sai
          </Anchor>{' '}
          chưa lưu.
        </span>
      )}
    </>
  );
}

function progressText(state: GridState): string {
  const { length } = state.rows;
  const complete = state.rows.filter(({ state: row }) => row === 'complete').length;
  const ready = state.isClosed ? 0 : rowsToComplete(state).length;
  const waiting = ready === 0 ? '' : `, ${ready} phòng đủ số chờ hoàn thành`;
  return `Hoàn thành ${complete}/${length} phòng${waiting}.`;
}

/** The departments whose report was complete and counts no more; empty for none. */
function lapsedText({ rows }: GridState): string {
  const names = rows.filter(({ state }) => state === 'lapsed').map(({ name }) => name);
  if (names.length === 0) return '';
  return `Cần hoàn thành lại, chưa được tính vào tổng hợp: ${names.join('; ')}.`;
}

function standing(status: GridStatus, unsaved: boolean): string {
  switch (status.kind) {
    case 'saving':
      return 'Đang lưu…';
    case 'conflict':
      return 'Chưa lưu được.';
    case 'failed':
      return `Chưa lưu được. ${status.message}`;
    case 'asRecorded':
      return unsaved ? 'Đang nhập, sẽ tự lưu.' : '';
    case 'saved':
      return unsaved ? 'Đang nhập, sẽ tự lưu.' : savedText(status);
  }
}

function savedText({ at, completed, lapsed }: Extract<GridStatus, { kind: 'saved' }>): string {
  return [
    savedAt(at),
    ...(completed.length > 0 ? [`Vừa hoàn thành: ${completed.join('; ')}.`] : []),
    ...(lapsed.length > 0 ? [`Cần hoàn thành lại vì còn số trống: ${lapsed.join('; ')}.`] : []),
  ].join(' ');
}
