import clsx from 'clsx';
import { useEdit } from '../editing/edit-store.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { type DraftStore, useFieldError } from './draft-store.ts';
import css from './report.module.css';
import type { ReportDraft } from './report-draft.ts';

const reportedOnOf = ({ reportedOn }: ReportDraft) => reportedOn;

/** The day the department handed its report in; on time or late is judged by it. */
export function ReportedOn({ store }: { store: DraftStore }) {
  const day = useEdit(store, reportedOnOf);
  const error = useFieldError(store, 'reportedOn');
  return (
    <div className={clsx('panel', css['reported-on'])}>
      <DayInput
        id="reportedOn"
        label="Ngày nộp báo cáo"
        readOnly={store.isReadOnly}
        value={day}
        error={error}
        onChange={(typed) => store.change({ kind: 'reportedOnTyped', day: typed })}
      />
    </div>
  );
}
