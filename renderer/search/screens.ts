import type { SearchEntry } from '../../shared/search/search.ts';

const screen = (label: string, href: string, detail = ''): SearchEntry => ({
  kind: 'screen',
  label,
  detail,
  href,
});

/** Every screen that can be gone to by its name, those inside others too. */
export const SCREENS: readonly SearchEntry[] = [
  screen('Tổng quan', '/', 'Bước tiếp theo, bảng theo dõi, các mốc'),
  screen('Báo cáo tháng', '/bao-cao', 'Từng phòng, cả tháng, biểu mẫu Excel'),
  screen('Tổng hợp', '/tong-hop', 'Báo cáo tổng hợp tháng, in, chốt'),
  screen('Báo cáo sơ kết', '/tong-hop/bao-cao-so-ket'),
  screen('Báo cáo tổng kết', '/tong-hop/bao-cao-tong-ket'),
  screen('Tờ trình đề nghị khen thưởng', '/tong-hop/to-trinh'),
  screen('Biên bản họp bình xét', '/tong-hop/bien-ban'),
  screen('Công văn gửi Ban Thi đua - Khen thưởng', '/tong-hop/cong-van'),
  screen('Sổ đăng ký số văn bản', '/tong-hop/so-van-ban'),
  screen('Sổ biểu dương, phê bình', '/so-viec'),
  screen('Bình xét', '/binh-xet', 'Hồ sơ, đề nghị, kiểm tra, bỏ phiếu'),
  screen('Xuất Excel', '/xuat-excel', 'Tệp gửi Ban Thi đua - Khen thưởng'),
  screen('Cơ quan, người ký', '/danh-muc/co-quan'),
  screen('Danh mục phòng', '/danh-muc/phong'),
  screen('Danh mục cán bộ', '/danh-muc/can-bo'),
  screen('Nhập cán bộ từ Excel', '/danh-muc/can-bo/nhap-excel'),
  screen('Khen thưởng đã có', '/danh-muc/khen-thuong'),
  screen('Nhập khen thưởng từ Excel', '/danh-muc/khen-thuong/nhap-excel'),
  screen('Phong trào', '/danh-muc/phong-trao', 'Tạo phong trào năm sau'),
  screen('Nhập phong trào từ văn bản kế hoạch', '/danh-muc/phong-trao/ke-hoach'),
  screen('Chỉ tiêu', '/danh-muc/chi-tieu'),
  screen('Hệ thống', '/he-thong', 'Dữ liệu, phiên bản'),
  screen('Nhật ký thay đổi', '/he-thong/nhat-ky', 'Hoàn tác'),
  screen('Trợ giúp', '/tro-giup', 'Hướng dẫn sử dụng'),
];
