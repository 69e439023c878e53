import './review.css';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { ReviewPapers } from './ReviewPapers.tsx';

/** Bình xét: the council, its sitting, and what it said to each proposal. */
export function ReviewPage() {
  const { movement } = useMovement();
  const council = useCall('council.read', { movementId: movement.id });
  const annual = useCall('annual.read', { movementId: movement.id });
  return (
    <Page
      title="Bình xét"
      subtitle={`Hội đồng, phiên họp và kết quả bỏ phiếu cho các đề nghị khen thưởng năm ${movement.year}`}
    >
      <ReviewPapers />
      <Loaded query={council}>
        {(kept) => (
          <Loaded query={annual}>
            {(proposed) => <ReviewForm council={kept} annual={proposed} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
