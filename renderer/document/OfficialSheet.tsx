// biome-ignore-all lint/suspicious/noArrayIndexKey: annexes have no identity but their order.
import './tinos.css';
import './official-sheet.css';
import { memo } from 'react';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { OfficialAnnex } from './OfficialAnnex.tsx';
import { OfficialBody } from './OfficialBody.tsx';
import { OfficialClosing } from './OfficialClosing.tsx';
import { OfficialForms } from './OfficialForms.tsx';
import { OfficialHeading } from './OfficialHeading.tsx';
import { OfficialOpening } from './OfficialOpening.tsx';
import { annexPage, copyPage, pageRules } from './page-rules.ts';

type OfficialSheetProps = { document: OfficialDocument; copies?: number };

/** The whole of a document as one flow for paper, each annex and each further copy on pages of its own kind; or its texts for printed forms. */
export function OfficialSheet({ document, copies = 1 }: OfficialSheetProps) {
  const { annexes, onForm } = document;
  if (onForm) return <OfficialForms form={onForm} />;
  const further = Array.from({ length: copies - 1 }, (_, index) => copyPage(index));
  return (
    <article className="official-sheet" lang="vi" dir="ltr">
      <style>{pageRules(document, further)}</style>
      <OfficialText document={document} />
      {annexes.map((annex, index) => (
        <div key={index} className="official-annex" style={{ page: annexPage(index) }}>
          <OfficialAnnex annex={annex} index={index} count={annexes.length} />
        </div>
      ))}
      {further.map((page) => (
        <div key={page} className="official-annex" style={{ page }}>
          <OfficialText document={document} />
        </div>
      ))}
    </article>
  );
}

type OfficialTextProps = { document: OfficialDocument };

/** A document without its annexes; rendered once, however many of them come to stand behind it. */
export const OfficialText = memo(function OfficialText({ document }: OfficialTextProps) {
  return (
    <>
      <OfficialHeading document={document} />
      <OfficialOpening document={document} />
      <OfficialBody blocks={document.body} />
      <OfficialClosing document={document} />
    </>
  );
});
