import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Orientation } from '../../shared/document/official-document.ts';

type OfficialStackProps = { orientation: Orientation; children: ReactNode };

/**
 * Sheets of paper that are numbered together. The flow is cut by the engine that cuts the PDF: each page is one row of a
 * multi-column box with one column, as high as the text of a page.
 */
export function OfficialStack({ orientation, children }: OfficialStackProps) {
  const flow = useRef<HTMLDivElement>(null);
  const pageCount = usePageCount(flow);
  return (
    <div
      className="official-stack"
      data-orientation={orientation}
      style={{ '--pages': pageCount } as CSSProperties}
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

/** Counts the pieces the engine cut the sheet into, again whenever fonts or text change their number. */
function usePageCount(flow: RefObject<HTMLDivElement | null>): number {
  const [count, setCount] = useState(1);
  useLayoutEffect(() => {
    const box = flow.current;
    if (!box) return;
    const measure = () => setCount(box.firstElementChild?.getClientRects().length || 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [flow]);
  return count;
}
