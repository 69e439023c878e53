import type { FileChild, Paragraph } from 'docx';
import { closeItem } from '../../shared/document/labels.ts';
import type { OfficialDocument, Signature } from '../../shared/document/official-document.ts';
import { RIGHT_COLUMN } from '../../shared/document/page.ts';
import { frame } from './frame.ts';
import { textWidth } from './measures.ts';
import { end, gap, type Keep, styled } from './text.ts';

const SIGNATURE_SIDE = RIGHT_COLUMN.closing.inWord;
/** A list longer than this may go on over the page: a row kept whole would not fit on one. */
const KEPT_RECIPIENTS = 24;

/** "Nơi nhận" on the left, level with the signer's office on the right (NĐ 30/2020, ô 7 and 9b). */
export function closing(document: OfficialDocument): FileChild[] {
  const { secretary, signature, recipients, orientation } = document;
  const widths: [number, number] = [textWidth(orientation) - SIGNATURE_SIDE, SIGNATURE_SIDE];
  const isKept = recipients.length <= KEPT_RECIPIENTS;
  const receivers = recipientList(recipients);
  if (secretary === null) {
    const signed = filled(signatureOf(signature));
    return [gap(), frame(widths, [[filled(receivers), signed]], isKept), end()];
  }
  const half = textWidth(orientation) / 2;
  const keep = { keepNext: isKept && recipients.length > 0 };
  return [
    gap(),
    frame(
      [half, half],
      [[signatureOf(secretary, keep), filled(signatureOf(signature, keep))]],
      true,
    ),
    end(keep),
    ...receivers,
  ];
}

/** A short list stays together, and so with what stands above it. */
function recipientList(recipients: string[]): Paragraph[] {
  if (recipients.length === 0) return [];
  const last = recipients.length - 1;
  const isKept = recipients.length <= KEPT_RECIPIENTS;
  return [
    styled('RecipientsLabel', 'Nơi nhận:', { keepNext: isKept }),
    ...recipients.map((recipient, index) =>
      styled('Recipient', `- ${closeItem(recipient, index, recipients.length)}`, {
        keepNext: isKept && index < last,
      }),
    ),
  ];
}

function signatureOf(signature: Signature | null, keep: Keep = {}): Paragraph[] {
  if (signature === null) return [];
  const { lines, name } = signature;
  return [...lines.map((line) => styled('Office', line)), styled('Signer', name, keep)];
}

/** A cell holds a paragraph, even an empty one. */
function filled(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.length === 0 ? [end()] : paragraphs;
}
