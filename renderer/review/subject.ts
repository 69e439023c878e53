import type { AnnualView } from '../../shared/api.ts';
import type { AwardSubject, Proposal } from '../../shared/review/proposal.ts';

/** A person or department as the lists name it. */
export type Subject = {
  kind: AwardSubject;
  id: number;
  name: string;
  /** Position and department of a person; empty for a department. */
  place: string;
};

type Who = Pick<Proposal, 'personId' | 'departmentId'>;

export function subjectOf({ names }: Pick<AnnualView, 'names'>, who: Who): Subject {
  const departmentName = (id: number | null) =>
    names.departments.find((department) => department.id === id)?.name ?? '';
  if (who.personId === null) {
    const id = who.departmentId ?? 0;
    return { kind: 'department', id, name: departmentName(id), place: '' };
  }
  const person = names.people.find(({ id }) => id === who.personId);
  const place = [person?.position, departmentName(person?.departmentId ?? null)];
  return {
    kind: 'person',
    id: who.personId,
    name: person?.fullName ?? '',
    place: place.filter(Boolean).join(', '),
  };
}

export type CandidateRow = {
  subject: Subject;
  praiseCount: number;
  unprovenCount: number;
  criticismCount: number;
  lateCount: number;
  preferredFor: string;
  /** Each once, however often it was reported. */
  deeds: string[];
};

/** Departments first, as the annual file lists them. */
export function candidateRows(annual: AnnualView): CandidateRow[] {
  const departments = annual.departments.map(({ departmentId, deeds, ...counts }) => ({
    subject: subjectOf(annual, { personId: null, departmentId }),
    deeds: [...new Set(deeds)],
    ...counts,
  }));
  const people = annual.people.map(({ personId, deeds, ...counts }) => ({
    subject: subjectOf(annual, { personId, departmentId: null }),
    deeds: [...new Set(deeds)],
    ...counts,
  }));
  return [...departments, ...people];
}

/** True where a proposal names this subject. */
export function isAbout(proposal: Who, { kind, id }: Subject): boolean {
  return kind === 'person' ? proposal.personId === id : proposal.departmentId === id;
}

/** Who decides (Luật 06/2022/QH15, Điều 79–80), as lists and choices say it. */
export const AUTHORITIES = {
  agency: 'Thủ trưởng cơ quan quyết định',
  province: 'Đề nghị tỉnh quyết định',
} as const;

/** What the register praises somebody for, each deed once, and what the year's record adds, to begin the summary of merits with. */
export function draftReason(annual: AnnualView, { kind, id }: Subject): string {
  const row = candidateRows(annual).find(
    ({ subject }) => subject.kind === kind && subject.id === id,
  );
  const merits = annual.merits
    .filter(({ personId }) => kind === 'person' && personId === id)
    .map(({ text }) => text);
  return [...(row?.deeds ?? []), ...merits].join(';\n');
}
