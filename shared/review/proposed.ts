import type { Ledger } from '../ledger.ts';
import type { Person } from '../person/person.ts';
import { comparePeople } from '../text.ts';
import { type Award, isPutForward, isVotedOn, type Proposal } from './proposal.ts';

/** One proposal with what its lists print of it. */
export type ProposedDepartment = {
  proposal: Proposal;
  /** Null where the rule data no longer has the code; `awardName` is then the code itself. */
  award: Award | null;
  awardName: string;
  departmentId: number;
  departmentName: string;
};

export type ProposedPerson = ProposedDepartment & { person: Person };

/** Who decides (Luật 06/2022/QH15, Điều 79–80), and what is put before them in official order. */
export type ProposedPart = {
  heading: string;
  departments: ProposedDepartment[];
  people: ProposedPerson[];
};

/** What the lists of those proposed are made from. */
type Proposed = Pick<Ledger, 'proposals' | 'awards' | 'people' | 'departments' | 'allDepartments'>;

/** Those put forward in parts A and B, empty or not; a part C only where the rule data does not say who decides. */
export function proposedOf(ledger: Proposed): ProposedPart[] {
  return partsOf({ ...ledger, proposals: ledger.proposals.filter(isPutForward) });
}

/** The same of all that the council votes on: of ballot, tally and minutes. */
export function votedOnOf(ledger: Proposed): ProposedPart[] {
  return partsOf({ ...ledger, proposals: ledger.proposals.filter(isVotedOn) });
}

function partsOf(ledger: Proposed): ProposedPart[] {
  const departments = proposedDepartments(ledger);
  const people = proposedPeople(ledger);
  const part = (heading: string, authority: Award['authority'] | undefined): ProposedPart => ({
    heading,
    departments: departments.filter(({ award }) => award?.authority === authority),
    people: people.filter(({ award }) => award?.authority === authority),
  });
  const unknown = part('C. Chưa xác định thẩm quyền', undefined);
  return [
    part('A. Thuộc thẩm quyền quyết định của thủ trưởng cơ quan (báo cáo)', 'agency'),
    part('B. Đề nghị tỉnh xét khen thưởng', 'province'),
    ...(unknown.departments.length + unknown.people.length > 0 ? [unknown] : []),
  ];
}

/** Name of a department as lists print it, in the movement or not. */
function departmentName(ledger: Pick<Ledger, 'allDepartments'>, departmentId: number): string {
  return ledger.allDepartments.find(({ id }) => id === departmentId)?.name ?? '';
}

/** Compares by the departments' own order; those outside the movement come last. */
export function departmentOrder(
  ledger: Pick<Ledger, 'departments'>,
): (a: { departmentId: number }, b: { departmentId: number }) => number {
  const places = new Map(ledger.departments.map(({ id }, place) => [id, place]));
  const placeOf = (entry: { departmentId: number }) =>
    places.get(entry.departmentId) ?? places.size;
  return (a, b) => placeOf(a) - placeOf(b);
}

function proposedDepartments(ledger: Proposed): ProposedDepartment[] {
  const byDepartment = departmentOrder(ledger);
  return ledger.proposals
    .flatMap((proposal) =>
      proposal.departmentId === null ? [] : [proposedFor(ledger, proposal, proposal.departmentId)],
    )
    .sort((a, b) => byDepartment(a, b) || a.proposal.id - b.proposal.id);
}

function proposedPeople(ledger: Proposed): ProposedPerson[] {
  const people = new Map(ledger.people.map((person) => [person.id, person]));
  const byDepartment = departmentOrder(ledger);
  return ledger.proposals
    .flatMap((proposal) => {
      const person = proposal.personId === null ? undefined : people.get(proposal.personId);
      return person ? [{ ...proposedFor(ledger, proposal, person.departmentId), person }] : [];
    })
    .sort(
      (a, b) =>
        byDepartment(a, b) ||
        comparePeople(a.person.fullName, b.person.fullName) ||
        a.proposal.id - b.proposal.id,
    );
}

function proposedFor(
  ledger: Proposed,
  proposal: Proposal,
  departmentId: number,
): ProposedDepartment {
  const award = ledger.awards.find(({ code }) => code === proposal.awardCode) ?? null;
  return {
    proposal,
    award,
    awardName: award?.name ?? proposal.awardCode,
    departmentId,
    departmentName: departmentName(ledger, departmentId),
  };
}
