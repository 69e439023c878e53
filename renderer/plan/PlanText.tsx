import { Alert, Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import {
  convertLines,
  LEGACY_ENCODINGS,
  LEGACY_LOSS,
  type LegacyEncoding,
} from '../../shared/foreign/legacy-text.ts';
import type { PlanDraft } from '../../shared/plan/plan-draft.ts';
import { useCallMutation } from '../call.ts';
import { useFieldError } from '../ui/fields.tsx';
import { applyFields } from '../ui/use-submit.ts';

/** Where the text of a plan is pasted or opened. */
export function PlanText({ onRead }: { onRead: (draft: PlanDraft, text: string) => void }) {
  const form = useForm({ defaultValues: { text: '' } });
  const error = useFieldError(form, 'text');
  const open = useCallMutation('plan.open', { invalidates: [] });
  const read = useCallMutation('plan.read', { invalidates: [], handles: ['invalid'] });
  const [converted, setConverted] = useState<LegacyEncoding | null>(null);
  /** What was typed in an old font is turned into Unicode where she sees it, before anything is read from it. */
  const put = (text: string) => {
    const legacy = convertLines(text);
    form.clearErrors('text');
    form.setValue('text', legacy?.text ?? text);
    setConverted(legacy?.encoding ?? null);
    return legacy !== null;
  };
  const submit = form.handleSubmit(({ text }) => {
    // Asked once: she has seen what became of the text.
    if (converted === null && put(text)) return;
    read.mutate(
      { text },
      {
        onSuccess: (draft) => onRead(draft, text),
        onError: (failure) => {
          const { code, message } = failure.report;
          if (!applyFields(form, failure) && code === 'invalid') form.setError('text', { message });
        },
      },
    );
  });
  const openFile = () =>
    open.mutate(
      {},
      {
        onSuccess: (file) => {
          if (!file) return;
          put(file.text);
        },
      },
    );
  return (
    <form className="panel stack" onSubmit={submit} noValidate>
      <Textarea
        label="Văn bản kế hoạch"
        description="Trong Word: Ctrl+A, Ctrl+C; rồi bấm vào ô này và Ctrl+V."
        rows={18}
        data-start
        {...form.register('text', {
          validate: (text) => text.trim() !== '' || 'Dán văn bản kế hoạch vào ô này, hoặc mở tệp.',
        })}
        error={error}
      />
      {converted && (
        <Alert variant="outline" role="status" title="Đã chuyển chữ sang Unicode">
          Văn bản gõ bằng bảng mã cũ {LEGACY_ENCODINGS[converted]} đã được chuyển trong ô trên. Xem
          lại, rồi bấm “Đọc kế hoạch”. {LEGACY_LOSS[converted]}
        </Alert>
      )}
      <div className="row dialog-actions">
        <Button variant="default" onClick={openFile} loading={open.isPending}>
          Mở tệp…
        </Button>
        <Button type="submit" loading={read.isPending}>
          Đọc kế hoạch
        </Button>
      </div>
    </form>
  );
}
