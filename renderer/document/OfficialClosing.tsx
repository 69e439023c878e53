// biome-ignore-all lint/suspicious/noArrayIndexKey: lines of a document have no identity but their order.

import { closeItem } from '../../shared/document/labels.ts';
import type { OfficialDocument, Signature } from '../../shared/document/official-document.ts';

/** "Nơi nhận" on the left, level with the signer's office on the right (NĐ 30/2020, ô 7 and 9b). */
export function OfficialClosing({ document }: { document: OfficialDocument }) {
  const { recipients, secretary, signature } = document;
  if (secretary === null) {
    return (
      <footer className="official-closing">
        <Recipients recipients={recipients} />
        {signature && <SignatureBlock signature={signature} />}
      </footer>
    );
  }
  return (
    <div className="official-minutes-closing">
      <footer className="official-closing official-closing-halves">
        <SignatureBlock signature={secretary} />
        {signature && <SignatureBlock signature={signature} />}
      </footer>
      <Recipients recipients={recipients} />
    </div>
  );
}

function Recipients({ recipients }: { recipients: string[] }) {
  return (
    <div className="official-recipients">
      {recipients.length > 0 && <p className="official-recipients-label">Nơi nhận:</p>}
      <ul>
        {recipients.map((recipient, index) => (
          <li key={index}>{`- ${closeItem(recipient, index, recipients.length)}`}</li>
        ))}
      </ul>
    </div>
  );
}

function SignatureBlock({ signature: { lines, name } }: { signature: Signature }) {
  return (
    <div className="official-signature">
      {lines.map((line, index) => (
        <p key={index} className="official-office">
          {line}
        </p>
      ))}
      <p className="official-signer">{name}</p>
    </div>
  );
}
