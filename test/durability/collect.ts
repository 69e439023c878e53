/** Thrown where a fault cannot be had on this machine: why. */
export class Skipped extends Error {}

/** Runs a fault so many times; what each time went wrong, in words. */
export async function collect(
  times: number,
  once: (n: number) => Promise<void>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (let n = 0; n < times; n += 1) {
    await once(n).catch((error: unknown) => {
      if (error instanceof Skipped) throw error;
      wrong.push(`time ${n + 1}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  return wrong;
}
