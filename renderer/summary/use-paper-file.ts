import { useState } from 'react';
import type { CallInput } from '../../shared/api.ts';
import { useCallMutation } from '../call.ts';

export type PaperKind = 'pdf' | 'word';

const OPTIONS = { invalidates: [], handles: ['busy', 'invalid', 'unexpected'] } as const;

/** The month's document as a file, for paper or for Word; what is told is of the one asked for last. */
export function usePaperFile(summary: CallInput<'summary.savePdf'>) {
  const [last, setLast] = useState<PaperKind>('pdf');
  const files = {
    pdf: useCallMutation('summary.savePdf', OPTIONS),
    word: useCallMutation('summary.saveWord', OPTIONS),
  };
  const save = (kind: PaperKind) => {
    setLast(kind);
    files[kind].mutate(summary);
  };
  return { saving: files[last], save, saveAgain: () => save(last) };
}
