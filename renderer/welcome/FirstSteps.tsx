import { Button } from '@mantine/core';
import { IconArrowRight, IconCheck, IconPlayerSkipForward } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { ExistingOffer } from '../copy/CarryPanel.tsx';
import { SampleOffer } from '../sample/SampleYear.tsx';
import { Page } from '../ui/Page.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import { isDialogOpen } from '../ui/start.ts';
import {
  nextStepOf,
  STEPS,
  type Step,
  type StepName,
  type StepState,
  type Steps,
  stepStates,
  useSteps,
} from './steps.ts';
import css from './welcome.module.css';

/** What to do on an empty file, one step after the other; none is forced. */
export function FirstSteps({ done, skipped, skip }: Steps) {
  const states = stepStates(done, skipped);
  return (
    <Page title="Bắt đầu" subtitle="Năm bước đến báo cáo tháng đầu tiên; bước nào cũng để sau được">
      <ol className={css['first-steps']}>
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
      {done.size === 0 && <ExistingOffer />}
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
      <div className={css['first-steps-actions']}>
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
            {...(isNext ? { 'data-start': true } : {})}
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

/** Over every other screen and the month board: the first step still open, until it is done or put off. */
export function NextStep({ done, skipped, skip }: Steps) {
  const step = nextStepOf({ done, skipped });
  if (!step) return null;
  return (
    <section className={clsx('panel', css['next-step'])} aria-label="Bước tiếp theo">
      <div>
        <h2>
          Bước {STEPS.indexOf(step) + 1}/{STEPS.length}: {step.title.toLocaleLowerCase('vi')}
        </h2>
        <p className="soft">{step.why}</p>
      </div>
      <div className={css['first-steps-actions']}>
        <Button variant="subtle" onClick={() => skip(step.name)}>
          Để sau
        </Button>
        <Button component={Link} href={step.href} variant="default">
          {step.button}
        </Button>
      </div>
    </section>
  );
}

/** The way on from a screen of the first run: nothing on the screen where the step is done, and none after the last. */
export function WayOn() {
  const steps = useSteps();
  const [location] = useLocation();
  const step = nextStepOf(steps);
  const isOverview = location === '/';
  const link = useRef<HTMLAnchorElement>(null);
  const reached = useRef(steps.done.size);
  // A step done on this screen: Enter leads on. In a drawer she may be about to enter another.
  useEffect(() => {
    const isFurther = steps.done.size > reached.current;
    reached.current = steps.done.size;
    if (isFurther && !isDialogOpen()) link.current?.focus();
  }, [steps.done.size]);
  if (isOverview || !step || location.startsWith(step.href) || steps.done.size === 0) return null;
  return (
    <aside className={css['way-on']} aria-label="Bước tiếp theo">
      <span>
        Đã xong {steps.done.size}/{STEPS.length} bước. Tiếp theo: <strong>{step.title}</strong>
      </span>
      <Button
        ref={link}
        data-next-step
        component={Link}
        href={step.href}
        size="compact-sm"
        variant="default"
      >
        {step.button}
      </Button>
    </aside>
  );
}
