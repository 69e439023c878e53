import type { ReactNode } from 'react';
import type { AnnualView } from '../../shared/api.ts';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { ReviewRoad } from './ReviewRoad.tsx';

type ReviewStepPageProps = {
  subtitle: string;
  actions?: ReactNode;
  children: (annual: AnnualView) => ReactNode;
};

/** One step of the review under the road, with what the year's records say of everybody. */
export function ReviewStepPage({ subtitle, actions, children }: ReviewStepPageProps) {
  const { movement } = useMovement();
  const annual = useCall('annual.read', { movementId: movement.id });
  return (
    <Page title="Bình xét" subtitle={subtitle} actions={actions}>
      <ReviewRoad />
      <Loaded query={annual}>{children}</Loaded>
    </Page>
  );
}
