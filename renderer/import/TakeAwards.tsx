import { useLocation } from 'wouter';
import type { AwardPlan } from '../../shared/import/award-plan.ts';
import type { RowChoices } from '../../shared/import/outcome.ts';
import { useCallMutation } from '../call.ts';
import { announce } from '../ui/announce.tsx';
import { leaveSaved } from '../ui/leaving.tsx';
import { leftIn, TakeBar, takenText } from './TakeBar.tsx';

/** The last step: what was shown is written, in one go. */
export function TakeAwards({
  plans,
  choices,
}: {
  plans: readonly AwardPlan[];
  choices: RowChoices;
}) {
  const [, navigate] = useLocation();
  const take = useCallMutation('import.pastAwards');
  const awards = plans.flatMap(({ row, planned }) =>
    planned && choices.get(row.row) !== 'skip' ? [planned] : [],
  );
  const submit = () =>
    take.mutate(
      { awards },
      {
        onSuccess: ({ created, changed }) => {
          announce(takenText({ created, changed, left: leftIn(plans) }, 'khen thưởng'));
          // What is left stays on screen, to be mended or kept.
          if (leftIn(plans) === 0) leaveSaved(() => navigate('/danh-muc/khen-thuong'));
        },
      },
    );
  return (
    <TakeBar
      plans={plans}
      taken={awards}
      kind="khen thưởng"
      saving={take.isPending}
      failure={take.error}
      onTake={submit}
    />
  );
}
