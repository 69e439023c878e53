import { refuseBySize } from '../../shared/evidence/evidence.ts';
import { Failure } from '../../shared/failure.ts';
import { openArchive } from '../foreign/archive.ts';
import { openCompound } from '../foreign/compound.ts';

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
  const { entries } = await openArchive(bytes, kind);
  return [...entries.keys()].some((name) => name.startsWith(folder));
}

/** A letter as mail programs save it: lines of a head, each with its name. */
function isMail(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 16_384));
  const lines = head.split(/\r?\n\r?\n/, 1)[0]?.split(/\r?\n/) ?? [];
  const isHead = lines.every((line) => /^([A-Za-z][\w-]*:|[ \t]|From )/.test(line));
  return isHead && /^(From|Date|Subject|Received|Message-ID):/im.test(head);
}

/** The end of a zip's directory at the very end: the file is a picture to one program and an archive to another. */
function endsInZip(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-65_557));
  for (let at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= 0; ) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
    at = at === 0 ? -1 : tail.lastIndexOf('PK\x05\x06', at - 1, 'latin1');
  }
  return false;
}

function startsWith(bytes: Uint8Array, sign: string, at = 0): boolean {
  return latin(bytes.subarray(at, at + sign.length)) === sign;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
