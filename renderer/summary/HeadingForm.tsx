import type { FormEvent, KeyboardEvent } from 'react';
import type { Heading, SummaryView } from '../../shared/api.ts';
import { DayField } from '../ui/DayField.tsx';
import { SelectField, WholeNumberField } from '../ui/fields.tsx';
import { useHeading } from './use-heading.ts';
import type { PaperKind } from './use-paper-file.ts';

type HeadingFormProps = {
  heading: Heading;
  signers: SummaryView['signers'];
  /** She asked for a file and what stands in the head is recorded. */
  onConfirmed: (kind: PaperKind) => void;
};

/** Number, date and signer: recorded as each is left, so that the paper beside it always shows them. */
export function HeadingForm({ heading, signers, onConfirmed }: HeadingFormProps) {
  const { form, record } = useHeading(heading);

  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const kind = kindOf(event.nativeEvent);
    if (await record()) onConfirmed(kind);
  };
  const confirmByEnter = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    // Else the browser would press the first of the buttons, which is not the main one.
    event.preventDefault();
    event.currentTarget.requestSubmit();
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
      onKeyDown={confirmByEnter}
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

/** The button for Word says so; Enter in a field asks for the PDF. */
function kindOf(event: Event): PaperKind {
  const button = event instanceof SubmitEvent ? event.submitter : null;
  return button?.getAttribute('value') === 'word' ? 'word' : 'pdf';
}

/** Who signs while she has chosen nobody. */
function unchosenLabel([first]: SummaryView['signers']): string {
  return first ? `Theo danh mục: ${first.name}` : 'Người ký kế hoạch';
}
