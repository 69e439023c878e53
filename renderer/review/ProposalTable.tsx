import {
  IconAward,
  IconCircleCheck,
  IconCircleX,
  IconPencil,
  IconSend,
  type TablerIcon,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { AnnualView } from '../../shared/api.ts';
import { formatDay } from '../../shared/month.ts';
import {
  type Award,
  type AwardAuthority,
  PROPOSAL_STATES,
  type Proposal,
  type ProposalState,
} from '../../shared/review/proposal.ts';
import { useCallMutation } from '../call.ts';
import { useUndo } from '../history/use-undo.ts';
import { announceUndoable } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { RowActions } from '../ui/RowActions.tsx';
import { StateBadge, type Tone } from '../ui/StateBadge.tsx';
import css from './review.module.css';
import { SubjectTable } from './SubjectTable.tsx';
import { AUTHORITIES, type Subject, subjectOf } from './subject.ts';

type ProposalTableProps = { annual: AnnualView; onEdit: (proposal: Proposal) => void };

/** Those put forward, as the lists of the file will name them. */
export function ProposalTable({ annual, onEdit }: ProposalTableProps) {
  const [removing, setRemoving] = useState<Proposal | null>(null);
  const rows = annual.proposals.map((proposal) => ({
    proposal,
    subject: subjectOf(annual, proposal),
    award: annual.awards.find(({ code }) => code === proposal.awardCode),
  }));
  const levels = Map.groupBy(rows, ({ award }) => award?.authority ?? null);
  return (
    <section className="stack" aria-labelledby="annual-proposals">
      <h2 id="annual-proposals">Đề nghị khen thưởng ({annual.proposals.length})</h2>
      {([...Object.keys(AUTHORITIES), null] as (AwardAuthority | null)[]).map((authority) => (
        <LevelTable
          key={authority}
          heading={authority === null ? UNKNOWN_LEVEL : AUTHORITIES[authority]}
          rows={levels.get(authority) ?? []}
          onEdit={onEdit}
          onRemove={setRemoving}
        />
      ))}
      <RemoveProposal annual={annual} removing={removing} onClose={() => setRemoving(null)} />
    </section>
  );
}

const UNKNOWN_LEVEL = 'Chưa xác định thẩm quyền';

type ProposalRow = { proposal: Proposal; subject: Subject; award: Award | undefined };

type LevelTableProps = {
  heading: string;
  rows: readonly ProposalRow[];
  onEdit: (proposal: Proposal) => void;
  onRemove: (proposal: Proposal) => void;
};

/** Those on whom the same level decides; what is reported and what is asked for are kept apart. */
function LevelTable({ heading, rows, onEdit, onRemove }: LevelTableProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <SubjectTable
        label={`Đề nghị khen thưởng: ${heading}`}
        rows={rows}
        keyOf={({ proposal }) => proposal.id}
        columns={[
          {
            head: 'Danh hiệu, hình thức',
            cell: ({ award, proposal }) => award?.name ?? proposal.awardCode,
          },
          {
            head: 'Tóm tắt thành tích',
            className: css['candidate-deeds'],
            cell: ({ proposal }) => proposal.reason,
          },
          { head: 'Ghi chú', cell: ({ proposal }) => proposal.note },
          { head: 'Tình trạng', cell: ({ proposal }) => <ProposalStateBadge {...proposal} /> },
          {
            head: 'Thao tác',
            kind: 'actions',
            cell: ({ subject, proposal }) => (
              <RowActions
                name={subject.name}
                onEdit={() => onEdit(proposal)}
                onRemove={() => onRemove(proposal)}
              />
            ),
          },
        ]}
      />
    </>
  );
}

const LOOKS: Record<ProposalState, { tone: Tone; icon: TablerIcon }> = {
  draft: { tone: 'draft', icon: IconPencil },
  proposed: { tone: 'info', icon: IconCircleCheck },
  declined: { tone: 'bad', icon: IconCircleX },
  submitted: { tone: 'info', icon: IconSend },
  decided: { tone: 'good', icon: IconAward },
  refused: { tone: 'bad', icon: IconCircleX },
};

/** With the decision, which makes it award history. */
function ProposalStateBadge({ state, decisionNumber, decisionDate }: Proposal) {
  return (
    <>
      <StateBadge {...LOOKS[state]} word={PROPOSAL_STATES[state]} />
      {decisionDate !== null && (
        <div className="soft">
          Số {decisionNumber}, ngày {formatDay(decisionDate)}
        </div>
      )}
    </>
  );
}

type RemoveProposalProps = { annual: AnnualView; removing: Proposal | null; onClose: () => void };

function RemoveProposal({ annual, removing, onClose }: RemoveProposalProps) {
  const remove = useCallMutation('proposal.remove');
  const undo = useUndo();
  const confirm = () =>
    removing &&
    remove.mutate(
      { id: removing.id },
      {
        onSuccess: ({ changeId }) =>
          announceUndoable('Đã bỏ đề nghị khen thưởng.', () => undo(changeId)),
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      opened={removing !== null}
      title="Bỏ đề nghị khen thưởng này?"
      confirmLabel="Bỏ đề nghị"
      busy={remove.isPending}
      onCancel={onClose}
      onConfirm={confirm}
    >
      {removing && subjectOf(annual, removing).name} sẽ không còn trong phiếu, văn bản và danh sách
      gửi đi. Báo cáo tháng và trường hợp biểu dương giữ nguyên.
    </ConfirmDialog>
  );
}
