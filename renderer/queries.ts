import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
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

/** What is asked for at the start, and tells whether the data may be written. */
const STARTED = 'app.start';
const isOfStart = (key: readonly unknown[]) => key[0] === STARTED;

/** Damage that was met just now stands over every screen from here on. */
function showDamage(client: QueryClient, error: Error): void {
  if (!(error instanceof Failure) || error.report.code !== 'damaged') return;
  void client.invalidateQueries({ queryKey: [STARTED] });
}

/** What is asked for before its screen is drawn is not asked for again when it is. */
const JUST_NOW_MS = 1_000;

/**
 * `networkMode: 'always'`: the default pauses every call on a PC without a network. Nothing is cached past its
 * screen, so that a form never starts from figures of a while ago.
 */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        gcTime: 0,
        staleTime: JUST_NOW_MS,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
    mutationCache: new MutationCache({
      onError: (error, _input, _context, mutation) => {
        showDamage(client, error);
        announce(error, mutation.meta?.handles);
      },
    }),
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (!isOfStart(query.queryKey)) showDamage(client, error);
      },
    }),
  });
  return client;
}
