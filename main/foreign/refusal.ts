import { Failure } from '../../shared/failure.ts';

/** What is wrong with somebody else's file and what she can do about it; nothing of it has been taken. */
export function refusal(message: string): Failure {
  return new Failure('invalid', message);
}

/** What a file is opened for: a table of cells, or running text. */
export type Kind = 'workbook' | 'document';

const PROGRAMS = {
  workbook: {
    program: 'Excel',
    ending: '.xlsx',
    instead: 'Chép phần bảng cần nhập sang một tệp Excel mới rồi chọn tệp đó.',
  },
  document: { program: 'Word', ending: '.docx', instead: 'Chép chữ trong tệp và dán vào.' },
} as const;

/** Everything that can be wrong with a file of either kind, a sentence each. */
export const REFUSALS = {
  workbook: sentencesOf('workbook'),
  document: sentencesOf('document'),
} as const;

function sentencesOf(kind: Kind) {
  const { program, ending, instead } = PROGRAMS[kind];
  const saveAgain = `lưu lại thành ${ending} rồi chọn lại.`;
  return {
    broken: `Tệp ${program} bị hỏng hoặc bị cắt dở. Mở tệp bằng ${program}, ${saveAgain}`,
    swells: `Tệp này có cấu trúc nén bất thường, không an toàn nên không được mở. ${instead}`,
    tooLarge: `Tệp lớn hơn 10 MB. ${instead}`,
    tooHeavy: `Tệp này quá lớn hoặc bất thường nên không đọc được trong giới hạn an toàn. ${instead}`,
    locked: `Tệp có mật khẩu. Mở trong ${program}, bỏ mật khẩu, ${saveAgain}`,
    hasMacros: `Tệp có macro (chương trình nhúng trong tệp) nên không được mở. Mở trong ${program}, ${saveAgain}`,
    empty: 'Tệp trống, không có nội dung nào. Chọn tệp khác.',
    gone: 'Không còn thấy tệp này. Kiểm tra lại và chọn lại tệp.',
    folder: `Đây là thư mục, không phải tệp. Chọn một tệp ${ending}.`,
    noFile: `Đây không phải một tệp đọc được. Chọn một tệp ${ending}.`,
    held: `Không mở được tệp. Đóng tệp trong ${program} rồi chọn lại.`,
  };
}

/** A PDF cannot be saved again by her: what is left is to take its words by hand. */
export const PDF_REFUSALS = {
  broken:
    'Tệp PDF bị hỏng hoặc bị cắt dở. Xin lại tệp, hoặc mở tệp, chọn hết chữ, chép và dán vào.',
  locked: 'Tệp PDF có mật khẩu. Mở tệp bằng mật khẩu, chọn hết chữ, chép và dán vào.',
  tooHeavy:
    'Tệp PDF này quá lớn hoặc bất thường nên không đọc được trong giới hạn an toàn. Mở tệp, chép phần cần và dán vào.',
  isScan:
    'Tệp PDF này là bản chụp, không có chữ. Xin tệp gốc (Word hoặc PDF xuất từ Word), hoặc gõ nội dung vào.',
} as const;

export const NOT_EXCEL =
  'Đây không phải bảng tính (.xlsx, .xls, .ods, .csv). Mở tệp bằng Excel, chọn “Lưu dưới dạng” (Save As) .xlsx rồi chọn lại.';
export const HAS_DTD =
  'Tệp chứa khai báo lạ mà Excel không bao giờ ghi nên không được mở. Xin lại tệp từ nơi gửi.';
export const NO_LETTERS =
  'Không đọc được chữ tiếng Việt trong tệp. Mở tệp bằng Notepad, chọn “Lưu dưới dạng” (Save As), ô “Mã hóa” (Encoding) chọn UTF-8, lưu rồi chọn lại.';
