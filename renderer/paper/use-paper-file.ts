import { useState } from 'react';
import type { PaperKey } from '../../shared/paper/paper.ts';
import { useCallMutation } from '../call.ts';

/** What may be asked of a document. */
export type PaperAsk = 'pdf' | 'word' | 'print' | 'issue';

/** A first print or file takes a document out of the house. */
const CHANGES = ['paper.read', 'history.list'] as const;
const OPTIONS = { invalidates: CHANGES, handles: ['busy', 'invalid', 'unexpected'] } as const;

/** A document as a file, for paper or for Word; what is told is of the one asked for last. */
export function usePaperFile(paper: PaperKey) {
  const [last, setLast] = useState<{ ask: 'pdf' | 'word'; issuedId: number | null }>({
    ask: 'pdf',
    issuedId: null,
  });
  const files = {
    pdf: useCallMutation('paper.savePdf', OPTIONS),
    word: useCallMutation('paper.saveWord', OPTIONS),
  };
  const print = useCallMutation('paper.print', { invalidates: CHANGES });
  const save = (ask: 'pdf' | 'word', issuedId: number | null = null) => {
    setLast({ ask, issuedId });
    files[ask].mutate({ ...paper, issuedId });
  };
  return {
    saving: files[last.ask],
    isBusy: files.pdf.isPending || files.word.isPending || print.isPending,
    isPrinting: print.isPending,
    /** The draft in work, or a version that went out. */
    save,
    saveAgain: () => save(last.ask, last.issuedId),
    print: (issuedId: number | null = null) => print.mutate({ ...paper, issuedId }),
  };
}

export type PaperFile = ReturnType<typeof usePaperFile>;
