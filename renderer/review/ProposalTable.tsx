import { useState } from 'react';
import type { AnnualView } from '../../shared/api.ts';
import type { Proposal } from '../../shared/review/proposal.ts';
import { useCallMutation } from '../call.ts';
import { announce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { RowActions } from '../ui/RowActions.tsx';
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
  return (
    <section className="stack" aria-labelledby="annual-proposals">
      <h2 id="annual-proposals">Đề nghị khen thưởng ({annual.proposals.length})</h2>
      <DataTable label="Đề nghị khen thưởng">
        <thead>
          <tr>
            <th scope="col">Tập thể, cá nhân</th>
            <th scope="col">Danh hiệu, hình thức</th>
            <th scope="col">Tóm tắt thành tích</th>
            <th scope="col">Ghi chú</th>
            <th scope="col">
              <span className="visually-hidden">Thao tác</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {annual.proposals.map((proposal) => (
            <ProposalLine
              key={proposal.id}
              annual={annual}
              proposal={proposal}
              onEdit={onEdit}
              onRemove={setRemoving}
            />
          ))}
        </tbody>
      </DataTable>
      <ConfirmDialog
        opened={removing !== null}
        title="Bỏ đề nghị khen thưởng này?"
        confirmLabel="Bỏ đề nghị"
        busy={remove.isPending}
        onCancel={() => setRemoving(null)}
        onConfirm={confirm}
      >
        {removing && subjectOf(annual, removing).name} sẽ không còn trong danh sách gửi đi. Báo cáo
        tháng và việc biểu dương giữ nguyên.
      </ConfirmDialog>
    </section>
  );
}

type ProposalLineProps = {
  annual: AnnualView;
  proposal: Proposal;
  onEdit: (proposal: Proposal) => void;
  onRemove: (proposal: Proposal) => void;
};

function ProposalLine({ annual, proposal, onEdit, onRemove }: ProposalLineProps) {
  const subject = subjectOf(annual, proposal);
  const award = annual.awards.find(({ code }) => code === proposal.awardCode);
  return (
    <tr>
      <th scope="row">
        {subject.name}
        {subject.place !== '' && <div className="soft">{subject.place}</div>}
      </th>
      <td>{award?.name ?? proposal.awardCode}</td>
      <td className="candidate-deeds">{proposal.reason}</td>
      <td>{proposal.note}</td>
      <td className="actions">
        <RowActions
          name={subject.name}
          onEdit={() => onEdit(proposal)}
          onRemove={() => onRemove(proposal)}
        />
      </td>
    </tr>
  );
}
