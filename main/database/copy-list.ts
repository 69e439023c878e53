import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { CopyReason, DataCopy, Holdings } from '../../shared/copy/copy.ts';
import { Failure } from '../../shared/failure.ts';
import type { Day } from '../../shared/month.ts';
import { holdingsOfFile } from './holdings.ts';

/** Of a file's SHA-256: enough to tell damage, short enough for a name. */
export const HASH_DIGITS = 12;

/** `so-thi-dua-00012-2026-05-20-tu-tay-0123456789ab.db`: order, clock, reason, hash of its bytes. */
const NAME =
  /^so-thi-dua-(\d{5,})-(\d{4}-\d{2}-\d{2})(?:-(dong|tu-tay|truoc-nang-cap|truoc-khoi-phuc|truoc-nhap|truoc-ket-nam|cuu-hong))?-([0-9a-f]{12})\.db$/;
/** Of versions before copies were counted: `so-thi-dua-2026-05-20.db`, `so-thi-dua-truoc-nang-cap-2.db`. */
const OLD_NAME = /^so-thi-dua-(?:(\d{4}-\d{2}-\d{2})|(truoc-nang-cap)-\d+)\.db$/;

type NamedCopy = Pick<DataCopy, 'name' | 'sequence' | 'day' | 'reason'> & {
  /** The hash its bytes had; null for those of old, which are checked by being opened. */
  hash: string | null;
};

export function copyName(sequence: number, day: Day, reason: CopyReason, hash: string): string {
  const why = reason === 'ngay' ? '' : `-${reason}`;
  return `so-thi-dua-${String(sequence).padStart(5, '0')}-${day}${why}-${hash}.db`;
}

/** The copies of a folder by their names, the oldest first. */
export function namedCopies(folder: string): NamedCopy[] {
  return namesIn(folder)
    .flatMap((name) => parseName(name) ?? [])
    .sort((a, b) => a.sequence - b.sequence || (a.name < b.name ? -1 : 1));
}

function parseName(name: string): NamedCopy | null {
  const [, sequence, day, reason, hash] = NAME.exec(name) ?? [];
  if (sequence && day && hash) {
    return {
      name,
      sequence: Number(sequence),
      day,
      reason: (reason as CopyReason | undefined) ?? 'ngay',
      hash,
    };
  }
  const old = OLD_NAME.exec(name);
  if (!old) return null;
  const why = old[2] ? 'truoc-nang-cap' : 'ngay';
  return { name, sequence: 0, day: old[1] ?? null, reason: why, hash: null };
}

/** The copies with what they hold, the oldest first. */
export function readCopies(folder: string): DataCopy[] {
  return namedCopies(folder).map(({ hash: _, ...copy }) => ({
    ...copy,
    ...sizeAndHoldings(folder, copy.name),
  }));
}

/** Of one copy; null for holdings where it cannot be opened. */
export function sizeAndHoldings(folder: string, name: string): Pick<DataCopy, 'size' | 'holdings'> {
  const path = join(folder, name);
  const found = statSync(path, { throwIfNoEntry: false });
  return { size: found?.size ?? 0, holdings: found ? holdingsOfCopy(path, found) : null };
}

type Counted = { size: number; mtimeMs: number; holdings: Holdings | null };
const counted = new Map<string, Counted>();

/** Counted once: a copy is never written to again, and to open thirty of them holds up the window. */
function holdingsOfCopy(path: string, { size, mtimeMs }: Omit<Counted, 'holdings'>) {
  const known = counted.get(path);
  if (known?.size === size && known.mtimeMs === mtimeMs) return known.holdings;
  const holdings = holdingsOfFile(path);
  counted.set(path, { size, mtimeMs, holdings });
  return holdings;
}

/**
 * The name of a copy the window was told of, never a path. Fails with `not-found` where there is none, `invalid` where
 * its bytes are not those it was made of.
 */
export async function soundCopy(folder: string, name: string): Promise<string> {
  const copy = namedCopies(folder).find((each) => each.name === name);
  if (!copy) throw new Failure('not-found', 'Không còn thấy bản sao này. Chọn bản sao khác.');
  if (!(await isAsMade(folder, copy.name))) {
    throw new Failure(
      'invalid',
      'Bản sao này không còn nguyên vẹn như lúc ghi. Chọn bản sao khác.',
    );
  }
  return copy.name;
}

/** True when the bytes of a copy are those it was made of. */
export async function isAsMade(folder: string, name: string): Promise<boolean> {
  const hash = parseName(name)?.hash;
  const path = join(folder, name);
  if (hash === null) return holdingsOfFile(path) !== null;
  return (await hashOfFile(path).catch(() => '')) === hash;
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex').slice(0, HASH_DIGITS);
}

/** A folder that is not there, or is none, holds nothing. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
