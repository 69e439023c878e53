import { useLayoutEffect } from 'react';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { cleanLine } from '../../shared/text.ts';
import { loadFaces } from './load-faces.ts';
import { OfficialSheet } from './OfficialSheet.tsx';
import { paintSvg } from './paint-svg.ts';

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to one that is there.
  interface Window {
    /** Of a page to print: its charts as PNG in `data:` addresses, in their order. Word takes them from here. */
    paintCharts?: () => string[];
  }
}

type OfficialPrintProps = { document: OfficialDocument; copies?: number };

/**
 * The page that becomes a PDF. `<html data-print>` tells whoever prints when to: `ready`, or `failed` with the reason in
 * `data-print-message` where a font did not load, since paper in another font is not the document.
 */
export function OfficialPrint({ document: paper, copies = 1 }: OfficialPrintProps) {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = 'vi';
    // Half a letter would spoil the whole title in the file.
    document.title = cleanLine(paper.title);
    let isCurrent = true;
    const tell = (state: 'ready' | 'failed') => isCurrent && root.setAttribute('data-print', state);
    root.removeAttribute('data-print');
    window.paintCharts = () =>
      [...document.querySelectorAll<SVGSVGElement>('.official-chart svg')].map(paintSvg);
    // No frame is awaited: a hidden window paints none.
    loadFaces().then(
      () => tell('ready'),
      () => {
        root.setAttribute('data-print-message', 'Không tải được phông chữ của văn bản để in.');
        tell('failed');
      },
    );
    return () => {
      isCurrent = false;
      root.removeAttribute('data-print');
    };
  }, [paper]);
  return (
    <main className="official-print">
      <OfficialSheet document={paper} copies={copies} />
    </main>
  );
}
