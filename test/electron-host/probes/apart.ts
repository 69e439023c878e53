import v8 from 'node:v8';

// A program that runs apart and does as its message says.

type Port = {
  once(event: 'message', listener: (event: { data: Order }) => void): void;
  on(event: 'message', listener: (event: { data: Order }) => void): void;
  postMessage(message: unknown): void;
};

export type Order =
  | { do: 'echo'; value?: unknown }
  | { do: 'exit'; code: number }
  | { do: 'answer-and-exit' }
  | { do: 'throw' | 'reject' | 'fill' | 'heap' | 'world' };

const port = (process as unknown as { parentPort: Port }).parentPort;

const deeds: { [Name in Order['do']]: (order: Extract<Order, { do: Name }>) => void } = {
  echo: ({ value }) => port.postMessage(value),
  exit: ({ code }) => process.exit(code),
  'answer-and-exit': () => {
    port.postMessage('done');
    process.exit(0);
  },
  throw: () => {
    throw new Error('thrown apart');
  },
  reject: () => {
    void Promise.reject(new Error('rejected apart'));
    setTimeout(() => port.postMessage('alive'), 500);
  },
  fill: () => {
    const held: unknown[] = [];
    for (;;) held.push(new Array(100_000).fill(held.length));
  },
  heap: () => port.postMessage(Math.round(v8.getHeapStatistics().heap_size_limit / 1_048_576)),
  world: () =>
    port.postMessage({
      send: typeof process.send,
      arguments: process.argv.slice(2),
    }),
};

port.on('message', ({ data }) => (deeds[data.do] as (order: Order) => void)(data));
