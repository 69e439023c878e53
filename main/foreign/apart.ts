/** A process that gets one message and answers one: Electron's utility process, or what a test puts in its place. */
export type ApartProcess = {
  postMessage(message: unknown): void;
  once(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: () => void): unknown;
  kill(): unknown;
};

export type ApartLimits = { megabytes: number; seconds: number };

/** Hands a process its input and waits for its answer; it is ended whatever comes. Rejects when it dies or takes too long. */
export async function askApart(
  child: ApartProcess,
  input: unknown,
  { seconds }: ApartLimits,
): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const timer = setTimeout(
    () => reject(new Error(`No answer within ${seconds} seconds.`)),
    seconds * 1000,
  );
  child.once('message', resolve);
  child.once('exit', () => reject(new Error('The process ended without an answer.')));
  try {
    child.postMessage(input);
    return await promise;
  } finally {
    clearTimeout(timer);
    child.kill();
  }
}

/** The built programs that run apart: entries of their own in electron.vite.config.ts. */
export type ApartProgram = 'sheet-reader';

export function heapLimit({ megabytes }: ApartLimits): string {
  return `--max-old-space-size=${megabytes}`;
}
