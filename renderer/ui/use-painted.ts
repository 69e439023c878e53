import { startTransition, useEffect, useState } from 'react';
import { atRest } from './at-rest.ts';

/** True once what a part of the screen drew first is on the screen: what can wait for that is drawn then. */
export function usePainted(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    let callOff = () => {};
    // The second frame begins once the first is shown; then whatever is waiting for an answer has its turn.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        callOff = atRest(() => startTransition(() => setIsPainted(true)));
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      callOff();
    };
  }, []);
  return isPainted;
}
