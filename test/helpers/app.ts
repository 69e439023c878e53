import type { Browser, Page } from 'playwright-core';
import type { Reply } from '../../shared/failure.ts';
import { launchHeadless } from '../electron-host/chromium.ts';
import type { DialogRequest } from '../electron-host/contract.ts';
import { findElectron } from '../electron-host/electron-binary.ts';
import { type LaunchedApp, launchApp } from '../electron-host/launch.ts';
import { lacks, type NewerFeature } from '../electron-host/newer-features.ts';
import { openInElectron } from '../electron-host/real-electron.ts';
import {
  type DialogAnswer,
  prepareRoom,
  type Room,
  type RoomOptions,
} from '../electron-host/room.ts';
import { crash } from '../electron-host/scripts.ts';

export type { RoomOptions };

type Host = 'electron' | 'stand-in';

export type OpenedApp = {
  host: Host;
  /** Why a test that needs this cannot run here, false where it can. */
  lacks(feature: NewerFeature): string | false;
  /** The page of the main window, loaded. */
  page: Page;
  dataFolder: string;
  /** Queues what the next dialogs are answered; a dialog nobody foresaw fails its call. */
  answerNext(...answers: DialogAnswer[]): void;
  /** The dialogs shown so far. */
  dialogs: DialogRequest[];
  /** Paths the app asked the desktop to open, and to show in their folder. */
  openedFiles: string[];
  shownFiles: string[];
  /** Calls as the page does, through the preload. */
  call<T = unknown>(name: string, input?: unknown): Promise<Reply<T>>;
  /** Keys as the keyboard sends them, `Control+=`: the app is shown them before the page, which Playwright’s own pass by. */
  press(keys: string): Promise<void>;
  /** The page dies, as under Task Manager’s hand; `page` is of no use from then on. */
  crashPage(): Promise<void>;
  /** Runs a script in what the window shows now. */
  inWindow<T>(script: string): Promise<T>;
  /** The system is shut down: true where the app asks it to wait. */
  endSession(): Promise<boolean>;
  /** The process on the stand-in, for tests that kill it or speak to it as a stranger. */
  launched: LaunchedApp | null;
  /** Ends the app as the clerk does; the folder it was given stays. */
  close(): Promise<void>;
};

/** What the preload puts on the page. */
type CallingPage = { call(name: string, input: unknown): Promise<Reply> };

type Started = Pick<OpenedApp, 'page' | 'launched' | 'press' | 'crashPage' | 'endSession'> & {
  inWindow: (script: string) => Promise<unknown>;
  version: number;
  settle: () => Promise<void>;
  end: () => Promise<void>;
};

let browser: Promise<Browser> | undefined;
let wasAnnounced = false;

/** Starts the built app in a window: on Electron where its program is there, on the stand-in elsewhere. */
export async function openApp(options: RoomOptions = {}): Promise<OpenedApp> {
  const room = prepareRoom(options);
  const electron = findElectron();
  const host = electron ? 'electron' : 'stand-in';
  if (!wasAnnounced) console.log(`The app runs on ${electron ? 'Electron' : 'the stand-in host'}.`);
  wasAnnounced = true;
  const { version, settle, end, inWindow, ...started } = await (electron
    ? onElectron(electron, room)
    : onStandIn(room)
  ).catch((error: unknown) => {
    room.clear();
    throw error;
  });
  const { dataFolder, dialogs, openedFiles, shownFiles } = room;
  return {
    host,
    lacks: (feature) => lacks(version, feature),
    ...started,
    inWindow: <T>(script: string) => inWindow(script) as Promise<T>,
    dataFolder,
    dialogs,
    openedFiles,
    shownFiles,
    answerNext: (...answers) => void room.answers.push(...answers),
    async call<T>(name: string, input: unknown = {}) {
      const reply = await started.page.evaluate(
        ([called, sent]) => (globalThis as unknown as CallingPage).call(called, sent),
        [name, input] as const,
      );
      await settle();
      return reply as Reply<T>;
    },
    async close() {
      await end();
      room.clear();
    },
  };
}

/** Only for programs outside vitest: there, the browser goes with the test file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

async function onElectron(electron: string, room: Room): Promise<Started> {
  return { ...(await openInElectron(electron, room)), launched: null };
}

async function onStandIn(room: Room): Promise<Started> {
  // One browser serves all the apps of a test file: starting it costs more than starting an app.
  browser ??= launchHeadless();
  const launched = launchApp({
    screen: { browser: await browser, viewport: room.viewport, zoom: room.zoom },
    environment: room.environment,
    answerDialog: room.answerDialog,
    onOpened: (path) => void room.openedFiles.push(path),
    onShownInFolder: (path) => void room.shownFiles.push(path),
  });
  const page = await launched.page;
  return {
    page,
    // As the newest.
    version: Number.POSITIVE_INFINITY,
    press: (keys) => page.keyboard.press(keys),
    crashPage: async () => crash(await launched.shownPage()),
    inWindow: async (script) => (await launched.shownPage()).evaluate(script),
    endSession: () => launched.ask('sessionEnds', 1),
    settle: async () => {},
    launched,
    end: launched.close,
  };
}

if (process.env['VITEST']) {
  const { afterAll } = await import('vitest');
  afterAll(closeBrowser);
}
