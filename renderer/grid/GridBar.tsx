import { Alert, Anchor, Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { ClosedBadge } from '../ui/ClosedMonth.tsx';
import type { GridSaver, GridSaveStatus } from './grid-saver.ts';
import type { GridState } from './grid-state.ts';
import { type GridStore, useGrid } from './grid-store.ts';
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
  const status = useSyncExternalStore(saver.subscribe, saver.read);
  const isClosed = useGrid(store, (state) => state.isClosed);
  return (
    <div className="report-foot">
      {status.kind === 'conflict' && (
        <Alert className="report-conflict" variant="outline" title="Chưa lưu được" role="alert">
          <p>
            {status.message} Những gì vừa nhập vẫn còn trên màn hình; mở bản đã lưu thì phần vừa
            nhập của các phòng này mất, các phòng khác giữ nguyên.
          </p>
          <Button variant="default" size="xs" onClick={() => onReload(status.departmentIds)}>
            Mở bản đã lưu của các phòng này
          </Button>
        </Alert>
      )}
      <div className="save-bar">
        <div className="save-bar-note">
          <strong>{heading}</strong>
          <GridNote store={store} status={status} onShowWrong={onShowWrong} />
        </div>
        {!isClosed && <GridButtons store={store} onSave={onSave} onComplete={onComplete} />}
      </div>
    </div>
  );
}

function GridButtons({
  store,
  onSave,
  onComplete,
}: Pick<GridBarProps, 'store' | 'onSave' | 'onComplete'>) {
  const canUndo = useGrid(store, ({ past }) => past.length > 0);
  const canRedo = useGrid(store, ({ future }) => future.length > 0);
  return (
    <>
      <Button
        variant="default"
        title="Ctrl+Z"
        aria-keyshortcuts="Control+Z"
        disabled={!canUndo}
        onClick={() => store.change({ kind: 'undone' })}
      >
        Hoàn tác
      </Button>
      <Button
        variant="default"
        title="Ctrl+Y"
        aria-keyshortcuts="Control+Y"
        disabled={!canRedo}
        onClick={() => store.change({ kind: 'redone' })}
      >
        Làm lại
      </Button>
      <Button variant="default" title="Ctrl+S" aria-keyshortcuts="Control+S" onClick={onSave}>
        Lưu
      </Button>
      <Button title="Ctrl+Enter" aria-keyshortcuts="Control+Enter" onClick={onComplete}>
        Hoàn thành các phòng đủ số
      </Button>
    </>
  );
}

type GridNoteProps = { store: GridStore; status: GridSaveStatus; onShowWrong: () => void };

function GridNote({ store, status, onShowWrong }: GridNoteProps) {
  const wrong = useGrid(store, (state) => wrongPlaces(state).length);
  const unsaved = useGrid(
    store,
    (state) => unsavedChanges(state).length - wrongPlaces(state).length,
  );
  const progress = useGrid(store, progressText);
  const isClosed = useGrid(store, (state) => state.isClosed);
  return (
    <div role="status" className="report-note">
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
    </div>
  );
}

function progressText(state: GridState): string {
  const { length } = state.rows;
  const complete = state.rows.filter(({ state: row }) => row === 'complete').length;
  const ready = state.isClosed ? 0 : rowsToComplete(state).length;
  const waiting = ready === 0 ? '' : `, ${ready} phòng đủ số chờ hoàn thành`;
  return `Hoàn thành ${complete}/${length} phòng${waiting}.`;
}

function standing(status: GridSaveStatus, unsaved: boolean): string {
  switch (status.kind) {
    case 'saving':
      return 'Đang lưu…';
    case 'conflict':
      return 'Chưa lưu được.';
    case 'failed':
      return `Chưa lưu được. ${status.message}`;
    case 'asRecorded':
      return unsaved ? 'Đang nhập, sẽ tự lưu.' : '';
    case 'saved': {
      if (unsaved) return 'Đang nhập, sẽ tự lưu.';
      const { completed, reopened } = status;
      return [
        `Đã lưu lúc ${status.at.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })}.`,
        ...(completed.length > 0 ? [`Vừa hoàn thành: ${completed.join('; ')}.`] : []),
        ...(reopened.length > 0
          ? [`Trở lại bản nháp vì còn số chưa báo cáo: ${reopened.join('; ')}.`]
          : []),
      ].join(' ');
    }
  }
}
