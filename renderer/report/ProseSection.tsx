import { memo, useCallback } from 'react';
import { useEdit } from '../editing/edit-store.ts';
import { SuggestedText } from '../ui/SuggestedText.tsx';
import { type DraftStore, useFieldError } from './draft-store.ts';
import { FormSection } from './FormSection.tsx';
import { PROSE_FIELDS, type ProseField, type ReportDraft } from './report-draft.ts';

const FIELDS = Object.keys(PROSE_FIELDS) as ProseField[];

export const ProseSection = memo(function ProseSection({ store }: { store: DraftStore }) {
  return (
    <FormSection title="Khó khăn, kiến nghị, nhiệm vụ tháng sau">
      <div className="stack">
        {FIELDS.map((field) => (
          <ProseInput key={field} store={store} field={field} />
        ))}
      </div>
    </FormSection>
  );
});

function ProseInput({ store, field }: { store: DraftStore; field: ProseField }) {
  const text = useEdit(
    store,
    useCallback(({ prose }: ReportDraft) => prose[field], [field]),
  );
  const error = useFieldError(store, field);
  return (
    <SuggestedText
      used={field}
      id={field}
      data-stop
      label={PROSE_FIELDS[field]}
      autosize
      minRows={2}
      readOnly={store.isReadOnly}
      value={text}
      error={error}
      onChange={({ currentTarget }) =>
        store.change({ kind: 'proseTyped', field, text: currentTarget.value })
      }
    />
  );
}
