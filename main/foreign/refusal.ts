import { Failure } from '../../shared/failure.ts';

/** What is wrong with a workbook and what she can do about it; nothing of it has been taken. */
export function refusal(message: string): Failure {
  return new Failure('invalid', message);
}

export const BROKEN =
  'Tệp Excel bị hỏng hoặc bị cắt dở. Mở tệp bằng Excel, lưu lại thành .xlsx rồi chọn lại.';
export const NOT_EXCEL =
  'Đây không phải bảng tính Excel (.xlsx). Mở tệp bằng Excel, chọn “Lưu dưới dạng” (Save As) .xlsx rồi chọn lại.';
export const SWELLS =
  'Tệp này có cấu trúc nén bất thường, không an toàn nên không được mở. Chép phần bảng cần nhập sang một tệp Excel mới rồi chọn tệp đó.';
export const TOO_HEAVY =
  'Tệp này quá lớn hoặc bất thường nên không đọc được trong giới hạn an toàn. Chép phần bảng cần nhập sang một tệp Excel mới rồi chọn tệp đó.';
export const OLD_OR_LOCKED =
  'Tệp .xls cũ hoặc có mật khẩu. Mở trong Excel, bỏ mật khẩu, lưu lại thành .xlsx rồi chọn lại.';
export const LOCKED =
  'Tệp có mật khẩu. Mở trong Excel, bỏ mật khẩu, lưu lại thành .xlsx rồi chọn lại.';
export const HAS_MACROS =
  'Tệp có macro (chương trình nhúng trong bảng tính) nên không được mở. Mở trong Excel, lưu lại thành .xlsx rồi chọn lại.';
export const HAS_DTD =
  'Tệp chứa khai báo lạ mà Excel không bao giờ ghi nên không được mở. Xin lại tệp từ nơi gửi.';
