// biome-ignore-all lint/suspicious/noArrayIndexKey: lines of a document have no identity but their order.
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { closeItem } from './punctuation.ts';

/** "Nơi nhận" on the left, level with the signer's office on the right (NĐ 30/2020, ô 7 and 9b). */
export function OfficialClosing({ document }: { document: OfficialDocument }) {
  const { recipients, signature } = document;
  return (
    <footer className="official-closing">
      <div className="official-recipients">
        {recipients.length > 0 && <p className="official-recipients-label">Nơi nhận:</p>}
        <ul>
          {recipients.map((recipient, index) => (
            <li key={index}>{`- ${closeItem(recipient, index, recipients.length)}`}</li>
          ))}
        </ul>
      </div>
      <div className="official-signature">
        {signature.lines.map((line, index) => (
          <p key={index} className="official-office">
            {line}
          </p>
        ))}
        <p className="official-signer">{signature.name}</p>
      </div>
    </footer>
  );
}
