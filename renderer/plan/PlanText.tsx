import { Button, Textarea } from '@mantine/core';
import { useForm } from 'react-hook-form';
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
  const submit = form.handleSubmit(({ text }) => {
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
          form.clearErrors('text');
          form.setValue('text', file.text);
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
