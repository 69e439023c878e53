import type { ForkOptions, UtilityProcess } from 'electron';
import type { Order } from './apart.ts';
import { type Probe, refusal, type Stage } from './probe.ts';

type Seen = unknown[];

/** What is heard of a process until it ends, or for as long as it is given. */
function listen(child: UtilityProcess, ms = 5000): Promise<Seen> {
  const seen: Seen = [];
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill();
      resolve([...seen, 'still there']);
    }, ms);
    child.on('spawn', () => seen.push('spawn'));
    child.on('message', (message) => seen.push(message));
    child.on('error' as 'exit', ((kind: string) => seen.push(`error ${kind}`)) as never);
    child.on('exit', (code) => {
      seen.push(`exit ${code}`);
      clearTimeout(timer);
      setTimeout(() => resolve(seen), 200);
    });
  });
}

function start({ electron, apart }: Stage, options: ForkOptions = {}): UtilityProcess {
  return electron.utilityProcess.fork(apart, [], { stdio: 'ignore', ...options });
}

function told(stage: Stage, order: Order, options?: ForkOptions, ms?: number): Promise<Seen> {
  const child = start(stage, options);
  const heard = listen(child, ms);
  child.postMessage(order);
  return heard;
}

/** The first message of a process, which is then ended. */
async function answered(stage: Stage, order: Order, options?: ForkOptions): Promise<unknown> {
  const child = start(stage, options);
  const answer = new Promise((resolve) => child.once('message', resolve));
  child.postMessage(order);
  return answer.finally(() => child.kill());
}

/** Programs that run apart. */
export const apartProbes: Readonly<Record<string, Probe>> = {
  'a message sent at once is kept until the process is there, and answered as a clone': {
    async ask(stage) {
      const value = { map: new Map([[1, 'a']]), bytes: new Uint8Array([1]) };
      const { map, bytes } = (await answered(stage, { do: 'echo', value })) as Record<
        'map' | 'bytes',
        unknown
      >;
      return [
        map instanceof Map && map.get(1) === 'a',
        bytes instanceof Uint8Array && bytes[0] === 1,
      ];
    },
    answer: [true, true],
  },
  'a process begins, then ends with the code it names': {
    ask: (stage) => told(stage, { do: 'exit', code: 3 }),
    answer: ['spawn', 'exit 3'],
  },
  'an error nobody catches ends a process with 1': {
    ask: (stage) => told(stage, { do: 'throw' }),
    answer: ['spawn', 'exit 1'],
  },
  'a rejection nobody catches is a warning': {
    ask: (stage) => told(stage, { do: 'reject' }, {}, 2000),
    answer: ['spawn', 'alive', 'still there'],
    wants: 'a rejection apart that only warns',
  },
  'memory that runs out ends a process; a newer Electron says so before': {
    async ask(stage) {
      const seen = await told(
        stage,
        { do: 'fill' },
        { execArgv: ['--js-flags=--max-old-space-size=64'] },
        20_000,
      );
      return seen.map((each) => (/^exit [1-9-]/.test(String(each)) ? 'exit' : each));
    },
    answer: ['spawn', 'error FatalError', 'exit'],
    wants: 'the end of memory told by an event',
  },
  'the heap limit is V8’s flag': {
    async ask(stage) {
      const flag = '--js-flags=--max-old-space-size=256';
      const megabytes = Number(await answered(stage, { do: 'heap' }, { execArgv: [flag] }));
      return megabytes >= 256 && megabytes < 600;
    },
    answer: true,
  },
  'a heap flag of Node’s own does nothing': {
    async ask(stage) {
      const flag = '--max-old-space-size=256';
      return Number(await answered(stage, { do: 'heap' }, { execArgv: [flag] })) > 1000;
    },
    answer: true,
  },
  'a process speaks by its own port alone, and knows its arguments': {
    async ask({ electron, apart }) {
      const child = electron.utilityProcess.fork(apart, ['one', 'two'], { stdio: 'ignore' });
      const answer = new Promise((resolve) => child.once('message', resolve));
      child.postMessage({ do: 'world' });
      return answer.finally(() => child.kill());
    },
    answer: { send: 'undefined', arguments: ['one', 'two'] },
  },
  'a process is killed once': {
    async ask(stage) {
      const child = start(stage);
      await new Promise((resolve) => child.once('spawn', () => resolve(null)));
      const hadId = typeof child.pid;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const killed = child.kill();
      await ended;
      return [hadId, killed, child.kill(), typeof child.pid];
    },
    answer: ['number', true, false, 'undefined'],
  },
  'what cannot be cloned is not sent': {
    async ask(stage) {
      const child = start(stage);
      const refused = await refusal(() => child.postMessage({ do: () => 1 }));
      child.kill();
      return refused;
    },
    answer: 'Error: An object could not be cloned.',
  },
  'a program that is not there ends at once': {
    async ask(stage) {
      const child = start({ ...stage, apart: `${stage.apart}.missing` });
      return listen(child);
    },
    answer: ['spawn', 'exit 1'],
  },
  'without its own output a process has no streams': {
    async ask(stage) {
      const child = start(stage);
      const streams = [child.stdout, child.stderr];
      child.kill();
      return streams;
    },
    answer: [null, null],
  },
  'a process begun with words of the wrong kind is refused': {
    ask: ({ electron: { utilityProcess }, apart }) =>
      Promise.all([
        refusal(() => utilityProcess.fork('')),
        refusal(() => utilityProcess.fork(apart, 'x' as never)),
        refusal(() => utilityProcess.fork(apart, [], { stdio: 'nowhere' as never })),
      ]),
    answer: [
      'Error: Missing UtilityProcess entry script.',
      'TypeError: Invalid value for args',
      'Error: stdio must be of the following values: inherit, pipe, ignore',
    ],
  },
};
