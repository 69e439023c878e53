import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { addDays, type Day } from '../../shared/month.ts';
import { Lost } from './replay.ts';

/** The day on which the n-th copy is made. */
export function dayOf(n: number): Day {
  return addDays('2026-05-01', n);
}

/** Throws when a file that bears a copy's name does not hold all the people, or the copy last acknowledged is gone. */
export function judgeCopies(folder: string, acknowledged: number | null, people: number): void {
  const copies = join(folder, 'ban-sao');
  if (existsSync(copies)) {
    const names = readdirSync(copies).filter((name) => name.startsWith('so-thi-dua-'));
    for (const name of names) refuseUnsound(join(copies, name), people);
  }
  if (acknowledged === null) return;
  const last = `-${dayOf(acknowledged)}-`;
  const names = existsSync(copies) ? readdirSync(copies) : [];
  if (!names.some((name) => name.startsWith('so-thi-dua-') && name.includes(last))) {
    throw new Lost(`No copy of ${last}.`);
  }
}

function refuseUnsound(path: string, people: number): void {
  const copy = new SqliteDatabase(path, { readonly: true, fileMustExist: true });
  try {
    const health = copy.pragma('integrity_check', { simple: true });
    const found = copy.prepare('SELECT count(*) FROM person').pluck().get();
    if (health !== 'ok' || found !== people) throw new Error(`${path}: ${health}, ${found} people`);
  } finally {
    copy.close();
  }
}
