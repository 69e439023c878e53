/** Either end of the pipe between the app's process and the one that holds its windows: `process`, or a child process. */
export type Pipe = {
  send?(message: Message, done: (error: Error | null) => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
};

type Message =
  | { kind: 'ask'; id: number; name: string; args: unknown[] }
  | { kind: 'value'; id: number; value: unknown }
  | { kind: 'error'; id: number; message: string };

// biome-ignore lint/suspicious/noExplicitAny: any function can be asked across the pipe.
type Functions = Record<string, (...args: any[]) => unknown>;

export type Ask<Theirs extends Functions> = <Name extends keyof Theirs & string>(
  name: Name,
  ...args: Parameters<Theirs[Name]>
) => Promise<Awaited<ReturnType<Theirs[Name]>>>;

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/** What Electron says of what cannot be cloned stands for Node's own words. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.endsWith('could not be cloned.') ? 'An object could not be cloned.' : text;
}

/** Lets each process call the functions of the other. Values travel as structured clones, as in Electron. */
export function connect<Theirs extends Functions>(pipe: Pipe, ours: Functions): Ask<Theirs> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  const send = (message: Message) =>
    pipe.send?.(message, (error) => {
      if (error && message.kind === 'ask') settle(message.id, (asked) => asked.reject(error));
    });
  const settle = (id: number, how: (asked: Waiting) => void) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (asked) how(asked);
  };
  const answer = async (id: number, name: string, args: unknown[]) => {
    try {
      send({ kind: 'value', id, value: await ours[name]?.(...args) });
    } catch (error) {
      send({ kind: 'error', id, message: messageOf(error) });
    }
  };

  pipe.on('message', (received) => {
    const message = received as Message;
    if (message.kind === 'ask') void answer(message.id, message.name, message.args);
    else if (message.kind === 'value') settle(message.id, (asked) => asked.resolve(message.value));
    else settle(message.id, (asked) => asked.reject(new Error(message.message)));
  });
  pipe.on('disconnect', () => {
    for (const asked of waiting.values()) asked.reject(new Error('The other process is gone.'));
    waiting.clear();
  });

  return (name, ...args) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve: resolve as Waiting['resolve'], reject });
      send({ kind: 'ask', id: lastId, name, args });
    });
}
