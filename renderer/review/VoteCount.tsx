import { Button } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { Link } from 'wouter';
import { type Council, votersOf } from '../../shared/review/council.ts';
import { WholeNumberField } from '../ui/fields.tsx';
import type { CouncilFormOf, VotedOn } from './review-values.ts';
import { VoteTable } from './VoteTable.tsx';

type VoteCountProps = { form: CouncilFormOf; proposed: readonly VotedOn[] };

export function VoteCount({ form, proposed }: VoteCountProps) {
  const council = useTyped(form);
  return (
    <section className="panel stack" aria-labelledby="review-votes">
      <h2 id="review-votes">Kiểm phiếu</h2>
      {proposed.length > 0 && <p className="soft">{baseOf(council)}</p>}
      <div className="ballots">
        <WholeNumberField
          form={form}
          name="ballotsReturned"
          label="Phiếu thu về"
          description="Gồm cả ý kiến bằng văn bản."
        />
        <WholeNumberField
          form={form}
          name="ballotsInvalid"
          label="Phiếu không hợp lệ"
          description="Không có thì ghi 0."
        />
      </div>
      {proposed.length > 0 ? (
        <VoteTable form={form} council={council} proposed={proposed} />
      ) : (
        <NobodyProposed />
      )}
    </section>
  );
}

/** What is typed at this moment; a count that is no number is not counted yet. */
function useTyped(form: CouncilFormOf): Council {
  const typed = useWatch({ control: form.control }) as Council;
  const count = (value: number | null) => (Number.isInteger(value) ? value : null);
  return {
    ...typed,
    ballotsReturned: count(typed.ballotsReturned),
    ballotsInvalid: count(typed.ballotsInvalid),
    votes: typed.votes.map((vote) => ({ ...vote, agreed: count(vote.agreed) })),
  };
}

/** On what the percents are computed. */
function baseOf(council: Council): string {
  const { length } = council.members;
  if (length === 0) return 'Thêm thành viên Hội đồng ở trên để tính tỷ lệ.';
  return `Tỷ lệ tính trên tổng số ${length} thành viên Hội đồng, kể cả người vắng mặt. ${votersOf(council)} người bỏ phiếu.`;
}

function NobodyProposed() {
  return (
    <div className="stack">
      <p>
        Chưa có ai được đề nghị khen thưởng nên chưa có gì để bỏ phiếu. Chọn người, tập thể đề nghị
        ở Xuất Excel trước.
      </p>
      <div>
        <Button component={Link} href="/xuat-excel" variant="default">
          Mở Xuất Excel
        </Button>
      </div>
    </div>
  );
}
