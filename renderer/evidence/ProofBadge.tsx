import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconFileOff from '@tabler/icons-react/dist/esm/icons/IconFileOff.mjs';
import IconPaperclip from '@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs';
import type { CaseKind } from '../../shared/case/case.ts';
import { EVIDENCE_FAULTS, type Evidence } from '../../shared/evidence/evidence.ts';
import type { Faults } from '../case/filter-cases.ts';
import { StateBadge } from '../ui/StateBadge.tsx';

type ProofBadgeProps = { kind: CaseKind; evidence: readonly Evidence[]; faults: Faults };

/** How well a case is proven. Praise with nothing to prove it is marked; criticism rests on its basis. */
export function ProofBadge({ kind, evidence, faults }: ProofBadgeProps) {
  const fault = evidence.map(({ id }) => faults.get(id)).find((each) => each !== undefined);
  if (fault) return <StateBadge tone="bad" icon={IconFileOff} word={EVIDENCE_FAULTS[fault]} />;
  if (evidence.length > 0) {
    return <StateBadge tone="good" icon={IconPaperclip} word={`${evidence.length} tệp`} />;
  }
  if (kind === 'criticism') return null;
  return <StateBadge tone="warn" icon={IconAlertTriangle} word="Chưa có minh chứng" />;
}
