import { Button } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import type { Proposal } from '../../shared/review/proposal.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import { type CandidateRow, isAbout } from './subject.ts';

type CandidateTableProps = {
  rows: readonly CandidateRow[];
  proposals: readonly Proposal[];
  onPropose: (row: CandidateRow) => void;
};

/** Everybody the year's reports praise, those also criticised marked. */
export function CandidateTable({ rows, proposals, onPropose }: CandidateTableProps) {
  return (
    <section className="stack" aria-labelledby="annual-candidates">
      <h2 id="annual-candidates">Được biểu dương trong năm</h2>
      <DataTable label="Người và phòng được biểu dương">
        <thead>
          <tr>
            <th scope="col">Tập thể, cá nhân</th>
            <th scope="col" className="number">
              Biểu dương (lần)
            </th>
            <th scope="col" className="number">
              Phê bình (lần)
            </th>
            <th scope="col">Việc làm được</th>
            <th scope="col">
              <span className="visually-hidden">Đề nghị</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CandidateLine
              key={`${row.subject.kind} ${row.subject.id}`}
              row={row}
              proposed={proposals.some((proposal) => isAbout(proposal, row.subject))}
              onPropose={onPropose}
            />
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}

type CandidateLineProps = {
  row: CandidateRow;
  proposed: boolean;
  onPropose: (row: CandidateRow) => void;
};

function CandidateLine({ row, proposed, onPropose }: CandidateLineProps) {
  const { subject, praiseCount, unprovenCount, criticismCount, deeds } = row;
  return (
    <tr>
      <th scope="row">
        {subject.name}
        {subject.place !== '' && <div className="soft">{subject.place}</div>}
      </th>
      <td className="number">
        {praiseCount}
        {unprovenCount > 0 && (
          <div>
            <StateBadge
              tone="warn"
              icon={IconAlertTriangle}
              word={`${unprovenCount} chưa có minh chứng`}
            />
          </div>
        )}
      </td>
      <td className="number">
        {criticismCount > 0 ? (
          <StateBadge tone="warn" icon={IconAlertTriangle} word={`Bị phê bình ${criticismCount}`} />
        ) : (
          0
        )}
      </td>
      <td className="candidate-deeds">{deeds.join('; ')}</td>
      <td className="actions">
        {proposed && <StateBadge tone="good" icon={IconCheck} word="Đã đề nghị" />}
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`Đề nghị khen thưởng ${subject.name}`}
          onClick={() => onPropose(row)}
        >
          {proposed ? 'Đề nghị thêm' : 'Đề nghị'}
        </Button>
      </td>
    </tr>
  );
}
