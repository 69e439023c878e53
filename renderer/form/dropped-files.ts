import type { CallInput } from '../../shared/api.ts';
import { FORM_TOO_LARGE, type FormFile, MAX_FORM_BYTES } from '../../shared/form/form-file.ts';

type Sendable = CallInput<'form.openDropped'>['files'][number];

/** Dropped files as bytes to send; what cannot be one is refused here and never sent. */
export async function readDropped(
  files: readonly File[],
): Promise<{ sendable: Sendable[]; refused: FormFile[] }> {
  const sendable: Sendable[] = [];
  const refused: FormFile[] = [];
  const refuse = (name: string, message: string) =>
    refused.push({ kind: 'refused', name, message });
  for (const file of files) {
    if (file.size > MAX_FORM_BYTES) {
      refuse(file.name, FORM_TOO_LARGE);
      continue;
    }
    try {
      sendable.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      // A folder looks like a file until it is read.
      refuse(file.name, 'Không đọc được: đây là thư mục, hoặc tệp đã bị xóa hay chuyển đi.');
    }
  }
  return { sendable, refused };
}
