import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog, Menu, screen, shell } from './desktop.ts';
import { ipcMain } from './ipc-main.ts';
import { protocol, session } from './session.ts';
import { utilityProcess } from './utility-process.ts';

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};

// biome-ignore lint/style/noDefaultExport: electron-store takes the default export
export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};
