import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What anybody's first window is: one page of HTML. It comes over a scheme of its own, since the stand-in knows no other way. */
const MAIN = `
const { app, BrowserWindow, protocol, session } = require('electron');
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.whenReady().then(() => {
  session.defaultSession.protocol.handle(
    'app',
    () => new Response('<!doctype html><title>Trang</title><h1>Trang</h1>', { headers: { 'content-type': 'text/html' } }),
  );
  void new BrowserWindow({ width: 1280, height: 800 }).loadURL('app://app/index.html');
});
app.on('window-all-closed', () => app.quit());
`;

/** Writes the least app there is into a folder of its own and returns that; its entry is `main.cjs`. */
export function writeBlankApp(): string {
  const folder = join(import.meta.dirname, '../../out/blank-app');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'main.cjs'), MAIN);
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "blank-app", "version": "1.0.0", "main": "main.cjs" }\n',
  );
  return folder;
}
