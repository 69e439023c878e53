import { MutationCache, QueryClient } from '@tanstack/react-query';
import { Failure, type FailureCode } from '../shared/failure.ts';
import { announceFailure } from './ui/announce.tsx';

declare module '@tanstack/react-query' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can add to one declared elsewhere
  interface Register {
    mutationMeta: { handles?: readonly FailureCode[] | undefined };
  }
}

/** A failure with fields is shown at them by its form; the rest would go unseen without a notification. */
function announce(error: Error, handles: readonly FailureCode[] | undefined) {
  if (!(error instanceof Failure)) throw error;
  if (error.report.fields || handles?.includes(error.report.code)) return;
  announceFailure(error);
}

/**
 * `networkMode: 'always'`: the default pauses every call on a PC without a network. Nothing is cached past its
 * screen, so that a form never starts from figures of a while ago.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, gcTime: 0, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
    mutationCache: new MutationCache({
      onError: (error, _input, _context, mutation) => announce(error, mutation.meta?.handles),
    }),
  });
}
