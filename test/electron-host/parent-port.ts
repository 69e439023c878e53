// Loaded before a program that runs apart (`node --import`): gives it Electron's `process.parentPort` over Node's own channel.
type Listener = (event: { data: unknown }) => void;

const listen = (how: 'on' | 'once') => (_event: 'message', listener: Listener) => {
  process[how]('message', (data) => listener({ data }));
};

Object.assign(process, {
  parentPort: {
    on: listen('on'),
    once: listen('once'),
    postMessage: (message: unknown) => process.send?.(message),
  },
});
