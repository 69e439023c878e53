import { EventEmitter } from 'node:events';
import type { PrintToPDFOptions } from 'electron';
import type { ClickedPlace, Key, Navigation } from '../contract.ts';
import { host } from './host.ts';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

/** An event whose listeners may say no. */
export type Preventable = { defaultPrevented: boolean; preventDefault(): void };

export function preventable<T extends object>(details: T): T & Preventable {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

export class WebContents extends EventEmitter {
  readonly id: number;
  readonly setZoomMode = () => {};
  #zoom = 1;
  #openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(id: number) {
    super();
    this.id = id;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  executeJavaScript(code: string): Promise<unknown> {
    return host('runScript', this.id, code);
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return Buffer.from(await host('printToPdf', this.id, options));
  }

  getZoomFactor(): number {
    return this.#zoom;
  }

  setZoomFactor(factor: number): void {
    this.#zoom = factor;
    void host('setZoom', this.id, factor).catch(() => {});
  }

  mayOpen(url: string): boolean {
    return this.#openHandler({ url }).action === 'allow';
  }

  mayNavigate(kind: Navigation, url: string): boolean {
    const details = preventable({ url, isMainFrame: kind !== 'will-frame-navigate' });
    this.emit(kind, details, url);
    return !details.defaultPrevented;
  }

  clicked(place: ClickedPlace): void {
    this.emit('context-menu', preventable({}), place);
  }

  /** The page gets the key too: a listener's preventDefault comes too late here. */
  press(key: Key): void {
    this.emit('before-input-event', preventable({}), { type: 'keyDown', ...key });
  }
}
