import { randomUUID } from 'node:crypto';
import * as nodeDisk from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../shared/failure.ts';

/** The few operations of the disk used here, so that tests can make one of them fail. */
export type Disk = Pick<typeof nodeDisk, 'open' | 'rename' | 'rm' | 'stat'>;

/** Three seconds in all: as long as a scanner holds a file that was just written. */
const RETRY_AFTER_MS = [100, 200, 400, 800, 1500];
/** What Windows answers while a virus scanner or Excel holds a file. */
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES']);

/**
 * Puts a new file in place whole or not at all: written beside the target, flushed, renamed over it, the folder
 * flushed. Until the rename the old file is not touched. Fails with `busy` (close the file, free the disk, save
 * again) or `invalid` (choose another name or folder).
 */
export async function replaceFile(
  path: string,
  write: (temporaryPath: string) => Promise<void> | void,
  disk: Disk = nodeDisk,
): Promise<void> {
  refuseName(basename(path));
  await refuseFolder(path, disk);
  // Beside the target, since only a rename within one volume is atomic; with the same ending for writers that look at it.
  const temporaryPath = join(dirname(path), `.so-thi-dua-${randomUUID()}${extname(path)}`);
  try {
    await reserve(temporaryPath, disk);
    await write(temporaryPath);
    await patiently(() => flush(temporaryPath, 'r+', disk), SCANNED);
    await renameOver(temporaryPath, path, disk);
  } catch (error) {
    const remove = () => disk.rm(temporaryPath, { force: true });
    await patiently(remove, SCANNED).catch(() => undefined);
    throw explained(error);
  }
  await flushFolder(dirname(path), disk);
}

/**
 * Puts a new folder in place whole or not at all: filled beside the target, then renamed to it. The target must not be
 * there yet. Fails as `replaceFile` does.
 */
export async function placeFolder(
  path: string,
  fill: (temporaryPath: string) => Promise<void>,
): Promise<void> {
  const temporaryPath = join(dirname(path), `.so-thi-dua-${randomUUID()}`);
  try {
    await nodeDisk.mkdir(temporaryPath).catch(refuseReadOnly);
    await fill(temporaryPath);
    await patiently(() => nodeDisk.rename(temporaryPath, path), SCANNED);
  } catch (error) {
    const remove = () => nodeDisk.rm(temporaryPath, { recursive: true, force: true });
    await patiently(remove, SCANNED).catch(() => undefined);
    throw explained(error);
  }
  await flushFolder(dirname(path), nodeDisk);
}

/** Windows says of such names that their folder is not there, or takes what follows a colon for a part of another file. */
function refuseName(name: string): void {
  if (process.platform !== 'win32') return;
  if (/[<>:"|?*]/.test(name)) throw new Failure('invalid', ODD_NAME);
  if (name.length > LONGEST_NAME) throw new Failure('invalid', MESSAGES['ENAMETOOLONG'] ?? '');
}

async function refuseFolder(path: string, disk: Disk): Promise<void> {
  const found = await disk.stat(path).catch(() => null);
  if (found?.isDirectory()) throw new Failure('invalid', MESSAGES['EISDIR'] ?? '');
}

/** Tells a folder that takes no files from a file that is held, which answer alike later on. */
async function reserve(temporaryPath: string, disk: Disk): Promise<void> {
  try {
    const file = await disk.open(temporaryPath, 'wx');
    await file.close();
  } catch (error) {
    refuseReadOnly(error);
  }
}

function refuseReadOnly(error: unknown): never {
  throw HELD.has(codeOf(error)) ? new Failure('invalid', READ_ONLY) : error;
}

async function flush(path: string, flags: string, disk: Disk): Promise<void> {
  const file = await disk.open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself last. Windows has no such call and some network folders refuse it; the file is whole either way. */
async function flushFolder(folder: string, disk: Disk): Promise<void> {
  if (process.platform !== 'win32') await flush(folder, 'r', disk).catch(() => undefined);
}

async function renameOver(temporaryPath: string, path: string, disk: Disk): Promise<void> {
  const isThere = await disk.stat(path).catch(() => null);
  // Where no file was, none can be open: then it is the one just written that is held.
  const message = isThere ? heldMessage(path) : SCANNED;
  await patiently(() => disk.rename(temporaryPath, path), message);
}

/** Does what a held file refuses, again and again for a while; fails with `busy` where it is not let go. */
export async function patiently(action: () => Promise<void>, message: string): Promise<void> {
  for (const delay of [...RETRY_AFTER_MS, null]) {
    try {
      return await action();
    } catch (error) {
      if (!HELD.has(codeOf(error))) throw error;
      if (delay === null) throw new Failure('busy', message);
      await wait(delay);
    }
  }
}

function heldMessage(path: string): string {
  const program = PROGRAMS[extname(path).toLowerCase()] ?? 'một chương trình khác';
  return `Tệp đang mở trong ${program}. Đóng tệp rồi bấm Lưu lại, hoặc chọn tên khác.`;
}

const PROGRAMS: Record<string, string> = {
  '.xlsx': 'Excel hoặc chương trình khác',
  '.docx': 'Word hoặc chương trình khác',
  '.pdf': 'trình xem PDF hoặc chương trình khác',
};

const SCANNED =
  'Một chương trình khác (thường là quét vi-rút) đang giữ tệp vừa ghi nên chưa lưu được; tệp cũ còn nguyên. Đợi một lát rồi bấm Lưu lại.';

const LONGEST_NAME = 255;
const ODD_NAME = 'Tên tệp không được có các dấu < > : " | ? *. Chọn tên khác.';

const READ_ONLY = 'Không được phép ghi vào thư mục này. Chọn thư mục khác, ví dụ Tài liệu.';

const MESSAGES: Record<string, string> = {
  EISDIR: 'Tên này là tên một thư mục. Chọn tên khác cho tệp.',
  ENAMETOOLONG: 'Tên tệp quá dài. Chọn tên ngắn hơn.',
  ENOENT: 'Không tìm thấy thư mục để lưu. Chọn thư mục khác.',
  ENOTDIR: 'Không tìm thấy thư mục để lưu. Chọn thư mục khác.',
  EROFS: READ_ONLY,
};

const DISK_FULL =
  'Ổ đĩa đã đầy, tệp chưa được lưu; tệp cũ còn nguyên. Giải phóng chỗ trống rồi bấm Lưu lại.';

function explained(error: unknown): unknown {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Failure('busy', DISK_FULL);
  const message = MESSAGES[code];
  return message === undefined ? error : new Failure('invalid', message);
}

/** The disk's own word for what went wrong; empty where it was not the disk. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
