import { Failure } from '../shared/failure.ts';

/** Does one of many things that are kept all or none; a failure names its own and says that nothing was kept. */
export function nameFailure(name: string, nothingKept: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, message } = error.report;
    throw new Failure(code, `${name}: ${message} ${nothingKept}`);
  }
}
