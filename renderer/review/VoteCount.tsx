import { Button } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { Link } from 'wouter';
import type { BallotTotals } from '../../shared/review/ballot.ts';
import { type Council, votersOf } from '../../shared/review/council.ts';
import { shareOf, shareText, voteOf } from '../../shared/review/vote.ts';
import { WholeNumberField } from '../ui/fields.tsx';
import { BallotCount } from './BallotCount.tsx';
import css from './review.module.css';
import type { CouncilFormOf, VotedOn } from './review-values.ts';
import { SubjectTable } from './SubjectTable.tsx';

/** What a ballot may be for one proposal beside a yes or a no. */
const PARTS = { abstained: 'Không có ý kiến', invalid: 'Không hợp lệ' } as const;

type VoteCountProps = { form: CouncilFormOf; proposed: readonly VotedOn[] };

export function VoteCount({ form, proposed }: VoteCountProps) {
  const council = useTyped(form);
  return (
    <section className="panel stack" aria-labelledby="review-votes">
      <h2 id="review-votes">Kiểm phiếu</h2>
      {proposed.length > 0 && <p className="soft">{baseOf(council)} Ghi số phiếu.</p>}
      <div className={css['ballots']}>
        <WholeNumberField
          form={form}
          name="ballotsReturned"
          label="Số phiếu thu về"
          description="Gồm cả ý kiến bằng văn bản."
        />
        <WholeNumberField
          form={form}
          name="ballotsInvalid"
          label="Số phiếu không hợp lệ"
          description="Không có thì ghi 0."
        />
        {proposed.length > 0 && (
          <BallotCount
            proposed={proposed}
            voters={votersOf(council)}
            onCounted={(totals) => fill(form, totals)}
          />
        )}
      </div>
      {proposed.length > 0 ? (
        <VoteTable form={form} council={council} proposed={proposed} />
      ) : (
        <NobodyProposed />
      )}
    </section>
  );
}

/** What ballots added up to takes the place of what was typed; it is hers to save. */
function fill(form: CouncilFormOf, { returned, invalid, votes }: BallotTotals): void {
  const whole = { shouldDirty: true, shouldValidate: form.formState.isSubmitted };
  form.setValue('ballotsReturned', returned, whole);
  form.setValue('ballotsInvalid', invalid, whole);
  for (const [index, counted] of votes.entries()) {
    const kept = form.getValues(`votes.${index}`);
    form.setValue(`votes.${index}`, { ...kept, ...counted }, whole);
  }
}

/** What is typed at this moment; a count that is no number is not counted yet. */
function useTyped(form: CouncilFormOf): Council {
  const typed = useWatch({ control: form.control }) as Council;
  const count = (value: number | null) => (Number.isInteger(value) ? value : null);
  return {
    ...typed,
    ballotsReturned: count(typed.ballotsReturned),
    ballotsInvalid: count(typed.ballotsInvalid),
    votes: typed.votes.map((vote) => ({
      ...vote,
      agreed: count(vote.agreed),
      abstained: count(vote.abstained) ?? 0,
      invalid: count(vote.invalid) ?? 0,
    })),
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
        Chưa có ai được đề nghị khen thưởng nên chưa có gì để bỏ phiếu. Ghi đề nghị ở bước Đề nghị
        trước.
      </p>
      <div>
        <Button component={Link} href="/binh-xet/de-nghi" variant="default">
          Mở bước Đề nghị
        </Button>
      </div>
    </div>
  );
}

type VoteTableProps = {
  form: CouncilFormOf;
  /** As typed so far. */
  council: Council;
  proposed: readonly VotedOn[];
};

/** A count for each proposal, and beside it what the documents will say of it. */
function VoteTable({ form, council, proposed }: VoteTableProps) {
  return (
    <SubjectTable
      label="Kết quả bỏ phiếu"
      className={css['vote-table']}
      rows={proposed.map((each) => ({ ...each, vote: voteOf({ council }, each.proposalId) }))}
      keyOf={({ proposalId }) => proposalId}
      columns={[
        {
          head: 'Danh hiệu, hình thức',
          cell: ({ awardName, award }) => (
            <>
              {awardName}
              <div className="soft">{shareText({ council }, award)}</div>
            </>
          ),
        },
        {
          head: 'Đồng ý',
          kind: 'number',
          cell: ({ subject, awardName }, index) => (
            <WholeNumberField
              form={form}
              name={`votes.${index}.agreed`}
              aria-label={`Số phiếu đồng ý: ${subject.name}, ${awardName}`}
            />
          ),
        },
        ...(['abstained', 'invalid'] as const).map((part) => ({
          head: PARTS[part],
          kind: 'number' as const,
          cell: ({ subject, awardName }: VotedOn, index: number) => (
            <WholeNumberField
              form={form}
              name={`votes.${index}.${part}`}
              aria-label={`${PARTS[part]}, phiếu: ${subject.name}, ${awardName}`}
            />
          ),
        })),
        {
          head: 'Không đồng ý',
          kind: 'number',
          cell: ({ vote }) => vote?.disagreed ?? '–',
        },
        {
          head: 'Tỷ lệ đồng ý',
          kind: 'number',
          cell: ({ vote }) => (vote ? `${vote.agreed}/${vote.members} (${shareOf(vote)})` : '–'),
        },
      ]}
    />
  );
}
