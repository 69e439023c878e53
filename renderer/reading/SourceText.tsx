import { Alert, Button, Textarea } from '@mantine/core';
import { type ClipboardEvent, type DragEvent, useState } from 'react';
import {
  convertLines,
  LEGACY_ENCODINGS,
  type LegacyEncoding,
} from '../../shared/foreign/legacy-text.ts';
import type { OpenedText } from '../../shared/import/opened-book.ts';
import { useCallMutation } from '../call.ts';

/** Where a report in a division's own words is pasted, dropped or opened; what is pasted is read at once. */
export function SourceText({ onText }: { onText: (text: string) => void }) {
  const [typed, setTyped] = useState('');
  const [converted, setConverted] = useState<LegacyEncoding | null>(null);
  const open = useCallMutation('reading.open', { invalidates: [] });
  const openDropped = useCallMutation('reading.openDropped', { invalidates: [] });
  /** Typed in an old font it is first shown turned into Unicode. */
  const put = (text: string) => {
    if (text.trim() === '') return;
    const legacy = convertLines(text);
    if (!legacy) return onText(text);
    setTyped(legacy.text);
    setConverted(legacy.encoding);
  };
  const onOpened = (file: OpenedText | null) => file && put(file.text);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain');
    // Pasted among what was typed it is only a part.
    if (typed !== '' || text.trim() === '') return;
    event.preventDefault();
    put(text);
  };
  const drop = async (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    const bytes = new Uint8Array(await file.arrayBuffer());
    openDropped.mutate({ name: file.name, bytes }, { onSuccess: onOpened });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onText(typed);
      }}
      onDrop={drop}
      onDragOver={(event) => event.preventDefault()}
      noValidate
    >
      <Textarea
        label="Báo cáo của phòng, bằng lời"
        description="Dán (Ctrl+V) tin nhắn, thư hoặc văn bản; hoặc thả, mở tệp .docx, .doc, .pdf, .txt. Dán xong là đọc ngay."
        rows={16}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onPaste={paste}
      />
      {converted && (
        <Alert variant="outline" role="status" title="Đã chuyển chữ sang Unicode">
          Văn bản gõ bằng bảng mã cũ {LEGACY_ENCODINGS[converted]} đã được chuyển trong ô trên. Xem
          lại, rồi bấm “Đọc”.
        </Alert>
      )}
      <div className="row dialog-actions">
        <Button
          variant="default"
          loading={open.isPending || openDropped.isPending}
          onClick={() => open.mutate({}, { onSuccess: onOpened })}
        >
          Mở tệp…
        </Button>
        <Button type="submit" disabled={typed.trim() === ''}>
          Đọc
        </Button>
      </div>
    </form>
  );
}
