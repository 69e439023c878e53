import clsx from 'clsx';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Block } from '../../shared/grid/block.ts';
import type { GridView } from '../../shared/grid/grid.ts';
import { announce } from '../ui/announce.tsx';
import { ClosedMonth } from '../ui/ClosedMonth.tsx';
import { useSaveKey } from '../ui/use-save-key.ts';
import { FocusLine } from './FocusLine.tsx';
import { GridBar } from './GridBar.tsx';
import { GridSheet } from './GridSheet.tsx';
import css from './grid.module.css';
import { blanksAnswered } from './keys.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { needsLook, type PastePlan, planPaste } from './paste.ts';
import { rowsToComplete, wrongPlaces } from './save-rows.ts';
import { useSession } from './use-session.ts';

type GridEditorProps = {
  view: GridView;
  /** Month, always in sight. */
  heading: string;
  /** Asks for the record anew. */
  reload: () => Promise<GridView | undefined>;
  save: RefObject<() => Promise<unknown>>;
};

/** The whole month: the sheet, where the keyboard is, saving. */
export function GridEditor({ view, heading, reload, save }: GridEditorProps) {
  const { store, saver } = useSession(view);
  const input = useRef<HTMLInputElement>(null);
  const [plan, setPlan] = useState<PastePlan | null>(null);
  useSaveKey(() => saver.save('keep'));
  useEffect(() => {
    save.current = () => saver.save('keep');
    return () => {
      save.current = async () => {};
    };
  }, [save, saver]);
  // A record that changed under the sheet, by a save of the form just left, becomes its ground.
  useEffect(() => store.change({ kind: 'rebased', view, winners: [] }), [store, view]);

  const apply = useCallback(
    ({ changes, head }: PastePlan) => {
      store.change({ kind: 'applied', changes, ...(head && { head }) });
      announce(`Đã dán ${changes.length} ô. Ctrl+Z để bỏ.`);
    },
    [store],
  );
  const paste = useCallback(
    (block: Block) => {
      if (store.read().isClosed) return store.change({ kind: 'applied', changes: [] });
      const planned = planPaste(store.read(), block);
      if (needsLook(planned)) setPlan(planned);
      else apply(planned);
    },
    [store, apply],
  );

  function complete() {
    if (store.read().isClosed) return;
    store.change({ kind: 'editLeft', keep: true });
    if (rowsToComplete(store.read()).length === 0) {
      announce('Chưa có phòng nào thêm đủ số để hoàn thành.');
    }
    void saver.save('complete');
  }

  function showWrong() {
    const [first] = wrongPlaces(store.read());
    if (first) store.change({ kind: 'moved', to: first });
    input.current?.focus();
  }

  async function takeRecord(departmentIds: readonly number[]) {
    const newer = await reload();
    if (!newer) return;
    store.change({ kind: 'rebased', view: newer, winners: departmentIds });
    saver.resume();
  }

  function handleKey(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) complete();
    else if (event.key === 'F8')
      store.change({ kind: 'applied', changes: blanksAnswered(store.read()) });
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole sheet, each with a button or a field of its own
    <div className={css['grid-desk']} onKeyDown={handleKey}>
      {view.isClosed && <ClosedMonth month={view.month} />}
      <GridHint id="grid-hint" isClosed={view.isClosed} />
      <GridSheet
        store={store}
        view={view}
        label={heading}
        describedBy="grid-hint"
        input={input}
        onPaste={paste}
      />
      <FocusLine id="grid-focus" store={store} view={view} />
      <GridBar
        store={store}
        saver={saver}
        heading={heading}
        onSave={() => saver.save('keep')}
        onComplete={complete}
        onReload={takeRecord}
        onShowWrong={showWrong}
      />
      <PasteDialog
        plan={plan}
        state={store.read()}
        onCancel={() => setPlan(null)}
        onConfirm={() => {
          if (plan) apply(plan);
          setPlan(null);
        }}
      />
    </div>
  );
}

type GridHintProps = { id: string; isClosed: boolean };

/** The keys of the sheet, on screen and for a screen reader. */
function GridHint({ id, isClosed }: GridHintProps) {
  return isClosed ? <ReadingHint id={id} /> : <TypingHint id={id} />;
}

function ReadingHint({ id }: { id: string }) {
  return (
    <p id={id} className={clsx('soft', css['grid-hint'])}>
      Chỉ xem và chép: mũi tên, <kbd>Enter</kbd>, <kbd>Tab</kbd> để đi qua các ô; giữ{' '}
      <kbd>Shift</kbd> để chọn nhiều ô, <kbd>Ctrl+C</kbd> để chép sang Excel, Word.{' '}
      <kbd>Ctrl+End</kbd> rồi <kbd>Tab</kbd> để ra khỏi bảng.
    </p>
  );
}

function TypingHint({ id }: { id: string }) {
  return (
    <p id={id} className={clsx('soft', css['grid-hint'])}>
      Gõ để nhập, <kbd>F2</kbd> sửa, <kbd>Delete</kbd> là chưa báo cáo, gạch ngang <kbd>-</kbd> là
      không phát sinh, <kbd>F8</kbd> các số còn trống của phòng đang chọn đều không phát sinh. Nội
      dung thi đua: <kbd>1</kbd> Tốt, <kbd>2</kbd> Đạt, <kbd>3</kbd> Chưa đạt. <kbd>Ctrl+C</kbd>{' '}
      <kbd>Ctrl+V</kbd> chép và dán với Excel, Word. <kbd>Ctrl+End</kbd> rồi <kbd>Tab</kbd> để ra
      khỏi bảng.
    </p>
  );
}
