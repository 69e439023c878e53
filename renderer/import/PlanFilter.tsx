import { Button, SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import {
  countOutcomes,
  OUTCOMES,
  type Outcome,
  type OutcomeKind,
} from '../../shared/import/outcome.ts';

type PlanFilterProps<Plan> = {
  plans: readonly Plan[];
  children: (shown: readonly Plan[]) => ReactNode;
};

const KINDS = Object.keys(OUTCOMES) as OutcomeKind[];
/** More rows at once only make the page slow: what needs her comes by the filter. */
const PAGE = 200;

/** The rows by what becomes of them, with how many there are of each. */
export function PlanFilter<Plan extends { outcome: Outcome<unknown> }>({
  plans,
  children,
}: PlanFilterProps<Plan>) {
  const [chosen, setChosen] = useState<OutcomeKind | 'all'>('all');
  const [limit, setLimit] = useState(PAGE);
  const counts = countOutcomes(plans.map(({ outcome }) => outcome));
  const kind = chosen !== 'all' && counts[chosen] === 0 ? 'all' : chosen;
  const fitting = kind === 'all' ? plans : plans.filter(({ outcome }) => outcome.kind === kind);
  const choices = KINDS.filter((one) => counts[one] > 0).map((one) => ({
    value: one,
    label: `${OUTCOMES[one]} (${counts[one]})`,
  }));
  return (
    <>
      <SegmentedControl
        aria-label="Xem các dòng"
        value={kind}
        onChange={(value) => setChosen(value as OutcomeKind | 'all')}
        data={[{ value: 'all', label: `Tất cả (${plans.length})` }, ...choices]}
      />
      {children(fitting.slice(0, limit))}
      {fitting.length > limit && (
        <Button variant="default" onClick={() => setLimit(limit + PAGE)}>
          Hiện thêm ({fitting.length - limit} dòng nữa)
        </Button>
      )}
    </>
  );
}
