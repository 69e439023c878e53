import type { ForkOptions } from 'electron';
import { forkApart } from '../fork-apart.ts';

export const utilityProcess = {
  fork: (path: string, _args: string[] = [], { execArgv }: ForkOptions = {}) =>
    forkApart(path, { execArgv }),
};
