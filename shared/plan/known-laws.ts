import type { Day } from '../month.ts';
import type { Basis } from '../movement/movement.ts';
import { fold } from '../text.ts';

/** Laws that plans cite by their title and day alone. Each stands here once for every day it was passed on. */
const LAWS: readonly [title: string, number: string, date: Day][] = [
  ['Thi đua, khen thưởng', '06/2022/QH15', '2022-06-15'],
  ['Trật tự, an toàn giao thông đường bộ', '36/2024/QH15', '2024-06-27'],
  ['Đường bộ', '35/2024/QH15', '2024-06-27'],
  ['Giao thông đường bộ', '23/2008/QH12', '2008-11-13'],
  ['Phòng, chống tác hại của rượu, bia', '44/2019/QH14', '2019-06-14'],
  ['Tổ chức chính quyền địa phương', '77/2015/QH13', '2015-06-19'],
  ['Tổ chức chính quyền địa phương', '65/2025/QH15', '2025-02-19'],
  ['Tổ chức chính quyền địa phương', '72/2025/QH15', '2025-06-16'],
  ['Cán bộ, công chức', '22/2008/QH12', '2008-11-13'],
  ['Cán bộ, công chức', '80/2025/QH15', '2025-06-24'],
  ['Viên chức', '58/2010/QH12', '2010-11-15'],
  ['Phòng, chống tham nhũng', '36/2018/QH14', '2018-11-20'],
  ['Thực hành tiết kiệm, chống lãng phí', '44/2013/QH13', '2013-11-26'],
  ['Thực hiện dân chủ ở cơ sở', '10/2022/QH15', '2022-11-10'],
  ['Bảo vệ môi trường', '72/2020/QH14', '2020-11-17'],
  ['Tiếp công dân', '42/2013/QH13', '2013-11-25'],
  ['Thanh tra', '11/2022/QH15', '2022-11-14'],
  ['Lưu trữ', '33/2024/QH15', '2024-06-21'],
];

/** A law cited without its number gets it where title and day leave no doubt which it is; else it stays as it was. */
export function withKnownNumber(basis: Basis): Basis {
  if (basis.kind !== 'Luật' || basis.number !== '' || basis.date === null) return basis;
  const law = LAWS.find(([title, , date]) => date === basis.date && alike(title, basis.subject));
  return law ? { ...basis, number: law[1], issuer: 'Quốc hội' } : basis;
}

function alike(one: string, other: string): boolean {
  const bare = (title: string) =>
    fold(title)
      .replace(/[^a-z]+/g, ' ')
      .trim();
  return bare(one) === bare(other);
}
