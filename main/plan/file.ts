import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../../shared/failure.ts';

const LARGEST_FILE = 10 * 1024 * 1024;
/** What the call that reads the text takes. */
const LONGEST_TEXT = 2_000_000;

/** Reads a plan's text from a .txt or .docx file, told apart by what they hold; a failure says what to do instead. */
export async function readPlanFile(path: string): Promise<{ name: string; text: string }> {
  const bytes = await readBytes(path);
  const text = await readText(bytes);
  if (text.length > LONGEST_TEXT) {
    throw invalid('Văn bản trong tệp quá dài. Chỉ mở tệp kế hoạch, hoặc chép phần cần và dán vào.');
  }
  if (text.trim() === '') {
    throw invalid('Tệp không có chữ nào đọc được. Nếu là bản quét, hãy gõ hoặc dán nội dung vào.');
  }
  return { name: basename(path), text };
}

async function readBytes(path: string): Promise<Buffer> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(error);
  });
  try {
    const { size } = await file.stat();
    if (size > LARGEST_FILE) throw invalid('Tệp lớn hơn 10 MB. Chọn tệp kế hoạch nhỏ hơn.');
    return await file.readFile();
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(error as NodeJS.ErrnoException);
  } finally {
    await file.close();
  }
}

function unreadable({ code }: NodeJS.ErrnoException): Failure {
  if (code === 'ENOENT') return invalid('Không còn thấy tệp này. Kiểm tra lại và chọn lại tệp.');
  if (code === 'EISDIR')
    return invalid('Đây là thư mục, không phải tệp. Chọn một tệp .docx hoặc .txt.');
  return invalid('Không mở được tệp. Đóng tệp trong chương trình khác rồi chọn lại.');
}

/** First bytes of files that are often taken for a plan, and what to do with each. */
const OTHER_FORMATS: { start: number[]; message: string }[] = [
  {
    start: [0xd0, 0xcf, 0x11, 0xe0],
    message:
      'Tệp Word kiểu cũ (.doc) hoặc có mật khẩu. Mở tệp bằng Word, bỏ mật khẩu nếu có, lưu lại thành .docx rồi chọn lại.',
  },
  {
    start: [0x25, 0x50, 0x44, 0x46],
    message: 'Đây là tệp PDF. Mở tệp, chọn hết chữ, chép và dán vào ô văn bản kế hoạch.',
  },
  {
    start: [0x7b, 0x5c, 0x72, 0x74],
    message: 'Đây là tệp RTF. Mở tệp bằng Word, lưu lại thành .docx rồi chọn lại.',
  },
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

async function readText(bytes: Buffer): Promise<string> {
  const other = OTHER_FORMATS.find(({ start }) => startsWith(bytes, start));
  if (other) throw invalid(other.message);
  if (!startsWith(bytes, ZIP)) return decode(bytes);
  const { readDocxText } = await import('./docx-text.ts');
  return readDocxText(bytes);
}

function startsWith(bytes: Buffer, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** UTF-8, or UTF-16 where a byte order mark says so; any other encoding would turn Vietnamese into wrong letters. */
function decode(bytes: Buffer): string {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Falls through to the same advice as a text full of zeros.
  }
  throw invalid(
    'Không đọc được chữ tiếng Việt trong tệp. Mở tệp bằng Notepad, chọn “Lưu dưới dạng” (Save As), ô “Mã hóa” (Encoding) chọn UTF-8, lưu rồi chọn lại.',
  );
}

function encodingOf(bytes: Buffer): string {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
}

function invalid(message: string): Failure {
  return new Failure('invalid', message);
}
