import { z } from 'zod';
import { idSchema } from '../id.ts';
import type { Day } from '../month.ts';
import { cleanLine, fold } from '../text.ts';

/** What a file proves: a case of the register, or an award of an earlier year, whose decision it is. */
export const provenSchema = z.union([
  z.strictObject({ caseId: idSchema }),
  z.strictObject({ pastAwardId: idSchema }),
]);
export type Proven = z.output<typeof provenSchema>;

/** A file kept as proof; exactly one of `caseId` and `pastAwardId` is set. */
export type Evidence = {
  id: number;
  caseId: number | null;
  pastAwardId: number | null;
  name: string;
  size: number;
  addedOn: Day;
};

export const EVIDENCE_EXTENSIONS = [
  ...['pdf', 'jpg', 'jpeg', 'png', 'heic', 'webp'],
  ...['docx', 'doc', 'xlsx', 'xls', 'eml'],
] as const;
export const MAX_EVIDENCE_BYTES = 25 * 1024 * 1024;

/** What became of a kept file since it was taken in. */
export const EVIDENCE_FAULTS = {
  missing: 'Không thấy tệp',
  altered: 'Tệp đã bị sửa',
  /** There, but held by another program. */
  unread: 'Chưa đọc được tệp',
} as const;
export type EvidenceFault = keyof typeof EVIDENCE_FAULTS;
export type FaultyEvidence = { id: number; fault: EvidenceFault };

/** Files that were offered and not taken, each with a sentence why. */
export type EvidenceAdded = { added: number; refused: { name: string; reason: string }[] };

/** What the file may do to the PC that opens it is said first; `anyway` once she has read that. */
export const openedEvidenceSchema = z.strictObject({ id: idSchema, anyway: z.boolean() });
export type EvidenceOpened = { warning: string | null };

const fileShape = {
  name: z.string().max(2_000, 'Tên tệp quá dài.'),
  bytes: z.instanceof(Uint8Array, { error: 'Không đọc được tệp này.' }),
};
export const droppedEvidenceSchema = z.union([
  z.strictObject({ caseId: idSchema, ...fileShape }),
  z.strictObject({ pastAwardId: idSchema, ...fileShape }),
]);

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

/** `1,5 MB`, `820 KB`. */
export function formatSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return `${kilobytes} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}

function extensionOf(name: string): string {
  return /\.([^.\s]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
