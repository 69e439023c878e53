import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { temporaryFolder } from '../helpers/program.ts';

/**
 * A folder of data that is filled once for a test file, when it is first asked for; each test begins with its copy.
 * `fill` leaves it closed, and tells of it what the tests must know.
 */
export function filledOnce<Told>(
  fill: (folder: string) => Promise<Told>,
): () => Promise<{ folder: string; told: Told }> {
  let filled: Promise<{ folder: string; told: Told }> | undefined;
  afterAll(async () => {
    const made = await filled?.catch(() => undefined);
    if (made) rmSync(made.folder, { recursive: true, force: true });
  });
  return () => {
    filled ??= fillNow(fill);
    return filled;
  };
}

async function fillNow<Told>(fill: (folder: string) => Promise<Told>) {
  const folder = temporaryFolder();
  return { folder, told: await fill(folder) };
}
