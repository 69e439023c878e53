import type { DiskEvent } from './disk-model.ts';

/** What a traced process did to one folder, and the numbers it acknowledged meanwhile. */
export type TraceEvent = DiskEvent | { kind: 'ack'; n: number };

/** Every call that can change a file: one that is made in the folder and not understood below is an error. */
export const TRACED_CALLS = [
  ...['open', 'openat', 'openat2', 'creat', 'mmap', 'link', 'linkat', 'symlink', 'symlinkat'],
  ...['write', 'pwrite64', 'writev', 'pwritev', 'pwritev2', 'sendfile', 'copy_file_range'],
  ...['ftruncate', 'truncate', 'fallocate', 'fsync', 'fdatasync', 'sync_file_range', 'msync'],
  ...['unlink', 'unlinkat', 'rename', 'renameat', 'renameat2'],
];

/** The calls whose texts are paths; elsewhere a path stands behind its file number. */
const NAMING = /^(open|creat|link|symlink|truncate|unlink|rename)/;

/** One finished call, its hexadecimal texts decoded. */
type Call = { name: string; list: string; arguments: Argument[]; result: Argument };
type Argument = { word: string; path: string; bytes: Buffer };

/** Reads a log of `strace -f -y -xx`, keeping what concerns `root`. Calls count from the moment they returned. */
export function parseTrace(log: string, root: string): TraceEvent[] {
  const events: TraceEvent[] = [];
  for (const line of finishedLines(log)) {
    const call = parseCall(line);
    if (call) events.push(...eventsOf(call, root));
  }
  return events;
}

/** Puts calls back together that another thread's line has cut in two. */
function* finishedLines(log: string): Generator<string> {
  const begun = new Map<string, string>();
  for (const line of log.split('\n')) {
    const [, thread = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text);
    if (text.endsWith('<unfinished ...>')) {
      begun.set(thread, text.slice(0, -'<unfinished ...>'.length).trimEnd());
    } else if (resumed) {
      yield (begun.get(thread) ?? '') + (resumed[1] ?? '');
      begun.delete(thread);
    } else if (text !== '') {
      yield text;
    }
  }
}

const CALL = /^(\w+)\((.*)\)\s+= (-?\d+|\?)(<[^>]*>)?/;
const ARGUMENT = /"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?|([\w|]+)<((?:\\x[0-9a-f]{2})*)>|[^,\s]+/g;

function parseCall(line: string): Call | null {
  const [, name = '', list = '', result = '', resultPath = ''] = CALL.exec(line) ?? [];
  const failed = name === '' || result === '?' || result.startsWith('-');
  if (failed || !TRACED_CALLS.includes(name)) return null;
  const all = [...list.matchAll(ARGUMENT)].map(([whole, text, cut, word, path]): Argument => {
    if (cut) throw new Error(`The trace has cut a text short: ${name}`);
    const bytes = decode(text ?? '');
    const named = NAMING.test(name) ? bytes : decode(path ?? '');
    return { word: word ?? whole, path: named.toString(), bytes };
  });
  const opened = decode(resultPath.slice(1, -1)).toString();
  return {
    name,
    list,
    arguments: all,
    result: { word: result, path: opened, bytes: Buffer.alloc(0) },
  };
}

function decode(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}

const ACK = /^ack (\d+)\n$/;

function eventsOf({ name, list, arguments: all, result }: Call, root: string): TraceEvent[] {
  const [first = NONE, second = NONE, , fourth = NONE] = all;
  if (name === 'write' && first.word === '1') return acknowledged(second.bytes);
  const isInside = ({ path }: Argument) => path === root || path.startsWith(`${root}/`);
  if (![...all, result].some(isInside)) return [];
  const { path } = first;
  const bytes = second.bytes.subarray(0, Number(result.word));
  switch (name) {
    case 'openat':
      return opened(result.path, all[2]?.word ?? '');
    case 'pwrite64':
      return [{ kind: 'write', path, offset: Number(fourth.word), bytes }];
    case 'write':
      return [{ kind: 'write', path, offset: null, bytes }];
    case 'ftruncate':
      return [{ kind: 'truncate', path, size: Number(second.word) }];
    case 'fsync':
    case 'fdatasync':
      return [{ kind: 'sync', path }];
    case 'unlink':
      return [{ kind: 'unlink', path }];
    case 'unlinkat':
      // Folders are taken to last.
      return list.includes('AT_REMOVEDIR') ? [] : [{ kind: 'unlink', path: second.path }];
    case 'copy_file_range':
      return copied(all, Number(result.word));
    case 'sendfile':
      return [{ kind: 'copy', from: second.path, path, length: Number(result.word) }];
    case 'rename':
      return [{ kind: 'rename', from: path, to: second.path }];
    default:
      throw new Error(`The model of the disk does not know ${name}.`);
  }
}

const NONE: Argument = { word: '', path: '', bytes: Buffer.alloc(0) };

/** Its two files are the arguments with a path, the one that is read first. */
function copied(all: Argument[], length: number): TraceEvent[] {
  const [from, to] = all.filter(({ path }) => path !== '');
  return from && to ? [{ kind: 'copy', from: from.path, path: to.path, length }] : [];
}

function acknowledged(bytes: Buffer): TraceEvent[] {
  const n = ACK.exec(bytes.toString())?.[1];
  return n === undefined ? [] : [{ kind: 'ack', n: Number(n) }];
}

function opened(path: string, flags: string): TraceEvent[] {
  const events: TraceEvent[] = [];
  if (flags.includes('O_CREAT')) events.push({ kind: 'create', path });
  if (flags.includes('O_TRUNC')) events.push({ kind: 'truncate', path, size: 0 });
  return events;
}
