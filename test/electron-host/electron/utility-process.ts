import type { ForkOptions } from 'electron';
import { forkApart } from '../fork-apart.ts';

export const utilityProcess = {
  fork(path: string, args: string[] = [], { execArgv, stdio = 'inherit' }: ForkOptions = {}) {
    if (!path) throw new Error('Missing UtilityProcess entry script.');
    if (!Array.isArray(args)) throw new TypeError('Invalid value for args');
    if (typeof stdio === 'string' && !['inherit', 'pipe', 'ignore'].includes(stdio)) {
      throw new Error('stdio must be of the following values: inherit, pipe, ignore');
    }
    return forkApart(path, { args, execArgv });
  },
};
