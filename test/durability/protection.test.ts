import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as nodeDisk from 'node:fs/promises';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../main/database/open.ts';
import { copyRows } from '../../main/database/row-copy.ts';
import { refuseUnsound } from '../../main/database/set-aside.ts';
import { type Disk, replaceFile } from '../../main/replace-file.ts';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram, temporaryFolder } from '../helpers/program.ts';

/*
 * Each protection is tried as it is and turned off: what it keeps away then comes through, so it is this protection
 * and nothing else that keeps it away. FULL is turned off in power-loss.test.ts, where the power is cut.
 */

let folder: string;
let path: string;
beforeEach(async () => {
  folder = temporaryFolder();
  path = join(folder, 'so-thi-dua.db');
  const app = await openTestProgram({ folder });
  await fillOffice(app);
  app.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (mayHaveChanged = false) =>
  openDatabase(path, join(folder, 'ban-sao'), { mayBegin: false, mayHaveChanged });

/** Runs work while statements of a kind are passed over, behind the program's back. */
async function without<T>(skipped: RegExp, work: () => Promise<T>): Promise<T> {
  const { pragma } = SqliteDatabase.prototype;
  SqliteDatabase.prototype.pragma = function (source, options) {
    return skipped.test(source) ? undefined : pragma.call(this, source, options);
  };
  try {
    return await work();
  } finally {
    SqliteDatabase.prototype.pragma = pragma;
  }
}

/** What another program gets at while the data is open. */
async function lookFromOutside(): Promise<unknown> {
  const database = await open();
  const other = new SqliteDatabase(path, { readonly: true, timeout: 0 });
  try {
    return other.prepare('SELECT count(*) FROM department').pluck().get();
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    other.close();
    database.close();
  }
}

test('the lock at opening keeps others out before the first save', async () => {
  expect(await lookFromOutside()).toBe('SQLITE_BUSY');
  expect(await without(/^user_version = /, lookFromOutside)).toBe(2);
});

test('the hash of the last close tells a letter that was changed, which nothing else does', async () => {
  const bytes = readFileSync(path);
  bytes.write('X', bytes.indexOf('Nguyễn Thị Lan 1'));
  writeFileSync(path, bytes);
  await expect(open()).rejects.toMatchObject({ state: 'changed' });
  const database = await open(true);
  const names = database.prepare('SELECT full_name FROM person').pluck().all();
  database.close();
  expect(names).toContain('Xguyễn Thị Lan 1');
});

/** Ends in the middle of putting a new file in place, as a disk that is torn out does. */
async function tearOut(rename: Disk['rename']): Promise<string> {
  const target = join(folder, 'bao-cao.xlsx');
  writeFileSync(target, 'tệp cũ');
  const disk: Disk = { ...nodeDisk, rename };
  await replaceFile(target, (at) => nodeDisk.writeFile(at, 'tệp mới'.repeat(1000)), disk).catch(
    () => undefined,
  );
  return readFileSync(target, 'utf8');
}

test('the rename keeps the file of before whole; written in its place half a file is left', async () => {
  const torn = new Error('torn out');
  expect(await tearOut(() => Promise.reject(torn))).toBe('tệp cũ');
  const inPlace: Disk['rename'] = async (from, to) => {
    const bytes = readFileSync(String(from));
    writeFileSync(String(to), bytes.subarray(0, bytes.length / 2));
    throw torn;
  };
  const left = await tearOut(inPlace);
  expect(left).not.toBe('tệp cũ');
  expect(left.length).toBeLessThan('tệp mới'.length * 1000);
});

const PLANTED = `DROP TRIGGER log_update_person;
  CREATE TRIGGER log_update_person AFTER UPDATE ON person BEGIN UPDATE person SET full_name = 'khác'; END`;

test('rows alone come from elsewhere; with the file itself its planted trigger would come', () => {
  const given = join(folder, 'tu-may-kia.db');
  copyFileSync(path, given);
  const hostile = new SqliteDatabase(given);
  hostile.exec(PLANTED);
  hostile.close();
  // By its name it is one of ours, so that this alone does not turn it away.
  refuseUnsound(given);
  const taken = join(folder, 'nhan.db');
  copyRows(given, taken);
  expect(namesAfterUpdate(taken)).toHaveLength(2);
  copyFileSync(given, taken);
  expect(namesAfterUpdate(taken)).toEqual(['khác']);
});

/** The different names there are after a change of one person. */
function namesAfterUpdate(at: string): unknown[] {
  const database = new SqliteDatabase(at);
  try {
    database.exec("UPDATE person SET position = 'Chuyên viên chính' WHERE id = 1");
    return database.prepare('SELECT DISTINCT full_name FROM person').pluck().all();
  } finally {
    database.close();
  }
}
