/** A window that never comes to rest, or whose frames have stopped, goes on all the same. */
const IN_ANY_CASE = { timeout: 300 };

/** Does what can wait once the window has nothing else to do. Gives back how to call that off. */
export function atRest(then: () => void): () => void {
  const asked = requestIdleCallback(then, IN_ANY_CASE);
  return () => cancelIdleCallback(asked);
}
