import { Button } from '@mantine/core';
import { FieldHint } from '../ui/field-hints.tsx';
import { ProseField, useFieldError } from '../ui/fields.tsx';
import { MoveButtons } from '../ui/RowActions.tsx';
import { useRows } from '../ui/use-rows.ts';
import css from './movement.module.css';
import type { MovementFormOf } from './movement-values.ts';

/** The plan's contents in their order; the number is that of the plan. */
export function ContentRows({ form }: { form: MovementFormOf }) {
  const rows = useRows(form, 'contents');
  const error = useFieldError(form, 'contents');
  return (
    <section className="panel stack">
      <h2>Nội dung thi đua</h2>
      <FieldHint path="contents" />
      {rows.fields.map((row, index) => {
        const name = `Nội dung ${index + 1}`;
        return (
          <div key={row.key} className={css['content-row']}>
            <ProseField form={form} name={`contents.${index}.text`} label={name} minRows={1} />
            <div className="row">
              <MoveButtons
                name={name}
                first={index === 0}
                last={index === rows.fields.length - 1}
                onMove={(step) => rows.move(index, index + step)}
              />
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Bỏ ${name}`}
                onClick={() => rows.remove(index)}
              >
                Bỏ
              </Button>
            </div>
          </div>
        );
      })}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div>
        <Button variant="default" onClick={() => rows.append({ id: null, text: '' })}>
          Thêm nội dung
        </Button>
      </div>
    </section>
  );
}
