import { z } from 'zod';
import { AWARD_CATEGORIES } from '../award/past-award.ts';
import { idSchema, newOrExisting } from '../id.ts';
import { daySchema } from '../month-field.ts';
import { oneOf } from '../one-of.ts';
import { line, prose, requiredProse } from '../text-field.ts';

/** Who the award is for. */
export type AwardSubject = 'person' | 'department';
/** Who decides (Luật Thi đua, khen thưởng 06/2022/QH15, Điều 79–80): part A of the file is decided in the agency, part B goes up. */
export type AwardAuthority = 'agency' | 'province';

/** A rule of the vote in force, with its article; not confirmed: whether the law in force still says so is to be asked. */
export type CouncilShare = { percent: number; article: string; isConfirmed: boolean };

/** One row of the dated rule data: an award title or a form of commendation. */
export type Award = {
  code: string;
  name: string;
  kind: 'title' | 'commendation';
  subject: AwardSubject;
  authority: AwardAuthority;
  /** The article it rests on, as it is cited. */
  article: string;
  /** Other ways it is written in lists. */
  aliases?: readonly string[];
  /** Share of the council's whole membership that must agree; absent where no rule sets one. */
  councilShare?: CouncilShare;
};

/** How far a proposal has come, from its draft to what became of it. */
export const PROPOSAL_STATES = {
  draft: 'Nháp',
  proposed: 'Đề nghị',
  declined: 'Hội đồng không thông qua',
  submitted: 'Đã trình',
  decided: 'Có quyết định',
  refused: 'Không được khen thưởng',
} as const;
export type ProposalState = keyof typeof PROPOSAL_STATES;

/** What the council votes on: all but drafts. */
export function isVotedOn({ state }: { state: ProposalState }): boolean {
  return state !== 'draft';
}

/** What goes up: what the council voted on and did not turn down. */
export function isPutForward(proposal: { state: ProposalState }): boolean {
  return isVotedOn(proposal) && proposal.state !== 'declined';
}

/** Exactly one of `personId` and `departmentId` is set. */
export const proposalSchema = z
  .strictObject({
    id: newOrExisting,
    movementId: idSchema,
    personId: idSchema.nullable(),
    departmentId: idSchema.nullable(),
    awardCode: z.string().min(1, 'Chọn hình thức khen thưởng.').max(60),
    reason: requiredProse('Ghi tóm tắt thành tích.', 2_000),
    note: prose(500),
    category: oneOf(AWARD_CATEGORIES, 'Chọn loại hình.').default('theme'),
    /** The initiative it rests on. */
    initiativeId: idSchema.nullable().default(null),
    /** Why the head of the agency decides otherwise than the conditions say; told in the minutes. */
    overrideReason: prose(1_000).default(''),
    state: oneOf(PROPOSAL_STATES, 'Chọn tình trạng của đề nghị.').default('proposed'),
    /** Of the decision, once there is one. */
    decisionNumber: line(60).default(''),
    decisionDate: daySchema.nullable().default(null),
  })
  .refine((proposal) => (proposal.personId === null) !== (proposal.departmentId === null), {
    path: ['personId'],
    message: 'Chọn một cá nhân hoặc một tập thể.',
  })
  .superRefine(({ state, decisionNumber, decisionDate }, context) => {
    if (state !== 'decided') return;
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (decisionNumber === '') say('decisionNumber', 'Nhập số quyết định.');
    if (decisionDate === null) say('decisionDate', 'Nhập ngày quyết định.');
  })
  // A decision that was taken back leaves no number behind.
  .transform((proposal) =>
    proposal.state === 'decided'
      ? proposal
      : { ...proposal, decisionNumber: '', decisionDate: null },
  );

export type ProposalInput = z.input<typeof proposalSchema>;
export type Proposal = z.output<typeof proposalSchema> & { id: number };
