import { Link } from 'wouter';
import { PAPERS, type PaperKind } from '../../shared/paper/kinds.ts';

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
export function ReviewPapers() {
  return (
    <nav className="panel review-papers form-page" aria-labelledby="review-papers">
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
