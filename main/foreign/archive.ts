import { posix } from 'node:path';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Failure } from '../../shared/failure.ts';
import { HIGHEST_RATIO, LARGEST_TOTAL, MOST_ENTRIES, SMALL_ENTRY } from './limits.ts';
import { BROKEN, HAS_MACROS, LOCKED, NOT_EXCEL, refusal, SWELLS } from './refusal.ts';

/** The parts of a workbook by their name in lower case: programs differ in case, Excel does not care. */
export type Archive = {
  zip: ZipFile;
  entries: ReadonlyMap<string, Entry>;
  /** Bytes of the parts read so far, unpacked. */
  read: { total: number };
};

/** Reads the directory of an archive, and no more of it; refuses what is no workbook or would swell. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, {
      lazyEntries: true,
      autoClose: false,
      // Names come as bytes and are judged here: yauzl's own judgment refuses what Excel opens.
      decodeStrings: false,
    });
    if (zip.entryCount > MOST_ENTRIES) throw refusal(SWELLS);
    const entries = await listEntries(zip);
    refuseOtherKinds(entries);
    return { zip, entries, read: { total: 0 } };
  } catch (error) {
    throw error instanceof Failure ? error : refusal(BROKEN);
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (entry.isEncrypted()) throw refusal(LOCKED);
    if (climbs(name) || entries.has(name)) throw refusal(BROKEN);
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
export function weigh({ read }: Archive, entry: Entry): void {
  read.total += entry.uncompressedSize;
  if (read.total > LARGEST_TOTAL || swells(entry)) throw refusal(SWELLS);
}

function swells({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > SMALL_ENTRY && uncompressedSize > compressedSize * HIGHEST_RATIO;
}

const OTHER_KINDS: { sign: RegExp; message: string }[] = [
  { sign: /vbaproject\.bin$|\/macrosheets\//, message: HAS_MACROS },
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
];

function refuseOtherKinds(entries: ReadonlyMap<string, Entry>): void {
  const names = [...entries.keys()];
  const other = OTHER_KINDS.find(({ sign }) => names.some((name) => sign.test(name)));
  if (other) throw refusal(other.message);
  if (!entries.has('[content_types].xml')) throw refusal(NOT_EXCEL);
}
