import { startTransition, useEffect, useState } from 'react';

/** True once what a part of the screen drew first is on the screen: what can wait for that is drawn then. */
export function usePainted(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    // The second frame begins once the first is shown; then whatever is waiting for an answer has its turn.
    let idle = 0;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        idle = requestIdleCallback(() => startTransition(() => setIsPainted(true)));
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      cancelIdleCallback(idle);
    };
  }, []);
  return isPainted;
}
