// biome-ignore-all lint/suspicious/noArrayIndexKey: annexes have no identity but their order.
import { type CSSProperties, useSyncExternalStore } from 'react';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { OfficialAnnex } from './OfficialAnnex.tsx';
import { OfficialText } from './OfficialSheet.tsx';
import { OfficialStack } from './OfficialStack.tsx';
import './official-pages.css';

/** A document as it will print, on a desk: its sheets, then those of each annex, upright or lying. */
export function OfficialPages({ document }: { document: OfficialDocument }) {
  const { orientation, annexes } = document;
  const measures = { '--pixel-ratio': usePixelRatio() } as CSSProperties;
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section
      className="official-desk"
      aria-label="Văn bản như khi in"
      tabIndex={0}
      style={measures}
    >
      <OfficialStack orientation={orientation}>
        <OfficialText document={document} />
      </OfficialStack>
      {annexes.map((annex, index) => (
        <OfficialStack key={index} orientation={annex.orientation}>
          <OfficialAnnex annex={annex} index={index} count={annexes.length} />
        </OfficialStack>
      ))}
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
