import { expect, test } from 'vitest';
import { positionIn } from '../../shared/person/position-in.ts';

test.each([
  ['Trưởng phòng', 'Phòng Hợp tác quốc tế', 'Trưởng phòng Hợp tác quốc tế'],
  ['Phó Trưởng phòng', 'Phòng Lãnh sự', 'Phó Trưởng phòng Lãnh sự'],
  ['Chánh Văn phòng', 'Văn phòng', 'Chánh Văn phòng'],
  ['Phó Chánh Thanh tra', 'Thanh tra', 'Phó Chánh Thanh tra'],
  ['Giám đốc Trung tâm', 'Trung tâm Dịch vụ', 'Giám đốc Trung tâm Dịch vụ'],
  ['Giám đốc', 'Lãnh đạo Sở', 'Giám đốc, Lãnh đạo Sở'],
  ['Chuyên viên', 'Văn phòng', 'Chuyên viên, Văn phòng'],
  ['', 'Văn phòng', 'Văn phòng'],
  ['Chuyên viên', '', 'Chuyên viên'],
])('%j of %j is %j', (position, department, whole) => {
  expect(positionIn(position, department)).toBe(whole);
});
