import type { ComponentType } from 'react';
import { Redirect, useParams } from 'wouter';
import { currentStep, REVIEW_STEPS } from '../../shared/annual/step.ts';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { CheckStep } from './CheckStep.tsx';
import { PaperStep } from './PaperStep.tsx';
import { ProposalStep } from './ProposalStep.tsx';
import { RecordStep } from './RecordStep.tsx';
import { VoteStep } from './VoteStep.tsx';

const STEPS: Readonly<Record<string, ComponentType>> = {
  'ho-so': RecordStep,
  'de-nghi': ProposalStep,
  'kiem-tra': CheckStep,
  hop: VoteStep,
  'van-ban': PaperStep,
};

/** Bình xét: one step of the road, or the one to go on with where none is named. */
export function ReviewPage() {
  const { step = '' } = useParams<{ step?: string }>();
  const Step = STEPS[step];
  return Step ? <Step /> : <GoOn />;
}

function GoOn() {
  const { movement } = useMovement();
  const steps = useCall('annual.steps', { movementId: movement.id });
  return (
    <Loaded query={steps}>
      {(value) => <Redirect to={REVIEW_STEPS[currentStep(value)].href} replace />}
    </Loaded>
  );
}
