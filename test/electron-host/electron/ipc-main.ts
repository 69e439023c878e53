import { EventEmitter } from 'node:events';
import { answerHost } from './host.ts';
import { listedWindow } from './window-list.ts';

type Listener = (event: unknown, ...args: unknown[]) => unknown;

const handlers = new Map<string, Listener>();

class IpcMain extends EventEmitter {
  handle(channel: string, listener: Listener): void {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    handlers.set(channel, listener);
  }

  handleOnce(channel: string, listener: Listener): void {
    this.handle(channel, (...args) => {
      handlers.delete(channel);
      return listener(...args);
    });
  }

  removeHandler(channel: string): void {
    handlers.delete(channel);
  }
}

export const ipcMain = new IpcMain();

answerHost({
  /** An error crosses as its text alone, as in Electron. */
  async invoke(id, { url, origin, isTop }, channel, args) {
    try {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const senderFrame = { url, origin, parent: isTop ? null : {} };
      const sender = listedWindow(id)?.webContents;
      return { value: await handler({ sender, senderFrame, type: 'frame' }, ...args) };
    } catch (error) {
      return { problem: String(error) };
    }
  },
});
