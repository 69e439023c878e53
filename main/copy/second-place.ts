import { readFileSync, rmSync, statSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { SecondPlace } from '../../shared/copy/copy.ts';
import { Failure } from '../../shared/failure.ts';
import { addDays, type Day } from '../../shared/month.ts';
import { daySchema } from '../../shared/month-field.ts';
import type { Context } from '../context.ts';
import { placesIn } from '../data-places.ts';
import { refuseWithoutRoom, thinCopies } from '../database/copies.ts';
import { isAsMade, namedCopies } from '../database/copy-list.ts';
import { discard } from '../discard.ts';
import { replaceFile } from '../replace-file.ts';
import { storeEvidence } from './evidence-store.ts';

/** In the folder she chose, so that ours never mix with what else is there. */
const OWN_FOLDER = 'So Thi Dua - ban sao';
/** Beside the data, not among the settings: losing those must cost nothing. */
const FILE = 'noi-sao-luu-thu-hai.json';
const REMIND_AFTER_DAYS = 30;

const recordSchema = z.object({ folder: z.string().min(1), writtenOn: daySchema.nullable() });
type PlaceRecord = z.output<typeof recordSchema>;

type OfPlace = Pick<Context, 'database' | 'dataFolder' | 'evidenceFolder' | 'clock'>;

/** The second place as it stands now; null where none was chosen. */
export function secondPlaceOf(dataFolder: string): SecondPlace | null {
  const record = readRecord(dataFolder);
  return (
    record && {
      ...record,
      isThere: isFolder(record.folder),
      isSameDisk: isFolder(record.folder) && diskOf(record.folder) === diskOf(dataFolder),
    }
  );
}

/** Asks for a folder on another disk and writes there at once; null when she cancels. What could not be written to is not kept. */
export async function chooseSecondPlace(context: Context): Promise<SecondPlace | null> {
  const { dataFolder, desktop, sample } = context;
  if (sample.isOpen()) {
    throw new Failure('invalid', 'Đang xem dữ liệu mẫu. Về dữ liệu thật rồi làm lại.');
  }
  const folder = await desktop.askWhichFolder('carried');
  if (folder === null) return null;
  if (isWithin(folder, dataFolder)) {
    throw new Failure(
      'invalid',
      'Thư mục này nằm trong thư mục dữ liệu. Chọn thư mục trên USB hoặc ổ khác.',
    );
  }
  await inTurn(context, () => writeTo(context, folder));
  return secondPlaceOf(dataFolder);
}

/** Writes there no more; what is there stays. */
export async function forgetSecondPlace(context: OfPlace): Promise<null> {
  await inTurn(context, async () => rmSync(join(context.dataFolder, FILE), { force: true }));
  return null;
}

/** Brings the second place up to date where one was chosen and is there. */
export async function writeSecondPlace(place: OfPlace): Promise<void> {
  await inTurn(place, async () => {
    const record = readRecord(place.dataFolder);
    if (record && isFolder(record.folder)) await writeTo(place, record.folder);
  });
}

const turns = new WeakMap<OfPlace['database'], Promise<unknown>>();

/** One after the other: what is written at the start must not undo what she decides meanwhile. */
function inTurn<T>({ database }: OfPlace, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(database) ?? Promise.resolve()).then(work, work);
  turns.set(
    database,
    turn.catch(() => undefined),
  );
  return turn;
}

/** What she should be told: for a month nothing could be written there. A day a wrong clock gave, which is yet to come, is counted from today. */
export async function remindOfSecondPlace(dataFolder: string, today: Day): Promise<string | null> {
  const place = secondPlaceOf(dataFolder);
  if (!place || place.isThere || place.writtenOn === null) return null;
  if (place.writtenOn > today) {
    await keepRecord(dataFolder, { folder: place.folder, writtenOn: today }).catch(() => undefined);
    return null;
  }
  if (addDays(place.writtenOn, REMIND_AFTER_DAYS) > today) return null;
  return `Đã hơn một tháng chưa ghi được bản sao vào ${place.folder}. Cắm USB hoặc ổ đĩa đó vào máy; chương trình tự ghi.`;
}

/** The newest copy and all evidence, each checked after it is written, and what is not needed any more removed. */
async function writeTo(place: OfPlace, folder: string): Promise<void> {
  const { database, dataFolder, evidenceFolder, clock } = place;
  const { copyFolder } = placesIn(dataFolder);
  const target = join(folder, OWN_FOLDER);
  await mkdir(target, { recursive: true });
  const newest = namedCopies(copyFolder).at(-1);
  if (newest && !namedCopies(target).some(({ name }) => name === newest.name)) {
    const source = join(copyFolder, newest.name);
    refuseWithoutRoom(target, statSync(source).size);
    const path = join(target, newest.name);
    await replaceFile(path, (temporary) => copyFile(source, temporary));
    if (!(await isAsMade(target, basename(path)))) {
      discard(path);
      throw new Failure('busy', `Bản sao ghi vào ${folder} không nguyên vẹn. Thử ổ đĩa khác.`);
    }
    await thinCopies(target);
  }
  // The program was closed meanwhile: the next start goes on.
  if (!database.open) return;
  await storeEvidence(database, evidenceFolder, target);
  await keepRecord(dataFolder, { folder, writtenOn: clock.today() });
}

function readRecord(dataFolder: string): PlaceRecord | null {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(join(dataFolder, FILE), 'utf8')));
  } catch {
    return null;
  }
}

async function keepRecord(dataFolder: string, record: PlaceRecord): Promise<void> {
  await replaceFile(join(dataFolder, FILE), (temporary) =>
    writeFile(temporary, JSON.stringify(record)),
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function diskOf(path: string): number {
  return statSync(path).dev;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}
