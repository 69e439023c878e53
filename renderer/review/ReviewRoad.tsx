import { IconCircle, IconCircleCheck, IconProgress, type TablerIcon } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { REVIEW_STEPS, type ReviewStep, STEP_STATES } from '../../shared/annual/step.ts';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { StateBadge, type Tone } from '../ui/StateBadge.tsx';
import css from './review-road.module.css';

const LOOKS: Record<ReviewStep['state'], { tone: Tone; icon: TablerIcon }> = {
  todo: { tone: 'quiet', icon: IconCircle },
  doing: { tone: 'info', icon: IconProgress },
  done: { tone: 'good', icon: IconCircleCheck },
};

/** Over every screen of the review: its steps in their order, how far each has come, and the way to it. */
export function ReviewRoad() {
  const { movement } = useMovement();
  const [location] = useLocation();
  const steps = useCall('annual.steps', { movementId: movement.id });
  const current = steps.data?.find(({ key }) => REVIEW_STEPS[key].href === location);
  return (
    <nav className={css['review-road']} aria-label="Các bước bình xét">
      <ol>
        {steps.data?.map(({ key, state, text }, index) => {
          const { label, href } = REVIEW_STEPS[key];
          return (
            <li key={key}>
              <Link href={href} title={text} aria-current={href === location ? 'step' : undefined}>
                <span className={css['step-name']}>
                  {index + 1}. {label}
                </span>
                <StateBadge {...LOOKS[state]} word={STEP_STATES[state]} />
              </Link>
            </li>
          );
        })}
      </ol>
      {current && <p className="soft">{current.text}.</p>}
    </nav>
  );
}
