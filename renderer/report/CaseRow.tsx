import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { memo, useCallback, useState } from 'react';
import { CASE_KINDS, type CaseKind } from '../../shared/case/case.ts';
import type { Person } from '../../shared/person/person.ts';
import { useEdit } from '../editing/edit-store.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import { choicesOf } from '../ui/fields.tsx';
import { BearerSelect } from './BearerSelect.tsx';
import { CaseProof } from './CaseProof.tsx';
import { CaseText } from './CaseText.tsx';
import { isUntouched } from './draft-check.ts';
import { type DraftStore, useFieldError } from './draft-store.ts';
import { caseField } from './field-id.ts';
import css from './report.module.css';
import type { CaseDraft, ReportDraft } from './report-draft.ts';

type CaseRowProps = { store: DraftStore; caseKey: number; people: readonly Person[] };

const KIND_CHOICES = choicesOf(CASE_KINDS);

/** One case: who, when, what, on which basis, and for a violation how it was dealt with. */
export const CaseRow = memo(function CaseRow({ store, caseKey, people }: CaseRowProps) {
  const entry = useEdit(
    store,
    useCallback(({ cases }: ReportDraft) => cases.find(({ key }) => key === caseKey), [caseKey]),
  );
  const dateError = useFieldError(store, caseField(caseKey, 'date'));
  const personError = useFieldError(store, caseField(caseKey, 'personId'));
  const change = useCallback(
    (values: Partial<Omit<CaseDraft, 'key' | 'id'>>) =>
      store.change({ kind: 'caseChanged', key: caseKey, values }),
    [store, caseKey],
  );
  if (!entry) return null;
  return (
    <li className={css['case-row']} data-kind={entry.kind}>
      <div className={css['case-row-head']}>
        {store.isReadOnly ? (
          <TextInput label="Loại" readOnly value={CASE_KINDS[entry.kind]} />
        ) : (
          <NativeSelect
            label="Loại"
            data={KIND_CHOICES}
            value={entry.kind}
            onChange={({ currentTarget }) => change({ kind: currentTarget.value as CaseKind })}
          />
        )}
        <BearerSelect
          id={caseField(caseKey, 'personId')}
          people={people}
          value={entry.personId}
          error={personError}
          readOnly={store.isReadOnly}
          onChange={(personId) => change({ personId })}
        />
        <DayInput
          id={caseField(caseKey, 'date')}
          label="Ngày"
          value={entry.date}
          error={dateError}
          readOnly={store.isReadOnly}
          onChange={(date) => change({ date })}
        />
        {!store.isReadOnly && <RemoveCase store={store} entry={entry} />}
      </div>
      <CaseText store={store} entry={entry} name="deed" onChange={change} />
      <div className={css['case-row-foot']}>
        <CaseText store={store} entry={entry} name="basis" onChange={change} />
        {entry.kind === 'criticism' && (
          <CaseText store={store} entry={entry} name="handling" onChange={change} />
        )}
      </div>
      <CaseProof entry={entry} />
    </li>
  );
});

function RemoveCase({ store, entry }: { store: DraftStore; entry: CaseDraft }) {
  const [asking, setAsking] = useState(false);
  const remove = () => store.change({ kind: 'caseRemoved', key: entry.key });
  return (
    <>
      <Button
        className={css['case-remove']}
        variant="subtle"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => (isUntouched(entry) ? remove() : setAsking(true))}
      >
        Bỏ
      </Button>
      <ConfirmDialog
        opened={asking}
        title={`Bỏ dòng ${CASE_KINDS[entry.kind].toLocaleLowerCase('vi')} này?`}
        confirmLabel="Bỏ dòng này"
        onCancel={() => setAsking(false)}
        onConfirm={remove}
      >
        {entry.deed.trim() === '' ? 'Dòng này chưa ghi việc.' : `“${entry.deed.trim()}”`} Các phần
        khác của báo cáo giữ nguyên.
      </ConfirmDialog>
    </>
  );
}
