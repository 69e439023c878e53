import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Failure } from '../../shared/failure.ts';

const MOST_ENTRIES = 2_000;
const LARGEST_TOTAL = 64 * 1024 * 1024;
/** Parts that are parsed into a tree, which takes many times their size. */
const LARGEST_XML = 8 * 1024 * 1024;
const HIGHEST_RATIO = 200;
/** Below this size even a very high ratio does no harm: settings files full of one word reach it. */
const SMALL_ENTRY = 256 * 1024;

const BROKEN =
  'Tệp Word bị hỏng hoặc không phải .docx. Mở tệp bằng Word, lưu lại thành .docx rồi chọn lại.';
const TOO_LARGE =
  'Tệp Word này phồng to bất thường khi giải nén nên không được mở. Chép chữ trong tệp và dán vào.';
const ENCRYPTED = 'Tệp Word có mật khẩu. Mở tệp bằng Word, bỏ mật khẩu, lưu lại rồi chọn lại.';

/** Refuses an archive that is broken, locked or swells, before a reader that would take it into memory whole. */
export async function checkDocxArchive(bytes: Buffer): Promise<void> {
  try {
    const archive = await fromBufferPromise(bytes, { lazyEntries: true });
    const entries = await listEntries(archive);
    if (!entries.some(({ fileName }) => fileName === '[Content_Types].xml')) throw invalid(BROKEN);
    // The directory may lie about sizes: yauzl stops an entry that outgrows what it declares.
    for (const entry of entries) await drain(await archive.openReadStreamPromise(entry));
  } catch (error) {
    throw error instanceof Failure ? error : invalid(BROKEN);
  }
}

async function listEntries(archive: ZipFile): Promise<Entry[]> {
  if (archive.entryCount > MOST_ENTRIES) throw invalid(TOO_LARGE);
  const entries: Entry[] = [];
  let total = 0;
  let xml = 0;
  for await (const entry of archive.eachEntry()) {
    if (entry.isEncrypted()) throw invalid(ENCRYPTED);
    total += entry.uncompressedSize;
    if (/\.(xml|rels)$/i.test(entry.fileName)) xml += entry.uncompressedSize;
    if (total > LARGEST_TOTAL || xml > LARGEST_XML || swells(entry)) throw invalid(TOO_LARGE);
    entries.push(entry);
  }
  return entries;
}

function swells({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > SMALL_ENTRY && uncompressedSize > compressedSize * HIGHEST_RATIO;
}

async function drain(stream: Readable): Promise<void> {
  for await (const _ of stream);
}

function invalid(message: string): Failure {
  return new Failure('invalid', message);
}
