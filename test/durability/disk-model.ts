import { dirname } from 'node:path';

/** What a program did to a disk, in order. */
export type DiskEvent =
  | { kind: 'create' | 'sync' | 'unlink'; path: string }
  /** An `offset` of null goes on at the end. */
  | { kind: 'write'; path: string; offset: number | null; bytes: Buffer }
  /** Goes on at the end of the copy with what stands there in the other file. */
  | { kind: 'copy'; from: string; path: string; length: number }
  | { kind: 'truncate'; path: string; size: number }
  | { kind: 'rename'; from: string; to: string };

/**
 * A disk as a power cut would find it. Only what was flushed is sure to be there: a file's bytes by a flush of the
 * file, its name by a flush of its folder. Folders themselves are taken to last.
 */
export type Disk = {
  /** Names as the running program sees them. */
  live: Map<string, DiskFile>;
  /** Names that would outlive a power cut. */
  durable: Map<string, DiskFile>;
  unflushedNames: NameChange[];
};

type DiskFile = { size: number; durable: Buffer; unflushed: Change[] };
type Change = { offset: number; bytes: Buffer } | { size: number };
type NameChange = { folder: string; path: string; names: [string, DiskFile | null][] };

/** Asked once for every unflushed sector, cut and name: has it reached the disk all the same? */
export type Survives = (path: string) => boolean;

const SECTOR = 512;

export function createDisk(files: ReadonlyMap<string, Buffer> = new Map()): Disk {
  const live = new Map<string, DiskFile>();
  for (const [path, bytes] of files) {
    live.set(path, { size: bytes.length, durable: bytes, unflushed: [] });
  }
  return { live, durable: new Map(live), unflushedNames: [] };
}

/** Carries one event out. */
export function apply(disk: Disk, event: DiskEvent): void {
  switch (event.kind) {
    case 'create':
      if (!disk.live.has(event.path)) setNames(disk, event.path, [[event.path, emptyFile()]]);
      break;
    case 'unlink':
      setNames(disk, event.path, [[event.path, null]]);
      break;
    case 'rename':
      setNames(disk, event.to, [
        [event.to, fileAt(disk, event.from)],
        [event.from, null],
      ]);
      break;
    case 'write':
      write(fileAt(disk, event.path), event.offset, event.bytes);
      break;
    case 'copy': {
      const [source, copy] = [fileAt(disk, event.from), fileAt(disk, event.path)];
      const whole = contentOf(source, () => true);
      write(copy, null, whole.subarray(copy.size, copy.size + event.length));
      break;
    }
    case 'truncate':
      truncate(fileAt(disk, event.path), event.size);
      break;
    case 'sync':
      flush(disk, event.path);
  }
}

/** The files found after a power cut at this moment. The disk itself stays as it is. */
export function cutPower(disk: Disk, survives: Survives): Map<string, Buffer> {
  const names = new Map(disk.durable);
  for (const change of disk.unflushedNames) if (survives(change.path)) take(names, change);
  return new Map([...names].map(([path, file]) => [path, contentOf(file, () => survives(path))]));
}

function emptyFile(): DiskFile {
  return { size: 0, durable: Buffer.alloc(0), unflushed: [] };
}

function fileAt(disk: Disk, path: string): DiskFile {
  const file = disk.live.get(path);
  if (!file) throw new Error(`No file on the model of the disk: ${path}`);
  return file;
}

/** Gives and takes names, all or none of them: a rename is one step on every file system. */
function setNames(disk: Disk, path: string, names: NameChange['names']): void {
  const change = { folder: dirname(path), path, names };
  take(disk.live, change);
  disk.unflushedNames.push(change);
}

function take(all: Map<string, DiskFile>, { names }: NameChange): void {
  for (const [path, file] of names) {
    if (file) all.set(path, file);
    else all.delete(path);
  }
}

function write(file: DiskFile, offset: number | null, bytes: Buffer): void {
  const start = offset ?? file.size;
  file.unflushed.push({ offset: start, bytes });
  file.size = Math.max(file.size, start + bytes.length);
}

function truncate(file: DiskFile, size: number): void {
  file.unflushed.push({ size });
  file.size = size;
}

/** Makes the bytes of a file last, or the names in a folder. */
function flush(disk: Disk, path: string): void {
  const file = disk.live.get(path);
  if (file) {
    file.durable = contentOf(file, () => true);
    file.unflushed = [];
    return;
  }
  for (const change of disk.unflushedNames) if (change.folder === path) take(disk.durable, change);
  disk.unflushedNames = disk.unflushedNames.filter(({ folder }) => folder !== path);
}

function contentOf({ durable, unflushed }: DiskFile, survives: () => boolean): Buffer {
  const ends = unflushed.map((change) =>
    'bytes' in change ? change.offset + change.bytes.length : change.size,
  );
  const content = Buffer.alloc(Math.max(durable.length, ...ends));
  durable.copy(content);
  let size = durable.length;
  for (const change of unflushed) {
    if ('bytes' in change) {
      for (const [offset, sector] of sectorsOf(change.offset, change.bytes)) {
        if (!survives()) continue;
        sector.copy(content, offset);
        size = Math.max(size, offset + sector.length);
      }
    } else if (survives()) {
      content.fill(0, change.size);
      size = change.size;
    }
  }
  return content.subarray(0, size);
}

/** A write cut where the disk's sectors meet, since each of them reaches the disk or not by itself. */
function sectorsOf(offset: number, bytes: Buffer): [number, Buffer][] {
  const sectors: [number, Buffer][] = [];
  for (let done = 0; done < bytes.length; ) {
    const length = SECTOR - ((offset + done) % SECTOR);
    sectors.push([offset + done, bytes.subarray(done, done + length)]);
    done += length;
  }
  return sectors;
}
