// biome-ignore-all lint/suspicious/noArrayIndexKey: lines of a document have no identity but their order.

import { closeItem } from '../../shared/document/labels.ts';
import { isLetter, type OfficialDocument } from '../../shared/document/official-document.ts';
import { BASES } from '../../shared/paper/edits.ts';

/** What stands between the heading and the text: name of the type, subject, addressees, legal bases. */
export function OfficialOpening({ document }: { document: OfficialDocument }) {
  return (
    <>
      {!isLetter(document) && <Title document={document} />}
      {document.issuer !== undefined && <p className="official-issuer">{document.issuer}</p>}
      {document.addressees.length > 0 && <Addressees names={document.addressees} />}
      {document.bases.map((basis, index) => (
        <p key={index} className="official-basis" data-block-key={BASES}>
          {closeItem(basis, index, document.bases.length)}
        </p>
      ))}
    </>
  );
}

function Title({ document: { typeName, subject, reference } }: { document: OfficialDocument }) {
  return (
    <div className="official-title">
      <h1 className="official-type-name">{typeName}</h1>
      {subject.length > 0 && (
        <div className="official-subject official-ruled">
          {subject.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      )}
      {reference && <p className="official-reference">{reference}</p>}
    </div>
  );
}

/** One addressee stands on the line of "Kính gửi:"; several follow it as a list (NĐ 30/2020, ô 9a). */
function Addressees({ names }: { names: string[] }) {
  const [only] = names;
  if (names.length === 1) return <p className="official-addressees">{`Kính gửi: ${only}`}</p>;
  return (
    <div className="official-addressees">
      <p className="official-addressees-label">Kính gửi:</p>
      <ul className="official-addressees-list">
        {names.map((name, index) => (
          <li key={index}>{`- ${closeItem(name, index, names.length)}`}</li>
        ))}
      </ul>
    </div>
  );
}
