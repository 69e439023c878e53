import './tinos.css';
import './official-sheet.css';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { OfficialBody } from './OfficialBody.tsx';
import { OfficialClosing } from './OfficialClosing.tsx';
import { OfficialHeading } from './OfficialHeading.tsx';
import { OfficialOpening } from './OfficialOpening.tsx';

/** The whole text of a document as one flow; paper and desk cut the same flow into pages. */
export function OfficialSheet({ document }: { document: OfficialDocument }) {
  return (
    <article className="official-sheet" lang="vi" dir="ltr">
      <OfficialHeading document={document} />
      <OfficialOpening document={document} />
      <OfficialBody blocks={document.body} />
      <OfficialClosing document={document} />
    </article>
  );
}
