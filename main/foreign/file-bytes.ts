import { open } from 'node:fs/promises';
import { LARGEST_FILE } from './limits.ts';
import { refusal } from './refusal.ts';

const TOO_LARGE =
  'Tệp lớn hơn 10 MB. Chép phần bảng cần nhập sang một tệp Excel mới rồi chọn tệp đó.';

/** The bytes of a file she chose or dropped, never more than the limit. */
export async function readBytes(
  source: { path: string } | { bytes: Uint8Array },
): Promise<Uint8Array> {
  if ('path' in source) return readFrom(source.path);
  if (source.bytes.byteLength > LARGEST_FILE) throw refusal(TOO_LARGE);
  return source.bytes;
}

async function readFrom(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(error);
  });
  try {
    const { size } = await file.stat();
    if (size > LARGEST_FILE) throw refusal(TOO_LARGE);
    // A fixed room, since a file may grow after its size was asked.
    const room = Buffer.alloc(size);
    const { bytesRead } = await file.read(room, 0, size, 0);
    return room.subarray(0, bytesRead);
  } catch (error) {
    throw isSystemError(error) ? unreadable(error) : error;
  } finally {
    await file.close();
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function unreadable({ code }: NodeJS.ErrnoException): Error {
  if (code === 'ENOENT') return refusal('Không còn thấy tệp này. Kiểm tra lại và chọn lại tệp.');
  if (code === 'EISDIR') return refusal('Đây là thư mục, không phải tệp. Chọn một tệp .xlsx.');
  return refusal('Không mở được tệp. Đóng tệp trong Excel rồi chọn lại.');
}
