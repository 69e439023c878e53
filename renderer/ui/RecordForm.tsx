import type { ReactNode } from 'react';
import type { DefaultValues, FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { CallInput, CallName } from '../../shared/api.ts';
import type { RecordRef } from '../../shared/history/query.ts';
import { RecordHistory } from '../history/RecordHistory.tsx';
import { announce } from './announce.tsx';
import { askBeforeLeaving, leaveSaved, useUnsaved } from './leaving.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useNextEntry } from './use-next-entry.ts';
import { useSaveKey } from './use-save-key.ts';
import { useSubmit } from './use-submit.ts';

type RecordFormProps<Name extends CallName, Values extends FieldValues> = {
  form: UseFormReturn<Values, unknown, CallInput<Name>>;
  /** The call that keeps the record. */
  call: Name;
  /** Said once it is kept: "Đã lưu phòng." */
  saved: string;
  /** Where "Lưu và thêm tiếp" begins the next: its first field and its values. Absent: no such button. */
  next?:
    | { first: FieldPath<NoInfer<Values>>; values: () => DefaultValues<NoInfer<Values>> }
    | undefined;
  /** The kept record, whose history stands beside the save button. Absent: a new one. */
  history?: { record: RecordRef; name: string } | undefined;
  onDone: () => void;
  /** The fields. */
  children: ReactNode;
};

/** The form of one record in a drawer: checked, kept by one call, with its messages at its fields. */
export function RecordForm<Name extends CallName, Values extends FieldValues>({
  form,
  call,
  saved,
  next,
  history,
  onDone,
  children,
}: RecordFormProps<Name, Values>) {
  useUnsaved(form.formState.isDirty);
  const { submit, saving } = useSubmit(form, call, () => {
    announce(saved);
    leaveSaved(onDone);
  });
  // Without a next entry the hook has nothing to go to; its field is then never asked for.
  const startNext = useNextEntry(form, next?.first ?? ('' as FieldPath<Values>));
  const more = useSubmit(form, call, () => {
    announce(saved);
    if (next) startNext(next.values());
  });
  useSaveKey(submit, next && more.submit);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {children}
      <SaveBar
        saving={saving || more.saving}
        onCancel={() => askBeforeLeaving(onDone)}
        {...(next ? { onSaveMore: more.submit } : {})}
      >
        {history && <RecordHistory {...history} />}
      </SaveBar>
    </form>
  );
}
