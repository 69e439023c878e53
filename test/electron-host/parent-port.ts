// Loaded before a program that runs apart (`node --import`): gives it Electron's `process.parentPort` over Node's own
// channel, which it then no longer sees.
type Listener = (event: { data: unknown }) => void;

const send = process.send?.bind(process);
Object.assign(process, { send: undefined });

const listen = (how: 'on' | 'once') => (_event: 'message', listener: Listener) => {
  process[how]('message', (data) => listener({ data }));
};

Object.assign(process, {
  parentPort: {
    on: listen('on'),
    once: listen('once'),
    postMessage: (message: unknown) => send?.(message),
  },
});
