import type { Context } from '../context.ts';

/** Asks for the file of a plan and returns its text; null when she cancels. */
export async function openPlan({
  desktop,
}: Context): Promise<{ name: string; text: string } | null> {
  const path = await desktop.askWhichFile('plan');
  if (path === null) return null;
  const { readPlanFile } = await import('./file.ts');
  return readPlanFile(path);
}
