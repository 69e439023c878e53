import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type exceljs from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../main/foreign/read-workbook.ts';
import { encodeWorkbook } from '../../main/workbook/file.ts';
import type { FormDefinition } from '../../shared/form/definition.ts';
import { compareForm } from '../../shared/form/difference.ts';
import { IDENTITY_SHEET, REPORT_SHEET } from '../../shared/form/layout.ts';
import { readForm } from '../../shared/form/read-form.ts';
import { type FormPlace, recognizeForm } from '../../shared/form/recognize.ts';
import { buildForm } from '../../shared/form/workbook.ts';
import { buildReportForm } from '../../shared/report/view.ts';
import { sampleLedger } from '../fixtures/ledger.ts';
import {
  addressesOf,
  type Filling,
  filledBook,
  reportSheet,
  sampleForm,
  samplePlace,
  throughExcel,
} from '../helpers/filled-form.ts';
import { canValidate, expectedGrid, readBack, readParts, validate } from '../helpers/xlsx.ts';

const folder = mkdtempSync(join(tmpdir(), 'form-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const definition = sampleForm();
const at = addressesOf(definition);
const DEPARTMENT = definition.departmentId;

async function write(name: string, form = buildForm(definition)): Promise<string> {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, await encodeWorkbook(form));
  return path;
}

async function read(filling: Filling, place: FormPlace = samplePlace(), form = definition) {
  const answer = readForm(await filledBook(form, filling), place);
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

describe('the file that goes out', () => {
  test.skipIf(!canValidate)('passes the Open XML SDK validator', async () => {
    expect(await validate(await write('plain'))).toEqual([]);
  });

  test.skipIf(!canValidate)('passes it with hostile texts and nothing to report on', async () => {
    const nasty = `=1+1 <b>&"' _x0041_ ${'dài '.repeat(300)}\nhai dòng`;
    const hostile: FormDefinition = {
      ...definition,
      agencyName: nasty,
      movementName: nasty,
      departmentName: nasty,
      contents: [{ id: 1, text: nasty }],
      figures: [],
      people: [{ id: 1, label: '@SUM(A1)' }],
      deadline: null,
    };
    expect(await validate(await write('hostile', buildForm(hostile)))).toEqual([]);
    // Read as it was written: the library that fills forms in here spoils what looks like an escape.
    const book = await readWorkbook(await encodeWorkbook(buildForm(hostile)));
    const place = samplePlace();
    place.ledger.movement.contents = hostile.contents;
    expect(recognizeForm(book, place)).toEqual({ ok: true, definition: hostile });
  });

  test('another library reads the cells of the model', async () => {
    const form = buildForm(definition);
    const sheets = await readBack(await write('read-back'));
    for (const sheet of form.sheets) {
      expect(sheets.get(sheet.name), sheet.name).toEqual(expectedGrid(sheet));
    }
  });

  test('only the cells to fill in are unlocked and can be entered; the identity is hidden', async () => {
    const parts = await readParts(await write('locks'));
    expect(parts.get('xl/workbook.xml')).toContain('name="NHAN_DANG" state="hidden"');
    for (const number of [1, 2, 3]) {
      const xml = parts.get(`xl/worksheets/sheet${number}.xml`) ?? '';
      // In front of the merges and rules, where the schema and Excel want it.
      expect(xml).toMatch(/<\/sheetData><sheetProtection sheet="1" selectLockedCells="1"/);
    }
    let unlocked: string[] = [];
    await throughExcel(buildForm(definition), (workbook) => {
      unlocked = [];
      reportSheet(workbook).eachRow((row) =>
        row.eachCell({ includeEmpty: true }, (cell) => {
          const isCovered = cell.isMerged && cell.master !== cell;
          if (cell.protection?.locked === false && !isCovered) unlocked.push(cell.address);
        }),
      );
    });
    const columns = ['deed', 'kind', 'date', 'person', 'basis', 'handling'] as const;
    const wanted = [
      ...definition.contents.flatMap((_, index) => [at.mark(index), at.note(index)]),
      ...definition.figures.map((_, index) => at.figure(index)),
      ...Array.from({ length: 12 }, (_, index) =>
        columns.map((name) => at.case(index, name)),
      ).flat(),
      ...at.texts.map(at.text),
    ];
    expect(unlocked.toSorted()).toEqual(wanted.toSorted());
  });

  test('offers marks, kinds and the department’s people, and takes whole numbers only', async () => {
    let rules: Record<string, unknown> = {};
    let offered: unknown[] = [];
    await throughExcel(buildForm(definition), (workbook) => {
      const rule = (address: string) => reportSheet(workbook).getCell(address).dataValidation;
      rules = {
        mark: rule(at.mark(1)).formulae,
        kind: rule(at.case(11, 'kind')).formulae,
        person: rule(at.case(0, 'person')).formulae,
        figure: rule(at.figure(0)).formulae,
      };
      const identity = workbook.getWorksheet(IDENTITY_SHEET);
      const [first, last] =
        /\$C\$(\d+):\$C\$(\d+)$/.exec(String(rule(at.case(0, 'person')).formulae?.[0]))?.slice(1) ??
        [];
      offered = Array.from(
        { length: Number(last) - Number(first) + 1 },
        (_, index) => identity?.getCell(`C${Number(first) + index}`).value,
      );
    });
    expect(rules['mark']).toEqual(['"Tốt,Đạt,Chưa đạt,Chưa đánh giá"']);
    expect(rules['kind']).toEqual(['"Biểu dương,Phê bình"']);
    expect(rules['figure']).toEqual([expect.stringContaining('ISNUMBER')]);
    expect(offered).toEqual(['Cả phòng', ...definition.people.map(({ label }) => label)]);
    expect(definition.people).toHaveLength(4);
  });
});

describe('a form that comes back', () => {
  const person = definition.people[1]?.label ?? '';
  const filling: Filling = {
    [at.mark(0)]: 'Tốt',
    [at.note(1)]: 'Còn chậm\nhai việc',
    [at.figure(0)]: 4,
    [at.figure(1)]: '-',
    [at.figure(2)]: '1.234',
    [at.case(0, 'deed')]: 'Nhặt được của rơi',
    [at.case(0, 'kind')]: 'Biểu dương',
    [at.case(0, 'date')]: '5/11/2026',
    [at.case(0, 'person')]: person,
    [at.case(2, 'deed')]: 'Chậm báo cáo',
    [at.case(2, 'kind')]: 'phê bình',
    [at.case(2, 'date')]: new Date(Date.UTC(2026, 10, 9)),
    [at.case(2, 'person')]: 'Cả phòng',
    [at.case(2, 'handling')]: 'Nhắc nhở',
    [at.text('nextMonth')]: '- Việc thứ nhất\n- Việc thứ hai',
  };

  test('differs from what is recorded by just what was filled in', async () => {
    const { answers, problems, departmentName } = await read(filling);
    expect(problems).toEqual([]);
    expect(departmentName).toBe('Phòng Lãnh sự');
    const { ledger, month } = samplePlace();
    const key = { movementId: 1, departmentId: DEPARTMENT, month };
    const { differences, missing } = compareForm(
      buildReportForm(ledger, key, '2026-11-20'),
      answers,
      ledger.people,
    );
    expect(differences.map(({ label, recorded, offered }) => [label, recorded, offered])).toEqual([
      ['Nội dung 1', 'Chưa đánh giá', 'Tốt'],
      ['Nội dung 2, ghi chú', '', 'Còn chậm\nhai việc'],
      ['Cán bộ, công chức (người)', '', '4'],
      ['Ký cam kết chấp hành (người)', '', 'không phát sinh'],
      ['Buổi tuyên truyền (buổi)', '', '1.234'],
      [`${person}, 05/11/2026`, '', 'Biểu dương: Nhặt được của rơi'],
      ['Cả phòng, 09/11/2026', '', 'Phê bình: Chậm báo cáo\nXử lý: Nhắc nhở'],
      ['Nhiệm vụ tháng sau', '', '- Việc thứ nhất\n- Việc thứ hai'],
    ]);
    expect(missing).toHaveLength(5);
  });

  test('left blank says nothing at all', async () => {
    const { answers } = await read({});
    expect(answers).toMatchObject({ marks: [], figures: [], cases: [], nextMonth: '' });
  });

  test('names each cell that cannot be taken, and takes the rest', async () => {
    const { answers, problems } = await read({
      ...filling,
      [at.mark(1)]: 'Xuất sắc',
      [at.figure(3)]: 2.5,
      [at.figure(4)]: -1,
      [at.figure(5)]: '12,5',
      [at.figure(6)]: 'nhiều',
      [at.figure(7)]: true,
      [at.case(3, 'deed')]: 'Thiếu loại, sai ngày',
      [at.case(3, 'date')]: '31/04/2026',
      [at.case(3, 'person')]: 'Người Lạ',
      [at.case(4, 'handling')]: 'Chỉ có xử lý',
      [at.case(5, 'deed')]: 'Ngoài thời gian',
      [at.case(5, 'kind')]: 'Biểu dương',
      [at.case(5, 'date')]: '05/11/2025',
      [at.case(5, 'person')]: 'Cả phòng',
    });
    const cells = problems.map(({ cell }) => cell);
    expect(cells).toEqual([
      at.mark(1),
      ...[3, 4, 5, 6, 7].map(at.figure),
      ...(['kind', 'person', 'date'] as const).map((name) => at.case(3, name)),
      ...(['kind', 'person', 'date', 'deed'] as const).map((name) => at.case(4, name)),
      at.case(5, 'date'),
    ]);
    expect(problems.every(({ message }) => /^[\p{Lu}].*\.$/u.test(message))).toBe(true);
    expect(answers.figures).toHaveLength(3);
    expect(answers.cases).toHaveLength(2);
  });

  test('still speaks for its department after renames here, but not for what is no longer in use', async () => {
    const place = samplePlace();
    const { ledger } = place;
    for (const each of [...ledger.departments, ...ledger.allDepartments]) each.name = 'Tên mới';
    const [first] = ledger.indicators;
    if (first) first.active = false;
    ledger.movement.contents = ledger.movement.contents.slice(1);
    const { answers, problems, departmentName } = await read(filling, place);
    expect(departmentName).toBe('Tên mới');
    expect(problems.map(({ cell }) => cell)).toEqual([at.mark(0), at.figure(0)]);
    expect(answers.figures.map(({ indicatorId }) => indicatorId)).toEqual([2, 3]);
  });

  test('shows texts in an old encoding converted beside the original, and leaves Unicode alone', async () => {
    const { answers, legacy } = await read({
      [at.text('difficulties')]: 'ThiÕu xe ®­a ®ãn',
      [at.text('proposals')]: 'Thêm xe',
      [at.note(0)]: 'C«ng t¸c tuyªn truyÒn',
    });
    expect(answers.proposals).toBe('Thêm xe');
    expect(legacy?.converted).toMatchObject({
      difficulties: 'Thiếu xe đưa đón',
      proposals: 'Thêm xe',
    });
    expect(legacy?.texts.map(({ label, converted }) => [label, converted])).toEqual([
      ['Nội dung 1, ghi chú', 'Công tác tuyên truyền'],
      ['Khó khăn, vướng mắc', 'Thiếu xe đưa đón'],
    ]);
    expect((await read({ [at.text('proposals')]: 'Thêm xe' })).legacy).toBe(null);
  });

  test('tells namesakes apart', () => {
    const { ledger } = samplePlace();
    for (const each of ledger.people) {
      if (each.departmentId === DEPARTMENT) each.fullName = 'Trần Thị Hòa';
    }
    const labels = sampleForm(DEPARTMENT, samplePlace({ ledger })).people.map(({ label }) => label);
    expect(new Set(labels).size).toBe(4);
    expect(labels[0]).toMatch(/^Trần Thị Hòa \(\d{2}\/\d+\/\d{4}\)$/);
  });
});

describe('a form that is refused', () => {
  const refusal = async (
    change: Filling | ((workbook: exceljs.Workbook) => void),
    place = samplePlace(),
  ) => {
    const recognized = recognizeForm(await throughExcel(buildForm(definition), change), place);
    return recognized.ok ? null : recognized.message;
  };
  const onIdentity = (change: (sheet: exceljs.Worksheet) => void) => (book: exceljs.Workbook) => {
    const sheet = book.getWorksheet(IDENTITY_SHEET);
    if (sheet) change(sheet);
  };

  test('is none when it was only filled in', async () => {
    expect(await refusal({ [at.figure(0)]: 3 })).toBe(null);
  });

  test('is of another month, movement, data file or department', async () => {
    expect(await refusal({}, samplePlace({ month: '2026-10' }))).toContain('tháng 11/2026');
    expect(await refusal({}, samplePlace({ originKey: 'f'.repeat(32) }))).toContain(
      'sổ dữ liệu khác',
    );
    const other = sampleLedger();
    other.movement.id = 2;
    expect(await refusal({}, samplePlace({ ledger: other }))).toContain('phong trào khác');
    const without = sampleLedger();
    without.departments = without.departments.filter(({ id }) => id !== DEPARTMENT);
    expect(await refusal({}, samplePlace({ ledger: without }))).toContain('Phòng Lãnh sự');
  });

  test.each([
    ['a label', { B14: 'Chỉ tiêu khác' }, 'B14'],
    ['a unit', { C15: 'lượt' }, 'C15'],
    ['last month’s figure', { D14: 99 }, 'D14'],
    ['the month in the title', { A2: 'BIỂU MẪU BÁO CÁO THÁNG 10/2026' }, 'A2'],
    ['a label taken away', { B14: null }, 'B14'],
    ['something written beside the form', { J20: 'ghi thêm' }, 'J20'],
    ['something written below the form', { B60: 12 }, 'B60'],
  ])('has %s altered', async (_what, filling, cell) => {
    expect(await refusal(filling as Filling)).toContain(`ô ${cell}`);
  });

  test('has a row more, or two rows in another order', async () => {
    expect(await refusal((book) => reportSheet(book).insertRow(15, ['9', 'Thêm']))).toContain('ô ');
    const swapped: Filling = {
      B14: definition.figures[1]?.name ?? '',
      B15: definition.figures[0]?.name ?? '',
    };
    expect(await refusal(swapped)).toContain('B14');
  });

  test('has its identity altered: ids, order, checksum, a row', async () => {
    const altered = expect.stringContaining('nhận dạng');
    const rows: Record<string, number> = {};
    await refusal(
      onIdentity((sheet) =>
        sheet.eachRow((row, number) => {
          rows[String(row.getCell(1).value)] ??= number;
        }),
      ),
    );
    const put = (address: string, value: string | number) =>
      onIdentity((sheet) => {
        sheet.getCell(address).value = value;
      });
    expect(await refusal(put(`B${rows['figures']}`, 77))).toEqual(altered);
    expect(await refusal(put('B2', '0'.repeat(16)))).toEqual(altered);
    expect(await refusal(put(`B${rows['departmentId']}`, 13))).toEqual(altered);
    expect(await refusal(put(`B${rows['month']}`, '2026-12'))).toEqual(altered);
    expect(
      await refusal(onIdentity((sheet) => sheet.spliceRows(rows['contents'] ?? 0, 1))),
    ).toEqual(altered);
    expect(await refusal(put('B1', 'x'))).toEqual(altered);
  });

  test('is of an older or a newer program', async () => {
    const versioned = (version: number) =>
      onIdentity((sheet) => {
        sheet.getCell('B1').value = version;
      });
    expect(await refusal(versioned(0))).toContain('phiên bản cũ');
    expect(await refusal(versioned(2))).toContain('phiên bản mới hơn');
  });

  test('is no form of ours, or has lost a sheet', async () => {
    const foreign = 'không phải biểu mẫu';
    const without = (name: string) => (book: exceljs.Workbook) => book.removeWorksheet(name);
    expect(await refusal(without(IDENTITY_SHEET))).toContain(foreign);
    expect(await refusal(without(REPORT_SHEET))).toContain(REPORT_SHEET);
    expect(recognizeForm({ is1904: false, sheets: [] }, samplePlace())).toMatchObject({
      ok: false,
    });
  });
});
