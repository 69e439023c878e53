import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { memo, useCallback, useEffect, useRef } from 'react';
import { CASE_KINDS, type CaseKind } from '../../shared/case/case.ts';
import type { Person } from '../../shared/person/person.ts';
import { useEdit } from '../editing/edit-store.ts';
import { CaseRow } from './CaseRow.tsx';
import type { DraftStore } from './draft-store.ts';
import { FormSection } from './FormSection.tsx';
import { caseField } from './field-id.ts';
import css from './report.module.css';
import type { ReportDraft } from './report-draft.ts';
import { focusField } from './stops.ts';

type CasesSectionProps = { store: DraftStore; people: readonly Person[] };

const KINDS = Object.keys(CASE_KINDS) as CaseKind[];
const keysOf = ({ cases }: ReportDraft) => cases.map(({ key }) => key).join(' ');

export const CasesSection = memo(function CasesSection({ store, people }: CasesSectionProps) {
  const keys = useEdit(store, keysOf);
  const added = useRef<number | null>(null);
  // The row a button adds is there only after the render that follows.
  useEffect(() => {
    if (added.current !== null && keys !== '') focusField(caseField(added.current, 'personId'));
    added.current = null;
  }, [keys]);

  const add = useCallback(
    (caseKind: CaseKind) => {
      store.change({ kind: 'caseAdded', caseKind });
      added.current = store.read().cases.at(-1)?.key ?? null;
    },
    [store],
  );

  return (
    <FormSection
      title="Biểu dương, phê bình"
      action={!store.isReadOnly && <AddButtons onAdd={add} />}
    >
      {keys === '' ? (
        <p className="soft">Tháng này chưa ghi trường hợp nào.</p>
      ) : (
        <ol className={css['case-list']}>
          {keys.split(' ').map((key) => (
            <CaseRow key={key} store={store} caseKey={Number(key)} people={people} />
          ))}
        </ol>
      )}
    </FormSection>
  );
});

function AddButtons({ onAdd }: { onAdd: (kind: CaseKind) => void }) {
  return KINDS.map((kind) => (
    <Button
      key={kind}
      variant="default"
      size="xs"
      data-stop={kind === 'praise' || undefined}
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => onAdd(kind)}
    >
      Thêm {CASE_KINDS[kind].toLocaleLowerCase('vi')}
    </Button>
  ));
}
