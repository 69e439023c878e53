import { memo } from 'react';
import { type Annex, annexLabel } from '../../shared/document/official-document.ts';
import { OfficialBody } from './OfficialBody.tsx';

type OfficialAnnexProps = { annex: Annex; index: number; count: number };

/** A Phụ lục: its number, its title, what it comes with, its text (NĐ 30/2020, Phụ lục I). */
export const OfficialAnnex = memo(function OfficialAnnex({
  annex,
  index,
  count,
}: OfficialAnnexProps) {
  return (
    <>
      <h1 className="official-annex-title">{`${annexLabel(index, count)} \n${annex.title}`}</h1>
      {annex.reference && <p className="official-annex-reference">{annex.reference}</p>}
      <OfficialBody blocks={annex.body} />
    </>
  );
});
