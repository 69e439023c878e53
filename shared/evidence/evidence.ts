import { z } from 'zod';
import { idSchema } from '../id.ts';
import type { Day } from '../month.ts';
import { cleanLine, fold } from '../text.ts';

/** A file kept as proof of a case. */
export type Evidence = { id: number; caseId: number; name: string; size: number; addedOn: Day };

export const EVIDENCE_EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png', 'docx', 'xlsx'] as const;
export const MAX_EVIDENCE_BYTES = 25 * 1024 * 1024;

/** What became of a kept file since it was taken in. */
export const EVIDENCE_FAULTS = { missing: 'Không thấy tệp', altered: 'Tệp đã bị sửa' } as const;
export type EvidenceFault = keyof typeof EVIDENCE_FAULTS;
export type FaultyEvidence = { id: number; fault: EvidenceFault };

/** Files that were offered and not taken, each with a sentence why. */
export type EvidenceAdded = { added: number; refused: { name: string; reason: string }[] };

export const droppedEvidenceSchema = z.strictObject({
  caseId: idSchema,
  name: z.string().max(2_000, 'Tên tệp quá dài.'),
  bytes: z.instanceof(Uint8Array, { error: 'Không đọc được tệp này.' }),
});

const MAX_NAME = 120;

/** The name a file is shown by: without its folder, control and direction marks, its extension kept whole. */
export function evidenceName(path: string): string {
  const last = cleanLine(path.split(/[\\/]/).at(-1) ?? '');
  const extension = extensionOf(last);
  const stem = extension === '' ? last : last.slice(0, -extension.length - 1).trim();
  const shown = [...(stem === '' ? 'tep' : stem)].slice(0, MAX_NAME).join('');
  return extension === '' ? shown : `${shown}.${extension}`;
}

/** A name no system stumbles over, told from others by the token: `giay-khen-1f3a9c2b.pdf`. */
export function storedName(name: string, token: string): string {
  const stem = fold(name.replace(/\.[^.]*$/, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${stem === '' ? 'tep' : stem}-${token}.${extensionOf(name)}`;
}

/** Why a file cannot be taken as evidence, judged before its bytes are read; null when it may be. */
export function refuseBySize(size: number): string | null {
  if (size === 0) return 'Tệp rỗng.';
  return size > MAX_EVIDENCE_BYTES ? 'Tệp lớn hơn 25 MB. Giảm cỡ ảnh hoặc tách tệp.' : null;
}

/** Why a file cannot be taken as evidence: kind, size, or content that is not what its name says; null when it can. */
export function refuseEvidence(name: string, bytes: Uint8Array): string | null {
  const extension = extensionOf(name);
  const bears = SIGNATURES[extension];
  if (!bears) return 'Chỉ nhận tệp pdf, jpg, png, docx, xlsx.';
  const tooBig = refuseBySize(bytes.length);
  if (tooBig) return tooBig;
  if (bears(bytes)) return null;
  if (startsWith(bytes, PROTECTED_OFFICE)) return 'Tệp đặt mật khẩu hoặc ở dạng Office cũ.';
  return `Nội dung không phải là tệp .${extension}: tệp hỏng hoặc bị đổi đuôi.`;
}

/** `1,5 MB`, `820 KB`. */
export function formatSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return `${kilobytes} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}

function extensionOf(name: string): string {
  return /\.([^.\s]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

const PROTECTED_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const isJpeg = (bytes: Uint8Array) => startsWith(bytes, [0xff, 0xd8, 0xff]);

const SIGNATURES: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  // Readers look for the mark anywhere in the first kilobyte.
  pdf: (bytes) => holds(bytes.subarray(0, 1_024), '%PDF-'),
  jpg: isJpeg,
  jpeg: isJpeg,
  png: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  docx: (bytes) => isPackage(bytes, 'word/'),
  xlsx: (bytes) => isPackage(bytes, 'xl/'),
};

function isPackage(bytes: Uint8Array, folder: string): boolean {
  return startsWith(bytes, [0x50, 0x4b, 3, 4]) && holds(bytes, folder);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function holds(bytes: Uint8Array, ascii: string): boolean {
  const wanted = [...ascii].map((letter) => letter.charCodeAt(0));
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
