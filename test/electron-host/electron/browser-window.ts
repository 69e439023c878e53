import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app } from './app.ts';
import { answerHost, host } from './host.ts';
import { preventable } from './preventable.ts';
import { WebContents } from './web-contents.ts';
import { allWindows, listedWindow, listWindow, unlistWindow } from './window-list.ts';

let lastId = 0;

export class BrowserWindow extends EventEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  #bounds: Rectangle;
  /** As in Electron, it holds over whatever size is asked, larger than the screen or not. */
  #smallest: { width: number; height: number };
  #isDestroyed = false;
  #isMaximized = false;
  #isVisible: boolean;
  #isClosing = false;
  #isAskedAgain = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    lastId += 1;
    this.id = lastId;
    const { x = 0, y = 0, show = true, webPreferences } = options;
    this.#smallest = { width: options.minWidth ?? 0, height: options.minHeight ?? 0 };
    const { width, height } = this.#atLeast(options.width ?? 800, options.height ?? 600);
    this.#bounds = { x, y, width, height };
    this.#isVisible = show;
    const opened = host('openWindow', {
      id: this.id,
      width,
      height,
      isShown: show,
      preload: webPreferences?.preload ?? null,
    });
    this.webContents = new WebContents(this.id, opened, webPreferences?.zoomMode === 'isolated');
    listWindow(this);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return listedWindow<BrowserWindow>(contents.id) ?? null;
  }

  static getAllWindows(): BrowserWindow[] {
    return allWindows<BrowserWindow>();
  }

  isDestroyed = () => this.#isDestroyed;
  isMinimized = () => this.#there(false);
  isMaximized = () => this.#there(this.#isMaximized);
  isVisible = () => this.#there(this.#isVisible);
  restore = () => this.#there(undefined);
  getBounds = () => this.#there({ ...this.#bounds });
  getNormalBounds = () => this.getBounds();

  async loadURL(url: string): Promise<void> {
    this.#there(undefined);
    await this.webContents.loadURL(url);
  }

  show(): void {
    this.#there(undefined);
    this.#isVisible = true;
    this.focus();
  }

  maximize(): void {
    this.#there(undefined);
    this.#isMaximized = true;
  }

  focus(): void {
    this.#there(undefined);
    void host('focusWindow', this.id).catch(() => {});
    this.emit('focus');
  }

  setMinimumSize(width: number, height: number): void {
    this.#there(undefined);
    this.#smallest = { width, height };
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#there(undefined);
    const asked = { ...this.#bounds, ...bounds };
    this.#bounds = { ...asked, ...this.#atLeast(asked.width, asked.height) };
  }

  /** The app may refuse, then the page may: by its `beforeunload`, unless the app goes over its head. */
  close(): void {
    if (this.#isDestroyed || this.#isClosing) return;
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) {
      app.stay();
      return;
    }
    this.closeByPage();
  }

  /** As the page’s own `window.close()`: it is asked, the app is not. */
  closeByPage(): void {
    if (this.#isDestroyed) return;
    if (this.#isClosing) {
      // A page that saves within a moment closes its window before the answer that it stays is here.
      this.#isAskedAgain = true;
      return;
    }
    this.#isClosing = true;
    this.#isAskedAgain = false;
    const ends = this.webContents.isCrashed() || host('mayClosePage', this.id);
    void Promise.resolve(ends).then((isYes) => this.#closeOrStay(isYes));
  }

  #closeOrStay(isYes: boolean): void {
    this.#isClosing = false;
    if (isYes) this.destroy();
    else if (this.#isAskedAgain) this.closeByPage();
    else app.stay();
  }

  destroy(isEnd = false): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.webContents.end();
    void host('closeWindow', this.id).catch(() => {});
    const left = unlistWindow(this.id);
    this.emit('closed');
    if (left === 0 && !isEnd) app.allWindowsClosed();
  }

  /** The system asks every window before it ends; true where the app would have it wait. */
  askBeforeEnd(): boolean {
    const event = preventable({ reasons: ['shutdown'] });
    this.emit('query-session-end', event);
    return event.defaultPrevented;
  }

  resizeTo(width: number, height: number): void {
    this.#bounds = { ...this.#bounds, width, height };
    this.emit('resize');
  }

  #there<T>(value: T): T {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    return value;
  }

  #atLeast(width: number, height: number): { width: number; height: number } {
    const smallest = this.#smallest;
    return { width: Math.max(width, smallest.width), height: Math.max(height, smallest.height) };
  }
}

const windowOf = (id: number) => listedWindow<BrowserWindow>(id);
const contentsOf = (id: number) => windowOf(id)?.webContents;

answerHost({
  mayNavigate: (id, url, isTop) => contentsOf(id)?.mayNavigate(url, isTop) ?? false,
  mayOpen: (id, url) => contentsOf(id)?.mayOpen(url) ?? false,
  mayUnload: (id) => contentsOf(id)?.mayUnload() ?? true,
  readyToShow: (id) => void windowOf(id)?.emit('ready-to-show'),
  resized: (id, width, height) => windowOf(id)?.resizeTo(width, height),
  pressed: (id, key) => contentsOf(id)?.press(key) ?? false,
  clicked: (id, place) => contentsOf(id)?.clicked(place),
  navigated: (id, url) => contentsOf(id)?.navigated(url),
  crashed: (id) => contentsOf(id)?.crashed(),
  sessionEnds: (id) => windowOf(id)?.askBeforeEnd() ?? false,
  closedByPage: (id) => windowOf(id)?.closeByPage(),
  closedByUser: (id) => windowOf(id)?.destroy(),
});
