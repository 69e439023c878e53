import { Combobox, Textarea, type TextareaProps, useCombobox } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { type KeyboardEvent, type Ref, useRef, useState } from 'react';
import { fittingTexts, type UsedTexts } from '../../shared/report/used-text.ts';
import { useCall } from '../call.ts';

type SuggestedTextProps = TextareaProps & {
  ref?: Ref<HTMLTextAreaElement> | undefined;
  /** Which texts of the years are offered. */
  used: keyof UsedTexts;
};

/**
 * Several lines of text; while one is typed, lines that were written before are offered for it. They are walked with
 * Alt and the arrows, so that arrows, Enter and Tab stay with the text.
 */
export function SuggestedText({ used, ref, ...props }: SuggestedTextProps) {
  const [isEntered, setIsEntered] = useState(false);
  // Read when one begins to type, not with every screen that has such a field.
  const { data } = useCall('report.usedTexts', {}, { enabled: isEntered });
  const field = useRef<HTMLTextAreaElement>(null);
  const merged = useMergedRef(field, ref);
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() });
  const [offered, setOffered] = useState<string[]>([]);
  const offer = () => {
    const texts =
      field.current && !props.readOnly
        ? fittingTexts(data?.[used] ?? [], lineOf(field.current).text)
        : [];
    setOffered(texts);
    if (texts.length > 0) list.openDropdown();
    else list.closeDropdown();
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const step = event.altKey ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
    if (step !== undefined && list.dropdownOpened) {
      event.preventDefault();
      if (step === 1) list.selectNextOption();
      else list.selectPreviousOption();
    } else if (event.key === 'Enter' && list.getSelectedOptionIndex() >= 0) {
      event.preventDefault();
      list.clickSelectedOption();
    } else if (event.key === 'Escape' && list.dropdownOpened) {
      event.stopPropagation();
      list.closeDropdown();
    } else props.onKeyDown?.(event);
  };
  return (
    <Combobox
      store={list}
      onOptionSubmit={(text) => {
        if (field.current) putLine(field.current, text);
        list.closeDropdown();
      }}
    >
      <Combobox.Target withKeyboardNavigation={false}>
        <Textarea
          {...props}
          ref={merged}
          onInput={offer}
          onKeyDown={keys}
          onFocus={(event) => {
            setIsEntered(true);
            props.onFocus?.(event);
          }}
          onBlur={(event) => {
            setIsEntered(false);
            list.closeDropdown();
            props.onBlur?.(event);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label="Câu đã dùng (Alt+↓ để chọn)">
          {offered.map((text) => (
            <Combobox.Option key={text} value={text}>
              {text}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** The line in which the caret stands. */
function lineOf({ value, selectionStart }: HTMLTextAreaElement) {
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const next = value.indexOf('\n', selectionStart);
  const end = next === -1 ? value.length : next;
  return { start, end, text: value.slice(start, end) };
}

/** Puts a text in place of the line, as typing does: it can be undone, and whoever listens to the field hears of it. */
function putLine(field: HTMLTextAreaElement, text: string): void {
  const { start, end } = lineOf(field);
  field.focus();
  field.setSelectionRange(start, end);
  document.execCommand('insertText', false, text);
}
