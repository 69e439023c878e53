import type { TextInputProps } from '@mantine/core';
import { type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { DayInput } from './DayInput.tsx';
import { FieldHint } from './field-hints.tsx';
import type { FormOf } from './fields.tsx';

type DayFieldProps<Values extends FieldValues, Checked> = Omit<
  TextInputProps,
  'form' | 'name' | 'value' | 'onChange' | 'onBlur' | 'ref'
> & { form: FormOf<Values, Checked>; name: FieldPath<Values> };

/** A day of a form: its value is the day, null for none, or the wrong text, which the schema refuses. */
export function DayField<Values extends FieldValues, Checked>({
  form,
  name,
  ...props
}: DayFieldProps<Values, Checked>) {
  const { field, fieldState } = useController({ control: form.control, name });
  return (
    <div>
      <DayInput
        {...props}
        ref={field.ref}
        name={field.name}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        error={fieldState.error?.message}
      />
      <FieldHint path={name} />
    </div>
  );
}
