import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Page } from 'playwright-core';
import type { NewerFeature } from '../newer-features.ts';

export type Electron = typeof import('electron');

/** What a probe finds: the app of the probes, its window shown, and more windows where it asks for them. */
export type Stage = {
  electron: Electron;
  window: BrowserWindow;
  /** A window never shown, with the page of the probes in it unless another address is named. */
  open(options?: BrowserWindowConstructorOptions, url?: string): Promise<BrowserWindow>;
  /** The program that runs apart; told what to do by its first message. */
  apart: string;
};

/** The person before the window. */
export type Person = {
  page: Page;
  /** `Control+k`: as the keyboard sends it, so that the app is shown it before the page. */
  press(keys: string): Promise<void>;
};

/**
 * One question to Electron, asked in its main process. On Electron and on the stand-in the answer is the same, to the letter.
 * What is asked stands in its name; `answer` is what crosses to the test, as JSON.
 */
export type Probe = {
  ask: (stage: Stage) => unknown;
  /** What a person does meanwhile, once `ask` has begun to listen. */
  hands?: (person: Person) => Promise<unknown>;
  answer: unknown;
  /** What it is about, where an older Electron lacks that. */
  wants?: NewerFeature;
};

export const PAGE = 'app://probe/page.html';

/** The message of what is thrown or rejected; null where nothing is. */
export async function refusal(work: () => unknown): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
