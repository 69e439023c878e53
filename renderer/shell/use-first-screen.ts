import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** What is answered only when all of an opening is done; no screen waits for it. */
const NOT_SHOWN = 'app.notices';

/** True once the first screen has its answers and the window has nothing else to do; from then on. */
export function useFirstScreenStands(): boolean {
  const [stands, setStands] = useState(false);
  const isWaiting = useIsFetching({ predicate: ({ queryKey }) => queryKey[0] !== NOT_SHOWN }) > 0;
  useEffect(() => {
    if (stands || isWaiting) return;
    const asked = requestIdleCallback(() => setStands(true));
    return () => cancelIdleCallback(asked);
  }, [stands, isWaiting]);
  return stands;
}
