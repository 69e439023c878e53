import { TextInput } from '@mantine/core';
import { type KeyboardEvent, memo, useCallback } from 'react';
import type { Content } from '../../shared/movement/movement.ts';
import { MARKS, type Mark, NOT_ASSESSED } from '../../shared/report/report.ts';
import { useEdit } from '../editing/edit-store.ts';
import { type DraftStore, useFieldError } from './draft-store.ts';
import { FormSection } from './FormSection.tsx';
import { markField, noteField } from './field-id.ts';
import css from './report.module.css';
import type { ReportDraft } from './report-draft.ts';
import { moveStop, stepOf } from './stops.ts';

type Choice = { digit: string; mark: Mark | null; label: string };

const CHOICES: readonly Choice[] = [
  ...(Object.keys(MARKS) as Mark[]).map((mark, index) => ({
    digit: String(index + 1),
    mark,
    label: MARKS[mark],
  })),
  { digit: '0', mark: null, label: NOT_ASSESSED },
];

type ContentsSectionProps = { store: DraftStore; contents: readonly Content[] };

const HINT = (
  <>
    Phím <kbd>1</kbd> Tốt, <kbd>2</kbd> Đạt, <kbd>3</kbd> Chưa đạt, <kbd>0</kbd> Chưa đánh giá rồi
    sang nội dung sau; <kbd>Tab</kbd> đến ghi chú.
  </>
);

/** How a department carried out each content, chosen by digit, with a note. */
export const ContentsSection = memo(function ContentsSection({
  store,
  contents,
}: ContentsSectionProps) {
  return (
    <FormSection title="Nội dung thi đua" hint={store.isReadOnly ? undefined : HINT}>
      <ol className={css['mark-rows']}>
        {contents.map((content) => (
          <ContentRow key={content.id} store={store} content={content} />
        ))}
      </ol>
    </FormSection>
  );
});

type ContentRowProps = { store: DraftStore; content: Content };

const ContentRow = memo(function ContentRow({ store, content }: ContentRowProps) {
  const textId = `content-${content.id}`;
  return (
    <li className={css['mark-row']}>
      <p id={textId} className={css['mark-text']} title={content.text}>
        {content.text}
      </p>
      <MarkChoice store={store} content={content} labelledBy={textId} />
      <NoteInput store={store} content={content} describedBy={textId} />
    </li>
  );
});

function MarkChoice({ store, content, labelledBy }: ContentRowProps & { labelledBy: string }) {
  const mark = useEdit(
    store,
    useCallback(({ marks }: ReportDraft) => marks.get(content.id)?.mark ?? null, [content.id]),
  );
  const choose = (chosen: Mark | null) =>
    store.change({ kind: 'marked', contentId: content.id, mark: chosen });

  function handleKey(event: KeyboardEvent<HTMLFieldSetElement>) {
    const takesDigits = !event.ctrlKey && !store.isReadOnly;
    const chosen = takesDigits ? CHOICES.find(({ digit }) => digit === event.key) : undefined;
    const step = chosen ? 1 : stepOf(event);
    if (!step) return;
    event.preventDefault();
    if (chosen) choose(chosen.mark);
    moveStop(event.currentTarget, step);
  }

  return (
    <fieldset
      id={markField(content.id)}
      className={css['mark-choice']}
      data-stop
      aria-labelledby={labelledBy}
      onKeyDown={handleKey}
    >
      {CHOICES.map(({ digit, mark: value, label }) => (
        <label key={digit} data-mark={value ?? 'none'}>
          <input
            type="radio"
            name={markField(content.id)}
            checked={mark === value}
            // The chosen one stays within reach of the keyboard, to be read.
            disabled={store.isReadOnly && mark !== value}
            onChange={() => choose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function NoteInput({ store, content, describedBy }: ContentRowProps & { describedBy: string }) {
  const note = useEdit(
    store,
    useCallback(({ marks }: ReportDraft) => marks.get(content.id)?.note ?? '', [content.id]),
  );
  const error = useFieldError(store, noteField(content.id));

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    const step = stepOf(event);
    if (!step || event.nativeEvent.isComposing) return;
    event.preventDefault();
    moveStop(event.currentTarget, step);
  }

  return (
    <TextInput
      id={noteField(content.id)}
      className="mark-note"
      size="xs"
      aria-label="Ghi chú"
      aria-describedby={describedBy}
      placeholder="Ghi chú"
      autoComplete="off"
      readOnly={store.isReadOnly}
      value={note}
      error={error}
      onChange={({ currentTarget }) =>
        store.change({ kind: 'noteTyped', contentId: content.id, text: currentTarget.value })
      }
      onKeyDown={handleKey}
    />
  );
}
