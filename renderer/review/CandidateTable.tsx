import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Proposal } from '../../shared/review/proposal.ts';
import { StateBadge } from '../ui/StateBadge.tsx';
import { LateBadge } from './LateBadge.tsx';
import css from './review.module.css';
import { SubjectTable } from './SubjectTable.tsx';
import { type CandidateRow, isAbout } from './subject.ts';

type CandidateTableProps = {
  rows: readonly CandidateRow[];
  proposals: readonly Proposal[];
  onPropose: (row: CandidateRow) => void;
};

/** Everybody the year's register praises, those also criticised marked. */
export function CandidateTable({ rows, proposals, onPropose }: CandidateTableProps) {
  return (
    <section className="stack" aria-labelledby="annual-candidates">
      <h2 id="annual-candidates">Được biểu dương trong năm</h2>
      <SubjectTable
        label="Người và phòng được biểu dương"
        rows={rows}
        keyOf={({ subject }) => `${subject.kind} ${subject.id}`}
        columns={[
          { head: 'Biểu dương (lần)', kind: 'number', cell: (row) => <PraiseCount {...row} /> },
          {
            head: 'Phê bình (lần)',
            kind: 'number',
            cell: (row) => <CriticismCount {...row} />,
          },
          {
            head: 'Việc làm được',
            className: css['candidate-deeds'],
            cell: ({ deeds }) => deeds.join('; '),
          },
          {
            head: 'Đề nghị',
            kind: 'actions',
            cell: (row) => (
              <ProposeButton
                name={row.subject.name}
                proposed={proposals.some((proposal) => isAbout(proposal, row.subject))}
                onPropose={() => onPropose(row)}
              />
            ),
          },
        ]}
      />
    </section>
  );
}

function PraiseCount({ praiseCount, unprovenCount, lateCount, preferredFor }: CandidateRow) {
  return (
    <>
      {praiseCount}
      {preferredFor !== '' && <div className="soft">Cùng số lần thì ưu tiên {preferredFor}</div>}
      {unprovenCount > 0 && (
        <div>
          <StateBadge
            tone="warn"
            icon={IconAlertTriangle}
            word={`${unprovenCount} chưa có minh chứng`}
          />
        </div>
      )}
      <LateBadge count={lateCount} />
    </>
  );
}

function CriticismCount({ criticismCount }: CandidateRow) {
  if (criticismCount === 0) return 0;
  return <StateBadge tone="warn" icon={IconAlertTriangle} word={`Bị phê bình ${criticismCount}`} />;
}

type ProposeButtonProps = { name: string; proposed: boolean; onPropose: () => void };

function ProposeButton({ name, proposed, onPropose }: ProposeButtonProps) {
  return (
    <>
      {proposed && <StateBadge tone="good" icon={IconCheck} word="Đã đề nghị" />}
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`Đề nghị khen thưởng ${name}`}
        onClick={onPropose}
      >
        {proposed ? 'Đề nghị thêm' : 'Đề nghị'}
      </Button>
    </>
  );
}
