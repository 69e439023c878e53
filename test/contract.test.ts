import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasDisplay } from './electron-host/chromium.ts';
import { findElectron } from './electron-host/electron-binary.ts';
import { losses } from './electron-host/losses.ts';
import { lacks } from './electron-host/newer-features.ts';
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

  test.for(Object.entries(probes))('%s', async ([name, { hands, answer, wants }], { skip }) => {
    const lacking = wants && lacks(app.version, wants);
    if (lacking) skip(lacking);
    expect(await app.ask(name, hands)).toEqual(answer);
  });

  test.for(Object.entries(lives))('an app: %s', async ([name, { isSecond = false, answer }]) => {
    expect(await liveThrough(program, name, isSecond)).toEqual(answer);
  });
});

/*
 * Each guarantee is taken out of the stand-in and its question asked again: where the answer stayed the same, nothing would
 * notice that the stand-in has grown lenient.
 */
test.for(Object.entries(losses))('the stand-in without this is found out: %s', async ([, loss]) => {
  const source = readFileSync(join(import.meta.dirname, 'electron-host', loss.file), 'utf8');
  expect(source.split(loss.passage), 'the passage stands there once').toHaveLength(2);
  if ('life' in loss) {
    const life = lives[loss.life];
    const lived = await liveThrough(null, loss.life, life?.isSecond ?? false, loss);
    expect(lived).not.toEqual(life?.answer ?? lived);
  } else {
    const app = await openProbes(null, loss);
    const answer = await app.ask(loss.probe).finally(() => app.end());
    expect(answer).not.toEqual(probes[loss.probe]?.answer ?? answer);
  }
});
