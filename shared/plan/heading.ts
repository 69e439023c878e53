import { fold } from '../text.ts';

const TITLES =
  /^(muc dich|noi dung|muc tieu|pham vi|doi tuong|thoi gian|hinh thuc|bien phap|giai phap|khen thuong|kinh phi|to chuc thuc hien)\b/;

/** True for a short line that begins as the parts of a plan are headed: "Mục đích, yêu cầu", "Nội dung thi đua"… */
export function isPartTitle(line: string): boolean {
  return line.length <= 80 && TITLES.test(fold(line));
}
