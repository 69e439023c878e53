import { IconAlertTriangle, IconFileOff, IconPaperclip } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { CaseKind } from '../../shared/case/case.ts';
import {
  EVIDENCE_FAULTS,
  type Evidence,
  type EvidenceFault,
} from '../../shared/evidence/evidence.ts';
import { useCall } from '../call.ts';
import { StateBadge } from '../ui/StateBadge.tsx';

/** What is wrong with kept files, by their id. */
export type Faults = ReadonlyMap<number, EvidenceFault>;

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

/** Which kept files are gone or altered: looked at after the list is shown, by size and time only. */
export function useFaults(movementId: number | null): {
  faults: Faults;
  keyOf: readonly unknown[];
} {
  const input = { movementId, thorough: false };
  const { data } = useCall('evidence.check', input);
  const faults = useMemo(() => new Map((data ?? []).map(({ id, fault }) => [id, fault])), [data]);
  return { faults, keyOf: ['evidence.check', input] };
}
