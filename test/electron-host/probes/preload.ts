import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('call', (channel: string, ...args: unknown[]) =>
  ipcRenderer.invoke(channel, ...args),
);

// Read by a probe: what the bridge says to a second thing under one name.
let problem = 'nothing';
try {
  contextBridge.exposeInMainWorld('call', () => null);
} catch (error) {
  problem = String(error);
}
contextBridge.exposeInMainWorld('secondExposure', problem);
