import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import * as nodeDisk from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { EvidenceFault } from '../../shared/evidence/evidence.ts';
import { codeOf, type Disk, replaceFile } from '../replace-file.ts';

/** What a file was when it was taken in. */
export type KeptFile = { storedAs: string; sha256: string; size: number; modifiedAt: number };

/** The folder of evidence files. Nothing in it is ever deleted: what is taken out moves to `da-xoa`, from where an undo brings it back. */
export type EvidenceFolder = {
  keep(storedAs: string, bytes: Uint8Array): Promise<KeptFile>;
  pathOf(storedAs: string): string;
  /** By size and time, and by hash where those differ or `thorough` asks for it. */
  faultOf(kept: KeptFile, thorough: boolean): Promise<EvidenceFault | null>;
  /** Brings the folder in line with the rows: the rest goes to `da-xoa`, what is wanted again comes back. */
  tidy(wanted: ReadonlySet<string>): Promise<void>;
  /** One piece of work after the other: tidying must not meet a file whose row is still to be written. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
};

export function openEvidenceFolder(folder: string, disk: Disk = nodeDisk): EvidenceFolder {
  let queue: Promise<unknown> = Promise.resolve();
  /** Found out by a thorough check: a quick one must not call them whole again. */
  const altered = new Set<string>();
  // Only the last part of a name counts: a row of a foreign database cannot lead out of the folder.
  const pathOf = (storedAs: string) => join(folder, basename(storedAs));
  return {
    pathOf,
    async keep(storedAs, bytes) {
      await nodeDisk.mkdir(folder, { recursive: true });
      const path = pathOf(storedAs);
      await replaceFile(path, (temporary) => nodeDisk.writeFile(temporary, bytes), disk);
      await markAsForeign(path);
      // A word processor then opens it as read-only, so that a look does not alter the proof.
      await nodeDisk.chmod(path, 0o444).catch(() => undefined);
      const { mtimeMs } = await disk.stat(path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { storedAs, sha256, size: bytes.length, modifiedAt: Math.trunc(mtimeMs) };
    },
    async faultOf(kept, thorough) {
      const isDoubted = thorough || altered.has(kept.storedAs);
      const fault = await findFault(pathOf(kept.storedAs), kept, isDoubted);
      if (fault === 'altered') altered.add(kept.storedAs);
      else altered.delete(kept.storedAs);
      return fault;
    },
    tidy: (wanted) => tidy(folder, wanted),
    inTurn(work) {
      const turn = queue.then(work, work);
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** Windows and Office then open it guarded, as they do what was downloaded: the mark it came with is not in its bytes. */
async function markAsForeign(path: string): Promise<void> {
  if (process.platform !== 'win32') return;
  const mark = '[ZoneTransfer]\r\nZoneId=3\r\n';
  // A stick with FAT knows no such marks: the file is kept all the same.
  await nodeDisk.writeFile(`${path}:Zone.Identifier`, mark).catch(() => undefined);
}

async function findFault(
  path: string,
  { sha256, size, modifiedAt }: KeptFile,
  thorough: boolean,
): Promise<EvidenceFault | null> {
  const found = await nodeDisk.stat(path).catch(faultBy);
  if (typeof found === 'string') return found;
  if (!found.isFile()) return 'missing';
  if (found.size !== size) return 'altered';
  if (!thorough && Math.trunc(found.mtimeMs) === modifiedAt) return null;
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    return faultBy(error);
  }
  return hash.digest('hex') === sha256 ? null : 'altered';
}

/** A file that another program holds is there all the same. */
function faultBy(error: unknown): 'missing' | 'unread' {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error)) ? 'missing' : 'unread';
}

async function tidy(folder: string, wanted: ReadonlySet<string>): Promise<void> {
  const [present, removed] = [await filesOf(folder), await filesOf(join(folder, REMOVED))];
  if (present.size === 0 && removed.size === 0) return;
  await nodeDisk.mkdir(join(folder, REMOVED), { recursive: true });
  for (const name of present) {
    if (name.startsWith(TEMPORARY)) await drop(join(folder, name));
    else if (!wanted.has(name)) await move(join(folder, name), join(folder, REMOVED, name));
  }
  for (const name of wanted) {
    if (!present.has(name) && removed.has(name)) {
      await bringBack(join(folder, REMOVED, name), join(folder, name));
    }
  }
}

const REMOVED = 'da-xoa';
/** What replace-file.ts leaves behind when the power goes. */
const TEMPORARY = '.so-thi-dua-';

async function filesOf(folder: string): Promise<Set<string>> {
  const entries = await nodeDisk.readdir(folder, { withFileTypes: true }).catch(() => []);
  // Where the mark of a download cannot hang on its file it may lie beside it, under a name no file of ours has.
  const files = entries.filter((entry) => entry.isFile() && !entry.name.includes(':'));
  return new Set(files.map(({ name }) => name));
}

/** One that is held goes the next time, and keeps nothing else from its place. */
async function drop(path: string): Promise<void> {
  await nodeDisk.rm(path, { force: true }).catch(() => undefined);
}

/** While a viewer still shows it, it cannot be moved: then it is copied, so that its row never stands without it. */
async function bringBack(from: string, to: string): Promise<void> {
  try {
    await nodeDisk.rename(from, to);
  } catch {
    const copy = (temporary: string) => nodeDisk.copyFile(from, temporary);
    await replaceFile(to, copy).catch(() => undefined);
  }
}

/** A file that is open elsewhere stays where it is until the next start. */
async function move(from: string, to: string): Promise<void> {
  await nodeDisk.rename(from, to).catch(() => undefined);
}
