import { Button, Radio } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import {
  BALLOT_MARKS,
  type Ballot,
  type BallotMark,
  type BallotTotals,
  countBallots,
} from '../../shared/review/ballot.ts';
import { choicesOf } from '../ui/fields.tsx';
import { leaveSaved, useUnsaved } from '../ui/leaving.tsx';
import { RecordDrawer } from '../ui/RecordDrawer.tsx';
import css from './review.module.css';
import type { VotedOn } from './review-values.ts';

type BallotCountProps = {
  proposed: readonly VotedOn[];
  /** How many vote: no more ballots can come back. */
  voters: number;
  onCounted: (totals: BallotTotals) => void;
};

/**
 * Secret ballots as they are read out, one after the other. What each said is forgotten with the drawer: only the totals are
 * the council's result.
 */
export function BallotCount(props: BallotCountProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Đếm từng phiếu…
      </Button>
      <RecordDrawer title="Đếm từng phiếu" opened={isOpen} onClose={() => setOpen(false)}>
        {isOpen && <Counting {...props} onClose={() => setOpen(false)} />}
      </RecordDrawer>
    </>
  );
}

type Marks = readonly (BallotMark | null)[];

function Counting({
  proposed,
  voters,
  onCounted,
  onClose,
}: BallotCountProps & { onClose: () => void }) {
  const blank: Marks = proposed.map(() => null);
  const [ballots, setBallots] = useState<readonly Ballot[]>([]);
  const [marks, setMarks] = useState(blank);
  const [isAsked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useUnsaved(ballots.length > 0 || marks.some((mark) => mark !== null));
  const next = (ballot: Ballot) => {
    setBallots([...ballots, ballot]);
    setMarks(blank);
    setAsked(false);
    form.current?.querySelector<HTMLElement>('input')?.focus();
  };
  const record = (event: FormEvent) => {
    event.preventDefault();
    // The form of the council around the drawer is not meant.
    event.stopPropagation();
    const whole = marks.filter((mark) => mark !== null);
    if (whole.length === marks.length) return next(whole);
    setAsked(true);
    const open = marks.indexOf(null);
    form.current
      ?.querySelectorAll<HTMLElement>('[role=radiogroup]')
      [open]?.querySelector('input')
      ?.focus();
  };
  const takeBack = () => {
    setMarks(ballots.at(-1) ?? blank);
    setBallots(ballots.slice(0, -1));
  };
  const isAll = ballots.length >= voters;
  return (
    <form className="stack" ref={form} onSubmit={record}>
      <h3>{isAll ? 'Đã đủ số phiếu' : `Phiếu thứ ${ballots.length + 1}`}</h3>
      {!isAll &&
        proposed.map(({ proposalId, subject, awardName }, at) => (
          <Radio.Group
            key={proposalId}
            label={`${at + 1}. ${subject.name}: ${awardName}`}
            value={marks[at] ?? ''}
            onChange={(mark) => setMarks(marks.with(at, mark as BallotMark))}
            error={isAsked && marks[at] === null && 'Chưa ghi dòng này.'}
          >
            <div className={css['ballot-marks']}>
              {choicesOf(BALLOT_MARKS).map(({ value, label }, place) => (
                <Radio
                  key={value}
                  value={value}
                  label={label}
                  {...(at === 0 && place === 0 ? { 'data-autofocus': true } : {})}
                />
              ))}
            </div>
          </Radio.Group>
        ))}
      {!isAll && (
        <div className="row">
          <Button type="submit" variant="default">
            Ghi phiếu này
          </Button>
          <Button variant="default" onClick={() => setMarks(proposed.map(() => 'agreed' as const))}>
            Đồng ý tất cả
          </Button>
          <Button variant="default" onClick={() => next(null)}>
            Cả phiếu không hợp lệ
          </Button>
        </div>
      )}
      <p role="status">{countedText(ballots)}</p>
      <div className="row dialog-actions">
        <Button variant="default" onClick={takeBack} disabled={ballots.length === 0}>
          Ghi lại phiếu vừa rồi
        </Button>
        <Button
          disabled={ballots.length === 0}
          onClick={() =>
            leaveSaved(() => {
              onCounted(countBallots(ballots, proposed.length));
              onClose();
            })
          }
        >
          Dùng kết quả đếm
        </Button>
      </div>
    </form>
  );
}

function countedText(ballots: readonly Ballot[]): string {
  const invalid = ballots.filter((ballot) => ballot === null).length;
  if (ballots.length === 0) return 'Chưa đếm phiếu nào.';
  return `Đã đếm ${ballots.length} phiếu${invalid > 0 ? `, ${invalid} phiếu không hợp lệ` : ''}.`;
}
