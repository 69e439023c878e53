import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app } from './app.ts';
import { answerHost, host } from './host.ts';
import { preventable, WebContents } from './web-contents.ts';
import { listedWindow, listWindow, unlistWindow } from './window-list.ts';

let lastId = 0;

export class BrowserWindow extends EventEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  #opened: Promise<void>;
  #bounds: Rectangle;
  /** As in Electron, it holds over whatever size is asked, larger than the screen or not. */
  #smallest: { width: number; height: number };
  #isDestroyed = false;
  #isMaximized = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    lastId += 1;
    this.id = lastId;
    this.webContents = new WebContents(this.id);
    const { x = 0, y = 0, show = true, webPreferences } = options;
    this.#smallest = { width: options.minWidth ?? 0, height: options.minHeight ?? 0 };
    const { width, height } = this.#atLeast(options.width ?? 800, options.height ?? 600);
    this.#bounds = { x, y, width, height };
    listWindow(this);
    this.#opened = host('openWindow', {
      id: this.id,
      width,
      height,
      isShown: show,
      preload: webPreferences?.preload ?? null,
    });
    app.emit('web-contents-created', {}, this.webContents);
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return listedWindow<BrowserWindow>(contents.id) ?? null;
  }

  async loadURL(url: string): Promise<void> {
    await this.#opened;
    await host('loadUrl', this.id, url);
  }

  show = () => this.focus();
  restore = () => {};
  isMinimized = () => false;
  isDestroyed = () => this.#isDestroyed;
  isMaximized = () => this.#isMaximized;
  getBounds = () => this.#bounds;
  getNormalBounds = () => this.#bounds;

  maximize(): void {
    this.#isMaximized = true;
  }

  focus(): void {
    void host('focusWindow', this.id).catch(() => {});
    this.emit('focus');
  }

  close(): void {
    if (this.#isDestroyed) return;
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    void host('closeWindow', this.id).catch(() => {});
    this.emit('closed');
    if (unlistWindow(this.id) === 0) app.emit('window-all-closed');
  }

  setMinimumSize(width: number, height: number): void {
    this.#smallest = { width, height };
  }

  setBounds(bounds: Rectangle): void {
    this.#bounds = { ...bounds, ...this.#atLeast(bounds.width, bounds.height) };
  }

  #atLeast(width: number, height: number): { width: number; height: number } {
    const smallest = this.#smallest;
    return { width: Math.max(width, smallest.width), height: Math.max(height, smallest.height) };
  }

  resizeTo(width: number, height: number): void {
    this.#bounds = { ...this.#bounds, width, height };
    this.emit('resize');
  }
}

const windowOf = (id: number) => listedWindow<BrowserWindow>(id);

answerHost({
  mayNavigate: (id, kind, url) => windowOf(id)?.webContents.mayNavigate(kind, url) ?? false,
  mayOpen: (id, url) => windowOf(id)?.webContents.mayOpen(url) ?? false,
  readyToShow: (id) => void windowOf(id)?.emit('ready-to-show'),
  resized: (id, width, height) => windowOf(id)?.resizeTo(width, height),
  pressed: (id, key) => windowOf(id)?.webContents.press(key),
  clicked: (id, place) => windowOf(id)?.webContents.clicked(place),
  closedByUser: (id) => windowOf(id)?.close(),
});
