import { zodResolver } from '@hookform/resolvers/zod';
import type { FormEvent } from 'react';
import { useForm } from 'react-hook-form';
import { type Heading, headingSchema, type SummaryView } from '../../shared/api.ts';
import { Failure } from '../../shared/failure.ts';
import { useCallMutation } from '../call.ts';
import { applyFields } from '../form.ts';
import { DayField } from '../ui/DayField.tsx';
import { SelectField, WholeNumberField } from '../ui/fields.tsx';
import { useUnsaved } from '../ui/leaving.tsx';

type HeadingFormProps = {
  heading: Heading;
  signers: SummaryView['signers'];
  /** She asked for the PDF and what stands in the head is recorded. */
  onConfirmed: () => void;
};

/** Number, date and signer: recorded as each is left, so that the paper beside it always shows them. */
export function HeadingForm({ heading, signers, onConfirmed }: HeadingFormProps) {
  const form = useForm<Heading>({
    resolver: zodResolver(headingSchema),
    defaultValues: heading,
  });
  const { isDirty } = form.formState;
  const save = useCallMutation('summary.saveHeading', { invalidates: ['summary.read'] });
  useUnsaved(isDirty);

  async function record(values: Heading): Promise<boolean> {
    if (!form.formState.isDirty) return true;
    try {
      await save.mutateAsync(values);
    } catch (error) {
      if (error instanceof Failure) applyFields(form, error);
      return false;
    }
    form.reset(values, { keepErrors: false });
    return true;
  }

  const recordIfChanged = () => {
    if (form.formState.isDirty) void form.handleSubmit(record)();
  };
  const confirm = form.handleSubmit(async (values) => {
    if (await record(values)) onConfirmed();
  });
  const recordChoice = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLSelectElement) recordIfChanged();
  };

  return (
    <form
      id="summary-heading"
      className="panel summary-heading"
      aria-label="Đầu và cuối văn bản"
      noValidate
      onBlur={recordIfChanged}
      onChange={recordChoice}
      onSubmit={confirm}
    >
      <WholeNumberField form={form} name="number" label="Số văn bản" />
      <DayField form={form} name="date" label="Ngày văn bản" />
      <SelectField
        form={form}
        name="signerId"
        label="Người ký"
        numeric
        data={[
          {
            value: '',
            label: signers[0] ? `Theo danh mục: ${signers[0].name}` : 'Người ký kế hoạch',
          },
          ...signers.map(({ id, authority, position, name }) => ({
            value: String(id),
            label: [name, [authority, position].filter(Boolean).join(' ')].join(' – '),
          })),
        ]}
      />
    </form>
  );
}
