import { EventEmitter } from 'node:events';
import type {
  FileFilter,
  MenuItemConstructorOptions,
  OpenDialogOptions,
  OpenDialogReturnValue,
  Rectangle,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import type { DialogRequest, MenuItem } from '../contract.ts';
import { BrowserWindow } from './browser-window.ts';
import { host } from './host.ts';

const extensionsOf = (filters: FileFilter[] = []) => filters.flatMap((filter) => filter.extensions);

/** Windows with a dialog open. It takes all they are sent, so a second one can only be a mistake of the app. */
const asking = new Set<unknown>();

/** The paths chosen; none where the dialog is cancelled. */
async function ask(
  window: unknown,
  kind: DialogRequest['kind'],
  options: SaveDialogOptions | OpenDialogOptions,
): Promise<string[]> {
  if (asking.has(window)) throw new Error('This window has a dialog open already.');
  asking.add(window);
  try {
    const { title = '', defaultPath = '', filters } = options;
    const request = { kind, title, defaultPath, extensions: extensionsOf(filters) };
    return [(await host('answerDialog', request)) ?? []].flat();
  } finally {
    asking.delete(window);
  }
}

const TEXTS = { title: 'Title', buttonLabel: 'Button label', defaultPath: 'Default path' } as const;

function checkOptions(options: SaveDialogOptions | OpenDialogOptions): void {
  for (const [name, said] of Object.entries(TEXTS)) {
    const value = options[name as keyof typeof TEXTS];
    if (value !== undefined && typeof value !== 'string') {
      throw new TypeError(`${said} must be a string`);
    }
  }
}

export const dialog = {
  async showSaveDialog(window: unknown, options: SaveDialogOptions) {
    checkOptions(options);
    const [path] = await ask(window, 'save', options);
    return {
      canceled: path === undefined,
      filePath: path ?? '',
    } satisfies SaveDialogReturnValue;
  },
  async showOpenDialog(window: unknown, options: OpenDialogOptions) {
    const { properties = [] } = options;
    if (!Array.isArray(properties)) throw new TypeError('Properties must be an array');
    checkOptions(options);
    const asksForFolder = properties.includes('openDirectory');
    const filePaths = await ask(window, asksForFolder ? 'folder' : 'open', options);
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

const [areaWidth = 1920, areaHeight = 1040] = (process.env['SO_THI_DUA_STAND_IN_SCREEN'] ?? '')
  .split('x')
  .filter(Boolean)
  .map(Number);
const display = { id: 1, workArea: { x: 0, y: 0, width: areaWidth, height: areaHeight } };

class Screen extends EventEmitter {
  getPrimaryDisplay = () => display;
  getDisplayMatching = (_near: Rectangle) => display;
  getAllDisplays = () => [display];
}

/** One screen, so that a window kept from another one can be seen to come back onto it. */
export const screen = new Screen();

/** The roles of Electron that a template here may name; any other is a mistake, and said. */
const ROLES = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'];

export class Menu {
  static setApplicationMenu = (_menu: null) => {};
  readonly #items: MenuItem[];

  constructor(items: MenuItem[]) {
    this.#items = items;
  }

  static buildFromTemplate(template: MenuItemConstructorOptions[]): Menu {
    if (!Array.isArray(template)) {
      throw new TypeError('Invalid template for Menu: Menu template must be an array');
    }
    return new Menu(
      template.map(({ type = 'normal', role = '', label = '', enabled = true }) => {
        if (!role && !label && type === 'normal') {
          throw new TypeError(
            'Invalid template for MenuItem: must have at least one of label, role or type',
          );
        }
        if (role && !ROLES.includes(role)) throw new TypeError(`Unknown role ${role}`);
        return { type, role, label, enabled };
      }),
    );
  }

  popup({ window }: { window: BrowserWindow }): void {
    if (!(window instanceof BrowserWindow)) throw new TypeError('Invalid window for Menu');
    void host('popupMenu', window.id, this.#items).catch(() => {});
  }
}
