import { useState } from 'react';
import type { AnnualView } from '../../shared/api.ts';
import type { Proposal } from '../../shared/review/proposal.ts';
import { useCallMutation } from '../call.ts';
import { announce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { RowActions } from '../ui/RowActions.tsx';
import css from './review.module.css';
import { SubjectTable } from './SubjectTable.tsx';
import { subjectOf } from './subject.ts';

type ProposalTableProps = { annual: AnnualView; onEdit: (proposal: Proposal) => void };

/** Those put forward, as the lists of the file will name them. */
export function ProposalTable({ annual, onEdit }: ProposalTableProps) {
  const [removing, setRemoving] = useState<Proposal | null>(null);
  const remove = useCallMutation('proposal.remove');
  const confirm = () =>
    removing &&
    remove.mutate(
      { id: removing.id },
      {
        onSuccess: () => announce('Đã bỏ đề nghị khen thưởng.'),
        onSettled: () => setRemoving(null),
      },
    );
  const rows = annual.proposals.map((proposal) => ({
    ...proposal,
    proposal,
    subject: subjectOf(annual, proposal),
    awardName:
      annual.awards.find(({ code }) => code === proposal.awardCode)?.name ?? proposal.awardCode,
  }));
  return (
    <section className="stack" aria-labelledby="annual-proposals">
      <h2 id="annual-proposals">Đề nghị khen thưởng ({annual.proposals.length})</h2>
      <SubjectTable
        label="Đề nghị khen thưởng"
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { head: 'Danh hiệu, hình thức', cell: ({ awardName }) => awardName },
          {
            head: 'Tóm tắt thành tích',
            className: css['candidate-deeds'],
            cell: ({ reason }) => reason,
          },
          { head: 'Ghi chú', cell: ({ note }) => note },
          {
            head: 'Thao tác',
            kind: 'actions',
            cell: ({ subject, proposal }) => (
              <RowActions
                name={subject.name}
                onEdit={() => onEdit(proposal)}
                onRemove={() => setRemoving(proposal)}
              />
            ),
          },
        ]}
      />
      <ConfirmDialog
        opened={removing !== null}
        title="Bỏ đề nghị khen thưởng này?"
        confirmLabel="Bỏ đề nghị"
        busy={remove.isPending}
        onCancel={() => setRemoving(null)}
        onConfirm={confirm}
      >
        {removing && subjectOf(annual, removing).name} sẽ không còn trong danh sách gửi đi. Báo cáo
        tháng và trường hợp biểu dương giữ nguyên.
      </ConfirmDialog>
    </section>
  );
}
