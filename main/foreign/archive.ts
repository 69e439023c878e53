import { posix } from 'node:path';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Failure } from '../../shared/failure.ts';
import { HIGHEST_RATIO, LARGEST_UNPACKED, MOST_ENTRIES, SMALL_ENTRY } from './limits.ts';
import { type Kind, NOT_EXCEL, REFUSALS, refusal } from './refusal.ts';

/** The parts of an Office file by their name in lower case: programs differ in case, Office does not care. */
export type Archive = {
  kind: Kind;
  zip: ZipFile;
  entries: ReadonlyMap<string, Entry>;
  /** Bytes of the parts read so far, unpacked. */
  read: { total: number };
};

/** Reads the directory of an archive, and no more of it; refuses what is of another kind, locked or made to harm. */
export async function openArchive(bytes: Uint8Array, kind: Kind): Promise<Archive> {
  const { broken, swells } = REFUSALS[kind];
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, {
      lazyEntries: true,
      autoClose: false,
      // Names come as bytes and are judged here: yauzl's own judgment refuses what Excel opens.
      decodeStrings: false,
    });
    if (zip.entryCount > MOST_ENTRIES) throw refusal(swells);
    const entries = await listEntries(zip, kind);
    refuseOtherKinds(entries, kind);
    return { kind, zip, entries, read: { total: 0 } };
  } catch (error) {
    throw error instanceof Failure ? error : refusal(broken);
  }
}

async function listEntries(zip: ZipFile, kind: Kind): Promise<Map<string, Entry>> {
  const { locked, broken } = REFUSALS[kind];
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (entry.isEncrypted()) throw refusal(locked);
    if (climbs(name) || entries.has(name)) throw refusal(broken);
    entries.set(name, entry);
  }
  return entries;
}

/** Some programs write a backslash between folders, or a slash before them: Excel opens both. */
function nameOf({ fileName }: Entry): string {
  return String(fileName).toLowerCase().replaceAll('\\', '/').replace(/^\/+/, '');
}

/** Nothing is unpacked to disk, but an archive with such a name was made to harm. */
function climbs(name: string): boolean {
  return posix.normalize(name).startsWith('..');
}

/** Only what is read is weighed: pictures and pivot tables, however large, are never unpacked. */
export function weigh({ read, kind }: Archive, entry: Entry): void {
  read.total += entry.uncompressedSize;
  if (read.total > LARGEST_UNPACKED[kind] || swells(entry)) throw refusal(REFUSALS[kind].swells);
}

/** A part whole, for a reader that takes no stream. The directory may lie: yauzl stops what outgrows its declared size. */
export async function readEntry(archive: Archive, entry: Entry): Promise<Buffer> {
  weigh(archive, entry);
  const chunks: Buffer[] = [];
  for await (const chunk of await archive.zip.openReadStreamPromise(entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function swells({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > SMALL_ENTRY && uncompressedSize > compressedSize * HIGHEST_RATIO;
}

/** What an Office archive turns out to be, and where it is no use for what was wanted. */
const OTHER_KINDS: Record<Kind, { sign: RegExp; message: string }[]> = {
  workbook: [
    { sign: /vbaproject\.bin$|\/macrosheets\//, message: REFUSALS.workbook.hasMacros },
    {
      sign: /^word\/document\.xml$/,
      message: 'Đây là tệp Word. Chép bảng trong tệp sang Excel, lưu thành .xlsx rồi chọn lại.',
    },
    {
      sign: /^ppt\/presentation\.xml$/,
      message: 'Đây là tệp PowerPoint. Chọn tệp bảng tính Excel (.xlsx).',
    },
    {
      sign: /^xl\/workbook\.bin$/,
      message: 'Đây là tệp .xlsb. Mở trong Excel, lưu lại thành .xlsx rồi chọn lại.',
    },
  ],
  document: [
    { sign: /vbaproject\.bin$/, message: REFUSALS.document.hasMacros },
    {
      sign: /^xl\/workbook\.(xml|bin)$/,
      message: 'Đây là tệp Excel. Chọn tệp Word (.docx), hoặc chép chữ trong tệp và dán vào.',
    },
    {
      sign: /^ppt\/presentation\.xml$/,
      message: 'Đây là tệp PowerPoint. Chọn tệp Word (.docx), hoặc chép chữ trong tệp và dán vào.',
    },
  ],
};
const NOTHING_OF_IT = { workbook: NOT_EXCEL, document: REFUSALS.document.broken };

function refuseOtherKinds(entries: ReadonlyMap<string, Entry>, kind: Kind): void {
  const names = [...entries.keys()];
  const other = OTHER_KINDS[kind].find(({ sign }) => names.some((name) => sign.test(name)));
  if (other) throw refusal(other.message);
  if (!entries.has('[content_types].xml') && !entries.has('content.xml'))
    throw refusal(NOTHING_OF_IT[kind]);
}

/** .ods and .odt: their text stands in one part of a fixed name. */
export function isOpenDocument({ entries }: Archive): boolean {
  return entries.has('content.xml') && !entries.has('[content_types].xml');
}
