import { z } from 'zod';
import { idSchema, newOrExisting } from '../id.ts';
import { prose, requiredProse } from '../text.ts';

/** Who the award is for. */
export type AwardSubject = 'person' | 'department';
/** Who decides (Luật Thi đua, khen thưởng 06/2022/QH15, Điều 79–80): part A of the file is decided in the agency, part B goes up. */
export type AwardAuthority = 'agency' | 'province';

/** One row of the dated rule data: an award title or a form of commendation. */
export type Award = {
  code: string;
  name: string;
  kind: 'title' | 'commendation';
  subject: AwardSubject;
  authority: AwardAuthority;
  /** The article it rests on, as it is cited. */
  article: string;
};

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
  })
  .refine((proposal) => (proposal.personId === null) !== (proposal.departmentId === null), {
    path: ['personId'],
    message: 'Chọn một cá nhân hoặc một tập thể.',
  });

export type ProposalInput = z.input<typeof proposalSchema>;
export type Proposal = z.output<typeof proposalSchema> & { id: number };
