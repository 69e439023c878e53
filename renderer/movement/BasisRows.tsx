import { Button } from '@mantine/core';
import { DayField } from '../ui/DayField.tsx';
import { FieldHint } from '../ui/field-hints.tsx';
import { ProseField, TextField } from '../ui/fields.tsx';
import { useRows } from '../ui/use-rows.ts';
import css from './movement.module.css';
import type { MovementFormOf } from './movement-values.ts';

const BLANK = { kind: '', number: '', date: null, issuer: '', subject: '' };

/** The documents the plan rests on, in the order in which it cites them. */
export function BasisRows({ form }: { form: MovementFormOf }) {
  const rows = useRows(form, 'bases');
  return (
    <section className="panel stack">
      <h2>Căn cứ</h2>
      <FieldHint path="bases" />
      {rows.fields.length === 0 && <p className="soft">Chưa có văn bản căn cứ nào.</p>}
      {rows.fields.map((row, index) => (
        <fieldset key={row.key} className={css['basis-row']}>
          <legend>Văn bản {index + 1}</legend>
          <TextField form={form} name={`bases.${index}.kind`} label="Loại văn bản" />
          <TextField form={form} name={`bases.${index}.number`} label="Số, ký hiệu" />
          <DayField form={form} name={`bases.${index}.date`} label="Ngày ban hành" />
          <TextField form={form} name={`bases.${index}.issuer`} label="Cơ quan ban hành" />
          <div className={css['basis-subject']}>
            <ProseField form={form} name={`bases.${index}.subject`} label="Trích yếu" minRows={1} />
          </div>
          <Button
            variant="subtle"
            aria-label={`Bỏ văn bản ${index + 1}`}
            onClick={() => rows.remove(index)}
          >
            Bỏ
          </Button>
        </fieldset>
      ))}
      <div>
        <Button variant="default" onClick={() => rows.append(BLANK)}>
          Thêm căn cứ
        </Button>
      </div>
    </section>
  );
}
