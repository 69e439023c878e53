import { type KeyboardEvent, type MouseEvent, memo, useRef } from 'react';
import css from './report.module.css';
import { moveStop, stepOf } from './stops.ts';

type NumberCellProps = {
  id: string;
  label: string;
  text: string;
  error: string | undefined;
  /** What was read, where that is not plain. */
  understood: string | undefined;
  readOnly: boolean;
  onType: (text: string) => void;
  onLeave: () => void;
};

/**
 * A figure to type. The text is never rewritten, so Unikey's bursts of backspaces and letters meet nothing of ours;
 * whether it is a number is asked when the cell is left.
 */
export const NumberCell = memo(function NumberCell(props: NumberCellProps) {
  const { id, label, text, error, understood, readOnly, onType, onLeave } = props;
  const entered = useRef(text);
  const said = error ?? understood;
  const saidId = `${id}-said`;

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const step = stepOf(event);
    if (step) {
      event.preventDefault();
      moveStop(event.currentTarget, step);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onType(entered.current);
    }
  }

  return (
    <>
      <input
        id={id}
        className={css['number-cell']}
        data-stop
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={said === undefined ? undefined : saidId}
        readOnly={readOnly}
        value={text}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
        onFocus={({ currentTarget }) => {
          entered.current = currentTarget.value;
          currentTarget.select();
        }}
        onBlur={onLeave}
        onKeyDown={handleKey}
        onMouseDown={selectOnFirstClick}
      />
      {said !== undefined && (
        <p
          id={saidId}
          className={error === undefined ? css['figure-understood'] : css['figure-error']}
        >
          {said}
        </p>
      )}
    </>
  );
});

/** A click into the cell would put the caret down and undo the selection that focus made. */
function selectOnFirstClick(event: MouseEvent<HTMLInputElement>) {
  if (document.activeElement === event.currentTarget) return;
  event.preventDefault();
  event.currentTarget.focus();
}
