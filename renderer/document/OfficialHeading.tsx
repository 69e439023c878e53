import {
  isLetter,
  MOTTO,
  NATION,
  type OfficialDocument,
} from '../../shared/document/official-document.ts';

/** Agency on the left, nation on the right, and under them number and date on one line (NĐ 30/2020, ô 1–4). */
export function OfficialHeading({ document }: { document: OfficialDocument }) {
  return (
    <header className="official-heading">
      <div className="official-agency">
        {document.parentName && <p className="official-parent">{document.parentName}</p>}
        <p className="official-agency-name official-ruled">{document.agencyName}</p>
      </div>
      <div className="official-nation">
        <p className="official-nation-name">{NATION}</p>
        <p className="official-motto">{MOTTO}</p>
      </div>
      <div className="official-number">
        <p>{document.number}</p>
        {isLetter(document) && <LetterSubject lines={document.subject} />}
      </div>
      <p className="official-date">{document.placeAndDate}</p>
    </header>
  );
}

function LetterSubject({ lines }: { lines: string[] }) {
  return <p className="official-letter-subject">{lines.join(' ')}</p>;
}
