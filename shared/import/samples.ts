import type { ListFile } from '../workbook/list.ts';

/** A file for each kind of list, to be filled in and opened here: its heads are understood, its row shows how. */
export const SAMPLES: Record<'people' | 'awards' | 'ratings' | 'departments', ListFile> = {
  people: {
    name: 'Mẫu danh sách cán bộ',
    heads: ['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Chức vụ', 'Phòng'],
    rows: [['1', 'Nguyễn Văn An', 'Nam', '05/03/1985', 'Chuyên viên', 'Phòng Lãnh sự']],
  },
  awards: {
    name: 'Mẫu danh sách khen thưởng đã có',
    heads: [
      'STT',
      'Họ và tên hoặc tập thể',
      'Phòng',
      'Năm',
      'Danh hiệu, hình thức',
      'Số quyết định',
      'Ngày quyết định',
      'Cơ quan ban hành',
      'Loại hình',
    ],
    rows: [
      [
        '1',
        'Nguyễn Văn An',
        'Phòng Lãnh sự',
        '2024',
        'Chiến sĩ thi đua cơ sở',
        '12/QĐ-SNgV',
        '20/12/2024',
        'Giám đốc Sở',
        'Công trạng',
      ],
    ],
  },
  ratings: {
    name: 'Mẫu danh sách xếp loại',
    heads: ['STT', 'Họ và tên', 'Phòng', 'Năm', 'Xếp loại'],
    rows: [['1', 'Nguyễn Văn An', 'Phòng Lãnh sự', '2026', 'Hoàn thành tốt nhiệm vụ']],
  },
  departments: {
    name: 'Mẫu danh sách phòng',
    heads: ['STT', 'Tên phòng', 'Tên ngắn'],
    rows: [['1', 'Phòng Lãnh sự', 'Lãnh sự']],
  },
};
