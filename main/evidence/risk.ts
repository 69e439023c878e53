import { inflateSync } from 'node:zlib';
import { type Archive, openArchive, readEntry } from '../foreign/archive.ts';
import { openCompound } from '../foreign/compound.ts';

/** What in a kept file the program that opens it might run, in her words; null where nothing is known to be. */
export async function riskIn(name: string, bytes: Uint8Array): Promise<string | null> {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const what = await found(extension, bytes).catch(() => null);
  return what
    ? `Tệp có ${what}. Sổ Thi Đua không chạy gì trong tệp, nhưng phần mềm mở tệp có thể chạy. Chỉ mở khi biết rõ nơi gửi.`
    : null;
}

async function found(extension: string, bytes: Uint8Array): Promise<string | null> {
  if (extension === 'pdf') return riskOfPdf(Buffer.from(bytes));
  if (extension === 'eml') return riskOfMail(Buffer.from(bytes).toString('latin1'));
  if (extension === 'doc' || extension === 'xls') {
    const { names } = openCompound(bytes, extension === 'doc' ? 'document' : 'workbook');
    const hasMacros = ['Macros', '_VBA_PROJECT', '_VBA_PROJECT_CUR'].some((one) => names.has(one));
    if (hasMacros) return 'macro (chương trình nhúng trong tệp)';
    return names.has('ObjectPool') || names.has('\u0001Ole10Native')
      ? 'tệp khác nhúng bên trong'
      : null;
  }
  if (extension !== 'docx' && extension !== 'xlsx') return null;
  const archive = await openArchive(bytes, extension === 'docx' ? 'document' : 'workbook');
  const parts = [...archive.entries.keys()];
  if (parts.some((part) => /\/(embeddings|activex)\//.test(part))) {
    return 'tệp hoặc điều khiển khác nhúng bên trong';
  }
  return (await fetchesMore(archive)) ? 'liên kết tự mở tệp ở nơi khác' : null;
}

/** Opened with the file, unlike a link that waits for a click: a template, an object, another document. */
const FETCHED = /attachedTemplate|oleObject|subDocument|\/frame|externalLink/i;
const FROM_ELSEWHERE = /TargetMode\s*=\s*["']External/i;

async function fetchesMore(archive: Archive): Promise<boolean> {
  for (const [name, entry] of archive.entries) {
    if (!name.endsWith('.rels')) continue;
    // Tag by tag: one expression over all of it takes for ever where a hostile file has no end of tags.
    const tags = String(await readEntry(archive, entry)).split('>');
    if (tags.some((tag) => FETCHED.test(tag) && FROM_ELSEWHERE.test(tag))) return true;
  }
  return false;
}

const PDF_RISKS: readonly [sign: RegExp, what: string][] = [
  [/\/(JavaScript|JS)(?![A-Za-z])/, 'chương trình JavaScript'],
  [/\/Launch(?![A-Za-z])/, 'lệnh mở chương trình khác'],
  [/\/(EmbeddedFile|EmbeddedFiles|RichMedia)(?![A-Za-z])/, 'tệp khác nhúng bên trong'],
];

/** Names may be written letter by letter as `#4a`, and stand in packed lists of objects. */
function riskOfPdf(file: Buffer): string | null {
  const texts = [file.toString('latin1'), ...objectsPacked(file)];
  const plain = texts.map((text) =>
    text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
  return PDF_RISKS.find(([sign]) => plain.some((text) => sign.test(text)))?.[1] ?? null;
}

/** `/ObjStm`, any letter of it perhaps as its number. */
const PACKED_LIST = new RegExp(
  `/${[...'ObjStm'].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`).join('')}`,
  'gi',
);
const MOST_UNPACKED = 8 * 1024 * 1024;

/** What the packed lists of objects hold; no more of all together than a few megabytes. */
function* objectsPacked(file: Buffer): Generator<string> {
  let left = MOST_UNPACKED;
  for (const { index: at } of file.toString('latin1').matchAll(PACKED_LIST)) {
    if (left <= 0) return;
    const start = file.indexOf('stream', at);
    if (start < 0 || start - at > 4_096) continue;
    const from = start + 6 + (file[start + 6] === 0x0d ? 2 : 1);
    const end = file.indexOf('endstream', from);
    try {
      const unpacked = inflateSync(file.subarray(from, end < 0 ? undefined : end), {
        maxOutputLength: left,
        finishFlush: 2,
      });
      left -= unpacked.length;
      yield unpacked.toString('latin1');
    } catch {
      // Packed in another way, or made to swell: its reader will see.
    }
  }
}

function riskOfMail(text: string): string | null {
  const named = /^content-(?:disposition|type):[^\n]*(?:\n[ \t][^\n]*)*\bname\*?(?:\d\*?)?=/im;
  const isAttached = /^content-disposition:\s*attachment/im.test(text);
  return isAttached || named.test(text.replaceAll('filename', 'name')) ? 'tệp đính kèm' : null;
}
