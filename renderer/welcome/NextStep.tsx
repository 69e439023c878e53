import './welcome.css';
import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { STEPS, stepStates } from './steps.ts';
import type { Steps } from './use-steps.ts';

/** Above the month board: the first step still open, until it is done or put off. */
export function NextStep({ done, skipped, skip }: Steps) {
  const states = stepStates(done, skipped);
  const step = STEPS.find(({ name }) => states.get(name) === 'next');
  if (!step) return null;
  return (
    <section className="panel next-step" aria-label="Bước tiếp theo">
      <div>
        <h2>Bước tiếp theo: {step.title.toLocaleLowerCase('vi')}</h2>
        <p className="soft">{step.why}</p>
      </div>
      <div className="first-steps-actions">
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
