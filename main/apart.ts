/** A process that gets one message and answers one: Electron's utility process, or what a test puts in its place. */
export type ApartProcess = {
  postMessage(message: unknown): void;
  once(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit' | 'error', listener: () => void): unknown;
  kill(): unknown;
};

export type ApartLimits = { megabytes: number; seconds: number };

/** An answer sent just before the end may arrive after it: the two travel by different ways. */
const GRACE_MILLISECONDS = 300;

/** Hands a process its input and waits for its answer; it is ended whatever comes. Rejects when it dies or takes too long. */
export async function askApart(
  child: ApartProcess,
  input: unknown,
  { seconds }: ApartLimits,
): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const timers = [
    setTimeout(() => reject(new Error(`No answer within ${seconds} seconds.`)), seconds * 1000),
  ];
  const ended = () =>
    timers.push(
      setTimeout(
        () => reject(new Error('The process ended without an answer.')),
        GRACE_MILLISECONDS,
      ),
    );
  child.once('message', resolve);
  child.once('exit', ended);
  // Out of memory, say. Nobody listening would end the app itself.
  child.once('error', ended);
  try {
    child.postMessage(input);
    return await promise;
  } finally {
    for (const timer of timers) clearTimeout(timer);
    child.kill();
  }
}

/** The built programs that run apart: entries of their own in electron.vite.config.ts. */
export type ApartProgram = 'foreign-reader' | 'copier' | 'word-writer';

/** The flag as Electron's processes read it; Node's own they take without a word and do nothing. */
export function heapLimit({ megabytes }: ApartLimits): string {
  return `--js-flags=--max-old-space-size=${megabytes}`;
}
