import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { readWorkbook } from '../../main/foreign/read-workbook.ts';
import { pick, randomFrom } from '../../main/sample/random.ts';
import type { CallName } from '../../shared/api.ts';
import { clean } from '../../shared/text.ts';
import { callNames, fillEveryKind } from '../helpers/every-call.ts';
import { foreignXlsx } from '../helpers/foreign-xlsx.ts';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram } from '../helpers/program.ts';
import { readParts } from '../helpers/xlsx.ts';
import { makeZip } from '../helpers/zip.ts';
import { collect } from './collect.ts';
import { KEY, stamp } from './stamped-report.ts';

const STRANGE_TEXTS: readonly string[] = [
  'Nguyễn Thị Hòa'.normalize('NFD'),
  'Lê\u202eĐạt\u200b\u00a0An\u0000',
  '👩‍👩‍👧 Trần\ud800',
  `A${'\u0301'.repeat(5_000)}`,
  'x'.repeat(10_000),
  '=HYPERLINK("http://a","b")',
  "+cmd|' /C calc'!A0",
  '@SUM(A1)',
  '-1+1',
  '_x0041_ \uffff',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'https://mot.vi.du/?a=1',
  'file:///etc/passwd',
  'mailto:a@b',
  '../../etc/passwd',
  'CON',
  'C:\\a:b*?"<>|.xlsx',
  'Phòng.  ',
  "'; DROP TABLE person; --",
];
const STRANGE_DAYS = [
  '2025-02-29',
  '2025-04-31',
  '2025-13-01',
  '25-01-01',
  '03/04/2025',
  '1990-01-01',
];

/** I1–I7: whatever is typed or pasted, what is kept is composed, visible and a real day. */
export async function saveStrange(folder: string, times: number): Promise<string[]> {
  const app = await openTestProgram({ folder });
  const { departmentIds } = await fillOffice(app);
  const random = randomFrom(11);
  const wrong = await collect(times, async () => {
    const [fullName, position] = [pick(random, STRANGE_TEXTS), pick(random, STRANGE_TEXTS)];
    const birthDate = pick(random, STRANGE_DAYS);
    const person = {
      id: null,
      departmentId: departmentIds[0] ?? 0,
      gender: 'male',
      level: 'staff',
    };
    const reply = await app.program.call('person.save', {
      ...person,
      fullName,
      position,
      birthDate,
    });
    if (!reply.ok && reply.failure.code !== 'invalid') throw new Error(reply.failure.message);
    for (const kept of await app.call('person.list', {})) {
      for (const text of [kept.fullName, kept.position]) {
        if (text !== clean(text)) throw new Error(`kept as it came: ${JSON.stringify(text)}`);
      }
      const day = kept.birthDate;
      if (day && new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day)
        throw new Error(day);
    }
  });
  app.close();
  return wrong;
}

const sheetWith = (parts: string) => foreignXlsx({ after: parts });
/** Small workbooks that kill readers, by their cells, names, columns, rules, rows, sizes and entities. */
const BOMBS: readonly (() => Uint8Array)[] = [
  () => sheetWith('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  () =>
    foreignXlsx({
      workbookEnd:
        '<definedNames><definedName name="a">$A$1:$XFD$1048576</definedName></definedNames>',
    }),
  () => foreignXlsx({ before: '<cols><col min="1" max="2000000000"/></cols>' }),
  () =>
    sheetWith(
      '<dataValidations><dataValidation sqref="A1:XFD1048576" type="list"/></dataValidations>',
    ),
  () => foreignXlsx({ rows: '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>' }),
  () =>
    foreignXlsx({
      rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(30_000_000)}</t></is></c></row>`,
    }),
  () => foreignXlsx({ sheet: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>' }),
  () =>
    foreignXlsx({ rows: '<row r="1"><c r="A1" t="s"><v>99999</v></c></row>', sharedStrings: null }),
  () =>
    makeZip(Array.from({ length: 9_000 }, (_, n) => ({ name: `${n}`, bytes: Buffer.alloc(0) }))),
  () => foreignXlsx({ more: [{ name: '../../ra-ngoai.xml', bytes: Buffer.from('a') }] }),
  () => foreignXlsx().subarray(0, 500),
];

/** I: the program answers, and goes on. */
export async function openBombs(folder: string, times: number): Promise<string[]> {
  const app = await openTestProgram({ folder: join(folder, 'data') });
  const wrong = await collect(times, async (n) => {
    const bytes = new Uint8Array(BOMBS[n % BOMBS.length]?.() ?? []);
    const reply = await app.program.call('import.openDropped', { name: 'a.xlsx', bytes });
    if (!reply.ok && reply.failure.code !== 'invalid') throw new Error(reply.failure.message);
    if (readdirSync(folder).length > 1) throw new Error('something was written outside');
  });
  app.close();
  return wrong;
}

/** R9: a file larger than the disk has room for, with and without a head of ours. */
export async function takeGiant(folder: string, times: number): Promise<string[]> {
  const app = await openTestProgram({ folder: join(folder, 'data') });
  const path = join(folder, 'rat-lon.db');
  const { bavail, bsize } = statfsSync(folder);
  const wrong = await collect(times, async (n) => {
    writeFileSync(path, n % 2 ? 'SQLite format 3\0' : '');
    // Of holes alone: it takes no room here.
    truncateSync(path, Math.min(bavail * bsize, 2 ** 42));
    app.answers.push(path);
    const failure = await app.refuse('copy.openExisting', {});
    if (failure.code === 'unexpected') throw new Error(failure.message);
    const left = readdirSync(join(folder, 'data')).filter((name) => name.startsWith('.so-thi-dua'));
    if (left.length > 0) throw new Error(`left: ${left.join()}`);
  });
  app.close();
  return wrong;
}

/** X1, X3: what looks like a formula or an address is written as the text it is; nothing in the file leads out of it. */
export async function writeFormulas(folder: string, times: number): Promise<string[]> {
  const app = await openTestProgram({ folder: join(folder, 'data') });
  const path = join(folder, 'danh-sach.xlsx');
  const random = randomFrom(12);
  const wrong = await collect(times, async () => {
    const rows = [1, 2, 3].map(() => [pick(random, STRANGE_TEXTS).slice(0, 200)]);
    app.answers.push(path);
    const reply = await app.program.call('list.save', {
      name: 'Danh sách',
      heads: ['Họ tên'],
      rows,
    });
    if (!reply.ok) {
      if (reply.failure.code !== 'invalid') throw new Error(reply.failure.message);
      return;
    }
    const book = await readWorkbook(readFileSync(path));
    const cells = book.sheets.flatMap((sheet) => sheet.rows.flat());
    const strange = rows.flat().filter((text) => !cells.includes(clean(text)));
    if (strange.length > 0) throw new Error(`not as text: ${JSON.stringify(strange)}`);
    for (const [part, xml] of await readParts(path))
      if (/<hyperlink|<f[ >]|TargetMode="External"/.test(xml))
        throw new Error(`leads out: ${part}`);
  });
  app.close();
  return wrong;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no name may have
const UNSAFE = /[<>:"/\\|?*\u0000-\u001f\u202a-\u202e]|[. ]$|^(con|nul|aux|prn|com\d|lpt\d)(\.|$)/i;

/** X6, P1: names from departments and from the window make plain files of their folder, and paths lead nowhere. */
export async function nameFiles(folder: string, times: number): Promise<string[]> {
  const [home, target] = [join(folder, 'data'), join(folder, 'bieu-mau')];
  const app = await openTestProgram({ folder: home });
  const { departmentIds } = await fillOffice(app);
  const random = randomFrom(13);
  const wrong = await collect(times, async (n) => {
    mkdirSync(target, { recursive: true });
    const named = { name: `${pick(random, STRANGE_TEXTS)} ${n}`.slice(0, 150), shortName: `P${n}` };
    await app.program.call('department.save', { id: departmentIds[0] ?? 0, ...named });
    app.answers.push(target);
    await app.call('form.writeAll', { movementId: 1, month: KEY.month });
    const unsafe = readdirSync(target).filter((name) => UNSAFE.test(name) || name.length > 200);
    if (unsafe.length > 0) throw new Error(`files: ${unsafe.join(' | ')}`);
    rmSync(target, { recursive: true });
    const name = pick(random, ['../so-thi-dua.db', '/etc/passwd', '\\\\?\\C:\\a', 'a.db:b', '..']);
    for (const call of ['copy.restore', 'opening.restore'] as const) {
      const reply = await app.program.call(call, { name });
      if (!reply.ok && reply.failure.code === 'unexpected') throw new Error(`no words: ${name}`);
      if (reply.ok && call === 'copy.restore') throw new Error(`taken: ${name}`);
    }
    for (const call of ['file.open', 'file.show']) await app.refuse(call, { token: name });
    if (app.opened.length > 0) throw new Error(`opened: ${app.opened.join()}`);
    if (readdirSync(folder).join() !== 'data') throw new Error(readdirSync(folder).join());
  });
  app.close();
  return wrong;
}

/** P2: what is sent as a prototype stays what was sent. */
export async function pollute(folder: string, times: number): Promise<string[]> {
  const app = await openTestProgram({ folder });
  const inputs = await fillEveryKind(app);
  const random = randomFrom(14);
  const wrong = await collect(times, async () => {
    const name: CallName = pick(random, callNames);
    const own = JSON.parse(
      '{"__proto__": {"isPolluted": true}, "constructor": {"prototype": {"isPolluted": true}}}',
    );
    const reply = await app.program.call(
      name,
      Object.assign(Object.create(null), inputs[name], own),
    );
    if (!reply.ok && reply.failure.code === 'unexpected') throw new Error(`no words: ${name}`);
    if ('isPolluted' in {}) throw new Error(`polluted by ${name}`);
  });
  app.close();
  return wrong;
}

/** P4: a month that is out stays as it is, in whatever order it is asked to change. */
export async function changeClosed(folder: string, times: number): Promise<string[]> {
  const app = await openTestProgram({ folder });
  await fillOffice(app);
  await app.call('report.save', stamp(await app.call('report.read', KEY), 1));
  await app.call('paper.issue', { movementId: 1, kind: 'month', period: KEY.month });
  const closed = await app.call('report.read', KEY);
  const random = randomFrom(15);
  // What made the month and sent it out; taking back the agency itself is allowed, and no month is read without one.
  const whole = { record: null, search: '', kind: null, from: null, to: null, before: null };
  const { entries } = await app.call('history.list', { ...whole, limit: 100 });
  const ofMonth = entries
    .filter(({ records }) => records.some(({ kind }) => kind === 'report' || kind === 'paper'))
    .filter(({ records }) => records.every(({ title }) => !title.includes('cơ quan')))
    .map(({ id }) => id);
  if (ofMonth.length < 2) throw new Error('Nothing of the month is in the log.');
  const tries = [
    () =>
      app.program.call('report.save', {
        ...stamp(closed, 2),
        state: pick(random, ['draft', 'done']),
      }),
    () => app.program.call('report.remove', { ...KEY, revision: closed.revision }),
    () => app.program.call('case.remove', { id: closed.cases[0]?.id ?? 0 }),
    () => app.program.call('history.undo', { changeId: pick(random, ofMonth) }),
    () => app.program.call('paper.issue', { movementId: 1, kind: 'month', period: KEY.month }),
  ];
  const wrong = await collect(times, async () => {
    const replies = await Promise.all([pick(random, tries)(), pick(random, tries)()]);
    for (const reply of replies) {
      if (!reply.ok && reply.failure.code === 'unexpected') throw new Error(reply.failure.message);
    }
    const { figures, cases, revision } = await app.call('report.read', KEY);
    const before = { figures: closed.figures, cases: closed.cases, revision: closed.revision };
    if (!isDeepStrictEqual({ figures, cases, revision }, before)) throw new Error('it has changed');
  });
  app.close();
  return wrong;
}

const FLOOD = 10_000;
/** Turns for other work that a flood must leave: one that is answered in one go leaves none. */
const FEWEST_TURNS = 10;

/** P5: ten thousand reads at once; other work has its turns in between, counted and not timed. */
export async function flood(folder: string, times: number): Promise<string[]> {
  const app = await openTestProgram({ folder });
  await fillOffice(app);
  const wrong = await collect(times, async () => {
    let isOver = false;
    // Each another question, or one answer would do for all.
    const asked = Array.from({ length: FLOOD }, (_, n) =>
      app.program.call('report.read', { ...KEY, movementId: n }),
    );
    const all = Promise.all(asked).finally(() => {
      isOver = true;
    });
    let turns = 0;
    for (; !isOver; turns += 1) await turn();
    const refused = (await all).filter((reply) => !reply.ok && reply.failure.code === 'unexpected');
    if (refused.length > 0) throw new Error(`${refused.length} without words`);
    if (turns < FEWEST_TURNS) throw new Error(`${turns} turns`);
  });
  app.close();
  return wrong;
}
