import { ROOM } from '../../document/room.ts';
import { twoDigits } from '../../number.ts';
import type { Council } from '../../review/council.ts';

/** Two digits, or room to write them. */
export function countOrRoom(count: number | null): string {
  return count === null ? ROOM : twoDigits(count);
}

/** "07 thành viên: 05 có mặt, 01 gửi ý kiến bằng văn bản, 01 vắng mặt". */
export function attendanceText({ members }: Pick<Council, 'members'>): string {
  const counts = (
    [
      ['present', 'có mặt'],
      ['written', 'gửi ý kiến bằng văn bản'],
      ['absent', 'vắng mặt'],
    ] as const
  ).map(([attendance, words]) => {
    const count = members.filter((member) => member.attendance === attendance).length;
    return `${twoDigits(count)} ${words}`;
  });
  return `${twoDigits(members.length)} thành viên: ${counts.join(', ')}`;
}
