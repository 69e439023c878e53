import { refuseBySize } from '../../shared/evidence/evidence.ts';
import { Failure } from '../../shared/failure.ts';
import { openArchive, readEntry } from '../foreign/archive.ts';
import { openCompound } from '../foreign/compound.ts';
import { REFUSALS, refusal } from '../foreign/refusal.ts';

/**
 * What a file offered as evidence really is, by its first bytes and by how it is built: an ending tells nothing. A zip
 * is not taken, since nobody sees what it proves, and a double click in it starts what lies there.
 */
const KINDS: Readonly<Record<string, (bytes: Uint8Array) => boolean | Promise<boolean>>> = {
  pdf: isPdf,
  jpg: (bytes) => startsWith(bytes, '\xff\xd8\xff'),
  jpeg: (bytes) => startsWith(bytes, '\xff\xd8\xff'),
  png: (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n'),
  webp: (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8),
  heic: (bytes) => /^ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/.test(latin(bytes.subarray(4, 12))),
  docx: (bytes) => isPackage(bytes, 'document', 'word/'),
  xlsx: (bytes) => isPackage(bytes, 'workbook', 'xl/'),
  doc: (bytes) => openCompound(bytes, 'document').names.has('WordDocument'),
  xls: (bytes) => /^(Workbook|Book)$/m.test([...openCompound(bytes, 'workbook').names].join('\n')),
  eml: isMail,
};

/** Why a file cannot be taken as evidence: kind, size, or content that is not what its name says; null when it can. */
export async function refuseEvidence(name: string, bytes: Uint8Array): Promise<string | null> {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const bears = KINDS[extension];
  if (extension === 'zip' || extension === 'rar' || extension === '7z')
    return 'Không nhận tệp nén. Giải nén rồi thêm từng tệp bên trong.';
  if (!bears) return 'Chỉ nhận tệp pdf, jpg, png, heic, webp, doc, docx, xls, xlsx, eml.';
  const tooBig = refuseBySize(bytes.length);
  if (tooBig) return tooBig;
  const isOld = startsWith(bytes, '\xd0\xcf\x11\xe0');
  if (isOld && /^(docx|xlsx)$/.test(extension)) return 'Tệp đặt mật khẩu hoặc ở dạng Office cũ.';
  const wrong = `Nội dung không phải là tệp .${extension}: tệp hỏng hoặc bị đổi đuôi.`;
  try {
    if (!(await bears(bytes))) return wrong;
  } catch (error) {
    if (error instanceof Failure && /macro|mật khẩu/.test(error.message)) return error.message;
    return wrong;
  }
  const isZip = /^(docx|xlsx)$/.test(extension);
  if (!isZip && endsInZip(bytes)) return 'Trong tệp còn giấu một tệp nén nên không được nhận.';
  return null;
}

function isPdf(bytes: Uint8Array): boolean {
  // Readers look for the mark anywhere in the first kilobyte: what stands before it must be nothing of its own.
  const at = latin(bytes.subarray(0, 1_024)).indexOf('%PDF-');
  return at >= 0 && !/[<{#]|MZ|PK|GIF|ELF/.test(latin(bytes.subarray(0, at)));
}

async function isPackage(
  bytes: Uint8Array,
  kind: 'document' | 'workbook',
  folder: string,
): Promise<boolean> {
  const archive = await openArchive(bytes, kind);
  const types = archive.entries.get(TYPES);
  // Macros may stand in a part of any name: what a part is, this list alone says.
  if (types && MACRO_TYPE.test(String(await readEntry(archive, types)))) {
    throw refusal(REFUSALS[kind].hasMacros);
  }
  return [...archive.entries.keys()].some((name) => name.startsWith(folder));
}

const TYPES = '[content_types].xml';
const MACRO_TYPE = /macroenabled|vbaproject|macrosheet/i;

/** A letter as mail programs save it: lines of a head, each with its name. */
function isMail(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 16_384));
  const lines = head.split(/\r?\n\r?\n/, 1)[0]?.split(/\r?\n/) ?? [];
  const isHead = lines.every((line) => /^([A-Za-z][\w-]*:|[ \t]|From )/.test(line));
  return isHead && /^(From|Date|Subject|Received|Message-ID):/im.test(head);
}

/**
 * The end of a zip's directory with the directory right before it, or at the very end: the file is a picture to one
 * program and an archive to another, which does not mind a few bytes behind it.
 */
function endsInZip(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = Math.max(0, file.length - LONGEST_TAIL);
  for (let at = file.indexOf(ZIP_END, from, 'latin1'); at >= 0 && at + 22 <= file.length; ) {
    const directory = at - file.readUInt32LE(at + 12);
    const isBehind = file.subarray(directory, directory + 4).toString('latin1') === 'PK\x01\x02';
    if (isBehind || at + 22 + file.readUInt16LE(at + 20) === file.length) return true;
    at = file.indexOf(ZIP_END, at + 1, 'latin1');
  }
  return false;
}

const ZIP_END = 'PK\x05\x06';
/** As far from the end as archivers look: the end itself, a comment of 64 KB, and some for what was added. */
const LONGEST_TAIL = 22 + 2 * 65_535;

function startsWith(bytes: Uint8Array, sign: string, at = 0): boolean {
  return latin(bytes.subarray(at, at + sign.length)) === sign;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
