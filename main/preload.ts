import { contextBridge, ipcRenderer } from 'electron';

// The window gets this one function and nothing else of Electron or Node.
contextBridge.exposeInMainWorld('call', (name: string, input: unknown) =>
  ipcRenderer.invoke('call', name, input),
);
