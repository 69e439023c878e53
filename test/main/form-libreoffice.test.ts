import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type exceljs from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../main/foreign/read-workbook.ts';
import { encodeWorkbook } from '../../main/workbook/file.ts';
import type { RawBook } from '../../shared/foreign/sheet.ts';
import { REPORT_SHEET } from '../../shared/form/layout.ts';
import { readForm } from '../../shared/form/read-form.ts';
import { buildForm } from '../../shared/form/workbook.ts';
import {
  addressesOf,
  edited,
  type Filling,
  fillIn,
  reportSheet,
  sampleForm,
  samplePlace,
} from '../helpers/filled-form.ts';
import { convertByOffice } from '../helpers/libreoffice.ts';

const hasOffice = spawnSync('soffice', ['--version'], { timeout: 30_000 }).status === 0;
if (!hasOffice) console.warn('Skipped: LibreOffice is not installed here.');

const folder = mkdtempSync(join(tmpdir(), 'form-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const definition = sampleForm();
const at = addressesOf(definition);

/** The form filled in, opened and saved by LibreOffice, its checks reckoned by it. */
async function throughOffice(name: string, filling: Filling): Promise<RawBook> {
  const path = join(folder, `${name}.xlsx`);
  const bytes = await edited(await encodeWorkbook(buildForm(definition)), (workbook) => {
    fillIn(workbook, filling);
    forgetResults(workbook);
  });
  writeFileSync(path, bytes);
  const out = join(folder, 'saved');
  await convertByOffice(path, 'xlsx', out);
  return readWorkbook(readFileSync(join(out, `${name}.xlsx`)));
}

/** LibreOffice believes the results a file brings along; without any it has to reckon. */
function forgetResults(workbook: exceljs.Workbook): void {
  reportSheet(workbook).eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula && cell.master === cell)
        cell.value = { formula: cell.formula } as exceljs.CellValue;
    }),
  );
}

function shown({ sheets }: RawBook, address: string): string {
  const rows = sheets.find(({ name }) => name === REPORT_SHEET)?.rows ?? [];
  const cell = rows[Number(address.slice(1)) - 1]?.[address.charCodeAt(0) - 65];
  return String(cell ?? '');
}

const figureCheck = (index: number) => at.figure(index).replace('E', 'F');

describe.skipIf(!hasOffice)('in LibreOffice', () => {
  test('the form’s own checks say what is missing and what is wrong', async () => {
    const book = await throughOffice('checks', {
      [at.mark(0)]: 'Tốt',
      [at.figure(0)]: 4,
      [at.figure(1)]: '-',
      [at.figure(2)]: 2.5,
      [at.figure(3)]: -1,
      [at.figure(4)]: 'nhiều',
      [at.case(0, 'deed')]: 'Đủ',
      [at.case(0, 'kind')]: 'Biểu dương',
      [at.case(0, 'date')]: '5/11/2026',
      [at.case(0, 'person')]: 'Cả phòng',
      [at.case(1, 'kind')]: 'Phê bình',
      [at.case(2, 'deed')]: 'Sai ngày',
      [at.case(2, 'kind')]: 'Phê bình',
      [at.case(2, 'date')]: '31/4/2026',
      [at.case(2, 'person')]: 'Cả phòng',
    });
    const wrong = 'Sai: chỉ nhập số nguyên, hoặc dấu - nếu không phát sinh';
    expect([0, 1, 2, 3, 4, 5].map((index) => shown(book, figureCheck(index)))).toEqual([
      ...['', '', wrong, wrong, wrong, ''],
    ]);
    expect([0, 1, 2, 3].map((index) => shown(book, at.case(index, 'check')))).toEqual([
      '',
      'Sai: chưa ghi việc',
      'Sai: ghi ngày dạng 05/3/2026',
      '',
    ]);
    expect(shown(book, 'A6')).toBe('Có 5 chỗ sai: xem cột Kiểm tra');
  });

  test('a form saved by it counts its blanks and is taken like any other', async () => {
    const all = Object.fromEntries(definition.figures.map((_, index) => [at.figure(index), index]));
    const part = await throughOffice('part', { ...all, [at.mark(0)]: 'Đạt' });
    expect(shown(part, 'A6')).toBe('Còn 1 ô chưa điền');
    const whole = await throughOffice('whole', {
      ...all,
      [at.mark(0)]: 'Đạt',
      [at.mark(1)]: 'Tốt',
    });
    expect(shown(whole, 'A6')).toBe('Đã điền đủ, có thể gửi');
    const read = readForm(whole, samplePlace());
    if (!read.ok) throw new Error(read.message);
    expect(read.problems).toEqual([]);
    expect(read.answers.figures.map(({ figure }) => figure)).toEqual(
      definition.figures.map((_, index) => index),
    );
  });
});
