import type {
  FileFilter,
  OpenDialogOptions,
  OpenDialogReturnValue,
  Rectangle,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import type { DialogRequest } from '../contract.ts';
import { host } from './host.ts';

const extensionsOf = (filters: FileFilter[] = []) => filters.flatMap((filter) => filter.extensions);

function ask(kind: DialogRequest['kind'], options: SaveDialogOptions | OpenDialogOptions) {
  const { title = '', defaultPath = '', filters } = options;
  return host('answerDialog', { kind, title, defaultPath, extensions: extensionsOf(filters) });
}

export const dialog = {
  async showSaveDialog(_window: unknown, options: SaveDialogOptions) {
    const path = await ask('save', options);
    return { canceled: path === null, filePath: path ?? '' } satisfies SaveDialogReturnValue;
  },
  async showOpenDialog(_window: unknown, options: OpenDialogOptions) {
    const path = await ask('open', options);
    return {
      canceled: path === null,
      filePaths: path === null ? [] : [path],
    } satisfies OpenDialogReturnValue;
  },
  showErrorBox: (title: string, content: string) => console.error(`${title}\n${content}`),
};

export const shell = {
  async openPath(path: string): Promise<string> {
    await host('openPath', path);
    return '';
  },
  showItemInFolder: (path: string) => void host('showInFolder', path),
};

/** One screen, so that a window kept from another one can be seen to come back onto it. */
export const screen = {
  getDisplayMatching: (_near: Rectangle) => ({
    workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  }),
};

export const Menu = { setApplicationMenu: (_menu: null) => {} };
