import { Anchor } from '@mantine/core';
import clsx from 'clsx';
import type { FormEvent, KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { twoDigits } from '../../shared/number.ts';
import { PAPERS } from '../../shared/paper/kinds.ts';
import { type PaperView, paperHeadSchema } from '../../shared/paper/paper.ts';
import { useCallMutation } from '../call.ts';
import { DayField } from '../ui/DayField.tsx';
import { SelectField, WholeNumberField } from '../ui/fields.tsx';
import { useRecordedForm } from '../ui/use-recorded-form.ts';
import css from './paper.module.css';
import type { PaperAsk } from './use-paper-file.ts';

type HeadingFormProps = {
  view: PaperView;
  /** She asked for something of the document, and what stands in its head is recorded. */
  onConfirmed: (ask: PaperAsk) => void;
};

/** Number, date and signer: recorded as each is left, so that the paper beside it always shows them. */
export function HeadingForm({ view, onConfirmed }: HeadingFormProps) {
  const { key, head, signers, isIssued } = view;
  const save = useCallMutation('paper.saveHeading', { invalidates: ['paper.read'] });
  const { form, record } = useRecordedForm(paperHeadSchema, head, async (values) => {
    // What went out stands.
    if (!isIssued) await save.mutateAsync({ ...key, ...values });
  });
  const bearsNumber = PAPERS[key.kind].abbreviation !== null;

  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const ask = askOf(event.nativeEvent);
    if (await record()) onConfirmed(ask);
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
  const takeNumber = (number: number) => {
    form.setValue('number', number);
    void record();
  };

  return (
    <form
      id="paper-heading"
      className={clsx('panel', css['paper-heading'])}
      aria-label="Đầu và cuối văn bản"
      noValidate
      onBlur={() => void record()}
      onChange={recordChoice}
      onKeyDown={confirmByEnter}
      onSubmit={confirm}
    >
      {bearsNumber && (
        <WholeNumberField form={form} name="number" label="Số văn bản" disabled={isIssued} />
      )}
      <DayField form={form} name="date" label="Ngày văn bản" disabled={isIssued} />
      {PAPERS[key.kind].signedBy === 'signer' && (
        <SelectField
          form={form}
          name="signerId"
          label="Người ký"
          numeric
          disabled={isIssued}
          data={[
            { value: '', label: unchosenLabel(signers) },
            ...signers.map(({ id, authority, position, name }) => ({
              value: String(id),
              label: [name, [authority, position].filter(Boolean).join(' ')].join(' – '),
            })),
          ]}
        />
      )}
      <p className={css['paper-beside']}>
        {bearsNumber && <Proposed view={view} onTake={takeNumber} />}
        <Link href="/tong-hop/so-van-ban">Sổ số văn bản</Link>
        <DoubtCount doubts={view.doubts} />
      </p>
    </form>
  );
}

/** Beside the buttons that print: how much speaks against it, and the way to what. */
function DoubtCount({ doubts }: Pick<PaperView, 'doubts'>) {
  if (doubts.length === 0) return null;
  const show = () => document.getElementById('paper-issue')?.scrollIntoView({ block: 'center' });
  return (
    <Anchor component="button" type="button" underline="always" onClick={show}>
      {doubts.length} điều cần xem trước khi in
    </Anchor>
  );
}

type ProposedProps = { view: PaperView; onTake: (number: number) => void };

/** The next number of the register, offered while the document has none. */
function Proposed({ view: { head, advice, isIssued }, onTake }: ProposedProps) {
  const { proposed } = advice;
  if (isIssued || head.number !== null || proposed === null) return null;
  return (
    <Anchor component="button" type="button" underline="always" onClick={() => onTake(proposed)}>
      Lấy số tiếp theo: {twoDigits(proposed)}
    </Anchor>
  );
}

/** The button that was pressed says what is asked; Enter in a field asks for the PDF. */
function askOf(event: Event): PaperAsk {
  const button = event instanceof SubmitEvent ? event.submitter : null;
  const value = button?.getAttribute('value');
  return value === 'word' || value === 'print' || value === 'issue' ? value : 'pdf';
}

/** Who signs while she has chosen nobody. */
function unchosenLabel([first]: PaperView['signers']): string {
  return first ? `Theo danh mục: ${first.name}` : 'Người ký kế hoạch';
}
