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

/** The paths chosen; none where the dialog is cancelled. */
async function ask(
  kind: DialogRequest['kind'],
  options: SaveDialogOptions | OpenDialogOptions,
): Promise<string[]> {
  const { title = '', defaultPath = '', filters } = options;
  const request = { kind, title, defaultPath, extensions: extensionsOf(filters) };
  return [(await host('answerDialog', request)) ?? []].flat();
}

export const dialog = {
  async showSaveDialog(_window: unknown, options: SaveDialogOptions) {
    const [path] = await ask('save', options);
    return {
      canceled: path === undefined,
      filePath: path ?? '',
    } satisfies SaveDialogReturnValue;
  },
  async showOpenDialog(_window: unknown, options: OpenDialogOptions) {
    const asksForFolder = options.properties?.includes('openDirectory');
    const filePaths = await ask(asksForFolder ? 'folder' : 'open', options);
    return { canceled: filePaths.length === 0, filePaths } satisfies OpenDialogReturnValue;
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
