import { createRoot } from 'react-dom/client';
import type { PrintJob } from '../../shared/document/official-document.ts';
import { OfficialPrint } from '../document/OfficialPrint.tsx';

/** A document alone on the page, as it becomes a PDF. What cannot be read must not be printed as blank paper. */
export async function printPaper(root: HTMLElement, token: string): Promise<void> {
  const reply = await window.call('paper.toPrint', { token });
  if (reply.ok) {
    createRoot(root).render(<OfficialPrint {...(reply.value as PrintJob)} />);
    return;
  }
  const { dataset } = document.documentElement;
  dataset['print'] = 'failed';
  dataset['printMessage'] = reply.failure.message;
}
