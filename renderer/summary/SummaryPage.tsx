import { useLocation, useParams } from 'wouter';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { SummaryMonth } from './SummaryMonth.tsx';
import { placeSummary } from './summary-place.ts';

/** Tổng hợp: the month of all departments as the document that goes to be signed. */
export function SummaryPage() {
  const { movement } = useMovement();
  const { month: asked } = useParams<{ month?: string }>();
  const [, navigate] = useLocation();
  const board = useCall('board.read', { movementId: movement.id });
  return (
    <Loaded query={board}>
      {(value) => {
        const month = placeSummary(value, asked);
        return (
          <SummaryMonth
            key={month}
            board={value}
            month={month}
            onMonth={(chosen) => navigate(`/tong-hop/${chosen}`)}
          />
        );
      }}
    </Loaded>
  );
}
