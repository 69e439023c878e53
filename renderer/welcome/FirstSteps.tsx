import './welcome.css';
import { Button } from '@mantine/core';
import IconArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconPlayerSkipForward from '@tabler/icons-react/dist/esm/icons/IconPlayerSkipForward.mjs';
import { Link } from 'wouter';
import { SampleOffer } from '../sample/SampleOffer.tsx';
import { Page } from '../ui/Page.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import { STEPS, type Step, type StepName, type StepState, stepStates } from './steps.ts';
import type { Steps } from './use-steps.ts';

/** What to do on an empty file, one step after the other; none is forced. */
export function FirstSteps({ done, skipped, skip }: Steps) {
  const states = stepStates(done, skipped);
  return (
    <Page title="Bắt đầu" subtitle="Năm bước đến báo cáo tháng đầu tiên; bước nào cũng để sau được">
      <ol className="first-steps">
        {STEPS.map((step, index) => (
          <StepRow
            key={step.name}
            number={index + 1}
            step={step}
            state={states.get(step.name) ?? 'later'}
            onSkip={skip}
          />
        ))}
      </ol>
      <SampleOffer />
    </Page>
  );
}

type StepRowProps = {
  number: number;
  step: Step;
  state: StepState;
  onSkip: (name: StepName) => void;
};

function StepRow({ number, step, state, onSkip }: StepRowProps) {
  const isNext = state === 'next';
  return (
    <li className="panel" aria-current={isNext ? 'step' : undefined}>
      <div>
        <h2>
          {number}. {step.title}
        </h2>
        <p className="soft">{step.why}</p>
      </div>
      <div className="first-steps-actions">
        {state === 'done' && <StateBadge tone="good" icon={IconCheck} word="Đã xong" />}
        {state === 'skipped' && (
          <StateBadge tone="quiet" icon={IconPlayerSkipForward} word="Để sau" />
        )}
        {isNext && (
          <Button variant="subtle" onClick={() => onSkip(step.name)}>
            Để sau
          </Button>
        )}
        {state !== 'done' && (
          <Button
            component={Link}
            href={step.href}
            variant={isNext ? 'filled' : 'default'}
            rightSection={<IconArrowRight size={16} aria-hidden />}
          >
            {step.button}
          </Button>
        )}
      </div>
    </li>
  );
}
