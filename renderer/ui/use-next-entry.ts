import { useEffect, useState } from 'react';
import type { DefaultValues, FieldPath, FieldValues } from 'react-hook-form';
import type { FormOf } from './fields.tsx';

/** Blanks a form for the next of a row of entries and goes to its first field. */
export function useNextEntry<Values extends FieldValues, Checked>(
  form: FormOf<Values, Checked>,
  first: FieldPath<Values>,
): (blank: DefaultValues<Values>) => void {
  const [entry, setEntry] = useState(0);
  // A reset forgets the fields until they are drawn again, so the keyboard can only follow then.
  useEffect(() => {
    if (entry > 0) form.setFocus(first);
  }, [entry, form, first]);
  return (blank) => {
    form.reset(blank);
    setEntry((count) => count + 1);
  };
}
