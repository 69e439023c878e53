import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../main/foreign/read-workbook.ts';
import type { CallOutput } from '../../shared/api.ts';
import { type FormDefinition, formDefinitionSchema } from '../../shared/form/definition.ts';
import type { Spelling } from '../../shared/form/form-cells.ts';
import type { FormFile } from '../../shared/form/form-file.ts';
import { readIdentity } from '../../shared/form/identity-sheet.ts';
import { addressesOf, type Filling, fillFile } from '../helpers/filled-form.ts';
import { allFigures, fillOffice, inputOf, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';
import { canValidate, validate } from '../helpers/xlsx.ts';

let program: TestProgram;
let office: Office;
let out: string;
const month = '2026-05';

beforeEach(async () => {
  program = await openTestProgram();
  office = await fillOffice(program);
  out = join(program.folder, 'bieu-mau');
  mkdirSync(out);
});
afterEach(() => program.close());

const place = () => ({ movementId: office.movementId, month });
const keyOf = (department: number) => ({
  ...place(),
  departmentId: office.departmentIds[department] ?? 0,
});

async function writeAll(): Promise<string[]> {
  program.answers.push(out);
  const written = await program.call('form.writeAll', place());
  return (written?.names ?? []).map((name) => join(out, name));
}

async function definitionOf(path: string): Promise<FormDefinition> {
  const identity = readIdentity((await readWorkbook(readFileSync(path))).sheets);
  if (!identity.ok) throw new Error(identity.reason);
  return formDefinitionSchema.parse(identity.definition);
}

type At = ReturnType<typeof addressesOf>;

/** Fills a form in place as a person would: every figure, then what the test says. */
async function fill(path: string, more: (at: At, form: FormDefinition) => Filling = () => ({})) {
  const definition = await definitionOf(path);
  const at = addressesOf(definition);
  const figures = definition.figures.map((_, index) => [at.figure(index), index + 1]);
  writeFileSync(
    path,
    await fillFile(path, { ...Object.fromEntries(figures), ...more(at, definition) }),
  );
}

async function open(...paths: string[]): Promise<FormFile[]> {
  program.answers.push(...paths);
  return program.call('form.open', place());
}

function readOf(file: FormFile | undefined): FormFile & { kind: 'read' } {
  if (file?.kind !== 'read') throw new Error(JSON.stringify(file));
  return file;
}

/** What names the form to main, which holds what it says. */
function formOf({ token }: FormFile & { kind: 'read' }, spelling: Spelling = 'converted') {
  return { token, spelling };
}

async function accept(file: FormFile & { kind: 'read' }, state: 'draft' | 'complete' = 'complete') {
  const form = formOf(file);
  const { revision } = await program.call('form.compare', form);
  return program.call('form.accept', { ...form, revision, state });
}

const snapshot = () => program.call('report.read', keyOf(0));

describe('writing forms', () => {
  test('puts one for each department into a folder, all valid, and opens the folder', async () => {
    const paths = await writeAll();
    expect(readdirSync(out).sort()).toEqual([
      'bieu-mau-phong-lanh-su-2026-05.xlsx',
      'bieu-mau-van-phong-2026-05.xlsx',
    ]);
    for (const path of paths) if (canValidate) expect(await validate(path)).toEqual([]);
    expect(await definitionOf(paths[1] ?? '')).toMatchObject({
      departmentName: 'Phòng Lãnh sự',
      deadline: '2026-05-25',
      people: [{ label: 'Nguyễn Thị Lan 2' }],
    });
  });

  test('never writes over a form that lies there, which may be filled in', async () => {
    const [first = ''] = await writeAll();
    writeFileSync(first, 'filled in by hand');
    const [second = ''] = await writeAll();
    expect(second).toBe(first.replace('.xlsx', ' (2).xlsx'));
    expect(readFileSync(first, 'utf8')).toBe('filled in by hand');
  });

  test('does nothing when she cancels', async () => {
    program.answers.push(null, null);
    expect(await program.call('form.writeAll', place())).toBe(null);
    expect(await program.call('form.writeOne', keyOf(0))).toBe(null);
    expect(readdirSync(out)).toEqual([]);
  });

  test('writes one where she says, with last month beside', async () => {
    const april = await program.call('report.read', { ...keyOf(0), month: '2026-04' });
    await program.call(
      'report.save',
      inputOf(april, { state: 'complete', figures: allFigures(april, 9) }),
    );
    const path = join(out, 'mot.xlsx');
    program.answers.push(path);
    expect(await program.call('form.writeOne', keyOf(0))).toMatchObject({ name: 'mot.xlsx' });
    const { figures } = await definitionOf(path);
    expect(figures.length).toBeGreaterThan(3);
    expect(figures.every(({ previous }) => previous === 9)).toBe(true);
  });

  test('refuses a month outside the movement and a department that takes no part', async () => {
    const late = { ...place(), month: '2027-05' };
    expect(await program.refuse('form.writeAll', late)).toMatchObject({ code: 'invalid' });
    expect(await program.refuse('form.writeOne', { ...keyOf(0), departmentId: 99 })).toMatchObject({
      code: 'invalid',
    });
  });
});

describe('taking forms', () => {
  test('reads without recording, and records on her word what the file says', async () => {
    const [path = ''] = await writeAll();
    await fill(path, (at, { people }) => ({
      [at.mark(0)]: 'Đạt',
      [at.figure(0)]: '-',
      [at.case(0, 'deed')]: 'Giúp người bị nạn',
      [at.case(0, 'kind')]: 'Biểu dương',
      [at.case(0, 'date')]: '05/5/2026',
      [at.case(0, 'person')]: people[0]?.label ?? '',
    }));
    const [file] = await open(path);
    expect((await snapshot()).revision).toBe(0);
    await accept(readOf(file));
    const kept = await snapshot();
    expect(kept).toMatchObject({ revision: 1, state: 'complete' });
    expect(kept.marks.map(({ mark }) => mark)).toEqual(['fair', null]);
    const typed = kept.figures.filter(({ indicator }) => indicator.source === 'typed');
    expect(typed.map(({ figure }) => figure)).toEqual([
      'nothing',
      ...typed.slice(1).map((_, index) => index + 2),
    ]);
    expect(kept.cases).toMatchObject([
      { personId: office.personIds[0], deed: 'Giúp người bị nạn' },
    ]);
  });

  test('taken twice, doubles nothing', async () => {
    const [path = ''] = await writeAll();
    await fill(path, (at) => ({
      [at.case(0, 'deed')]: 'Cả phòng trực Tết',
      [at.case(0, 'kind')]: 'Biểu dương',
      [at.case(0, 'date')]: '05/5/2026',
      [at.case(0, 'person')]: 'Cả phòng',
    }));
    const [file] = await open(path);
    await accept(readOf(file));
    const before = await snapshot();
    const { differences } = await program.call('form.compare', formOf(readOf(file)));
    expect(differences).toEqual([]);
    await accept(readOf(file));
    expect({ ...(await snapshot()), revision: 1 }).toEqual(before);
  });

  test('a report saved since she saw the differences is a conflict, and the form can be compared again', async () => {
    const [path = ''] = await writeAll();
    await fill(path);
    const [file] = await open(path);
    const form = await snapshot();
    await program.call('report.save', inputOf(form, { difficulties: 'Mới ghi' }));
    const stale = { ...formOf(readOf(file)), revision: 0, state: 'complete' };
    expect(await program.refuse('form.accept', stale)).toMatchObject({ code: 'conflict' });
    expect(await snapshot()).toMatchObject({
      revision: 1,
      state: 'draft',
      difficulties: 'Mới ghi',
    });
    await accept(readOf(file));
    expect(await snapshot()).toMatchObject({
      revision: 2,
      state: 'complete',
      difficulties: 'Mới ghi',
    });
  });

  test('a form with blanks is a draft only', async () => {
    const [path = ''] = await writeAll();
    await fill(path, (at) => ({ [at.figure(0)]: null }));
    const [file] = await open(path);
    const { missing } = await program.call('form.compare', formOf(readOf(file)));
    expect(missing).toHaveLength(1);
    const input = { ...formOf(readOf(file)), revision: 0, state: 'complete' };
    expect(await program.refuse('form.accept', input)).toMatchObject({ code: 'invalid' });
    await accept(readOf(file), 'draft');
    expect(await snapshot()).toMatchObject({ state: 'draft', revision: 1 });
  });

  test('names each file that is no form of this month and changes nothing', async () => {
    const paths = await writeAll();
    const [path = '', other = ''] = paths;
    program.answers.push(join(out, 'thang-4.xlsx'));
    await program.call('form.writeOne', { ...keyOf(0), month: '2026-04' });
    await fill(other, (at) => ({ [at.figure(0)]: 2.5, A1: 'sửa' }));
    const files: Record<string, Buffer> = {
      'hong.xlsx': readFileSync(path).subarray(0, 900),
      'van-ban.xlsx': Buffer.from('Phòng không có gì báo cáo'),
      'cu.xls': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      'rong.xlsx': Buffer.alloc(0),
    };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(out, name), bytes);
    const names = [...Object.keys(files), 'thang-4.xlsx', 'khong-co.xlsx'];
    const read = await open(...names.map((name) => join(out, name)), other);
    expect(read.map(({ kind }) => kind)).toEqual(read.map(() => 'refused'));
    expect(read.map(({ name }) => name)).toEqual([...names, 'bieu-mau-phong-lanh-su-2026-05.xlsx']);
    const reasons = read.map((file) => (file.kind === 'refused' ? file.message : ''));
    expect(new Set(reasons).size).toBeGreaterThanOrEqual(5);
    expect(reasons[4]).toContain('tháng 4/2026');
    expect(reasons.at(-1)).toContain('ô A1');
    expect((await snapshot()).revision).toBe(0);
  });

  test('a form of another data file is refused', async () => {
    const elsewhere = await openTestProgram();
    await fillOffice(elsewhere);
    const [path = ''] = await writeAll();
    elsewhere.answers.push(path);
    const [file] = (await elsewhere.call('form.open', place())) as CallOutput<'form.open'>;
    expect(file).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('sổ dữ liệu khác'),
    });
    elsewhere.close();
  });

  test('takes dropped files by their bytes, converts old encodings only when asked to', async () => {
    const [path = ''] = await writeAll();
    await fill(path, (at) => ({ [at.text('difficulties')]: 'C«ng t¸c tuyªn truyÒn' }));
    const files = [
      { name: 'keo-tha.xlsx', bytes: new Uint8Array(readFileSync(path)) },
      { name: 'la.xlsx', bytes: new Uint8Array(20) },
    ];
    const [file, strange] = await program.call('form.openDropped', { ...place(), files });
    expect(strange).toMatchObject({ kind: 'refused', name: 'la.xlsx' });
    const read = readOf(file);
    const offered = async (spelling: Spelling) => {
      const { differences } = await program.call('form.compare', formOf(read, spelling));
      return differences.find(({ label }) => label.startsWith('Khó khăn'))?.offered;
    };
    expect(await offered('asTyped')).toBe('C«ng t¸c tuyªn truyÒn');
    expect(await offered('converted')).toBe('Công tác tuyên truyền');
    const taken = { ...formOf(read, 'asTyped'), revision: 0, state: 'draft' } as const;
    await program.call('form.accept', taken);
    expect(await snapshot()).toMatchObject({ difficulties: 'C«ng t¸c tuyªn truyÒn' });
  });

  test('what a form says stays in main: nothing but its token names it, and one that is gone is said', async () => {
    const [path = ''] = await writeAll();
    await fill(path, (at) => ({ [at.text('difficulties')]: 'Thiếu xe' }));
    const [file] = await open(path);
    expect(JSON.stringify(file)).not.toContain('Thiếu xe');
    const answers = { ...keyOf(0), marks: [], figures: [], cases: [] };
    const sent = { answers, revision: 0, state: 'draft' };
    expect(await program.refuse('form.accept', sent)).toMatchObject({ code: 'invalid' });
    const gone = { token: randomUUID(), spelling: 'converted', revision: 0, state: 'draft' };
    expect(await program.refuse('form.accept', gone)).toMatchObject({
      code: 'not-found',
      message: 'Tệp này không còn mở trong chương trình. Chọn lại tệp.',
    });
    expect((await snapshot()).revision).toBe(0);
  });
});
