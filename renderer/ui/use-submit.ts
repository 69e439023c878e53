import type { BaseSyntheticEvent } from 'react';
import type { FieldPath, FieldValues, UseFormReturn, UseFormSetError } from 'react-hook-form';
import type { CallInput, CallOutput } from '../../shared/api.ts';
import type { Failure } from '../../shared/failure.ts';
import { useCallMutation, type WorkName } from '../call.ts';

/** Puts the messages of a failure beside their fields and moves to the first; false when it names no field. */
export function applyFields<Values extends FieldValues>(
  form: { setError: UseFormSetError<Values> },
  failure: Failure,
): boolean {
  const messages = Object.entries(failure.report.fields ?? {});
  messages.forEach(([path, message], index) => {
    form.setError(
      path as FieldPath<Values>,
      { type: 'server', message },
      { shouldFocus: index === 0 },
    );
  });
  return messages.length > 0;
}

type Submission = { submit: (event?: BaseSyntheticEvent) => Promise<void>; saving: boolean };

/** Checks a form, saves it by a call that takes what the form yields, and shows the answer's messages at its fields. */
export function useSubmit<Name extends WorkName, Values extends FieldValues>(
  form: UseFormReturn<Values, unknown, CallInput<Name>>,
  name: Name,
  onSaved: (saved: CallOutput<Name>) => void,
): Submission {
  const save = useCallMutation(name);
  const submit = form.handleSubmit((input) =>
    save.mutate(input, {
      onSuccess: onSaved,
      onError: (failure) => applyFields(form, failure),
    }),
  );
  return { submit, saving: save.isPending };
}
