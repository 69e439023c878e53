import { existsSync } from 'node:fs';
import Store from 'electron-store';
import type { WindowPlace } from './window-place.ts';

/** Conveniences only: losing this file must cost the clerk nothing. */
export type Settings = {
  keepWindowPlace(place: WindowPlace): void;
  /** The folder last used for this purpose, when it is still there. */
  folder(purpose: string): string | null;
  keepFolder(purpose: string, folder: string): void;
};

/** A damaged file has been set aside before, else the store refuses it. */
export function openSettings(dataFolder: string): Settings {
  const store = openStore(dataFolder);
  const keep = (key: string, value: unknown) => attempt(() => store?.set(key, value));
  return {
    keepWindowPlace: (place) => keep('windowPlace', place),
    folder(purpose) {
      // The store reads its file anew each time, and another program may hold it.
      const folder = attempt(() => store?.get(`folders.${purpose}`));
      return typeof folder === 'string' && existsSync(folder) ? folder : null;
    },
    keepFolder: (purpose, folder) => keep(`folders.${purpose}`, folder),
  };
}

function openStore(dataFolder: string): Store | undefined {
  return attempt(() => new Store({ cwd: dataFolder, name: 'settings' }));
}

/** A read-only or locked folder must not keep the window from opening or closing. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    console.error('settings', error);
    return undefined;
  }
}
