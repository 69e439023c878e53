import { useEffect, useState } from 'react';
import type { PaperKey, PaperPlace } from '../../shared/paper/paper.ts';
import { useCallMutation } from '../call.ts';
import { announce } from '../ui/announce.tsx';
import { goToPlace } from './paper-place.ts';

/** Sending a document out, taking that back while it is in the house, and opening it again for correction. */
export function useIssue(paper: PaperKey) {
  const [asking, setAsking] = useState<'issue' | 'reopen' | null>(null);
  const [leavingFor, setLeavingFor] = useState<PaperPlace | null>(null);
  const issue = useCallMutation('paper.issue');
  const reopen = useCallMutation('paper.reopen', { handles: ['invalid'] });
  const cancel = useCallMutation('paper.cancelReopening');
  const takeBack = useCallMutation('paper.takeBack');
  const sent = useCallMutation('paper.markSent');
  const close = () => setAsking(null);
  useEffect(() => {
    if (leavingFor) goToPlace(leavingFor);
  }, [leavingFor]);
  return {
    asking,
    ask: () => {
      setLeavingFor(null);
      setAsking('issue');
    },
    askToReopen: () => setAsking('reopen'),
    close,
    /** Where the keyboard goes when the question closes: to a place of the screen behind it, not back to the button. */
    leavingFor,
    leaveFor: (place: PaperPlace) => {
      setLeavingFor(place);
      close();
    },
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
