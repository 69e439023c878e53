import type { CallInput, CallOutput } from '../../shared/api.ts';
import { positionIn } from '../../shared/person/position-in.ts';
import { AGENCY } from './office.ts';

type Member = CallInput<'council.save'>['members'][number];

/** The head and deputy of the agency, the heads of its first departments, and the clerk as secretary. */
export function sampleMembers(
  people: CallOutput<'person.list'>,
  departments: CallOutput<'department.list'>,
): Member[] {
  const leaders = AGENCY.signers.map(({ position, name }) => member(name, position));
  const heads = departments.slice(1, 4).flatMap(({ id, name }) => {
    const head = people.find(
      ({ departmentId, level, position }) =>
        departmentId === id && level === 'leader' && !position.startsWith('Phó'),
    );
    return head ? [member(head.fullName, positionIn(head.position, name))] : [];
  });
  const secretary = member(AGENCY.makerName, 'Chuyên viên Văn phòng');
  return [...leaders, ...heads, secretary].map((each, index, all) => ({
    ...each,
    role: index === 0 ? 'chair' : index === all.length - 1 ? 'secretary' : 'member',
    attendance: index === 3 ? 'absent' : index === 5 ? 'written' : 'present',
  }));
}

function member(name: string, position: string): Member {
  return { id: null, name, position, role: 'member', attendance: 'present' };
}

export const SAMPLE_OPINIONS = [
  'Đa số thành viên nhất trí với các đề nghị; thành tích được nêu rõ, có minh chứng kèm theo.',
  'Đề nghị Văn phòng bổ sung minh chứng cho những việc còn thiếu trước khi trình.',
  'Ưu tiên người trực tiếp tham gia công việc; không đề nghị người bị phê bình trong năm.',
].join('\n');
