import { EventEmitter } from 'node:events';
import type { PrintToPDFOptions } from 'electron';
import { originOf } from '../address.ts';
import type { ClickedPlace, Key } from '../contract.ts';
import { checkPrintOptions } from '../print-options.ts';
import { host } from './host.ts';
import { preventable } from './preventable.ts';
import { allWindows } from './window-list.ts';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

/** As in Electron, pages of one origin share their zoom, but for one that is isolated. */
const zooms = new Map<string, number>();

export class WebContents extends EventEmitter {
  readonly id: number;
  readonly #opened: Promise<unknown>;
  readonly #isIsolated: boolean;
  #ownZoom = 1;
  #url = '';
  #isCrashed = false;
  #ended = Promise.withResolvers<never>();
  #isEnded = false;
  #openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(id: number, opened: Promise<unknown>, isIsolated: boolean) {
    super();
    this.id = id;
    this.#opened = opened;
    this.#isIsolated = isIsolated;
    this.#ended.promise.catch(() => {});
  }

  isDestroyed = () => this.#isEnded;
  isCrashed = () => this.#isCrashed;
  getURL = () => this.#url;
  getZoomFactor = () =>
    this.#isIsolated ? this.#ownZoom : (zooms.get(originOf(this.#url)) ?? this.#ownZoom);

  async loadURL(url: string): Promise<void> {
    await this.#opened;
    const failure = await this.#unlessEnded(host('loadUrl', this.id, url));
    if (failure)
      throw Object.assign(new Error(`${failure} loading '${URL.canParse(url) ? url : ''}'`));
    this.#url = url;
    this.#isCrashed = false;
    await this.#applyZoom();
    await host('announceLoaded', this.id);
  }

  reload(): void {
    void this.loadURL(this.#url).catch(() => {});
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  async executeJavaScript(code: string, isByHand = false): Promise<unknown> {
    const { value, problem } = await this.#unlessEnded(host('runScript', this.id, code, isByHand));
    if (problem) throw new Error(problem);
    return value;
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    if (this.#isEnded) throw new TypeError('Object has been destroyed');
    checkPrintOptions(options);
    return Buffer.from(await this.#unlessEnded(host('printToPdf', this.id, options)));
  }

  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.#ownZoom = factor;
    if (!this.#isIsolated) zooms.set(originOf(this.#url), factor);
    const shown = this.#isIsolated ? [this] : allWindows().map(({ webContents }) => webContents);
    for (const contents of shown) void contents.#applyZoom().catch(() => {});
  }

  async #applyZoom(): Promise<void> {
    await host('setZoom', this.id, this.getZoomFactor());
  }

  forcefullyCrashRenderer(): void {
    void host('crashPage', this.id).catch(() => {});
  }

  /** What its window still waited for fails with it. */
  end(): void {
    this.#isEnded = true;
    this.#ended.reject(new Error('Object has been destroyed'));
    this.emit('destroyed');
  }

  #unlessEnded<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#ended.promise]);
  }

  mayOpen(url: string): boolean {
    return this.#openHandler({ url }).action === 'allow';
  }

  /** Of any frame the app is asked as of a frame; of the page itself, then, as of the page. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    const kinds = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];
    return kinds.every((kind) => {
      const details = preventable({ url, isMainFrame });
      this.emit(kind, details, url);
      return !details.defaultPrevented;
    });
  }

  /** The page would rather stay: true where the app goes over its head. */
  mayUnload(): boolean {
    const event = preventable({});
    this.emit('will-prevent-unload', event);
    return event.defaultPrevented;
  }

  clicked(place: ClickedPlace): void {
    this.emit('context-menu', preventable({}), place);
  }

  /** True where the app keeps the key from the page. */
  press(key: Key): boolean {
    const event = preventable({});
    this.emit('before-input-event', event, { type: 'keyDown', ...key });
    return event.defaultPrevented;
  }

  navigated(url: string): void {
    this.#url = url;
  }

  crashed(): void {
    this.#isCrashed = true;
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  }
}
