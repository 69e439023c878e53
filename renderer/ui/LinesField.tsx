import { Textarea, type TextareaProps } from '@mantine/core';
import { useState } from 'react';
import {
  type FieldPath,
  type FieldValues,
  get,
  useController,
  useFormState,
} from 'react-hook-form';
import { FieldHint } from './field-hints.tsx';
import type { FormOf } from './fields.tsx';

type LinesFieldProps<Values extends FieldValues, Checked> = Omit<
  TextareaProps,
  'form' | 'name' | 'value' | 'onChange' | 'ref'
> & { form: FormOf<Values, Checked>; name: FieldPath<Values> };

/** A list of short texts, one a line; blank lines count for nothing. */
export function LinesField<Values extends FieldValues, Checked>({
  form,
  name,
  ...props
}: LinesFieldProps<Values, Checked>) {
  const { field } = useController({ control: form.control, name });
  const { errors } = useFormState({ control: form.control, name });
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <div>
      <Textarea
        autosize
        minRows={3}
        {...props}
        ref={field.ref}
        name={name}
        value={typing ?? (field.value as string[]).join('\n')}
        onChange={({ currentTarget }) => {
          setTyping(currentTarget.value);
          field.onChange(currentTarget.value.split('\n').filter((text) => text.trim() !== ''));
        }}
        onBlur={field.onBlur}
        error={firstMessage(get(errors, name))}
      />
      <FieldHint path={name} />
    </div>
  );
}

type FieldMessage = { message?: string } | undefined;

/** The errors of a list are the list's own or one for each line. */
function firstMessage(error: FieldMessage | FieldMessage[]): string | undefined {
  const all = Array.isArray(error) ? error : [error];
  return all.find((one) => one?.message)?.message;
}
