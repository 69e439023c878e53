import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import {
  CERTIFICATE_FIELDS,
  type CertificateField,
  type CertificateForm,
  type CertificatePlace,
  type CertificateSheet,
  certificatePlaceSchema,
  certificateSheetSchema,
} from '../../shared/certificate/certificate-form.ts';
import { ALIGNMENTS } from '../../shared/document/printed-form.ts';
import { useCall, useCallMutation } from '../call.ts';
import { useUndo } from '../history/use-undo.ts';
import { announceUndoable } from '../ui/announce.tsx';
import { choicesOf, type FormOf, SelectField, WholeNumberField } from '../ui/fields.tsx';
import { useRecordedForm } from '../ui/use-recorded-form.ts';
import css from './certificate.module.css';

/** Where each text of a Giấy khen stands on the agency's forms. What is changed shows on the sheet beside it at once. */
export function PlacesPanel() {
  const { data, refetch } = useCall('certificate.readForm', {});
  const [field, setField] = useState<CertificateField>('name');
  // The fields below begin with what is recorded by now.
  const choose = (chosen: CertificateField) => refetch().then(() => setField(chosen));
  return (
    <section className="panel" aria-labelledby="certificate-places">
      <h2 id="certificate-places">Vị trí trên phôi</h2>
      <p className="soft">
        In thử ra giấy thường, áp lên phôi, rồi chỉnh từng dòng theo mi-li-mét.
      </p>
      {/* The chosen text is shown on the sheet, not on paper. */}
      <style>{`@media screen { [data-block-key="${field}"], [data-block-key^="${field}:"] { outline: 1px dashed var(--mantine-color-seal-7); } }`}</style>
      <NativeSelect
        label="Dòng"
        value={field}
        onChange={({ currentTarget }) => choose(currentTarget.value as CertificateField)}
        data={choicesOf(CERTIFICATE_FIELDS)}
      />
      {data && <Fields key={field} form={data} field={field} />}
    </section>
  );
}

function Fields({ form, field }: { form: CertificateForm; field: CertificateField }) {
  const place = form.places[field];
  return (
    <>
      <PlaceForm key={JSON.stringify(place)} place={place} />
      <details>
        <summary>Khổ phôi, dời tất cả các dòng</summary>
        <SheetForm key={JSON.stringify(form.sheet)} sheet={form.sheet} />
        <Reset />
      </details>
    </>
  );
}

const ONLY_PAPER = { invalidates: ['paper.read'] } as const;

function PlaceForm({ place }: { place: CertificatePlace }) {
  const save = useCallMutation('certificate.savePlace', ONLY_PAPER);
  const { form, record } = useRecordedForm(certificatePlaceSchema, place, save.mutateAsync);
  return (
    <form
      className={css['places']}
      aria-label={CERTIFICATE_FIELDS[place.field]}
      noValidate
      onBlur={() => void record()}
      onChange={({ target }) => {
        if (isChosen(target)) void record();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <Checkbox
        className={css['whole']}
        label="In dòng này (bỏ chọn nếu phôi đã in sẵn)"
        {...form.register('isShown')}
      />
      <WholeNumberField form={form} name="fromLeft" label="Cách mép trái (mm)" />
      <WholeNumberField form={form} name="fromTop" label="Cách mép trên (mm)" />
      <WholeNumberField form={form} name="width" label="Bề rộng (mm)" />
      <WholeNumberField form={form} name="size" label="Cỡ chữ" />
      <SelectField form={form} name="align" label="Căn chữ" data={choicesOf(ALIGNMENTS)} />
      <Letters form={form} />
      {/* Enter in a field records it. */}
      <button type="submit" hidden />
    </form>
  );
}

function Letters({ form }: { form: FormOf<CertificatePlace> }) {
  return (
    <fieldset className={css['letters']}>
      <legend>Kiểu chữ</legend>
      <Checkbox label="Đậm" {...form.register('isBold')} />
      <Checkbox label="Nghiêng" {...form.register('isItalic')} />
      <Checkbox label="Hoa" {...form.register('isCapital')} />
    </fieldset>
  );
}

function SheetForm({ sheet }: { sheet: CertificateSheet }) {
  const save = useCallMutation('certificate.saveSheet', ONLY_PAPER);
  const { form, record } = useRecordedForm(certificateSheetSchema, sheet, save.mutateAsync);
  return (
    <form
      className={css['places']}
      aria-label="Khổ phôi"
      noValidate
      onBlur={() => void record()}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <WholeNumberField form={form} name="width" label="Phôi rộng (mm)" />
      <WholeNumberField form={form} name="height" label="Phôi cao (mm)" />
      <WholeNumberField form={form} name="shiftRight" label="Dời sang phải (mm)" signed />
      <WholeNumberField form={form} name="shiftDown" label="Dời xuống (mm)" signed />
      <p className={css['whole']}>Dời sang trái hoặc dời lên thì ghi số âm, ví dụ -2.</p>
      <button type="submit" hidden />
    </form>
  );
}

function Reset() {
  const reset = useCallMutation('certificate.resetForm');
  const undo = useUndo();
  const ask = () =>
    reset.mutate(
      {},
      {
        onSuccess: ({ changeId }) =>
          announceUndoable('Các dòng đã về vị trí ban đầu.', () => undo(changeId)),
      },
    );
  return (
    <Button size="compact-sm" variant="default" onClick={ask} loading={reset.isPending}>
      Đặt lại vị trí ban đầu
    </Button>
  );
}

/** What is chosen and not typed is recorded at once. */
function isChosen(target: EventTarget): boolean {
  return (
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type === 'checkbox')
  );
}
