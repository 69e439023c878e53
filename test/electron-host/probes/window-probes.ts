import { relative } from 'node:path';
import { type Probe, refusal } from './probe.ts';

const sizeOf = ({ width, height }: { width: number; height: number }) => [width, height];

/** Windows, the app around them, the desktop. */
export const windowProbes: Readonly<Record<string, Probe>> = {
  'a window is never made smaller than its smallest size': {
    async ask({ open }) {
      const window = await open({ width: 600, height: 500, minWidth: 500, minHeight: 400 });
      window.setBounds({ width: 100, height: 100 });
      const set = sizeOf(window.getBounds());
      window.setMinimumSize(200, 150);
      window.setBounds({ width: 100, height: 100 });
      const later = sizeOf(window.getBounds());
      window.destroy();
      return { set, later };
    },
    answer: { set: [500, 400], later: [200, 150] },
  },
  'bounds that name a part change that part alone': {
    async ask({ open }) {
      const window = await open({ x: 40, y: 30, width: 300, height: 200 });
      window.setBounds({ width: 400 });
      const bounds = window.getBounds();
      window.destroy();
      return bounds;
    },
    answer: { x: 40, y: 30, width: 400, height: 200 },
  },
  'bounds handed out are a copy': {
    async ask({ open }) {
      const window = await open({ width: 300, height: 200 });
      window.getBounds().width = 5;
      const { width } = window.getBounds();
      window.destroy();
      return width;
    },
    answer: 300,
  },
  'a window that is gone says so': {
    async ask({ open }) {
      const window = await open();
      window.destroy();
      return [
        window.isDestroyed(),
        await refusal(() => window.getBounds()),
        await refusal(() => window.focus()),
        await refusal(() => window.isMaximized()),
        await refusal(() => window.setMinimumSize(1, 1)),
        await refusal(() => window.loadURL('app://probe/page.html')),
        await refusal(() => window.destroy()),
      ];
    },
    answer: [true, ...Array(5).fill('TypeError: Object has been destroyed'), null],
  },
  'close asks and may be refused; destroy asks nobody': {
    async ask({ open }) {
      const window = await open();
      const seen: string[] = [];
      window.on('close', (event) => {
        seen.push('close');
        event.preventDefault();
      });
      window.on('closed', () => seen.push('closed'));
      window.close();
      await new Promise((resolve) => setTimeout(resolve, 300));
      seen.push(window.isDestroyed() ? 'gone' : 'there');
      window.destroy();
      seen.push(window.isDestroyed() ? 'gone' : 'there');
      return seen;
    },
    answer: ['close', 'there', 'closed', 'gone'],
  },
  'a page that wants to be asked before it goes is asked when the window closes': {
    async ask({ open }) {
      const window = await open();
      const seen: string[] = [];
      await window.webContents.executeJavaScript(
        "addEventListener('beforeunload', (event) => event.preventDefault())",
        true,
      );
      window.on('close', () => seen.push('close'));
      window.webContents.on('will-prevent-unload', () => seen.push('will-prevent-unload'));
      window.close();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      seen.push(window.isDestroyed() ? 'gone' : 'there');
      window.webContents.once('will-prevent-unload', (event) => event.preventDefault());
      window.on('closed', () => seen.push('closed'));
      window.close();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      if (!window.isDestroyed()) window.destroy();
      return seen;
    },
    answer: ['close', 'will-prevent-unload', 'there', 'close', 'will-prevent-unload', 'closed'],
  },
  'windows are listed while they are there': {
    async ask({ electron: { BrowserWindow }, open, window }) {
      const before = BrowserWindow.getAllWindows().length;
      const other = await open();
      const during = BrowserWindow.getAllWindows().length;
      const isFound = BrowserWindow.fromWebContents(other.webContents) === other;
      other.destroy();
      return [
        during - before,
        BrowserWindow.getAllWindows().length - before,
        isFound,
        BrowserWindow.fromWebContents(window.webContents) === window,
      ];
    },
    answer: [1, 0, true, true],
  },
  'a window made unseen is ready to show, and stays unseen until it is shown': {
    async ask({ electron: { BrowserWindow } }) {
      const window = new BrowserWindow({ show: false });
      const ready = new Promise((resolve) => window.once('ready-to-show', () => resolve(null)));
      await Promise.all([ready, window.loadURL('app://probe/page.html')]);
      const wasVisible = window.isVisible();
      window.show();
      await new Promise((resolve) => setTimeout(resolve, 300));
      const isVisible = window.isVisible();
      window.destroy();
      return [wasVisible, isVisible];
    },
    answer: [false, true],
  },
  'every window’s contents are announced before the window is handed out': {
    async ask({ electron: { app, BrowserWindow } }) {
      const seen: string[] = [];
      app.once('web-contents-created', (_event, contents) =>
        seen.push(`contents ${typeof contents.id}`),
      );
      app.once('browser-window-created', () => seen.push('window'));
      const window = new BrowserWindow({ show: false });
      seen.push('made');
      window.destroy();
      return seen;
    },
    answer: ['contents number', 'window', 'made'],
  },
  'a folder Electron does not know by name is an error': {
    ask: ({ electron: { app } }) =>
      Promise.all([
        refusal(() => app.getPath('nowhere' as 'home')),
        refusal(() => app.setPath('nowhere', '/tmp')),
        refusal(() => app.setPath('userData', 'not/absolute')),
      ]),
    answer: [
      "Error: Failed to get 'nowhere' path",
      'Error: Failed to set path',
      'Error: Path must be absolute',
    ],
  },
  'what Chromium keeps lies among the app’s files, unless it is told elsewhere': {
    ask: ({ electron: { app } }) =>
      (['sessionData', 'crashDumps'] as const).map((name) =>
        relative(app.getPath('userData'), app.getPath(name)),
      ),
    answer: ['', 'Crashpad'],
  },
  'switches of the command line are remembered': {
    ask({ electron: { app } }) {
      app.commandLine.appendSwitch('probe-switch', 'value');
      return [
        app.commandLine.hasSwitch('probe-switch'),
        app.commandLine.hasSwitch('probe-other'),
        app.commandLine.getSwitchValue('probe-switch'),
      ];
    },
    answer: [true, false, 'value'],
  },
  'a dialog refuses options of the wrong kind': {
    ask: ({ electron: { dialog }, window }) =>
      Promise.all([
        refusal(() => dialog.showSaveDialog(window, { title: 5 as unknown as string })),
        refusal(() => dialog.showSaveDialog(window, { defaultPath: 5 as unknown as string })),
        refusal(() => dialog.showSaveDialog(window, { buttonLabel: 5 as unknown as string })),
        refusal(() => dialog.showOpenDialog(window, { properties: 'openFile' as never })),
        refusal(() => dialog.showOpenDialog(window, { title: 5 as unknown as string })),
        refusal(() => dialog.showOpenDialog(window, { defaultPath: 5 as unknown as string })),
      ]),
    answer: [
      'TypeError: Title must be a string',
      'TypeError: Default path must be a string',
      'TypeError: Button label must be a string',
      'TypeError: Properties must be an array',
      'TypeError: Title must be a string',
      'TypeError: Default path must be a string',
    ],
  },
  'a menu refuses an item without a kind': {
    ask: ({ electron: { Menu } }) =>
      Promise.all([
        refusal(() => Menu.buildFromTemplate('x' as never)),
        refusal(() => Menu.buildFromTemplate([{}])),
      ]),
    answer: [
      'TypeError: Invalid template for Menu: Menu template must be an array',
      'TypeError: Invalid template for MenuItem: must have at least one of label, role or type',
    ],
  },
  'the screen has a work area, and a place matches a display': {
    ask({ electron: { screen } }) {
      const { workArea } = screen.getPrimaryDisplay();
      const [first] = screen.getAllDisplays();
      const near = screen.getDisplayMatching({ x: 90_000, y: 0, width: 10, height: 10 });
      return [
        workArea.width > 0 && workArea.height > 0,
        first?.id === screen.getPrimaryDisplay().id,
        near.id === first?.id,
      ];
    },
    answer: [true, true, true],
  },
};
