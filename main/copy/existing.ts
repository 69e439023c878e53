import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, statfsSync, statSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Entry, ZipFile } from 'yauzl';
import {
  CARRIED_DATABASE,
  CARRIED_EVIDENCE,
  CARRIED_MANIFEST,
  type Manifest,
  manifestSchema,
} from '../../shared/copy/carried.ts';
import type { Holdings } from '../../shared/copy/copy.ts';
import { Failure } from '../../shared/failure.ts';
import { holdingsOfFile } from '../database/holdings.ts';
import { copyRows } from '../database/row-copy.ts';
import { refuseUnsound, unsoundFailure } from '../database/set-aside.ts';
import { discard } from '../discard.ts';
import { freePath } from '../free-path.ts';
import type { Step } from './work.ts';

/** Data from elsewhere, unpacked into a folder of its own and found sound; nothing of it is in use yet. */
export type Unpacked = {
  folder: string;
  databasePath: string;
  holdings: Holdings;
  /** Names of the evidence files in the folder. */
  evidence: string[];
};

/** Judged before a byte is copied, however large the file is. */
const SQLITE_HEAD = 'SQLite format 3\0';
const FOLDER_NAME = '.so-thi-dua-nhan-';
/** Of folders as above and of what replace-file.ts writes beside the data. */
const LEFTOVER_NAME = '.so-thi-dua-';
const MOST_ENTRIES = 65_535;
const LARGEST_MANIFEST = 32 * 1024 * 1024;
const BROKEN = 'Tệp này bị hỏng hoặc chép chưa xong. Chép lại tệp từ máy kia rồi chọn lại.';
const NOT_OURS = 'Tệp này không phải tệp dữ liệu của Sổ Thi Đua (.stdbak hoặc .db). Chọn tệp khác.';

/** How many bytes are to be unpacked of a file: what the long work counts by. */
export function sizeOfExisting(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Unpacks a `.stdbak`, or takes a bare data file, beside the data and checks all of it against its manifest. Fails with
 * `invalid` in words where anything is missing, altered or none of ours; then nothing is left of it.
 */
export async function unpackExisting(
  path: string,
  dataFolder: string,
  step: Step,
): Promise<Unpacked> {
  refuseTooLarge(path, dataFolder);
  await mkdir(dataFolder, { recursive: true });
  const folder = await mkdtemp(join(dataFolder, FOLDER_NAME));
  try {
    const databasePath = join(folder, CARRIED_DATABASE);
    const head = await firstBytes(path);
    const isZip = head.startsWith('PK');
    if (!isZip && head !== SQLITE_HEAD) throw unsoundFailure('damaged');
    const manifest = isZip ? await unpackZip(path, folder, step) : null;
    const given = isZip ? databasePath : path;
    await takeRows(given, databasePath);
    const holdings = holdingsOfFile(databasePath);
    if (!holdings || (manifest && JSON.stringify(manifest.holdings) !== JSON.stringify(holdings))) {
      throw new Failure('invalid', BROKEN);
    }
    return { folder, databasePath, holdings, evidence: await evidenceIn(folder) };
  } catch (error) {
    discard(folder);
    throw error;
  }
}

/** Data that was chosen and waits for her word: one at a time, by a token. */
export type Waiting = {
  keep(unpacked: Unpacked): string;
  /** Fails with `not-found` when it waits no more. */
  of(token: string): Unpacked;
  drop(): void;
};

export function createWaiting(): Waiting {
  let waiting: { token: string; unpacked: Unpacked } | null = null;
  const drop = () => {
    if (waiting) discard(waiting.unpacked.folder);
    waiting = null;
  };
  return {
    keep(unpacked) {
      drop();
      waiting = { token: randomUUID(), unpacked };
      return waiting.token;
    },
    of(token) {
      if (waiting?.token === token) return waiting.unpacked;
      throw new Failure('not-found', 'Không còn nhớ tệp này. Chọn lại tệp.');
    },
    drop,
  };
}

/** What an earlier run did not come to remove. */
export async function removeLeftovers(dataFolder: string): Promise<void> {
  const names = await readdir(dataFolder).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(LEFTOVER_NAME))) {
    discard(join(dataFolder, name));
  }
}

/** Lays the evidence where it belongs. What lies there under the same name and is another file goes to `da-xoa`. */
export async function placeEvidence(unpacked: Unpacked, evidencePath: string): Promise<void> {
  const removed = join(evidencePath, 'da-xoa');
  if (unpacked.evidence.length > 0) await mkdir(removed, { recursive: true });
  for (const name of unpacked.evidence) {
    const target = join(evidencePath, name);
    if (existsSync(target)) await rename(target, await freePath(removed, name));
    await rename(join(unpacked.folder, CARRIED_EVIDENCE, name), target);
  }
}

/** Nothing but rows comes from elsewhere: they are copied into a database of our making, from a private copy. */
async function takeRows(given: string, databasePath: string): Promise<void> {
  const source = `${databasePath}.nhan`;
  if (given === databasePath) await rename(given, source);
  else await copyFile(given, source);
  refuseUnsound(source);
  try {
    copyRows(source, databasePath);
  } catch {
    throw new Failure('invalid', BROKEN);
  }
}

function refuseTooLarge(path: string, dataFolder: string): void {
  const size = sizeOfExisting(path);
  if (size === 0) throw new Failure('invalid', BROKEN);
  if (!existsSync(dataFolder)) return;
  const { bavail, bsize } = statfsSync(dataFolder);
  if (bavail * bsize < size * 2) {
    throw new Failure('busy', 'Ổ đĩa không đủ chỗ để nhận tệp này. Xóa bớt tệp rồi chọn lại.');
  }
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path, 'r').catch(() => {
    throw new Failure('invalid', 'Không đọc được tệp này. Chọn tệp khác.');
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } catch {
    throw new Failure('invalid', 'Không đọc được tệp này. Chọn tệp khác.');
  } finally {
    await file.close();
  }
}

async function unpackZip(path: string, folder: string, step: Step): Promise<Manifest> {
  // Loaded here: no start of the app should read a reader of zips.
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new Failure('invalid', BROKEN);
  });
  try {
    const entries = await entriesOf(zip);
    const manifest = await readManifest(zip, entries);
    await mkdir(join(folder, CARRIED_EVIDENCE));
    for (const file of manifest.files) {
      const entry = entries.get(file.name);
      if (!entry || entry.uncompressedSize !== file.size) throw new Failure('invalid', BROKEN);
      const sha256 = await unpackEntry(zip, entry, { target: join(folder, file.name), step });
      if (sha256 !== file.sha256) throw new Failure('invalid', BROKEN);
    }
    return manifest;
  } catch (error) {
    if (error instanceof Failure || step.signal.aborted || isOfDisk(error)) throw error;
    throw new Failure('invalid', BROKEN);
  } finally {
    zip.close();
  }
}

function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw new Failure('invalid', NOT_OURS);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(String(entry.fileName), entry);
  return entries;
}

async function readManifest(zip: ZipFile, entries: Map<string, Entry>): Promise<Manifest> {
  const entry = entries.get(CARRIED_MANIFEST);
  if (!entry || entry.uncompressedSize > LARGEST_MANIFEST) throw new Failure('invalid', NOT_OURS);
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  const manifest = manifestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  const names = manifest.files.map(({ name }) => name);
  const isWhole = names.includes(CARRIED_DATABASE) && new Set(names).size === names.length;
  const isKnown = (name: string) =>
    name === CARRIED_DATABASE ||
    (name.startsWith(CARRIED_EVIDENCE) && isPlainName(name.slice(CARRIED_EVIDENCE.length)));
  if (!isWhole || !names.every(isKnown)) throw new Failure('invalid', BROKEN);
  return manifest;
}

/** A name of one file, that leads nowhere else on any system. */
function isPlainName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  return !/[\\/:*?"<>|\u0000-\u001f]/.test(name) && /[^. ]$/.test(name);
}

type Target = { target: string; step: Step };

/** Unpacks one entry and returns the hash of what came out; yauzl stops what outgrows its declared size. */
async function unpackEntry(zip: ZipFile, entry: Entry, { target, step }: Target): Promise<string> {
  const hash = createHash('sha256');
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const source = await zip.openReadStreamPromise(entry);
  const output = createWriteStream(target, { flags: 'wx', flush: true });
  await pipeline(source, measure, output, { signal: step.signal });
  step.advance(entry.compressedSize);
  return hash.digest('hex');
}

async function evidenceIn(folder: string): Promise<string[]> {
  return readdir(join(folder, CARRIED_EVIDENCE)).catch(() => []);
}
