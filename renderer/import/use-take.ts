import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CallName } from '../../shared/api.ts';
import { useCallMutation } from '../call.ts';

type TakingCall = CallName & `import.${'departments' | 'people' | 'ratings' | 'pastAwards'}`;

/** Writes the rows that were shown. Where it fails, what is kept is read again, so that the rows are judged anew. */
export function useTake<Name extends TakingCall>(name: Name) {
  const queryClient = useQueryClient();
  const take = useCallMutation(name);
  useEffect(() => {
    if (take.error) void queryClient.invalidateQueries();
  }, [take.error, queryClient]);
  return take;
}
