import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useCall } from '../call.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import type { DepartmentChangeProps } from './ChangePreview.tsx';
import { DepartmentMerge } from './DepartmentMerge.tsx';
import { DepartmentRename } from './DepartmentRename.tsx';
import { DepartmentSplit } from './DepartmentSplit.tsx';
import { pastOf } from './department-past.ts';

const KINDS = { rename: 'Đổi tên', merge: 'Sáp nhập', split: 'Chia tách' } as const;
type Kind = keyof typeof KINDS;

/** What a department went through, and what happens to it from a day on. */
export function DepartmentChange(props: DepartmentChangeProps) {
  const { department, departments } = props;
  const changes = useCall('department.changes', {});
  const isOver = department.endedOn !== null || !department.active;
  return (
    <div className="stack">
      <section className="stack" aria-labelledby="department-past">
        <h3 id="department-past">Quá trình</h3>
        <Loaded query={changes}>
          {(value) => <Past sentences={pastOf(department, departments, value)} />}
        </Loaded>
      </section>
      {!isOver && <ChangeForms {...props} />}
    </div>
  );
}

function Past({ sentences }: { sentences: string[] }) {
  if (sentences.length === 0) return <p className="soft">Chưa đổi tên, sáp nhập hay chia tách.</p>;
  return (
    <ul className="plain-list">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function ChangeForms(props: DepartmentChangeProps) {
  const [kind, setKind] = useState<Kind>('rename');
  return (
    <section className="stack" aria-labelledby="department-change">
      <h3 id="department-change">Thay đổi từ một ngày</h3>
      <SegmentedControl
        aria-label="Loại thay đổi"
        value={kind}
        onChange={(next) => askBeforeLeaving(() => setKind(next))}
        data={(Object.keys(KINDS) as Kind[]).map((value) => ({ value, label: KINDS[value] }))}
      />
      {kind === 'rename' && <DepartmentRename {...props} />}
      {kind === 'merge' && <DepartmentMerge {...props} />}
      {kind === 'split' && <DepartmentSplit {...props} />}
    </section>
  );
}
