import { type Kind, REFUSALS, refusal } from './refusal.ts';

/** The streams of an Office file from before 2007, by the last part of their name; each is put together when asked for. */
export type Compound = { names: ReadonlySet<string>; read: (name: string) => Buffer | null };

const HEADER = 512;
const LARGEST_CHAIN_END = 0xff_ff_ff_fa;
const ENTRY = 128;
/** Streams below this stand in sectors of their own small size, within the stream of the root. */
const SMALL_SECTOR = 64;

type Stream = { name: string; start: number; size: number };

/**
 * Reads the directory of a compound file. Every chain of sectors is followed through each sector once at most, so a
 * chain that bites its tail, or one of four billion, ends at the size of the file. Throws Failure('invalid').
 */
export function openCompound(bytes: Uint8Array, kind: Kind): Compound {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = () => refusal(REFUSALS[kind].broken);
  if (file.length < HEADER) throw broken();
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw broken();
  const sectorSize = 2 ** shift;
  const sectors = Math.ceil(file.length / sectorSize);
  const sector = (at: number) => file.subarray((at + 1) * sectorSize, (at + 2) * sectorSize);

  const table = readTable();
  const follow = (start: number, next: (at: number) => number | undefined): number[] => {
    const seen = new Set<number>();
    for (let at = start; at < LARGEST_CHAIN_END; ) {
      if (seen.has(at) || at >= sectors * (sectorSize / SMALL_SECTOR)) throw broken();
      seen.add(at);
      at = next(at) ?? LARGEST_CHAIN_END;
    }
    return [...seen];
  };
  const chain = (start: number, size = Number.POSITIVE_INFINITY) => {
    const parts = follow(start, (at) => table[at]).map(sector);
    const whole = Buffer.concat(parts);
    return size < whole.length ? whole.subarray(0, size) : whole;
  };

  const [root, ...streams] = readDirectory(chain(file.readUInt32LE(48)));
  if (!root) throw broken();
  const smallest = file.readUInt32LE(56);
  const smallTable = words(chain(file.readUInt32LE(60)));
  let small: Buffer | null = null;
  const readSmall = ({ start, size }: Stream) => {
    small ??= chain(root.start);
    const from = small;
    const parts = follow(start, (at) => smallTable[at]).map((at) =>
      from.subarray(at * SMALL_SECTOR, (at + 1) * SMALL_SECTOR),
    );
    return Buffer.concat(parts).subarray(0, size);
  };
  const byName = new Map(streams.map((stream) => [stream.name, stream]));
  return {
    names: new Set(byName.keys()),
    read(name) {
      const stream = byName.get(name);
      if (!stream) return null;
      if (stream.size === 0) return Buffer.alloc(0);
      return stream.size < smallest ? readSmall(stream) : chain(stream.start, stream.size);
    },
  };

  /** Which sector follows each: the table stands in sectors named in the header and, for large files, in a chain of lists. */
  function readTable(): Uint32Array {
    const places = words(file.subarray(76, HEADER));
    const perList = sectorSize / 4 - 1;
    let at = file.readUInt32LE(68);
    const lists = new Set<number>();
    const all = [...places];
    while (at < LARGEST_CHAIN_END) {
      if (lists.has(at) || at >= sectors) throw broken();
      lists.add(at);
      const list = words(sector(at));
      all.push(...list.subarray(0, perList));
      at = list[perList] ?? LARGEST_CHAIN_END;
    }
    const used = all.filter((place) => place < LARGEST_CHAIN_END);
    if (used.length > sectors) throw broken();
    return words(Buffer.concat(used.map(sector)));
  }
}

function readDirectory(bytes: Buffer): Stream[] {
  const streams: Stream[] = [];
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    const entry = bytes.subarray(at, at + ENTRY);
    const nameLength = Math.min(entry.readUInt16LE(64), 64);
    const isUsed = entry[66] !== 0;
    // A storage is a folder: its name tells what the file holds, it has no content of its own.
    if (isUsed && nameLength >= 2) {
      streams.push({
        name: entry.toString('utf16le', 0, nameLength - 2),
        start: entry.readUInt32LE(116),
        size: entry[66] === 1 ? 0 : entry.readUInt32LE(120),
      });
    }
  }
  return streams;
}

function words(bytes: Buffer): Uint32Array {
  const whole = Math.floor(bytes.length / 4);
  const found = new Uint32Array(whole);
  for (let index = 0; index < whole; index += 1) found[index] = bytes.readUInt32LE(index * 4);
  return found;
}
