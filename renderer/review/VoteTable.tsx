import { shareOf, voteOf } from '../../shared/paper/award/votes.ts';
import type { Council } from '../../shared/review/council.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { WholeNumberField } from '../ui/fields.tsx';
import type { CouncilFormOf, VotedOn } from './review-values.ts';

type VoteTableProps = {
  form: CouncilFormOf;
  /** As typed so far. */
  council: Council;
  proposed: readonly VotedOn[];
};

/** A count for each proposal, and beside it what the documents will say of it. */
export function VoteTable({ form, council, proposed }: VoteTableProps) {
  return (
    <DataTable label="Kết quả bỏ phiếu" className="vote-table">
      <thead>
        <tr>
          <th scope="col">Tập thể, cá nhân</th>
          <th scope="col">Danh hiệu, hình thức</th>
          <th scope="col" className="number">
            Đồng ý (phiếu)
          </th>
          <th scope="col" className="number">
            Không đồng ý (phiếu)
          </th>
          <th scope="col" className="number">
            Tỷ lệ đồng ý
          </th>
        </tr>
      </thead>
      <tbody>
        {proposed.map((each, index) => (
          <VoteLine
            key={each.proposalId}
            form={form}
            council={council}
            proposed={each}
            index={index}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

type VoteLineProps = {
  form: CouncilFormOf;
  council: Council;
  proposed: VotedOn;
  index: number;
};

function VoteLine({ form, council, proposed, index }: VoteLineProps) {
  const { proposalId, subject, awardName } = proposed;
  const vote = voteOf({ council }, proposalId);
  return (
    <tr>
      <th scope="row">
        {subject.name}
        {subject.place !== '' && <div className="soft">{subject.place}</div>}
      </th>
      <td>{awardName}</td>
      <td className="number">
        <WholeNumberField
          form={form}
          name={`votes.${index}.agreed`}
          aria-label={`Số phiếu đồng ý: ${subject.name}, ${awardName}`}
        />
      </td>
      <td className="number">{vote?.disagreed ?? '–'}</td>
      <td className="number">{vote ? `${vote.agreed}/${vote.members} (${shareOf(vote)})` : '–'}</td>
    </tr>
  );
}
