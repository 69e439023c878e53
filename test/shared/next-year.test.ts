import { expect, test } from 'vitest';
import type { Movement } from '../../shared/movement/movement.ts';
import { draftNextYear, keptNextYear } from '../../shared/movement/next-year.ts';

const MOVEMENT: Movement = {
  id: 7,
  name: 'Bảo đảm trật tự, an toàn giao thông năm 2024',
  year: 2024,
  theme: 'Chấp hành nghiêm năm 2024',
  startDate: '2024-01-05',
  endDate: '2024-12-14',
  cutoffDate: '2024-11-30',
  submissionDate: null,
  reportingRule: 'Trước buổi giao ban cuối tháng.',
  bases: [
    {
      kind: 'Kế hoạch',
      number: '162/KH-UBND',
      date: '2024-05-07',
      issuer: 'UBND tỉnh',
      subject: 'về an toàn giao thông năm 2024',
    },
  ],
  contents: [
    { id: 1, text: 'Triển khai Kế hoạch năm 2024 của Sở.' },
    { id: 2, text: 'Thực hiện Kế hoạch số 162/KH-UBND ngày 07/5/2024 trong năm 2024.' },
    { id: 3, text: 'Không để xảy ra vi phạm nồng độ cồn.' },
  ],
  recipients: ['Như trên'],
  signerPosition: 'Giám đốc',
  signerName: 'Lê Văn Đạt',
  departmentIds: [1, 2, 3],
};
const department = (id: number, changes = {}) => ({ id, active: true, endedOn: null, ...changes });

test('next year’s movement is drafted a year on; what of it must be checked is flagged in its place', () => {
  const departments = [
    department(1),
    department(2, { active: false }),
    department(3, { endedOn: '2024-12-31' }),
  ];
  const { values, hints } = draftNextYear(MOVEMENT, departments);
  expect(values).toMatchObject({
    id: null,
    copiedFrom: 7,
    name: 'Bảo đảm trật tự, an toàn giao thông năm 2025',
    year: 2025,
    theme: 'Chấp hành nghiêm năm 2025',
    startDate: '2025-01-05',
    cutoffDate: '2025-11-30',
    bases: MOVEMENT.bases,
    contents: [
      { id: null, text: 'Triển khai Kế hoạch năm 2025 của Sở.' },
      {
        id: null,
        text: 'Thực hiện Kế hoạch số 162/KH-UBND ngày 07/5/2024 trong năm 2025.',
      },
      { id: null, text: 'Không để xảy ra vi phạm nồng độ cồn.' },
    ],
    departmentIds: [1],
  });
  expect(hints).toEqual({
    bases: 'Căn cứ chép từ năm 2024. Thay bằng văn bản của năm 2025.',
    theme: 'Đã đổi năm 2024 thành 2025: kiểm tra theo kế hoạch mới.',
    'contents.0.text': 'Đã đổi năm 2024 thành 2025: kiểm tra theo kế hoạch mới.',
    'contents.1.text': 'Còn nhắc năm 2024: sửa theo kế hoạch mới.',
  });
});

test('a name that does not say its year is flagged, and nothing else where nothing names it', () => {
  const plain = {
    ...MOVEMENT,
    name: 'An toàn giao thông',
    theme: '',
    bases: [],
    contents: [{ id: 3, text: 'Không vi phạm.' }],
  };
  expect(draftNextYear(plain, []).hints).toEqual({
    name: 'Tên chưa nêu năm 2025: kiểm tra lại.',
  });
});

test('next year’s movement is known by its name and year, however its marks are placed', () => {
  const item = { id: 9, year: 2025, startDate: '2025-01-05', endDate: '2025-12-14' };
  const twin = { ...item, name: 'BẢO ĐẢM TRẬT TỰ, AN TOÀN GIAO THÔNG NĂM 2025' };
  expect(keptNextYear(MOVEMENT, [twin])).toBe(twin);
  expect(keptNextYear(MOVEMENT, [{ ...twin, year: 2026 }])).toBeUndefined();
});
