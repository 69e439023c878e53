import type { Browser, Page } from 'playwright-core';
import type { CallInput, CallName, CallOutput } from '../../shared/api.ts';
import type { Reply } from '../../shared/failure.ts';
import { launchPackaged } from '../electron-host/chromium.ts';
import type { Served, Unserved } from '../electron-host/contract.ts';
import { launchApp } from '../electron-host/launch.ts';
import { prepareRoom, type RoomOptions } from '../electron-host/room.ts';

export type BenchApp = {
  page: Page;
  browser: Browser;
  /** Calls as the window does; a failure ends the bench. */
  calls: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;
  /** A file of the window by its `app:` address, as the app's own protocol hands it out. */
  serve(url: string): Promise<Served | Unserved>;
  close(): Promise<void>;
};

type CallingPage = { call(name: string, input: unknown): Promise<Reply> };

/**
 * The built app in a browser of its own, started with what a measure needs; on the stand-in, so that a reference can run
 * beside it, as which another app may be named. Always in the packaged browser, which draws the page and nothing else, as
 * Electron does: the bars of an installed one are drawn too, and take a core from what is measured.
 */
export async function openBenchApp(
  options: RoomOptions,
  args: string[],
  entry?: string,
): Promise<BenchApp> {
  const browser = await launchPackaged(args);
  const room = prepareRoom(options);
  const { viewport, zoom, environment, answerDialog, openedFiles, shownFiles } = room;
  const launched = launchApp({
    ...(entry ? { entry } : {}),
    screen: { browser, viewport, zoom },
    environment,
    answerDialog,
    onOpened: (path) => void openedFiles.push(path),
    onShownInFolder: (path) => void shownFiles.push(path),
  });
  const page = await launched.page;
  return {
    page,
    browser,
    async calls(name, input) {
      const reply = await page.evaluate(
        ([called, sent]) => (globalThis as unknown as CallingPage).call(called, sent),
        [name, input] as const,
      );
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`);
      return reply.value as CallOutput<typeof name>;
    },
    serve: (url) => launched.ask('serve', url, 'GET', null),
    async close() {
      await launched.close();
      await browser.close();
      room.clear();
    },
  };
}
