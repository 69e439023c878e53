import type { FormEvent } from 'react';
import type { Heading, SummaryView } from '../../shared/api.ts';
import { DayField } from '../ui/DayField.tsx';
import { SelectField, WholeNumberField } from '../ui/fields.tsx';
import { useHeading } from './use-heading.ts';

type HeadingFormProps = {
  heading: Heading;
  signers: SummaryView['signers'];
  /** She asked for the PDF and what stands in the head is recorded. */
  onConfirmed: () => void;
};

/** Number, date and signer: recorded as each is left, so that the paper beside it always shows them. */
export function HeadingForm({ heading, signers, onConfirmed }: HeadingFormProps) {
  const { form, record } = useHeading(heading);

  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (await record()) onConfirmed();
  };
  const recordChoice = ({ target }: FormEvent) => {
    if (target instanceof HTMLSelectElement) void record();
  };

  return (
    <form
      id="summary-heading"
      className="panel summary-heading"
      aria-label="Đầu và cuối văn bản"
      noValidate
      onBlur={() => void record()}
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
          { value: '', label: unchosenLabel(signers) },
          ...signers.map(({ id, authority, position, name }) => ({
            value: String(id),
            label: [name, [authority, position].filter(Boolean).join(' ')].join(' – '),
          })),
        ]}
      />
    </form>
  );
}

/** Who signs while she has chosen nobody. */
function unchosenLabel([first]: SummaryView['signers']): string {
  return first ? `Theo danh mục: ${first.name}` : 'Người ký kế hoạch';
}
