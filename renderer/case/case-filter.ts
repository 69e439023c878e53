import type { CaseKind, RegisteredCase } from '../../shared/case/case.ts';
import type { Month } from '../../shared/month.ts';
import { fold } from '../../shared/text.ts';
import type { Faults } from '../evidence/proof.tsx';

export const PROOF_FILTERS = {
  with: 'Có minh chứng',
  without: 'Chưa có minh chứng',
  faulty: 'Tệp mất hoặc bị sửa',
} as const;
export type ProofFilter = keyof typeof PROOF_FILTERS;

/** Null lets everything through. */
export type CaseFilter = {
  search: string;
  kind: CaseKind | null;
  from: Month | null;
  to: Month | null;
  departmentId: number | null;
  personId: number | null;
  proof: ProofFilter | null;
};

export const NO_FILTER: CaseFilter = {
  search: '',
  kind: null,
  from: null,
  to: null,
  departmentId: null,
  personId: null,
  proof: null,
};

/** The cases that pass, the newest first. Every typed word must stand somewhere in the case, with or without marks. */
export function filterCases(
  cases: readonly RegisteredCase[],
  filter: CaseFilter,
  nameOf: (personId: number) => string,
  faults: Faults,
): RegisteredCase[] {
  const words = fold(filter.search).split(' ').filter(Boolean);
  const holds = ({ personId, deed, basis, handling }: RegisteredCase) => {
    if (words.length === 0) return true;
    const name = personId === null ? '' : nameOf(personId);
    const text = fold([name, deed, basis, handling].join(' '));
    return words.every((word) => text.includes(word));
  };
  return cases
    .filter(
      (entry) =>
        (filter.kind === null || entry.kind === filter.kind) &&
        (filter.from === null || entry.month >= filter.from) &&
        (filter.to === null || entry.month <= filter.to) &&
        (filter.departmentId === null || entry.departmentId === filter.departmentId) &&
        (filter.personId === null || entry.personId === filter.personId) &&
        (filter.proof === null || isProven(entry, filter.proof, faults)) &&
        holds(entry),
    )
    .toSorted((a, b) => b.date.localeCompare(a.date) || b.id - a.id);
}

function isProven({ evidence }: RegisteredCase, proof: ProofFilter, faults: Faults): boolean {
  if (proof === 'faulty') return evidence.some(({ id }) => faults.has(id));
  return evidence.length > 0 === (proof === 'with');
}

/** "12 trường hợp: 9 biểu dương (4 chưa có minh chứng), 3 phê bình". */
export function countsOf(cases: readonly RegisteredCase[]): string {
  const praise = cases.filter(({ kind }) => kind === 'praise');
  const unproven = praise.filter(({ evidence }) => evidence.length === 0).length;
  const note = unproven === 0 ? '' : ` (${unproven} chưa có minh chứng)`;
  const parts = [
    ...(praise.length > 0 ? [`${praise.length} biểu dương${note}`] : []),
    ...(praise.length < cases.length ? [`${cases.length - praise.length} phê bình`] : []),
  ];
  return parts.length === 0
    ? 'Không có trường hợp nào.'
    : `${cases.length} trường hợp: ${parts.join(', ')}`;
}
