import type { AppFunctions, HostFunctions } from '../contract.ts';
import { connect, type Pipe } from '../wire.ts';

const answers: Partial<AppFunctions> = {};

/** The process that holds the windows. */
export const host = connect<HostFunctions>(process as Pipe, answers);

/** Each part of the stand-in answers for its own share. */
export function answerHost(functions: Partial<AppFunctions>): void {
  Object.assign(answers, functions);
}

// Without its windows the app has no reason to live on: the test run that held them is gone.
process.on('disconnect', () => process.exit(1));
