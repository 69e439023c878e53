// biome-ignore-all lint/suspicious/noArrayIndexKey: annexes have no identity but their order.
import { type CSSProperties, useMemo, useSyncExternalStore } from 'react';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { firstPageOf } from './first-page.ts';
import { OfficialAnnex } from './OfficialAnnex.tsx';
import { OfficialForms } from './OfficialForms.tsx';
import { OfficialText } from './OfficialSheet.tsx';
import { OfficialStack } from './OfficialStack.tsx';
import { usePartsLaidOut } from './use-parts-laid-out.ts';
import './official-pages.css';

/**
 * A document as it will print, on a desk: its sheets, then those of each annex, upright or lying. A long one shows its
 * first page first. Drafts of one paper are given to the same component one after another; another paper needs a `key`
 * of its own, or it would be laid out whole before any of it is seen.
 */
export function OfficialPages({ document }: { document: OfficialDocument }) {
  const { orientation, annexes, onForm } = document;
  const firstPage = useMemo(() => firstPageOf(document), [document]);
  const parts = usePartsLaidOut(firstPage !== null, annexes.length);
  const isFirstPage = parts === 0 && firstPage !== null;
  const measures = { '--pixel-ratio': usePixelRatio() } as CSSProperties;
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section
      className="official-desk"
      aria-label="Văn bản như khi in"
      aria-busy={parts !== Number.POSITIVE_INFINITY}
      tabIndex={0}
      style={measures}
    >
      {onForm ? (
        <OfficialForms form={onForm} />
      ) : (
        <OfficialStack orientation={orientation} isFirstPage={isFirstPage}>
          <OfficialText document={isFirstPage ? firstPage : document} />
        </OfficialStack>
      )}
      {annexes.slice(0, Math.max(0, parts - 1)).map((annex, index) => (
        <OfficialStack key={index} orientation={annex.orientation}>
          <OfficialAnnex annex={annex} index={index} count={annexes.length} />
        </OfficialStack>
      ))}
      {parts !== Number.POSITIVE_INFINITY && (
        <p className="official-rest">Đang dàn các trang sau…</p>
      )}
    </section>
    // biome-ignore-end lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
  );
}

/** Pixels of the screen to one of CSS: the scale of Windows times the zoom of the window. */
function usePixelRatio(): number {
  return useSyncExternalStore(listenToResize, () => window.devicePixelRatio);
}

function listenToResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
