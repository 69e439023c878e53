import { useLocation, useParams } from 'wouter';
import { paperAddress } from '../../shared/paper/kinds.ts';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PaperWork } from './PaperWork.tsx';
import { type Asked, placePaper } from './paper-place.ts';

/** Tổng hợp: the documents of the movement, each as it goes to be signed. */
export function PaperPage() {
  const { movement } = useMovement();
  const asked = useParams<Asked>();
  const [, navigate] = useLocation();
  const board = useCall('board.read', { movementId: movement.id });
  return (
    <Loaded query={board}>
      {(value) => {
        const { kind, period } = placePaper(value, asked);
        return (
          <PaperWork
            key={`${kind} ${period}`}
            board={value}
            paper={{ movementId: movement.id, kind, period }}
            onOpen={(chosen, month) => navigate(paperAddress(chosen, month))}
          />
        );
      }}
    </Loaded>
  );
}
