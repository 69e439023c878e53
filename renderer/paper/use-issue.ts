import { useState } from 'react';
import type { PaperKey } from '../../shared/paper/paper.ts';
import { useCallMutation } from '../call.ts';
import { announce } from '../ui/announce.tsx';

/** Sending a document out, taking that back while it is in the house, and opening it again for correction. */
export function useIssue(paper: PaperKey) {
  const [asking, setAsking] = useState<'issue' | 'reopen' | null>(null);
  const issue = useCallMutation('paper.issue');
  const reopen = useCallMutation('paper.reopen', { handles: ['invalid'] });
  const cancel = useCallMutation('paper.cancelReopening');
  const takeBack = useCallMutation('paper.takeBack');
  const sent = useCallMutation('paper.markSent');
  const close = () => setAsking(null);
  return {
    asking,
    ask: () => setAsking('issue'),
    askToReopen: () => setAsking('reopen'),
    close,
    isBusy: [issue, reopen, cancel, takeBack, sent].some(({ isPending }) => isPending),
    takeBack: () =>
      takeBack.mutate(paper, {
        onSuccess: () => announce('Đã bỏ chốt. Văn bản trở lại bản đang soạn.'),
      }),
    markSent: () => sent.mutate(paper),
    cancelReopening: () => cancel.mutate(paper),
    confirm: () => issue.mutate(paper, { onSettled: close }),
    reopenFor: (reason: string) => reopen.mutate({ ...paper, reason }, { onSuccess: close }),
    reasonError: reopen.error?.report.fields?.['reason'],
  };
}

export type Issue = ReturnType<typeof useIssue>;
