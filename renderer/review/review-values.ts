import type { AnnualView } from '../../shared/api.ts';
import { entriesOf } from '../../shared/paper/award/entries.ts';
import type { Council, CouncilInput } from '../../shared/review/council.ts';
import type { Award } from '../../shared/review/proposal.ts';
import { votedOnOf } from '../../shared/review/proposed.ts';
import type { FormOf } from '../ui/fields.tsx';
import { type Subject, subjectOf } from './subject.ts';

export type CouncilFormOf = FormOf<CouncilInput, Council>;
export type CouncilMemberInput = CouncilInput['members'][number];

/** A proposal as the table of votes names it. */
export type VotedOn = {
  proposalId: number;
  subject: Subject;
  awardName: string;
  award: Award | null;
};

/** The proposals in the order of the ballot, so that counts are typed down the page. */
export function votedOn(annual: AnnualView): VotedOn[] {
  const { departments, people } = annual.names;
  const parts = votedOnOf({ ...annual, people, departments, allDepartments: departments });
  return parts.flatMap(entriesOf).map(({ proposal, awardName, award }) => ({
    proposalId: proposal.id,
    subject: subjectOf(annual, proposal),
    awardName,
    award,
  }));
}

/** What the form begins with: every proposal has its row, counted or not. */
export function councilValues(council: Council, proposed: readonly VotedOn[]): CouncilInput {
  const counted = new Map(council.votes.map((vote) => [vote.proposalId, vote]));
  return {
    ...council,
    votes: proposed.map(({ proposalId }) => ({
      ...{ proposalId, agreed: null, abstained: 0, invalid: 0 },
      ...counted.get(proposalId),
    })),
  };
}

/** A blank row; the first is the chair's, the second the secretary's, as minutes name them. */
export function blankMember(members: readonly CouncilMemberInput[]): CouncilMemberInput {
  // Deputies are chosen by hand: not every council has one.
  const isFree = (role: CouncilMemberInput['role']) => members.every((each) => each.role !== role);
  const role = isFree('chair') ? 'chair' : isFree('secretary') ? 'secretary' : 'member';
  return { id: null, name: '', position: '', role, attendance: 'present' };
}
