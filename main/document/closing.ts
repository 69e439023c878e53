import type { FileChild, Paragraph } from 'docx';
import type { OfficialDocument, Signature } from '../../shared/document/official-document.ts';
import { closeItem } from '../../shared/document/punctuation.ts';
import { frame } from './frame.ts';
import { textWidth } from './measures.ts';
import { end, gap, styled } from './text.ts';

const SIGNATURE_SIDE = 82;
/** A list longer than this may go on over the page: a row kept whole would not fit on one. */
const KEPT_RECIPIENTS = 24;

/** "Nơi nhận" on the left, level with the signer's office on the right (NĐ 30/2020, ô 7 and 9b). */
export function closing(document: OfficialDocument): FileChild[] {
  const { secretary, signature, recipients, orientation } = document;
  const widths: [number, number] = [textWidth(orientation) - SIGNATURE_SIDE, SIGNATURE_SIDE];
  const isKept = recipients.length <= KEPT_RECIPIENTS;
  const receivers = recipientList(recipients);
  if (secretary === null) {
    return [gap(), frame(widths, [[filled(receivers), signatureOf(signature)]], isKept), end()];
  }
  const half = textWidth(orientation) / 2;
  return [
    gap(),
    frame([half, half], [[signatureOf(secretary), signatureOf(signature)]], true),
    end(),
    ...receivers,
  ];
}

function recipientList(recipients: string[]): Paragraph[] {
  if (recipients.length === 0) return [];
  return [
    styled('RecipientsLabel', 'Nơi nhận:'),
    ...recipients.map((recipient, index) =>
      styled('Recipient', `- ${closeItem(recipient, index, recipients.length)}`),
    ),
  ];
}

function signatureOf({ lines, name }: Signature): Paragraph[] {
  return [...lines.map((line) => styled('Office', line)), styled('Signer', name)];
}

/** A cell holds a paragraph, even an empty one. */
function filled(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.length === 0 ? [end()] : paragraphs;
}
