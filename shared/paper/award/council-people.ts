import { type Block, dash, type Signature } from '../../document/official-document.ts';
import { twoDigits } from '../../number.ts';
import {
  type Attendance,
  COUNCIL_ROLES,
  type Council,
  type CouncilMember,
  type CouncilRole,
} from '../../review/council.ts';
import { isHeld } from '../../review/vote.ts';

/** "Nguyễn Văn Đạt, Giám đốc Sở, Chủ tịch Hội đồng". */
export function memberText({ name, position, role }: CouncilMember): string {
  return `${named({ name, position })}, ${COUNCIL_ROLES[role]}`;
}

function named({ name, position }: Pick<CouncilMember, 'name' | 'position'>): string {
  return position === '' ? name : `${name}, ${position}`;
}

export function membersWith({ members }: Council, attendance: Attendance): CouncilMember[] {
  return members.filter((member) => member.attendance === attendance);
}

/** Who chairs or keeps the minutes; null where the one meant to did not come: who stood in is not recorded. */
function holderOf(council: Council, role: CouncilRole): CouncilMember | null {
  const holder = council.members.find((member) => member.role === role) ?? null;
  return holder !== null && isHeld(council) && holder.attendance !== 'present' ? null : holder;
}

/** The secretary signs on the left, the chair on the right (NĐ 30/2020, Phụ lục III, Mẫu 1.10). */
export function councilSignatures(council: Council): {
  secretary: Signature;
  signature: Signature;
} {
  return {
    secretary: { lines: ['THƯ KÝ'], name: holderOf(council, 'secretary')?.name ?? '' },
    signature: { lines: ['CHỦ TỌA'], name: holderOf(council, 'chair')?.name ?? '' },
  };
}

/** Who led and who wrote, with room to write where nobody is known. */
export function chairAndSecretary(council: Council): Block[] {
  const line = (title: string, role: CouncilRole) => {
    const holder = holderOf(council, role);
    return dash(holder === null ? `${title}:` : `${title}: ${named(holder)}.`, role);
  };
  return [line('Chủ tọa', 'chair'), line('Thư ký', 'secretary')];
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
