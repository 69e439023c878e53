import { useState } from 'react';
import type { PaperKey } from '../../shared/paper/paper.ts';
import { useCallMutation } from '../call.ts';

/** Sending a document out, and opening it again for correction; both are asked about first. */
export function useIssue(paper: PaperKey) {
  const [asking, setAsking] = useState<'issue' | 'reopen' | null>(null);
  const issue = useCallMutation('paper.issue');
  const reopen = useCallMutation('paper.reopen', { handles: ['invalid'] });
  const cancel = useCallMutation('paper.cancelReopening');
  const close = () => setAsking(null);
  return {
    asking,
    ask: () => setAsking('issue'),
    askToReopen: () => setAsking('reopen'),
    close,
    isBusy: issue.isPending || reopen.isPending || cancel.isPending,
    cancelReopening: () => cancel.mutate(paper),
    confirm: () => issue.mutate(paper, { onSettled: close }),
    reopenFor: (reason: string) => reopen.mutate({ ...paper, reason }, { onSuccess: close }),
    reasonError: reopen.error?.report.fields?.['reason'],
  };
}

export type Issue = ReturnType<typeof useIssue>;
