import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { readWorkbook } from '../../main/foreign/read-workbook.ts';
import { fillFile } from '../../main/template/fill-file.ts';
import { suggestSheets } from '../../shared/template/suggest.ts';
import type { CellValue } from '../../shared/workbook/workbook.ts';
import {
  BOARD_SHEET,
  boardTemplate,
  DRAWN_LINES,
  FIRST_LINE,
  withChain,
} from '../helpers/board-template.ts';
import { fillOffice, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';
import { canValidate, readBack, readParts, validate } from '../helpers/xlsx.ts';

let app: TestProgram;
let office: Office;
let path = '';
let original: Buffer;

beforeAll(async () => {
  app = await openTestProgram();
  office = await fillOffice(app);
  path = join(app.folder, 'bieu-cua-ban.xlsx');
  original = await boardTemplate();
  writeFileSync(path, original);
});
afterAll(() => app.close());

/** Every part as bytes, by its name. */
async function bytesOf(file: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true, autoClose: false });
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}

const named = (count: number): CellValue[][] =>
  Array.from({ length: count }, (_, place) => [
    { kind: 'number', value: place + 1 },
    { kind: 'text', text: `Người <${place + 1}> & =1+1` },
    { kind: 'date', day: '1985-03-05' },
    {
      kind: 'text',
      text: 'Gương mẫu chấp hành, tích cực tuyên truyền, không vi phạm trong năm '.repeat(2),
    },
  ]);
const COLUMNS = [1, 2, 3, 9];
const fill = (count: number) => [
  { sheet: BOARD_SHEET, firstRow: FIRST_LINE, columns: COLUMNS, rows: named(count) },
];
const cellOf = async (file: string, sheet: string, row: number, column: number) =>
  (await readBack(file)).get(sheet)?.[row - 1]?.[column - 1] ?? null;

describe('the board’s own form', () => {
  test('is read by its merged header: which column holds what, and where the list begins', async () => {
    const sheets = suggestSheets(await readWorkbook(original));
    expect(sheets.map(({ sheet, content, firstRow }) => [sheet, content, firstRow])).toEqual([
      [BOARD_SHEET, 'people', FIRST_LINE],
    ]);
    const fields = sheets[0]?.columns.flatMap(({ column, field }) =>
      field ? [[column, field]] : [],
    );
    expect(fields).toEqual([
      [1, 'number'],
      [2, 'name'],
      [3, 'birthDate'],
      [4, 'position'],
      [6, 'workplace'],
      [7, 'award'],
      [9, 'merits'],
      [40, 'note'],
    ]);
    expect(sheets[0]?.columns.find(({ column }) => column === 5)?.heading).toBe(
      'Chức vụ, chức danh – Mã ngạch',
    );
  });

  test.each([0, 1, DRAWN_LINES, DRAWN_LINES + 5])(
    'filled with %d lines differs in no part that is not ours to change',
    async (count) => {
      const filled = await fillFile(original, fill(count));
      const [before, after] = [await bytesOf(original), await bytesOf(filled)];
      expect([...after.keys()]).toEqual([...before.keys()]);
      const changed = [...before].filter(([name, bytes]) => !after.get(name)?.equals(bytes));
      const ours = ['xl/worksheets/sheet2.xml', 'xl/workbook.xml'];
      // A line more than is drawn moves the total, which the guide speaks of.
      if (count > DRAWN_LINES) ours.push('xl/worksheets/sheet1.xml');
      expect(changed.map(([name]) => name).toSorted()).toEqual(count === 0 ? [] : ours.toSorted());
      const out = join(app.folder, `filled-${count}.xlsx`);
      writeFileSync(out, filled);
      if (canValidate) expect(await validate(out)).toEqual(await validate(path));
    },
  );

  test('keeps what it says around the list, and takes the lines into its own cells', async () => {
    const out = join(app.folder, 'filled.xlsx');
    const count = DRAWN_LINES + 5;
    writeFileSync(out, await fillFile(original, fill(count)));
    expect(await cellOf(out, BOARD_SHEET, 3, 1)).toBe('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG');
    for (let line = 0; line < count; line += 1) {
      expect(await cellOf(out, BOARD_SHEET, FIRST_LINE + line, 2)).toBe(
        `Người <${line + 1}> & =1+1`,
      );
      expect(await cellOf(out, BOARD_SHEET, FIRST_LINE + line, 3)).toEqual(
        new Date('1985-03-05T00:00:00Z'),
      );
    }
    expect(await cellOf(out, BOARD_SHEET, FIRST_LINE + count, 1)).toBe('Tổng cộng');
    expect(await cellOf(out, BOARD_SHEET, FIRST_LINE + count + 2, 1)).toBe('NGƯỜI LẬP BIỂU');
    const parts = await readParts(out);
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? '';
    const formulas = [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f>/g)].map(
      ([, cell, formula]) => `${cell}=${formula}`,
    );
    // The formula of the line goes into each line; totals reach over all; the frozen reference stays.
    expect(formulas).toContain('L8=K8*2+$A$1');
    expect(formulas).toContain('L12=K12*2+$A$1');
    expect(formulas).toContain('L15=K15*2+$A$1');
    expect(formulas).toContain('K16=SUM(K8:K15)');
    expect(formulas).toContain('AN16=COUNTA(B8:B15)');
    const merges = [...sheet.matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, range]) => range);
    for (let row = 8; row <= 15; row += 1) expect(merges).toContain(`T${row}:U${row}`);
    expect(merges).toContain('A18:E18');
    expect(new Set(merges).size).toBe(merges.length);
    const guide = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(guide).toContain('!$B$8:$B$15)');
    expect(guide).toContain('!AN16</f>');
    const workbook = parts.get('xl/workbook.xml') ?? '';
    expect(workbook).toContain(':$AN18<');
    expect(workbook).toContain('$5:$7');
    expect(workbook).toContain('fullCalcOnLoad="1"');
  });

  test('further lines look like those drawn, the last like the last', async () => {
    const out = join(app.folder, 'styles.xlsx');
    writeFileSync(out, await fillFile(original, fill(6)));
    const sheet = (await readParts(out)).get('xl/worksheets/sheet2.xml') ?? '';
    const styleOf = (cell: string) => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1];
    const styles = [8, 9, 10, 11, 12, 13].map((row) => styleOf(`B${row}`));
    expect(new Set(styles.slice(0, 5)).size).toBe(1);
    expect(styles[5]).not.toBe(styles[0]);
    expect(sheet).toMatch(/<row r="8"[^>]* ht="\d/);
  });

  test('the chain of formulas follows, and names no cell without one', async () => {
    const chain =
      '<c r="A2" i="1"/><c r="A3"/><c r="L8" i="2"/><c r="L9"/><c r="L10"/><c r="K11"/><c r="AN11"/><c r="B8"/>';
    const chained = await withChain(path, chain);
    const parts = await bytesOf(await fillFile(chained, fill(5)));
    const cells = [...String(parts.get('xl/calcChain.xml')).matchAll(/ r="([A-Z]+\d+)"/g)];
    // The last drawn line moves down with the total.
    expect(cells.map(([, cell]) => cell)).toEqual(['A2', 'A3', 'L8', 'L9', 'L12', 'K13', 'AN13']);
  });

  test('a file without that sheet is refused', async () => {
    await expect(
      fillFile(original, [{ sheet: 'Trang khác', firstRow: 2, columns: [1], rows: named(1) }]),
    ).rejects.toThrow('không có trang “Trang khác”');
  });
});

describe('a template', () => {
  const suggested = async () => suggestSheets(await readWorkbook(original));

  async function keep(name: string) {
    app.answers.push(path);
    const opened = await app.call('template.open', {});
    return app.call('template.save', {
      id: null,
      token: opened?.token ?? '',
      name,
      sheets: await suggested(),
    });
  }

  test('is opened once, kept under its name and filled from then on, as previewed', async () => {
    const [personId = 0] = office.personIds;
    await app.call('proposal.save', {
      id: null,
      movementId: office.movementId,
      personId,
      departmentId: null,
      awardCode: 'bang-khen-ca-nhan',
      reason: 'Gương mẫu',
      note: 'đã họp',
    });
    const { id } = await keep('Biểu của Ban');
    // The file it came from is needed no more.
    writeFileSync(path, 'gone');
    const [template] = await app.call('template.list', {});
    expect(template).toMatchObject({ id, name: 'Biểu của Ban', fileName: 'bieu-cua-ban.xlsx' });
    const [preview] = await app.call('template.preview', {
      movementId: office.movementId,
      sheets: template?.sheets ?? [],
    });
    const out = join(app.folder, 'gui-ban.xlsx');
    app.answers.push(out);
    await app.call('template.write', { movementId: office.movementId, id });
    writeFileSync(path, original);
    const line = (await readBack(out)).get(BOARD_SHEET)?.[FIRST_LINE - 1];
    expect([line?.[0], line?.[1], line?.[3], line?.[8], line?.[39]]).toEqual([
      1,
      'Nguyễn Thị Lan 1',
      'Chuyên viên',
      'Gương mẫu',
      'đã họp',
    ]);
    const ours = template?.sheets[0]?.columns.filter(({ field }) => field !== null) ?? [];
    expect(preview?.rows).toHaveLength(1);
    preview?.rows[0]?.forEach((value, at) => {
      const written = line?.[(ours[at]?.column ?? 0) - 1] ?? null;
      if (value.kind === 'text') expect(written).toBe(value.text);
      if (value.kind === 'number') expect(written).toBe(value.value);
    });
  });

  test('bears a name of its own, can be matched anew without its file, removed and brought back', async () => {
    const { id } = await keep('Biểu thứ hai');
    app.answers.push(path);
    const again = await app.call('template.open', {});
    const taken = {
      id: null,
      token: again?.token ?? '',
      name: 'Biểu thứ hai',
      sheets: await suggested(),
    };
    expect((await app.refuse('template.save', taken)).fields).toEqual({
      name: 'Đã có mẫu tên này.',
    });
    const sheets = (await suggested()).map((sheet) => ({ ...sheet, firstRow: 9 }));
    await app.call('template.save', { id, token: null, name: 'Biểu khác', sheets });
    const { changeId } = await app.call('template.remove', { id });
    const names = async () => (await app.call('template.list', {})).map(({ name }) => name);
    expect(await names()).not.toContain('Biểu khác');
    await app.call('history.undo', { changeId });
    expect(await names()).toContain('Biểu khác');
    const out = join(app.folder, 'lai.xlsx');
    app.answers.push(out);
    await app.call('template.write', { movementId: office.movementId, id });
    expect((await readBack(out)).get(BOARD_SHEET)?.[8]?.[1]).toBe('Nguyễn Thị Lan 1');
  });

  test.each([
    ['MauTDKT', 1, 'Tên tập thể/cá nhân/hộ gia đình', 2],
    ['CANHAN', 3, 'Họ và tên', 1],
    ['TAPTHE', 3, 'Tên đơn vị/tập thể', 1],
    ['DETAI', 3, 'Tên đề tài', 1],
  ] as const)(
    '%s comes ready, and its own file is recognised',
    async (code, row, header, column) => {
      const out = join(app.folder, `${code}.xlsx`);
      app.answers.push(out);
      await app.call('template.writeReady', { movementId: office.movementId, code });
      const grid = (await readBack(out)).get(code);
      expect(grid?.[row - 1]?.[column]).toBe(header);
      if (code === 'CANHAN')
        expect(grid?.[row]?.slice(0, 4)).toEqual([
          1,
          'Nguyễn Thị Lan 1',
          'Nữ',
          new Date('1985-03-05T00:00:00Z'),
        ]);
      if (canValidate) expect(await validate(out)).toEqual([]);
      const [sheet] = suggestSheets(await readWorkbook(readFileSync(out)));
      expect([sheet?.firstRow, sheet?.sheet]).toEqual([row + 1, code]);
    },
  );
});
