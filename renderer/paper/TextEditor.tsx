import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { DraftedText } from '../../shared/paper/edits.ts';
import type { PaperKey } from '../../shared/paper/paper.ts';
import { useCallMutation } from '../call.ts';
import { leaveSaved, useUnsaved } from '../ui/leaving.tsx';
import { useSaveKey } from '../ui/use-save-key.ts';
import { TextMark } from './TextsPanel.tsx';

type TextEditorProps = { paper: PaperKey; text: DraftedText; onDone: () => void };

/** Her wording of one text beside the draft. It survives recalculation; emptied, the paragraph is left out. */
export function TextEditor({ paper, text: shown, onDone }: TextEditorProps) {
  const { blockKey, drafted, draftedThen, heading, state } = shown;
  const [typed, setTyped] = useState(shown.text);
  const save = useCallMutation('paper.edit', { handles: ['invalid'] });
  useUnsaved(typed !== shown.text);
  const keep = (text: string | null) =>
    save.mutate({ ...paper, blockKey, text, drafted }, { onSuccess: () => leaveSaved(onDone) });
  useSaveKey(() => keep(typed));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep(typed);
  };
  return (
    <form className="stack" onSubmit={submit}>
      {heading && <p className="soft">{heading}</p>}
      <Textarea
        label="Câu chữ trên văn bản"
        description="Mỗi dòng là một đoạn. Xóa hết chữ để bỏ đoạn này khỏi văn bản."
        autosize
        minRows={4}
        data-autofocus
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        error={save.error?.report.fields?.['text'] ?? save.error?.report.message}
      />
      <TextMark state={state} />
      {state === 'changed' && draftedThen !== null && (
        <div>
          <h3>Bản soạn khi sửa</h3>
          <p>{draftedThen}</p>
        </div>
      )}
      <div>
        <h3>Bản soạn từ số liệu hiện nay</h3>
        <p>{drafted}</p>
      </div>
      <div className="row dialog-actions">
        {state !== 'drafted' && (
          <Button variant="default" onClick={() => keep(null)} disabled={save.isPending}>
            Trả lại bản soạn
          </Button>
        )}
        <Button type="submit" loading={save.isPending}>
          Lưu câu chữ
        </Button>
      </div>
    </form>
  );
}
