import { row, text } from '../workbook/cells.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { CASE_ROWS, GUIDE_SHEET } from './layout.ts';

const STEPS = [
  '1. Mở trang BAO_CAO. Chỉ nhập vào các ô nền vàng; các ô khác đã khóa. Phím Tab chuyển sang ô tiếp theo.',
  '2. Phần I: với mỗi nội dung, bấm mũi tên bên phải ô Đánh giá để chọn Tốt, Đạt, Chưa đạt hoặc Chưa đánh giá; ghi chú nếu cần.',
  '3. Phần II: nhập số nguyên từ 0. Trong tháng không phát sinh thì gõ dấu - (dấu trừ). Không để trống: ô trống nghĩa là chưa báo cáo. Cột Tháng trước chỉ để đối chiếu.',
  `4. Phần III: mỗi việc biểu dương hoặc phê bình một dòng, tối đa ${CASE_ROWS} việc. Ngày ghi dạng ngày/tháng/năm, ví dụ 05/3/2026. Việc của cả tập thể thì chọn Cả phòng. Không có việc nào thì để trống; nhiều hơn thì ghi tiếp vào phần IV.`,
  '5. Phần IV đến VI: ghi ngắn gọn khó khăn, kiến nghị và nhiệm vụ tháng sau. Xuống dòng trong ô: Alt + Enter.',
  '6. Nhìn dòng chữ đỏ ở đầu trang và cột Kiểm tra: khi hiện “Đã điền đủ, có thể gửi” là xong.',
  '7. Lưu tệp (Ctrl + S), giữ nguyên dạng .xlsx rồi gửi lại Văn phòng. Không đổi tên trang, không thêm dòng, không chép sang tệp khác: chương trình sẽ không nhận ra biểu mẫu.',
  '8. Mỗi biểu mẫu chỉ dùng cho đúng phòng và đúng tháng ghi ở đầu trang.',
];

/** How to fill the form in, for somebody who sees it for the first time. */
export function buildGuideSheet(): Sheet {
  return {
    name: GUIDE_SHEET,
    columnWidths: [76],
    rows: [
      row([text('CÁCH ĐIỀN BIỂU MẪU', 'title')]),
      ...STEPS.map((step) => row([text(step, 'plain')])),
    ],
    headerRows: null,
    print: { orientation: 'portrait' },
    isProtected: true,
  };
}
