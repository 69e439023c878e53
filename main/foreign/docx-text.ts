import { type Archive, openArchive, readEntry } from './archive.ts';
import { type DocxNode, toLabelledText } from './docx-outline.ts';
import { REFUSALS, refusal } from './refusal.ts';
import { encodingOf } from './xml.ts';

/** The text of a .docx, a line a paragraph, with the labels that Word counts by itself. Runs in a process of its own. */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
  const archive = await openArchive(bytes, 'document');
  const { default: mammoth } = await import('mammoth');
  let text = '';
  const transformDocument = (document: DocxNode): DocxNode => {
    text = toLabelledText(document);
    // mammoth's own text drops line breaks and automatic numbers; the tree is read here and nothing is left to convert.
    return { ...document, children: [] };
  };
  // Parts are handed over one by one as they are asked for, weighed, and found under whatever case or slash they have.
  const input = { file: partsOf(archive) } as unknown as { buffer: Buffer };
  await mammoth.convertToHtml(input, { transformDocument, externalFileAccess: false });
  return text;
}

/** What mammoth asks of a zip that somebody else has opened. */
function partsOf(archive: Archive) {
  const entryOf = (name: string) => archive.entries.get(name.toLowerCase());
  return {
    exists: (name: string) => entryOf(name) !== undefined,
    async read(name: string, encoding?: string): Promise<string | Uint8Array> {
      const entry = entryOf(name);
      if (!entry) throw refusal(REFUSALS.document.broken);
      const part = await readEntry(archive, entry);
      return encoding ? new TextDecoder(encodingOf(part)).decode(part) : part;
    },
  };
}
