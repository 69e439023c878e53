import { writeFile } from 'node:fs/promises';
import type { OfficialDocument } from '../shared/document/official-document.ts';
import { replaceFile } from './replace-file.ts';

/** Writes a document as .docx over `path`, whole or not at all; `pictures` are its charts as PNG, in their order. */
export async function writeDocument(
  document: OfficialDocument,
  pictures: readonly Uint8Array[],
  path: string,
): Promise<void> {
  // Loaded here: Word's writer is a megabyte that no start of the app should read.
  const { encode } = await import('./document/encode.ts');
  const bytes = await encode(document, pictures);
  await replaceFile(path, (temporaryPath) => writeFile(temporaryPath, bytes));
}
