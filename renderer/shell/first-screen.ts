import { type QueryClient, useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../shared/api.ts';
import { ask } from '../call.ts';
import { atRest } from '../ui/at-rest.ts';
import { rememberedMovement } from './movement.tsx';

/** Long enough for React to come to the screens that show them. */
const KEPT_MS = 5_000;

/**
 * Asks for what the window opens on before any of it is drawn, in one answer: what `app.start`, `board.read` and
 * `overview.read` say. A failure is shown by the screens, which ask again themselves.
 */
export async function askFirstScreen(client: QueryClient): Promise<void> {
  const keep = <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    answer: Promise<CallOutput<Name>>,
  ) => client.prefetchQuery({ queryKey: [name, input], queryFn: () => answer, gcTime: KEPT_MS });
  const first = ask('app.open', { chosenId: rememberedMovement() });
  void keep(
    'app.start',
    {},
    first.then(({ started }) => started),
  );
  const { work } = await first.catch(() => ({ work: null }));
  if (!work) return;
  const { movementId, board, overview } = work;
  void keep('board.read', { movementId }, Promise.resolve(board));
  void keep('overview.read', { movementId }, Promise.resolve(overview));
}

/** What is answered only when all of an opening is done; no screen waits for it. */
const NOT_SHOWN = 'app.notices';

/** True once the first screen has its answers and the window has nothing else to do; from then on. */
export function useFirstScreenStands(): boolean {
  const [stands, setStands] = useState(false);
  const isWaiting = useIsFetching({ predicate: ({ queryKey }) => queryKey[0] !== NOT_SHOWN }) > 0;
  useEffect(() => {
    if (stands || isWaiting) return;
    return atRest(() => setStands(true));
  }, [stands, isWaiting]);
  return stands;
}
