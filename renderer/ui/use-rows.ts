import { useLayoutEffect, useRef } from 'react';
import {
  type FieldArrayPath,
  type FieldPath,
  type FieldValues,
  get,
  type UseFieldArrayReturn,
  useFieldArray,
  useFormState,
} from 'react-hook-form';
import type { FormOf } from './fields.tsx';

/**
 * The rows of a list in a form, each with a `key` (a row may have an id of its own). Once a form was submitted the
 * library checks the whole list with every row that is added: what a new row still lacks is taken back, unseen, until
 * something was typed in it or the form is submitted again.
 */
export function useRows<Values extends FieldValues, Checked, Name extends FieldArrayPath<Values>>(
  form: FormOf<Values, Checked>,
  name: Name,
): UseFieldArrayReturn<Values, Name, 'key'> {
  const rows = useFieldArray<Values, Name, 'key', Checked>({
    control: form.control,
    name,
    keyName: 'key',
  });
  const added = useRef<{ at: FieldPath<Values>; blank: string; submits: number } | null>(null);
  const { errors, submitCount } = useFormState({ control: form.control });
  useLayoutEffect(() => {
    if (added.current === null) return;
    const { at, blank, submits } = added.current;
    const isBlank = JSON.stringify(form.getValues(at)) === blank;
    if (isBlank && submits === submitCount && get(errors, at) === undefined) return;
    added.current = null;
    if (isBlank && submits === submitCount) form.clearErrors(at);
  });
  const append: typeof rows.append = (row, options) => {
    rows.append(row, options);
    const at = `${name}.${rows.fields.length}` as FieldPath<Values>;
    added.current = { at, blank: JSON.stringify(row), submits: submitCount };
  };
  return { ...rows, append };
}
