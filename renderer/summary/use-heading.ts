import { zodResolver } from '@hookform/resolvers/zod';
import { useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { type Heading, headingSchema } from '../../shared/api.ts';
import { Failure } from '../../shared/failure.ts';
import { useCallMutation } from '../call.ts';
import { applyFields } from '../form.ts';
import { useUnsaved } from '../ui/leaving.tsx';

type HeadingEntry = {
  form: UseFormReturn<Heading>;
  /** Records what stands in the fields by now; false where something is wrong in them. */
  record: () => Promise<boolean>;
};

/**
 * Number, date and signer as they are typed. A save never writes into the fields: she may be typing the date
 * while the number is on its way. Saves go one after the other, each with what stands there when its turn comes.
 */
export function useHeading(heading: Heading): HeadingEntry {
  const form = useForm<Heading>({ resolver: zodResolver(headingSchema), defaultValues: heading });
  const save = useCallMutation('summary.saveHeading', { invalidates: ['summary.read'] });
  const [recorded, setRecorded] = useState(heading);
  const last = useRef(heading);
  const queue = useRef(Promise.resolve(true));
  useUnsaved(!isSame(form.watch(), recorded));

  async function recordNow(): Promise<boolean> {
    if (!(await form.trigger())) return false;
    const values = form.getValues();
    if (isSame(values, last.current)) return true;
    try {
      await save.mutateAsync({ ...values });
    } catch (error) {
      if (error instanceof Failure) applyFields(form, error);
      return false;
    }
    last.current = { ...values };
    setRecorded(last.current);
    return true;
  }

  function record(): Promise<boolean> {
    queue.current = queue.current.then(recordNow);
    return queue.current;
  }

  return { form, record };
}

function isSame(a: Heading, b: Heading): boolean {
  return a.number === b.number && a.date === b.date && a.signerId === b.signerId;
}
