import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type EvidenceAdded, type Proven, refuseBySize } from '../../shared/evidence/evidence.ts';
import { Failure } from '../../shared/failure.ts';
import { call } from '../call.ts';
import { announce, announceFailure } from '../ui/announce.tsx';

type Refused = EvidenceAdded['refused'];

/** Takes files in one after the other, so that a window full of scans never holds them all in memory. */
export function useAddEvidence(proven: Proven) {
  const queryClient = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [refused, setRefused] = useState<Refused>([]);

  async function run(add: () => Promise<EvidenceAdded | null>) {
    setAdding(true);
    setRefused([]);
    try {
      const sum = await add();
      if (!sum) return;
      setRefused(sum.refused);
      if (sum.added > 0) announce(`Đã thêm ${sum.added} tệp minh chứng.`);
      await queryClient.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name !== 'report.read',
      });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      announceFailure(error);
    } finally {
      setAdding(false);
    }
  }

  return {
    adding,
    refused,
    choose: () => run(() => call('evidence.choose', proven)),
    drop: (files: readonly File[]) => run(() => dropAll(proven, files)),
  };
}

async function dropAll(proven: Proven, files: readonly File[]): Promise<EvidenceAdded> {
  const sum: EvidenceAdded = { added: 0, refused: [] };
  for (const file of files) {
    const { added, refused } = await dropOne(proven, file);
    sum.added += added;
    sum.refused.push(...refused);
  }
  return sum;
}

async function dropOne(proven: Proven, file: File): Promise<EvidenceAdded> {
  const reason = refuseBySize(file.size);
  if (reason) return { added: 0, refused: [{ name: file.name, reason }] };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes)
    return { added: 0, refused: [{ name: file.name, reason: 'Không đọc được tệp này.' }] };
  return call('evidence.drop', { ...proven, name: file.name, bytes: new Uint8Array(bytes) });
}
