import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import samplePlan from '../../resources/ke-hoach-mau.txt?raw';
import type { CallOutput } from '../../shared/api.ts';
import { Failure } from '../../shared/failure.ts';
import { addMonths, type Day, type Month, monthOf } from '../../shared/month.ts';
import { readPlan } from '../../shared/plan/read-plan.ts';
import { type Book, type BookOptions, openBook } from '../data-folder.ts';
import { patiently } from '../replace-file.ts';
import {
  type Call,
  fillCatalog,
  fillCouncil,
  fillHeadings,
  fillProposals,
  fillReports,
} from './fill.ts';

const PLAN_YEAR = '2026';
/** With fewer months behind it, a year has too little to show: last year's is taken. */
const MONTHS_TO_SHOW = 3;

/** Opens the sample year, filling it through the program's own calls the first time; all of it or nothing. */
export async function openSampleBook(options: BookOptions): Promise<Book> {
  // Of the sample nothing can be lost: where its file is gone, it is filled anew.
  const book = await openBook({ ...options, mayBegin: true, mayHaveChanged: true });
  const { database, clock } = book.context;
  const isFilled = database.prepare('SELECT 1 FROM agency').get() !== undefined;
  if (isFilled) return book;
  // Or its calls would wait for that within the transaction.
  await book.settled();
  database.exec('BEGIN IMMEDIATE');
  try {
    await fill(callsOf(book), clock.today());
    database.exec('COMMIT');
    return book;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    book.close();
    throw error;
  }
}

/** All that the sample ever wrote, or nothing and `busy`: whole it is moved away first, which one open file forbids. */
export async function removeSampleFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const aside = `${folder}-bo`;
  await patiently(async () => {
    await rm(aside, { recursive: true, force: true });
    await rename(folder, aside);
  }, HELD_SAMPLE);
  // What a scanner still holds of it goes the next time.
  await rm(aside, { recursive: true, force: true }).catch(() => undefined);
}

const HELD_SAMPLE =
  'Chưa xóa được dữ liệu mẫu: một tệp của dữ liệu mẫu đang mở, thường là bản in. Đóng tệp đó rồi xóa lại.';

function callsOf(book: Book): Call {
  return async (name, input) => {
    const reply = await book.call(name, input);
    if (reply.ok) return reply.value as CallOutput<typeof name>;
    throw new Failure(reply.failure.code, reply.failure.message, reply.failure.fields);
  };
}

async function fill(call: Call, today: Day): Promise<void> {
  const year = sampleYear(today);
  const departments = await fillCatalog(call);
  const { notFound: _none, contents, ...plan } = readPlan(samplePlan.replaceAll(PLAN_YEAR, year));
  const { id } = await call('movement.save', {
    ...plan,
    id: null,
    year: Number(year),
    startDate: plan.startDate ?? `${year}-01-15`,
    endDate: plan.endDate ?? `${year}-12-14`,
    contents: contents.map((text) => ({ id: null, text })),
    departmentIds: departments.map((department) => department.id),
  });
  await fillReports(call, id, departments, lastMonth(today, year));
  await fillHeadings(call, id, lastMonth(today, year));
  await fillProposals(call, id);
  await fillCouncil(call, id);
}

function sampleYear(today: Day): string {
  const isEarly = Number(today.slice(5, 7)) <= MONTHS_TO_SHOW;
  return String(Number(today.slice(0, 4)) - (isEarly ? 1 : 0));
}

/** The month before today's, or the sample year's November. */
function lastMonth(today: Day, year: string): Month {
  const before = addMonths(monthOf(today), -1);
  return before < `${year}-11` ? before : `${year}-11`;
}
