import type { Compound } from './compound.ts';
import { type Kind, NOT_EXCEL, REFUSALS, refusal } from './refusal.ts';

/** A format told by its first bytes, and what to do with such a file where a table or a text is wanted. */
type Refused = {
  name: string;
  starts: readonly (readonly number[])[];
  advice: Record<Kind, string>;
};

const PICTURE =
  'Đây là ảnh chụp hoặc ảnh quét, không có chữ để đọc. Gõ hoặc dán nội dung vào, hoặc xin tệp gốc.';

const REFUSED: readonly Refused[] = [
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

/** How a file is built, which says what reads it: a zip of parts, an Office file from before 2007, a PDF, plain text. */
export type Format = 'package' | 'compound' | 'pdf' | 'text';

const BUILDS: readonly [Format, readonly number[]][] = [
  ['package', [0x50, 0x4b, 0x03, 0x04]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', bytesOf('%PDF')],
];

/** A page or the XML of 2003 that was given the ending .xls: Excel opens it and saves it as a workbook. */
const SAVED_AS_XLS = /^(?:\uFEFF)?\s*<(?:!doctype|html|table|meta|\?xml)/i;
const PAGE =
  'Tệp này là trang web mang đuôi Excel. Mở bằng Excel, chọn “Lưu dưới dạng” (Save As) .xlsx rồi chọn lại.';
const TABLE_IN_PDF =
  'Đây là tệp PDF. Mở tệp, chép bảng cần nhập sang một tệp Excel mới rồi chọn tệp đó.';

/** Tells by its first bytes how a file is built; refuses by its name what holds neither table nor text. */
export function formatOf(bytes: Uint8Array, kind: Kind): Format {
  const startsWith = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  if (bytes.byteLength === 0) throw refusal(REFUSALS[kind].empty);
  const other = REFUSED.find(({ starts }) => starts.some(startsWith));
  if (other) throw refusal(other.advice[kind]);
  const format = BUILDS.find(([, start]) => startsWith(start))?.[0] ?? 'text';
  if (kind === 'workbook' && format === 'pdf') throw refusal(TABLE_IN_PDF);
  if (kind === 'workbook' && format === 'text') {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
    if (SAVED_AS_XLS.test(head.replace(/^ï»¿/, ''))) throw refusal(PAGE);
  }
  return format;
}

/** What stands in an Office file from before 2007, and where that is no use for what was wanted. */
const COMPOUNDS: Record<Kind, { sign: RegExp; message: string }[]> = {
  workbook: [
    { sign: /^EncryptedPackage$/, message: REFUSALS.workbook.locked },
    { sign: /^(_VBA_PROJECT_CUR|_VBA_PROJECT)$/, message: REFUSALS.workbook.hasMacros },
    {
      sign: /^WordDocument$/,
      message: 'Đây là tệp Word. Chép bảng trong tệp sang Excel, lưu thành .xlsx rồi chọn lại.',
    },
  ],
  document: [
    { sign: /^EncryptedPackage$/, message: REFUSALS.document.locked },
    { sign: /^(Macros|_VBA_PROJECT)$/, message: REFUSALS.document.hasMacros },
    {
      sign: /^(Workbook|Book)$/,
      message: 'Đây là tệp Excel. Chọn tệp Word (.docx), hoặc chép chữ trong tệp và dán vào.',
    },
  ],
};
const HELD = { workbook: /^(Workbook|Book)$/, document: /^WordDocument$/ };
const NOT_HELD = {
  workbook: NOT_EXCEL,
  document:
    'Tệp này không có văn bản Word bên trong. Chọn tệp .docx, .doc, .pdf hoặc .txt, hoặc chép chữ và dán vào.',
};

/** Refuses a file from before 2007 that is locked, has programs in it or is of another kind. */
export function refuseOtherCompounds({ names }: Compound, kind: Kind): void {
  const has = (sign: RegExp) => [...names].some((name) => sign.test(name));
  const other = COMPOUNDS[kind].find(({ sign }) => has(sign));
  if (other) throw refusal(other.message);
  if (!has(HELD[kind])) throw refusal(NOT_HELD[kind]);
}

function bytesOf(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
