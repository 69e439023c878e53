import { type Kind, NOT_EXCEL, REFUSALS, refusal } from './refusal.ts';

/** A format told by its first bytes, and what to do with such a file where a table or a text is wanted. */
type Format = {
  name: string;
  starts: readonly (readonly number[])[];
  advice: Record<Kind, string>;
};

const PICTURE =
  'Đây là ảnh chụp hoặc ảnh quét, không có chữ để đọc. Gõ hoặc dán nội dung vào, hoặc xin tệp gốc.';

const FORMATS: readonly Format[] = [
  {
    name: 'Office before 2007, or an Office file under a password',
    starts: [[0xd0, 0xcf, 0x11, 0xe0]],
    advice: {
      workbook:
        'Tệp .xls cũ hoặc có mật khẩu. Mở trong Excel, bỏ mật khẩu, lưu lại thành .xlsx rồi chọn lại.',
      document:
        'Tệp Word kiểu cũ (.doc) hoặc có mật khẩu. Mở tệp bằng Word, bỏ mật khẩu nếu có, lưu lại thành .docx rồi chọn lại.',
    },
  },
  {
    name: 'PDF',
    starts: [bytesOf('%PDF')],
    advice: {
      workbook:
        'Đây là tệp PDF. Mở tệp, chép bảng cần nhập sang một tệp Excel mới rồi chọn tệp đó.',
      document: 'Đây là tệp PDF. Mở tệp, chọn hết chữ, chép và dán vào ô văn bản.',
    },
  },
  {
    name: 'RTF',
    starts: [bytesOf('{\\rt')],
    advice: {
      workbook:
        'Đây là tệp RTF. Mở tệp bằng Word, chép bảng sang Excel, lưu thành .xlsx rồi chọn lại.',
      document: 'Đây là tệp RTF. Mở tệp bằng Word, lưu lại thành .docx rồi chọn lại.',
    },
  },
  {
    name: 'a picture',
    starts: [
      [0x89, 0x50, 0x4e, 0x47],
      [0xff, 0xd8, 0xff],
      bytesOf('GIF8'),
      bytesOf('II*\0'),
      bytesOf('MM\0*'),
    ],
    advice: { workbook: PICTURE, document: PICTURE },
  },
  {
    name: 'RAR or 7-Zip',
    starts: [bytesOf('Rar!'), [0x37, 0x7a, 0xbc, 0xaf]],
    advice: {
      workbook: 'Đây là tệp nén. Giải nén trước, rồi chọn tệp .xlsx bên trong.',
      document: 'Đây là tệp nén. Giải nén trước, rồi chọn tệp .docx hoặc .txt bên trong.',
    },
  },
];

/** A page or the XML of 2003 that was given the ending .xls: Excel opens it and saves it as a workbook. */
const SAVED_AS_XLS = /^(?:\uFEFF)?\s*<(?:!doctype|html|table|meta|\?xml)/i;
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Tells a packed Office file from plain text by its first bytes; refuses every other format by its name. */
export function formatOf(bytes: Uint8Array, kind: Kind): 'zip' | 'text' {
  const startsWith = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  if (bytes.byteLength === 0) throw refusal(REFUSALS[kind].empty);
  if (startsWith(ZIP)) return 'zip';
  const other = FORMATS.find(({ starts }) => starts.some(startsWith));
  if (other) throw refusal(other.advice[kind]);
  if (kind === 'workbook') {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
    throw refusal(SAVED_AS_XLS.test(head.replace(/^ï»¿/, '')) ? PAGE : NOT_EXCEL);
  }
  return 'text';
}

const PAGE =
  'Tệp này là trang web mang đuôi Excel. Mở bằng Excel, chọn “Lưu dưới dạng” (Save As) .xlsx rồi chọn lại.';

function bytesOf(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
