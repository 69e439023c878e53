import { apartProbes } from './apart-probes.ts';
import { pageProbes } from './page-probes.ts';
import { paperProbes } from './paper-probes.ts';
import type { Probe } from './probe.ts';
import { sessionProbes } from './session-probes.ts';
import { windowProbes } from './window-probes.ts';

/** All questions that one running app can answer; those that end it are in `life-probes.ts`. */
export const probes: Readonly<Record<string, Probe>> = {
  ...windowProbes,
  ...pageProbes,
  ...sessionProbes,
  ...paperProbes,
  ...apartProbes,
};
