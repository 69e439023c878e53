import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasDisplay } from './electron-host/chromium.ts';
import { findElectron } from './electron-host/electron-binary.ts';
import { buildProbes, liveThrough, openProbes, type ProbeApp } from './electron-host/probe-app.ts';
import { lives } from './electron-host/probes/life-probes.ts';
import { probes } from './electron-host/probes/probes.ts';

// What the app relies on of Electron, asked of Electron itself where it is here and of the stand-in: both must answer alike.

const electron = hasDisplay() ? findElectron() : null;
const HOSTS = [
  { host: 'the stand-in', program: null },
  ...(electron ? [{ host: 'Electron', program: electron }] : []),
];

beforeAll(buildProbes);

describe.each(HOSTS)('on $host', ({ program }) => {
  let app: ProbeApp;
  beforeAll(async () => {
    app = await openProbes(program);
  });
  afterAll(() => app.end());

  test.for(Object.entries(probes))('%s', async ([name, { hands, answer, since = 0 }], { skip }) => {
    skip(since > app.version, `wants Electron ${since}, here is ${app.version}`);
    expect(await app.ask(name, hands)).toEqual(answer);
  });

  test.for(Object.entries(lives))('an app: %s', async ([name, { isSecond = false, answer }]) => {
    expect(await liveThrough(program, name, isSecond)).toEqual(answer);
  });
});
