import { buildIfStale } from './electron-host/build.ts';
import { checkNode } from './electron-host/node-version.ts';

export async function setup(): Promise<void> {
  checkNode();
  await buildIfStale();
}
