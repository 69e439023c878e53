import { Textarea, type TextareaProps } from '@mantine/core';
import { SuggestedText } from '../ui/SuggestedText.tsx';
import { type DraftStore, useFieldError } from './draft-store.ts';
import { caseField } from './field-id.ts';
import type { CaseDraft } from './report-draft.ts';

const LABELS = {
  deed: { praise: 'Việc làm được', criticism: 'Việc vi phạm' },
  basis: { praise: 'Căn cứ', criticism: 'Căn cứ' },
  handling: { praise: 'Xử lý', criticism: 'Xử lý' },
} as const;

type CaseTextProps = {
  store: DraftStore;
  entry: CaseDraft;
  name: keyof typeof LABELS;
  onChange: (values: Partial<Pick<CaseDraft, keyof typeof LABELS>>) => void;
};

export function CaseText({ store, entry, name, onChange }: CaseTextProps) {
  const field = caseField(entry.key, name);
  const error = useFieldError(store, field);
  const look: TextareaProps = {
    id: field,
    label: LABELS[name][entry.kind],
    autosize: true,
    minRows: 1,
    readOnly: store.isReadOnly,
    value: entry[name],
    error,
    onChange: ({ currentTarget }) => onChange({ [name]: currentTarget.value }),
  };
  // What was done is told anew each time.
  return name === 'deed' ? <Textarea {...look} /> : <SuggestedText {...look} used={name} />;
}
