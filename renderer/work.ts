/** What main was asked to do on her word and has not answered yet. */
const underWay = new Set<Promise<unknown>>();

/** Counts `work` until it has ended, well or not; what is only read needs no counting. */
export function doing<T>(work: Promise<T>): Promise<T> {
  const counted = work.finally(() => underWay.delete(counted));
  underWay.add(counted);
  return counted;
}

export function isWorking(): boolean {
  return underWay.size > 0;
}

/** When nothing is under way any more, with what came after what there was; false where some of it failed. */
export async function untilDone(): Promise<boolean> {
  let isWell = true;
  while (underWay.size > 0) {
    const ended = await Promise.allSettled(underWay);
    if (ended.some(({ status }) => status === 'rejected')) isWell = false;
    // Whoever waited for it may go on with the next.
    await new Promise((turn) => setTimeout(turn));
  }
  return isWell;
}
