import { TextInput } from '@mantine/core';
import { useFieldError } from '../ui/fields.tsx';
import type { CouncilFormOf } from './review-values.ts';
import { typedTime } from './typed-time.ts';

type TimeFieldProps = { form: CouncilFormOf; name: 'startedAt' | 'endedAt'; label: string };

/** An hour typed as text: the browser's own field would ask for SA and CH. */
export function TimeField({ form, name, label }: TimeFieldProps) {
  const error = useFieldError(form, name);
  return (
    <TextInput
      label={label}
      placeholder="14:30"
      autoComplete="off"
      {...form.register(name, { setValueAs: typedTime })}
      error={error}
    />
  );
}
