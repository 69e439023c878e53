import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

const ALL = Number.POSITIVE_INFINITY;

/**
 * How much of a paper is laid out: 0 its first page, 1 its text, 2 and on that and an annex each, Infinity all of it.
 * Each part is seen before the next is begun. What was once laid out whole stays so, whatever is edited in it.
 */
export function usePartsLaidOut(isLong: boolean, annexes: number): number {
  const [parts, setParts] = useState(isLong ? 0 : ALL);
  const next = parts < annexes ? parts + 1 : ALL;
  useEffect(() => {
    if (parts === ALL) return;
    return afterPaint(() => startTransition(() => setParts(next)));
  }, [parts, next]);
  return parts;
}
