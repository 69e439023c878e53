import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Orientation } from '../../shared/document/official-document.ts';
import { pageVariables } from '../../shared/document/page.ts';

type OfficialStackProps = {
  orientation: Orientation;
  /** Shows its first sheet alone; what the text has beyond it stays out of sight. */
  isFirstPage?: boolean;
  children: ReactNode;
};

/**
 * Sheets of paper that are numbered together. The flow is cut by the engine that cuts the PDF: each page is one row of a
 * multi-column box with one column, as high as the text of a page.
 */
export function OfficialStack({ orientation, isFirstPage = false, children }: OfficialStackProps) {
  const flow = useRef<HTMLDivElement>(null);
  const pieces = usePieceCount(flow);
  const pageCount = isFirstPage ? 1 : pieces;
  return (
    <div
      className={`official-stack${isFirstPage ? ' official-stack-first' : ''}`}
      data-orientation={orientation}
      style={{ ...pageVariables(orientation), '--pages': pageCount } as CSSProperties}
    >
      {Array.from({ length: pageCount }, (_, index) => index + 1).map((number) => (
        <Leaf key={number} number={number} />
      ))}
      <div className="official-area">
        <div className="official-flow" ref={flow}>
          <article className="official-sheet" lang="vi" dir="ltr">
            {children}
          </article>
        </div>
      </div>
    </div>
  );
}

function Leaf({ number }: { number: number }) {
  return (
    <div
      className="official-leaf"
      aria-hidden="true"
      style={{ '--leaf': number - 1 } as CSSProperties}
    >
      {number > 1 && <span className="official-page-number">{number}</span>}
    </div>
  );
}

/**
 * Counts the pieces the engine cut the sheet into: after every rendering, so that text is never seen without its paper,
 * and whenever fonts change their number.
 */
function usePieceCount(flow: RefObject<HTMLDivElement | null>): number {
  const [count, setCount] = useState(1);
  const measure = useCallback(() => {
    setCount(flow.current?.firstElementChild?.getClientRects().length || 1);
  }, [flow]);
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    if (!flow.current) return;
    const observer = new ResizeObserver(measure);
    observer.observe(flow.current);
    return () => observer.disconnect();
  }, [flow, measure]);
  return count;
}
