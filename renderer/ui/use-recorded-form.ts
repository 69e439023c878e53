import { zodResolver } from '@hookform/resolvers/zod';
import { useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import { useUnsaved } from './leaving.tsx';
import { applyFields } from './use-submit.ts';

export type RecordedForm<Values extends FieldValues> = {
  form: UseFormReturn<Values>;
  /** Records what stands in the fields by now; false where something is wrong in them. */
  record: () => Promise<boolean>;
};

/**
 * Fields that are recorded as each is left. A save never writes into them: she may be typing the second while the first is
 * on its way. Saves go one after the other, each with what stands there when its turn comes.
 */
export function useRecordedForm<Values extends FieldValues>(
  schema: z.ZodType<Values, Values>,
  initial: Values,
  save: (values: Values) => Promise<unknown>,
): RecordedForm<Values> {
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: initial as DefaultValues<Values>,
  });
  const names = Object.keys(initial);
  const isSame = (one: Values, other: Values) => names.every((name) => one[name] === other[name]);
  const [recorded, setRecorded] = useState(initial);
  const last = useRef(initial);
  const queue = useRef(Promise.resolve(true));
  useUnsaved(!isSame(form.watch(), recorded));

  async function recordNow(): Promise<boolean> {
    if (!(await form.trigger())) return false;
    const typed = form.getValues();
    const values = Object.fromEntries(names.map((name) => [name, typed[name]])) as Values;
    if (isSame(values, last.current)) return true;
    try {
      await save(values);
    } catch (error) {
      if (error instanceof Failure) applyFields(form, error);
      return false;
    }
    last.current = values;
    setRecorded(values);
    return true;
  }

  function record(): Promise<boolean> {
    queue.current = queue.current.then(recordNow);
    return queue.current;
  }

  return { form, record };
}
