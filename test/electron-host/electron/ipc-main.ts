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

  removeHandler(channel: string): void {
    handlers.delete(channel);
  }
}

export const ipcMain = new IpcMain();

answerHost({
  async invoke(id, { url, origin, isTop }, channel, args) {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const senderFrame = { url, origin, parent: isTop ? null : {} };
    return handler({ sender: listedWindow<never>(id), senderFrame, type: 'frame' }, ...args);
  },
});
