import { clsx } from 'clsx';
import { Link } from 'wouter';
import { PAPERS, type PaperKind } from '../../shared/paper/kinds.ts';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import css from './review.module.css';

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

/** In the order in which a review needs them. */
const KINDS = [
  'ballot',
  'tally',
  'minutes',
  'submission',
  'list',
  'letter',
] as const satisfies readonly PaperKind[];

/** The way to the documents that are drawn up from what stands here. */
function ReviewPapers() {
  return (
    <nav
      className={clsx('panel', css['review-papers'], 'form-page')}
      aria-labelledby="review-papers"
    >
      <h2 id="review-papers">Văn bản</h2>
      <ul>
        {KINDS.map((kind) => (
          <li key={kind}>
            <Link href={`/tong-hop/${PAPERS[kind].file}`}>{PAPERS[kind].label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
