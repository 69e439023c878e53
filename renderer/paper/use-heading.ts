import { zodResolver } from '@hookform/resolvers/zod';
import { useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { Failure } from '../../shared/failure.ts';
import { type PaperHead, type PaperView, paperHeadSchema } from '../../shared/paper/paper.ts';
import { useCallMutation } from '../call.ts';
import { useUnsaved } from '../ui/leaving.tsx';
import { applyFields } from '../ui/use-submit.ts';

type HeadingEntry = {
  form: UseFormReturn<PaperHead>;
  /** Records what stands in the fields by now; false where something is wrong in them. */
  record: () => Promise<boolean>;
};

/**
 * Number, date and signer as they are typed. A save never writes into the fields: she may be typing the date
 * while the number is on its way. Saves go one after the other, each with what stands there when its turn comes.
 */
export function useHeading({ key, head, isIssued }: PaperView): HeadingEntry {
  const form = useForm<PaperHead>({ resolver: zodResolver(paperHeadSchema), defaultValues: head });
  const save = useCallMutation('paper.saveHeading', { invalidates: ['paper.read'] });
  const [recorded, setRecorded] = useState(head);
  const last = useRef(head);
  const queue = useRef(Promise.resolve(true));
  useUnsaved(!isSame(form.watch(), recorded));

  async function recordNow(): Promise<boolean> {
    if (isIssued) return true;
    if (!(await form.trigger())) return false;
    const { number, date, signerId } = form.getValues();
    const values = { number, date, signerId };
    if (isSame(values, last.current)) return true;
    try {
      await save.mutateAsync({ ...key, ...values });
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

function isSame(a: PaperHead, b: PaperHead): boolean {
  return a.number === b.number && a.date === b.date && a.signerId === b.signerId;
}
