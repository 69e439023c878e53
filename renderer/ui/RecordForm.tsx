import type { ReactNode } from 'react';
import type { DefaultValues, FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { CallInput, CallOutput } from '../../shared/api.ts';
import type { WorkName } from '../call.ts';
import { announce } from './announce.tsx';
import { leaveSaved, useUnsaved } from './leaving.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useNextEntry } from './use-next-entry.ts';
import { useSaveKey } from './use-save-key.ts';
import { useSubmit } from './use-submit.ts';

type RecordFormProps<Name extends WorkName, Values extends FieldValues> = {
  form: UseFormReturn<Values, unknown, CallInput<Name>>;
  /** The call that keeps the record. */
  call: Name;
  /** Said once it is kept: "Đã lưu phòng." */
  saved: string;
  /** What the button does, where that is more than to save. */
  label?: string | undefined;
  /** Where "Lưu và thêm tiếp" begins the next: its first field and its values. Absent: no such button. */
  next?:
    | {
        first: FieldPath<NoInfer<Values>>;
        values: () => DefaultValues<NoInfer<Values>>;
        /** Said instead of `saved` where another follows. */
        saved?: string;
      }
    | undefined;
  /** True where something would be lost though no field was changed, as with what was read from a file. */
  isUnsaved?: boolean;
  /** What stands at the left of the foot: the history of a kept record, a word on what is left to check. */
  note?: ReactNode;
  className?: string | undefined;
  onCancel?: () => void;
  /** Once it is kept; nothing is lost by leaving then. */
  onSaved: (saved: CallOutput<Name>) => void;
  /** The fields. */
  children: ReactNode;
};

/** The form of one record, in a drawer or on a page of its own: checked, kept by one call, with its messages at its fields. */
export function RecordForm<Name extends WorkName, Values extends FieldValues>({
  form,
  call,
  saved,
  label,
  next,
  isUnsaved = false,
  note,
  className = 'stack',
  onCancel,
  onSaved,
  children,
}: RecordFormProps<Name, Values>) {
  useUnsaved(form.formState.isDirty || isUnsaved);
  const { submit, saving } = useSubmit(form, call, (kept) => {
    announce(saved);
    leaveSaved(() => onSaved(kept));
  });
  // Without a next entry the hook has nothing to go to; its field is then never asked for.
  const startNext = useNextEntry(form, next?.first ?? ('' as FieldPath<Values>));
  const more = useSubmit(form, call, () => {
    announce(next?.saved ?? saved);
    if (next) startNext(next.values());
  });
  useSaveKey(submit, next && more.submit);
  return (
    <form className={className} onSubmit={submit} noValidate>
      {children}
      <SaveBar
        saving={saving || more.saving}
        {...(label ? { label } : {})}
        {...(onCancel ? { onCancel } : {})}
        {...(next ? { onSaveMore: more.submit } : {})}
      >
        {note}
      </SaveBar>
    </form>
  );
}
