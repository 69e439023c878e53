import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { buildFilled, NEWEST_VERSION } from '../../main/database/migrate.ts';
import { openDatabase } from '../../main/database/open.ts';
import { readWorkbook } from '../../main/foreign/read-workbook.ts';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';
import { acknowledge } from './acknowledge.ts';
import { Lost } from './replay.ts';

/** Something the program does that may be cut off at any moment. */
export type Work = {
  /** What there is before. */
  prepare: (folder: string) => Promise<void>;
  /** Done in a process of its own, again and again, each time acknowledged: the first is 1. */
  run: (folder: string, last: number) => Promise<void>;
  /** Looks at what was left; throws `Lost` for a promise not kept and anything else for half of something. */
  judge: (folder: string, acknowledged: number | null) => Promise<void>;
};

export type WorkName = keyof typeof WORKS;

const MONTH = '2026-03';
const PAPER = { movementId: 1, kind: 'month', period: MONTH } as const;
const FORMS = 'bieu-mau';
const CARRIED = 'chuyen.stdbak';
const OLD_PEOPLE = 500;

export const WORKS = {
  issue: {
    prepare: prepareOffice,
    run: (folder, last) =>
      repeated(folder, last, async ({ call }, n) => {
        if (n % 2) await call('paper.issue', PAPER);
        else await call('paper.takeBack', PAPER);
      }),
    judge: judgeIssued,
  },
  evidence: {
    prepare: prepareCase,
    run: (folder, last) =>
      repeated(folder, last, async ({ call }, n) => {
        const name = `minh chứng ${n}.pdf`;
        await call('evidence.drop', { caseId: 1, name, bytes: new Uint8Array(proofOf(n)) });
        const [oldest, ...others] = await call('evidence.list', { caseId: 1 });
        if (oldest && others.length > 2) await call('evidence.remove', { id: oldest.id });
      }),
    judge: judgeEvidence,
  },
  forms: {
    prepare: prepareOffice,
    run: (folder, last) =>
      repeated(folder, last, async ({ call, answers }) => {
        const target = join(folder, FORMS);
        mkdirSync(target, { recursive: true });
        answers.push(target);
        await call('form.writeAll', { movementId: 1, month: MONTH });
      }),
    judge: judgeForms,
  },
  migration: {
    async prepare(folder) {
      mkdirSync(folder, { recursive: true });
      const old = new SqliteDatabase(join(folder, 'so-thi-dua.db'));
      buildFilled(old, NEWEST_VERSION - 1, () => old.exec(OLD_ROWS));
      old.close();
    },
    // Cut off while it opens: there is nothing to wait for before.
    async run(folder) {
      acknowledge(0);
      (await openTestProgram({ folder })).close();
      acknowledge(1);
    },
    judge: judgeMigrated,
  },
  restore: {
    prepare: prepareTwoStates,
    run: (folder, last) =>
      repeated(folder, last, async ({ call }, n) => {
        const { copies } = await call('copy.list', {});
        const wanted = copies.find(({ holdings }) => holdings?.departments === 2 + (n % 2));
        await call('copy.restore', { name: wanted?.name ?? '' });
      }),
    judge: judgeTwoStates,
  },
  carryOut: {
    prepare: prepareTwoStates,
    run: (folder, last) =>
      repeated(folder, last, async ({ call, answers }) => {
        answers.push(join(folder, CARRIED));
        await call('copy.carry', {});
      }),
    judge: judgeTwoStates,
  },
  carryIn: {
    async prepare(folder) {
      await prepareTwoStates(folder);
      const app = await openTestProgram({ folder });
      app.answers.push(join(folder, CARRIED));
      await app.call('copy.carry', {});
      app.close();
    },
    run: (folder, last) =>
      repeated(folder, last, async ({ call, answers }) => {
        answers.push(join(folder, CARRIED));
        const found = await call('copy.openExisting', {});
        await call('copy.takeExisting', { token: found?.token ?? '' });
      }),
    judge: judgeTwoStates,
  },
} satisfies Record<string, Work>;

/** Opens the program, does a thing so many times, and acknowledges each. */
async function repeated(
  folder: string,
  last: number,
  once: (app: TestProgram, n: number) => Promise<void>,
): Promise<void> {
  const app = await openTestProgram({ folder });
  acknowledge(0);
  for (let n = 1; n <= last; n += 1) {
    await once(app, n);
    acknowledge(n);
  }
  app.close();
}

async function prepareOffice(folder: string): Promise<void> {
  const app = await openTestProgram({ folder });
  await fillOffice(app);
  app.close();
}

async function prepareCase(folder: string): Promise<void> {
  const app = await openTestProgram({ folder });
  const { movementId, departmentIds } = await fillOffice(app);
  await app.call('case.save', {
    ...{ id: null, movementId, departmentId: departmentIds[0] ?? 0, month: MONTH },
    ...{ kind: 'praise', personId: null, date: '2026-03-05', deed: 'Cứu người bị nạn' },
    ...{ basis: '', handling: '' },
  });
  app.close();
}

/** An office of two departments with a copy of it, and three departments since. */
export async function prepareTwoStates(folder: string): Promise<void> {
  const app = await openTestProgram({ folder });
  await fillOffice(app);
  await app.call('copy.make', {});
  await app.call('department.save', { id: null, name: 'Phòng mới', shortName: 'Mới' });
  await app.call('copy.make', {});
  app.close();
}

const OLD_ROWS = `INSERT INTO origin (id, key) VALUES (1, lower(hex(randomblob(16))));
  INSERT INTO department (name, name_key, short_name, position_in_list) VALUES ('Văn phòng', 'van phong', 'VP', 1);
  WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < ${OLD_PEOPLE})
  INSERT INTO person (department_id, full_name, gender, birth_date, position, level)
  SELECT 1, 'Nguyễn Thị Lan ' || n, 'female', '1985-03-05', 'Chuyên viên', 'staff' FROM many;`;

/** Every proof differs, so that one can never stand for another. */
function proofOf(n: number): Buffer {
  return Buffer.from(`%PDF-1.7\n${`Minh chứng ${n}. `.repeat(2_000)}\n%%EOF`);
}

/** A month is out, with all that goes with it, or it is not; and it is as it was said to be, or one step on. */
async function judgeIssued(folder: string, acknowledged: number | null): Promise<void> {
  const database = await openDatabase(join(folder, 'so-thi-dua.db'), join(folder, 'ban-sao'));
  try {
    refuseUnsound(database);
    const count = (sql: string) => database.prepare(sql).pluck().get() as number;
    const issued = count('SELECT count(*) FROM issued_paper');
    if (acknowledged !== null && ![acknowledged % 2, (acknowledged + 1) % 2].includes(issued)) {
      throw new Error(`${issued} papers`);
    }
    // Every second is a taking back: what stands cannot be told from the number of papers alone.
    const changes = count("SELECT count(*) FROM change WHERE call LIKE 'paper.%'");
    if (acknowledged !== null && changes < acknowledged) throw new Lost(`${changes} changes`);
    if (changes % 2 !== issued) throw new Error(`${changes} changes and ${issued} papers`);
    const contents = database.prepare('SELECT * FROM issued_content').all() as IssuedContent[];
    if (contents.length !== issued) throw new Error('A paper without its files.');
    for (const { pdf, docx, sha256_of_pdf, sha256_of_docx } of contents) {
      const isWhole = hashOf(pdf) === sha256_of_pdf && hashOf(docx) === sha256_of_docx;
      if (!isWhole) throw new Error('The files are not those that were issued.');
    }
  } finally {
    database.close();
  }
}

type IssuedContent = { pdf: Buffer; docx: Buffer; sha256_of_pdf: string; sha256_of_docx: string };

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Every proof that is recorded lies there to the byte, and the last that was acknowledged is recorded. */
async function judgeEvidence(folder: string, acknowledged: number | null): Promise<void> {
  const app = await openTestProgram({ folder });
  try {
    const faulty = await app.call('evidence.check', { movementId: 1, thorough: true });
    if (faulty.length > 0) throw new Error(`faulty: ${JSON.stringify(faulty)}`);
    if (!acknowledged) return;
    const names = (await app.call('evidence.list', { caseId: 1 })).map(({ name }) => name);
    const wanted = [`minh chứng ${acknowledged}.pdf`, `minh chứng ${acknowledged + 1}.pdf`];
    if (!names.some((name) => wanted.includes(name))) throw new Lost(names.join());
  } finally {
    app.close();
  }
}

/** What bears a form's name is a whole one. */
async function judgeForms(folder: string, acknowledged: number | null): Promise<void> {
  const target = join(folder, FORMS);
  const names = existsSync(target) ? readdirSync(target) : [];
  const forms = names.filter((name) => !name.startsWith('.so-thi-dua-'));
  for (const name of forms) await readWorkbook(readFileSync(join(target, name)));
  if (forms.length < 2 * (acknowledged ?? 0)) throw new Lost(`${forms.length} forms`);
}

/** Opened once more it is of the newest version and whole, and a copy from before it is whole too. */
async function judgeMigrated(folder: string): Promise<void> {
  const copies = join(folder, 'ban-sao');
  const database = await openDatabase(join(folder, 'so-thi-dua.db'), copies);
  try {
    refuseUnsound(database);
    const version = database.pragma('user_version', { simple: true });
    const people = database.prepare('SELECT count(*) FROM person').pluck().get();
    if (version !== NEWEST_VERSION || people !== OLD_PEOPLE) {
      throw new Error(`version ${version}, ${people} people`);
    }
  } finally {
    database.close();
  }
  const names = existsSync(copies) ? readdirSync(copies) : [];
  for (const name of names.filter((each) => each.startsWith('so-thi-dua-'))) {
    const copy = new SqliteDatabase(join(copies, name), { readonly: true });
    refuseUnsound(copy);
    copy.close();
  }
}

/** One of the two states, nothing left over, and what bears the name of a carried file is whole. */
async function judgeTwoStates(folder: string): Promise<void> {
  const { call, answers, close } = await openTestProgram({ folder });
  try {
    const { length } = await call('department.list', {});
    if (length !== 2 && length !== 3) throw new Error(`${length} departments`);
    if (existsSync(join(folder, CARRIED))) {
      answers.push(join(folder, CARRIED));
      await call('copy.openExisting', {});
    }
  } finally {
    close();
  }
  const left = readdirSync(folder).filter((name) => name.startsWith('.so-thi-dua'));
  if (left.length > 0) throw new Error(`left: ${left.join()}`);
}

function refuseUnsound(database: SqliteDatabase.Database): void {
  const health = database.pragma('integrity_check', { simple: true });
  const strays = database.pragma('foreign_key_check') as unknown[];
  if (health !== 'ok' || strays.length > 0) throw new Error(`not sound: ${String(health)}`);
}
