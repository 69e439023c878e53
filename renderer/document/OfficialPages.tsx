import {
  type CSSProperties,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { OfficialSheet } from './OfficialSheet.tsx';
import './official-pages.css';

/**
 * A document as it will print, on a desk. The flow is cut by the engine that cuts the PDF: each page is one row of a
 * multi-column box with one column, as high as the text of a page.
 */
export function OfficialPages({ document }: { document: OfficialDocument }) {
  const flow = useRef<HTMLDivElement>(null);
  const pageCount = usePageCount(flow);
  const pixelRatio = usePixelRatio();
  const measures = { '--pages': pageCount, '--pixel-ratio': pixelRatio } as CSSProperties;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="official-desk" aria-label="Văn bản như khi in" tabIndex={0}>
      <div className="official-stack" style={measures}>
        {Array.from({ length: pageCount }, (_, index) => index + 1).map((number) => (
          <Leaf key={number} number={number} />
        ))}
        <div className="official-area">
          <div className="official-flow" ref={flow}>
            <OfficialSheet document={document} />
          </div>
        </div>
      </div>
    </section>
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

/** Pixels of the screen to one of CSS: the scale of Windows times the zoom of the window. */
function usePixelRatio(): number {
  return useSyncExternalStore(listenToResize, () => window.devicePixelRatio);
}

function listenToResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
