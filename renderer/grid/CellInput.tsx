import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect } from 'react';
import { Failure } from '../../shared/failure.ts';
import type { Block } from '../../shared/grid/block.ts';
import { useEdit } from '../editing/edit-store.ts';
import { announceFailure } from '../ui/announce.tsx';
import { readClipboard, writeClipboard } from './clipboard.ts';
import { faultOf } from './column.ts';
import css from './grid.module.css';
import { cellAt, type GridState, heldText } from './grid-state.ts';
import type { GridStore } from './grid-store.ts';
import { cleared, eventOf } from './keys.ts';
import { boxOf } from './layout.ts';
import type { Place } from './place.ts';

type CellInputProps = {
  store: GridStore;
  input: RefObject<HTMLInputElement | null>;
  names: number;
  /** The id of a cell; none where it is not in sight. */
  idAt: (place: Place) => string | undefined;
  pageRows: () => number;
  describedBy: string;
  onPaste: (block: Block) => void;
};

/**
 * The one field of the sheet. It always lies over the active cell with the keyboard in it and its text selected, so that the
 * first letter of whatever Unikey sends lands in a real field; its text is never written while she types.
 */
export function CellInput(props: CellInputProps) {
  const { store, input, names, idAt, pageRows, describedBy, onPaste } = props;
  const active = useEdit(store, (state) => state.active);
  const mode = useEdit(store, modeOf);
  const held = useEdit(store, heldText);
  const label = useEdit(store, labelOf);
  const isWrong = useEdit(store, isActiveWrong);
  const isReadOnly = useEdit(store, isActiveReadOnly);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell with the same text is another cell
  useLayoutEffect(() => {
    const field = input.current;
    if (!field || mode === 'typing') return;
    if (mode === 'rest') {
      if (field.value !== held) field.value = held;
      // Not select(), which takes the keyboard too, from a dialog say.
      field.setSelectionRange(0, field.value.length);
    } else {
      field.setSelectionRange(field.value.length, field.value.length);
    }
  }, [input, mode, held, active]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for each cell
  useLayoutEffect(() => {
    const field = input.current;
    // At 200 % the sheet may lie below the window's edge; elsewhere it scrolls by itself and this would cost a layout.
    if (document.activeElement !== field || !window.matchMedia(LOW_WINDOW).matches) return;
    field?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [input, active]);

  useEffect(() => {
    const field = input.current;
    // Chromium copies nothing from a blank field unless told that somebody else will.
    const allow = (event: Event) => {
      if (!store.read().edit) event.preventDefault();
    };
    field?.addEventListener('beforecopy', allow);
    field?.addEventListener('beforecut', allow);
    return () => {
      field?.removeEventListener('beforecopy', allow);
      field?.removeEventListener('beforecut', allow);
    };
  }, [input, store]);

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    // 229: the key belongs to an input method that is still composing.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const change = eventOf(event, store.read(), pageRows());
    if (!change) return;
    event.preventDefault();
    event.stopPropagation();
    store.change(change);
  }

  function handleCopy(event: React.ClipboardEvent, cut: boolean) {
    const state = store.read();
    if (state.edit) return;
    event.preventDefault();
    writeClipboard(event.clipboardData, state);
    if (cut) store.change({ kind: 'applied', changes: cleared(state) });
  }

  function handlePaste(event: React.ClipboardEvent) {
    if (store.read().edit) return;
    event.preventDefault();
    const block = readClipboard(event.clipboardData);
    if (block) onPaste(block);
    else announceFailure(new Failure('invalid', TOO_LARGE));
  }

  return (
    <input
      ref={input}
      className={css['sheet-input']}
      data-mode={mode}
      style={boxOf(
        { top: active.row, left: active.column, bottom: active.row, right: active.column },
        names,
      )}
      type="text"
      inputMode="numeric"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      aria-label={label}
      aria-controls="sheet"
      aria-activedescendant={idAt(active)}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      readOnly={isReadOnly}
      defaultValue=""
      onInput={({ currentTarget }) => store.change({ kind: 'typed', text: currentTarget.value })}
      onKeyDown={handleKey}
      onBlur={() => store.change({ kind: 'editLeft', keep: true })}
      onCopy={(event) => handleCopy(event, false)}
      onCut={(event) => handleCopy(event, true)}
      onPaste={handlePaste}
    />
  );
}

const LOW_WINDOW = '(max-height: 34rem)';
const TOO_LARGE = 'Nội dung dán quá lớn, không phải bảng của một tháng. Chưa ghi gì.';

type Mode = 'rest' | 'typing' | 'caret';

function modeOf({ edit }: GridState): Mode {
  if (!edit) return 'rest';
  return edit.caret ? 'caret' : 'typing';
}

function labelOf({ rows, columns, active }: GridState): string {
  return `${rows[active.row]?.name}, ${columns[active.column]?.name}`;
}

function isActiveWrong(state: GridState): boolean {
  const column = state.columns[state.active.column];
  return column !== undefined && faultOf(column, cellAt(state, state.active)) !== null;
}

function isActiveReadOnly({ isClosed, columns, active }: GridState): boolean {
  return isClosed || columns[active.column]?.kind === 'counted';
}
