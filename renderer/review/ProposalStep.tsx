import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AnnualView } from '../../shared/api.ts';
import type { Proposal } from '../../shared/review/proposal.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { RecordDrawer } from '../ui/RecordDrawer.tsx';
import { CandidateTable } from './CandidateTable.tsx';
import { ProposalForm } from './ProposalForm.tsx';
import { ProposalTable } from './ProposalTable.tsx';
import { ReviewStepPage } from './ReviewStepPage.tsx';
import { type CandidateRow, candidateRows, type Subject, subjectOf } from './subject.ts';

/** What the drawer holds: somebody to put forward (null: not chosen yet), or a proposal to correct. */
type Open = { subject: Subject | null; proposal: Proposal | null };

/** Who is put forward: anybody, praised or not, before the vote. The form stands in a drawer beside the lists. */
export function ProposalStep() {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const proposeAnybody = () => setOpen({ subject: null, proposal: null });
  return (
    <ReviewStepPage
      subtitle="Tập thể, cá nhân đề nghị khen thưởng, ghi trước khi họp; không cần có trong sổ biểu dương"
      actions={<Button onClick={proposeAnybody}>Thêm đề nghị</Button>}
    >
      {(annual) => (
        <>
          <Lists annual={annual} onOpen={setOpen} />
          <RecordDrawer
            title={open?.proposal ? 'Sửa đề nghị khen thưởng' : 'Đề nghị khen thưởng'}
            opened={open !== null}
            onClose={close}
          >
            {open && <ProposalForm {...open} annual={annual} onDone={close} />}
          </RecordDrawer>
        </>
      )}
    </ReviewStepPage>
  );
}

type ListsProps = { annual: AnnualView; onOpen: (open: Open) => void };

function Lists({ annual, onOpen }: ListsProps) {
  const candidates = candidateRows(annual);
  const propose = ({ subject }: CandidateRow) => onOpen({ subject, proposal: null });
  const edit = (proposal: Proposal) => onOpen({ subject: subjectOf(annual, proposal), proposal });
  if (candidates.length === 0 && annual.proposals.length === 0) {
    return (
      <EmptyState title="Chưa đề nghị khen thưởng ai">
        Bấm “Thêm đề nghị” để chọn một cán bộ hoặc một phòng. Ai được biểu dương trong năm sẽ hiện
        sẵn ở đây cùng việc đã làm.
      </EmptyState>
    );
  }
  return (
    <>
      {annual.proposals.length > 0 && <ProposalTable annual={annual} onEdit={edit} />}
      {candidates.length > 0 && (
        <CandidateTable rows={candidates} proposals={annual.proposals} onPropose={propose} />
      )}
    </>
  );
}
