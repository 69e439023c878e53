import { useLocation } from 'wouter';
import type { RowChoices } from '../../shared/import/outcome.ts';
import type { PersonPlan } from '../../shared/import/person-plan.ts';
import { useCallMutation } from '../call.ts';
import { announce } from '../ui/announce.tsx';
import { leaveSaved } from '../ui/leaving.tsx';
import { leftIn, TakeBar, takenText } from './TakeBar.tsx';

/** The last step: what was shown is written, in one go. */
export function TakePeople({
  plans,
  choices,
}: {
  plans: readonly PersonPlan[];
  choices: RowChoices;
}) {
  const [, navigate] = useLocation();
  const take = useCallMutation('import.people');
  const people = plans.flatMap(({ row, planned }) =>
    planned && choices.get(row.row) !== 'skip' ? [planned] : [],
  );
  const submit = () =>
    take.mutate(
      { people },
      {
        onSuccess: ({ created, changed }) => {
          announce(takenText({ created, changed, left: leftIn(plans) }, 'cán bộ'));
          // What is left stays on screen, to be mended or kept.
          if (leftIn(plans) === 0) leaveSaved(() => navigate('/danh-muc/can-bo'));
        },
      },
    );
  return (
    <TakeBar
      plans={plans}
      taken={people}
      kind="cán bộ"
      saving={take.isPending}
      failure={take.error}
      onTake={submit}
    />
  );
}
