import { Failure } from '../../shared/failure.ts';
import { checkDocxArchive } from './docx-archive.ts';
import { type DocxNode, toLabelledText } from './docx-outline.ts';

/** The text of a .docx, a line a paragraph, with the labels that Word counts by itself. */
export async function readDocxText(bytes: Buffer): Promise<string> {
  await checkDocxArchive(bytes);
  const { default: mammoth } = await import('mammoth');
  let text = '';
  const transformDocument = (document: DocxNode): DocxNode => {
    text = toLabelledText(document);
    // mammoth's own text drops line breaks and automatic numbers; the tree is read here and nothing is left to convert.
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml(
      { buffer: bytes },
      { transformDocument, externalFileAccess: false },
    );
  } catch {
    throw new Failure('invalid', BROKEN);
  }
  return text;
}

const BROKEN =
  'Tệp Word bị hỏng hoặc không phải .docx. Mở tệp bằng Word, lưu lại thành .docx rồi chọn lại.';
