import { countedCases } from '../figures-table.ts';
import type { Ledger } from '../ledger.ts';

/** What proves the praise of a person or of a whole department: the files kept, and the basis of what has none. */
export function proofOf(
  ledger: Ledger,
  { personId, departmentId }: { personId: number | null; departmentId: number },
): string {
  const names = Map.groupBy(ledger.evidence, ({ caseId }) => caseId);
  const proofs = countedCases(ledger)
    .filter(
      (entry) =>
        entry.kind === 'praise' &&
        entry.personId === personId &&
        (personId !== null || entry.departmentId === departmentId),
    )
    .flatMap(({ id, basis }) => names.get(id)?.map(({ name }) => name) ?? [basis])
    .filter((proof) => proof !== '');
  return [...new Set(proofs)].join('; ');
}
