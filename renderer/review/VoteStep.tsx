import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { ReviewStepPage } from './ReviewStepPage.tsx';

/** The council, its sitting, and what it said to each proposal. */
export function VoteStep() {
  const { movement } = useMovement();
  const council = useCall('council.read', { movementId: movement.id });
  return (
    <ReviewStepPage
      subtitle={`Hội đồng, phiên họp và kết quả bỏ phiếu cho các đề nghị khen thưởng năm ${movement.year}`}
    >
      {(annual) => (
        <Loaded query={council}>{(kept) => <ReviewForm council={kept} annual={annual} />}</Loaded>
      )}
    </ReviewStepPage>
  );
}
