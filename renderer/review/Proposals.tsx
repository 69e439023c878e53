import { useState } from 'react';
import type { AnnualView } from '../../shared/api.ts';
import type { Proposal } from '../../shared/review/proposal.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { RecordDrawer } from '../ui/RecordDrawer.tsx';
import { CandidateTable } from './CandidateTable.tsx';
import { ProposalForm } from './ProposalForm.tsx';
import { ProposalTable } from './ProposalTable.tsx';
import { type CandidateRow, candidateRows, type Subject, subjectOf } from './subject.ts';

/** What the drawer holds: a candidate to put forward, or a proposal to correct. */
type Open = { subject: Subject; deeds: string[]; proposal: Proposal | null };

/** Candidates above, those put forward below, the form in a drawer beside both. */
export function Proposals({ annual }: { annual: AnnualView }) {
  const [open, setOpen] = useState<Open | null>(null);
  const candidates = candidateRows(annual);
  const propose = ({ subject, deeds }: CandidateRow) => setOpen({ subject, deeds, proposal: null });
  const edit = (proposal: Proposal) =>
    setOpen({ subject: subjectOf(annual, proposal), deeds: [], proposal });
  const close = () => setOpen(null);
  if (candidates.length === 0 && annual.proposals.length === 0) {
    return (
      <EmptyState title="Chưa có ai để đề nghị khen thưởng">
        Người và phòng được đề nghị lấy từ phần biểu dương của các báo cáo tháng đã hoàn thành. Ghi
        trường hợp biểu dương vào báo cáo tháng trước.
      </EmptyState>
    );
  }
  return (
    <>
      <CandidateTable rows={candidates} proposals={annual.proposals} onPropose={propose} />
      {annual.proposals.length > 0 && <ProposalTable annual={annual} onEdit={edit} />}
      <RecordDrawer
        title={open?.proposal ? 'Sửa đề nghị khen thưởng' : 'Đề nghị khen thưởng'}
        opened={open !== null}
        onClose={close}
      >
        {open && <ProposalForm {...open} awards={annual.awards} onDone={close} />}
      </RecordDrawer>
    </>
  );
}
