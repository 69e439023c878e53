import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import clsx from 'clsx';
import type { DraftedText, LostEdit, TextState } from '../../shared/paper/edits.ts';
import type { PaperKey } from '../../shared/paper/paper.ts';
import { useCallMutation } from '../call.ts';
import { StateBadge } from '../ui/StateBadge.tsx';
import css from './paper.module.css';

type TextsPanelProps = {
  texts: readonly DraftedText[];
  lost: readonly LostEdit[];
  paper: PaperKey;
  onOpen: (blockKey: string) => void;
};

/** Every text of the document by its first words; those worded by her bear it, with a mark where their figures changed. */
export function TextsPanel({ texts, lost, paper, onOpen }: TextsPanelProps) {
  const edited = texts.filter(({ state }) => state !== 'drafted');
  const changed = edited.filter(({ state }) => state === 'changed').length;
  return (
    <section className={clsx('panel', css['paper-texts'])} aria-labelledby="paper-texts">
      <h2 id="paper-texts">Câu chữ</h2>
      <p className="soft">
        {edited.length === 0
          ? 'Bấm vào một đoạn trên giấy, hoặc chọn trong danh sách, để sửa câu chữ.'
          : `${edited.length} đoạn đã sửa${changed > 0 ? `, ${changed} đoạn có số liệu thay đổi sau khi sửa` : ''}.`}
      </p>
      {edited.length > 0 && <TextList texts={edited} onOpen={onOpen} />}
      <details>
        <summary>Tất cả các đoạn ({texts.length})</summary>
        <TextList texts={texts} onOpen={onOpen} />
      </details>
      {lost.map((edit) => (
        <LostText key={edit.blockKey} paper={paper} edit={edit} />
      ))}
    </section>
  );
}

type TextListProps = Pick<TextsPanelProps, 'onOpen'> & { texts: readonly DraftedText[] };

function TextList({ texts, onOpen }: TextListProps) {
  return (
    <ul>
      {texts.map(({ blockKey, text, drafted, state }) => (
        <li key={blockKey}>
          <button type="button" className={css['paper-text']} onClick={() => onOpen(blockKey)}>
            {text === '' ? <s>{shorten(drafted)}</s> : shorten(text)}
          </button>
          <TextMark state={state} />
        </li>
      ))}
    </ul>
  );
}

/** Whether a text is hers, and whether what it was drafted from has changed since. */
export function TextMark({ state }: { state: TextState }) {
  if (state === 'drafted') return null;
  return state === 'edited' ? (
    <StateBadge tone="info" icon={IconPencil} word="Đã sửa" />
  ) : (
    <StateBadge tone="warn" icon={IconAlertTriangle} word="Số liệu đã đổi" />
  );
}

/** Her wording of a paragraph that is no longer drafted: kept until she lets it go. */
function LostText({ paper, edit }: { paper: PaperKey; edit: LostEdit }) {
  const save = useCallMutation('paper.edit');
  const letGo = () => save.mutate({ ...paper, ...edit, text: null });
  return (
    <div className={css['paper-lost']}>
      <p>
        Đoạn đã sửa này không còn trong bản soạn: <q>{edit.text}</q>
      </p>
      <Button size="compact-sm" variant="default" onClick={letGo} loading={save.isPending}>
        Bỏ đoạn này
      </Button>
    </div>
  );
}

const SHOWN = 70;

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('').trim()}…` : text;
}
