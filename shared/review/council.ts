import { z } from 'zod';
import { idSchema, newOrExisting } from '../id.ts';
import { listOf } from '../list-of.ts';
import { daySchema } from '../month-field.ts';
import { oneOf } from '../one-of.ts';
import { line, prose, requiredLine } from '../text-field.ts';
import { TIME, timeSchema } from '../time.ts';

export const COUNCIL_ROLES = {
  chair: 'Chủ tịch Hội đồng',
  deputy: 'Phó Chủ tịch Hội đồng',
  secretary: 'Thư ký',
  member: 'Ủy viên',
} as const;
export type CouncilRole = keyof typeof COUNCIL_ROLES;

/** Who is absent may send a written opinion, which counts as a vote (rule data: councilShare, with its decree). */
export const ATTENDANCES = {
  present: 'Có mặt',
  written: 'Gửi ý kiến bằng văn bản',
  absent: 'Vắng mặt',
} as const;
export type Attendance = keyof typeof ATTENDANCES;

const councilMemberSchema = z.strictObject({
  id: newOrExisting,
  name: requiredLine('Nhập họ và tên thành viên.', 80),
  position: line(120),
  role: oneOf(COUNCIL_ROLES, 'Chọn vai trò.'),
  attendance: oneOf(ATTENDANCES, 'Chọn có mặt hay vắng mặt.'),
});

const MOST_MEMBERS = 60;
const countSchema = z
  .int('Số phiếu là số nguyên.')
  .min(0, 'Số phiếu không được âm.')
  .max(MOST_MEMBERS, `Số phiếu tối đa ${MOST_MEMBERS}.`);

/** The council that reviews the year's proposals, its sitting and its votes. */
export const councilSchema = z
  .strictObject({
    movementId: idSchema,
    members: listOf(councilMemberSchema, {
      most: MOST_MEMBERS,
      tooMany: `Tối đa ${MOST_MEMBERS} thành viên.`,
    }),
    /** The day the file is handed in, by which law is judged; null while it is not: then today. */
    filedOn: daySchema.nullable().default(null),
    heldOn: daySchema.nullable(),
    startedAt: timeSchema,
    endedAt: timeSchema,
    place: line(200),
    /** What was said before the vote, a line each. */
    opinions: prose(5_000),
    ballotsReturned: countSchema.nullable(),
    ballotsInvalid: countSchema.nullable(),
    /**
     * Ballots that agreed to a proposal, absent or null where they are not counted yet; who abstained from it, and
     * ballots that are invalid for it alone.
     */
    votes: listOf(
      z.strictObject({
        proposalId: idSchema,
        agreed: countSchema.nullable(),
        abstained: countSchema.default(0),
        invalid: countSchema.default(0),
      }),
      { most: 2_000 },
    ),
  })
  .superRefine((council, context) => {
    const say = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    for (const role of ['chair', 'secretary'] as const) {
      council.members.forEach((member, index) => {
        const isSecond =
          member.role === role && council.members.findIndex((each) => each.role === role) < index;
        if (isSecond) say(['members', index, 'role'], `Chỉ một người là ${COUNCIL_ROLES[role]}.`);
      });
    }
    const { startedAt, endedAt, ballotsReturned, ballotsInvalid } = council;
    if (TIME.test(startedAt) && TIME.test(endedAt) && endedAt < startedAt) {
      say(['endedAt'], 'Giờ kết thúc phải sau giờ bắt đầu.');
    }
    const voters = votersOf(council);
    if (ballotsReturned !== null && ballotsReturned > voters) {
      say(['ballotsReturned'], `Số phiếu thu về không quá ${voters} người bỏ phiếu.`);
    }
    if (ballotsInvalid !== null && ballotsInvalid > (ballotsReturned ?? voters)) {
      say(['ballotsInvalid'], 'Số phiếu không hợp lệ không quá số phiếu thu về.');
    }
    const valid = validBallots(council);
    council.votes.forEach(({ agreed, abstained, invalid }, index) => {
      if (agreed !== null && agreed + abstained + invalid > valid) {
        say(
          ['votes', index, 'agreed'],
          abstained + invalid === 0
            ? `Số phiếu đồng ý không quá ${valid} phiếu hợp lệ.`
            : `Đồng ý, không có ý kiến và không hợp lệ cộng lại không quá ${valid} phiếu hợp lệ.`,
        );
      }
    });
  });

export type CouncilInput = z.input<typeof councilSchema>;
export type Council = z.output<typeof councilSchema>;
export type CouncilMember = Council['members'][number];

/** Who casts a ballot: those present and those who sent a written opinion. */
export function votersOf({ members }: Pick<Council, 'members'>): number {
  return members.filter(({ attendance }) => attendance !== 'absent').length;
}

/** Ballots that count: those that came back, all of them where nobody noted otherwise, less the invalid ones. */
export function validBallots(
  council: Pick<Council, 'members' | 'ballotsReturned' | 'ballotsInvalid'>,
): number {
  const returned = council.ballotsReturned ?? votersOf(council);
  return Math.max(0, returned - (council.ballotsInvalid ?? 0));
}

/** A council of nobody, as it stands before anything is entered. */
export function emptyCouncil(movementId: number): Council {
  return {
    movementId,
    members: [],
    filedOn: null,
    heldOn: null,
    startedAt: '',
    endedAt: '',
    place: '',
    opinions: '',
    ballotsReturned: null,
    ballotsInvalid: null,
    votes: [],
  };
}
