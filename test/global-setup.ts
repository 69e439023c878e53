import { buildIfStale } from './electron-host/build.ts';

export async function setup(): Promise<void> {
  await buildIfStale();
}
