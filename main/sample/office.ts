import type { CallInput, CallOutput } from '../../shared/api.ts';
import type { Gender } from '../../shared/person/person.ts';
import { positionIn } from '../../shared/person/position-in.ts';
import { between, pick, randomFrom } from './random.ts';

export const AGENCY: CallInput<'agency.save'> = {
  parentName: 'UBND tỉnh Sông Lam',
  name: 'Sở Ngoại vụ',
  abbreviation: 'SNgV',
  place: 'Sông Lam',
  boardName: 'Ban Thi đua - Khen thưởng tỉnh',
  briefingWeekday: 1,
  makerName: 'Trần Thị Hòa',
  signers: [
    { id: null, authority: '', position: 'Giám đốc', name: 'Nguyễn Hải Đăng' },
    { id: null, authority: 'KT. GIÁM ĐỐC', position: 'Phó Giám đốc', name: 'Vũ Thị Minh Hằng' },
    { id: null, authority: 'TL. GIÁM ĐỐC', position: 'Chánh Văn phòng', name: 'Nguyễn Hữu Phước' },
  ],
};

export const DEPARTMENTS = [
  { name: 'Văn phòng', shortName: 'Văn phòng', size: 14 },
  { name: 'Thanh tra', shortName: 'Thanh tra', size: 5 },
  { name: 'Phòng Hợp tác quốc tế', shortName: 'HTQT', size: 11 },
  { name: 'Phòng Lãnh sự và Người Việt Nam ở nước ngoài', shortName: 'Lãnh sự', size: 12 },
  { name: 'Phòng Quản lý biên giới', shortName: 'Biên giới', size: 10 },
  { name: 'Trung tâm Dịch vụ đối ngoại', shortName: 'Trung tâm', size: 8 },
] as const;

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
];
const GIVEN: Record<Gender, readonly string[]> = {
  female: [
    'Lan',
    'Hương',
    'Thúy',
    'Hằng',
    'Ngọc Ánh',
    'Mai',
    'Phương',
    'Yến',
    'Quỳnh',
    'Thảo',
    'Hòa',
    'Bích Đào',
  ],
  male: [
    'Hùng',
    'Dũng',
    'Đức',
    'Quân',
    'Tuấn',
    'Đạt',
    'Bảo',
    'Khánh',
    'Phúc',
    'Thành',
    'Ước',
    'Việt',
  ],
};

type PersonWithoutDepartment = Omit<CallInput<'person.save'>, 'departmentId'>;

/** The people of one department, its head and deputy first. */
export function peopleOf(
  departmentIndex: number,
  size: number,
  head: string,
): PersonWithoutDepartment[] {
  const random = randomFrom(1_000 + departmentIndex);
  const taken = new Set<string>();
  return Array.from({ length: size }, (_, index) => {
    const gender: Gender = random() < 0.45 ? 'female' : 'male';
    const fullName = freshName(random, gender, taken);
    const year = between(random, 1968, 2000);
    const month = String(between(random, 1, 12)).padStart(2, '0');
    const day = String(between(random, 1, 28)).padStart(2, '0');
    return {
      id: null,
      fullName,
      gender,
      birthDate: `${year}-${month}-${day}`,
      position: index === 0 ? head : index === 1 ? `Phó ${head}` : 'Chuyên viên',
      level: index < 2 ? 'leader' : 'staff',
    };
  });
}

function freshName(random: () => number, gender: Gender, taken: Set<string>): string {
  for (;;) {
    const middle = gender === 'female' ? 'Thị' : pick(random, ['Văn', 'Hữu', 'Quang']);
    const name = `${pick(random, FAMILY)} ${middle} ${pick(random, GIVEN[gender])}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** What the head of a department is called. */
export function headOf(name: string): string {
  if (name === 'Văn phòng') return 'Chánh Văn phòng';
  if (name === 'Thanh tra') return 'Chánh Thanh tra';
  return name.startsWith('Trung tâm') ? 'Giám đốc Trung tâm' : 'Trưởng phòng';
}

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
