import { Button, Drawer } from '@mantine/core';
import { useState } from 'react';
import { CASE_KINDS } from '../../shared/case/case.ts';
import { useCall } from '../call.ts';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import { ProofBadge, useFaults } from '../evidence/proof.tsx';
import { useMovement } from '../shell/movement.tsx';
import type { CaseDraft } from './report-draft.ts';

/** How a case of the report is proven, and the way to its files. One not saved yet has nowhere to keep them. */
export function CaseProof({ entry }: { entry: CaseDraft }) {
  if (entry.id === null) {
    return <p className="soft case-proof">Thêm được minh chứng sau khi báo cáo tự lưu.</p>;
  }
  return <SavedProof caseId={entry.id} entry={entry} />;
}

function SavedProof({ caseId, entry }: { caseId: number; entry: CaseDraft }) {
  const { movement } = useMovement();
  const evidence = useCall('evidence.list', { caseId });
  const { faults } = useFaults(movement.id);
  const [opened, setOpened] = useState(false);
  return (
    <div className="row case-proof">
      {evidence.data && <ProofBadge kind={entry.kind} evidence={evidence.data} faults={faults} />}
      <Button variant="subtle" size="compact-sm" onClick={() => setOpened(true)}>
        Minh chứng…
      </Button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Minh chứng của việc ${CASE_KINDS[entry.kind].toLowerCase()}`}
      >
        <EvidencePanel of={{ caseId }} />
      </Drawer>
    </div>
  );
}
