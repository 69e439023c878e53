import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toneKey } from '../../shared/text.ts';
import { foreignXlsx } from '../helpers/foreign-xlsx.ts';
import { listed, listedPeople } from '../helpers/listed.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let program: TestProgram;
let departmentId: number;
beforeEach(async () => {
  program = await openTestProgram();
  const department = { id: null, name: 'Phòng Lãnh sự', shortName: 'Lãnh sự' };
  ({ id: departmentId } = await program.call('department.save', department));
});
afterEach(() => program.close());

async function workbook(): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Cán bộ').addRows([
    ['Họ và tên', 'Ngày sinh'],
    ['Lê Mai', new Date('1990-03-05')],
  ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('opening a workbook', () => {
  const read = {
    is1904: false,
    sheets: [
      {
        name: 'Cán bộ',
        isHidden: false,
        rows: [
          ['Họ và tên', 'Ngày sinh'],
          ['Lê Mai', 32937],
        ],
        merges: [],
        hiddenRows: [],
      },
    ],
  };

  test('by a dialog, which may be cancelled', async () => {
    const path = join(program.folder, 'danh-sach.xlsx');
    await writeFile(path, await workbook());
    program.answers.push(null, path);
    expect(await program.call('import.open', {})).toBe(null);
    expect(await program.call('import.open', {})).toEqual({
      token: expect.any(String),
      name: 'danh-sach.xlsx',
      book: read,
    });
  });

  test('by dropping it', async () => {
    const dropped = { name: 'a.xlsx', bytes: await workbook() };
    expect(await program.call('import.openDropped', dropped)).toMatchObject({
      name: 'a.xlsx',
      book: read,
    });
  });

  test('a hostile one is a plain sentence, and what is no bytes at all is refused', async () => {
    const bytes = foreignXlsx({ sheet: '<!DOCTYPE a><worksheet/>' });
    const failure = await program.refuse('import.openDropped', { name: 'a.xlsx', bytes });
    expect(failure).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('khai báo lạ'),
    });
    for (const wrong of [
      'UEsDBA==',
      [80, 75],
      null,
      { byteLength: 3 },
      new Uint8Array(10_485_761),
    ]) {
      const { code } = await program.refuse('import.openDropped', { name: 'a', bytes: wrong });
      expect(code).toBe('invalid');
    }
    expect(await program.call('person.list', {})).toEqual([]);
  });
});

const LISTED = { department: 'Phòng Lãnh sự' };

describe('people', () => {
  test('new, changed and into a department that is made first, in one change of the log', async () => {
    await program.call('person.save', {
      ...{ id: null, departmentId, fullName: 'Lê Mai', gender: 'male', birthDate: '1985-03-05' },
      ...{ position: 'Chuyên viên', level: 'staff' },
    });
    const list = await listedPeople(program.call, [
      { fullName: 'Trần An', department: 'Trung tâm Dịch vụ đối ngoại' },
      { fullName: 'Trần Bình', department: 'TRUNG TÂM dịch vụ đối ngoại' },
      { ...LISTED, fullName: 'Lê Mai', position: 'Trưởng phòng' },
    ]);
    const done = await program.call('import.people', list);
    expect(done).toEqual({ created: 2, changed: 1, departments: 1 });
    const departments = await program.call('department.list', {});
    expect(departments.map(({ name }) => name)).toEqual([
      'Phòng Lãnh sự',
      'Trung tâm Dịch vụ đối ngoại',
    ]);
    const people = await program.call('person.list', {});
    expect(
      people.map(({ fullName, position, departmentId: of }) => [fullName, position, of]),
    ).toEqual([
      ['Trần An', 'Chuyên viên', departments[1]?.id],
      ['Trần Bình', 'Chuyên viên', departments[1]?.id],
      ['Lê Mai', 'Trưởng phòng', departmentId],
    ]);
  });

  test('what she decided is taken: a name of a department, blank cells, a mended row, one left out', async () => {
    const list = await listed(
      program.call,
      ['fullName', 'department'],
      [
        ['Trần An', 'Lãnh sự tỉnh'],
        ['Trần Bình', ''],
        ['12', 'Lãnh sự tỉnh'],
        ['Trần Công', 'Lãnh sự tỉnh'],
      ],
    );
    const decided = {
      ...list,
      departments: [{ key: toneKey('Lãnh sự tỉnh'), choice: { id: departmentId } }],
      defaults: { gender: 'female' as const, departmentId },
      mends: [{ row: 4, field: 'fullName' as const, text: 'Trần Dung' }],
      choices: [{ row: 5, choice: 'skip' as const }],
      rows: [2, 3, 4],
    };
    expect(await program.call('import.people', decided)).toMatchObject({ created: 3 });
    const people = await program.call('person.list', {});
    expect(people.map(({ fullName, gender }) => [fullName, gender]).sort()).toEqual([
      ['Trần An', 'female'],
      ['Trần Bình', 'female'],
      ['Trần Dung', 'female'],
    ]);
  });

  test('rows that are not those of the list are not written, nor is anything else', async () => {
    const before = await program.call('department.list', {});
    const people = [
      { fullName: 'Trần An', department: 'Phòng mới' },
      { ...LISTED, fullName: 'Lê Mai' },
      { ...LISTED, fullName: 'LÊ MAI' },
    ];
    // The third repeats the second: the screen would not have shown it as to be taken.
    const list = await listedPeople(program.call, people);
    expect(await program.refuse('import.people', list)).toMatchObject({ code: 'conflict' });
    const elsewhere = { ...list, sheet: 1 };
    expect(await program.refuse('import.people', elsewhere)).toMatchObject({ code: 'not-found' });
    expect(await program.call('person.list', {})).toEqual([]);
    expect(await program.call('department.list', {})).toEqual(before);
  });

  test('a list that changed since she saw it is a conflict, and nothing is written', async () => {
    const list = await listedPeople(program.call, [
      { ...LISTED, fullName: 'Lê Mai' },
      { ...LISTED, fullName: 'Trần An' },
    ]);
    await program.call('import.people', {
      ...list,
      rows: [2],
      choices: [{ row: 3, choice: 'skip' }],
    });
    expect(await program.refuse('import.people', list)).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('chưa nhập dòng nào'),
    });
    expect(await program.call('person.list', {})).toHaveLength(1);
  });

  test('what was read of the last files is held, of older ones no more, which is said', async () => {
    const lists = [];
    for (const name of ['Lê An', 'Lê Bình', 'Lê Công', 'Lê Dung']) {
      lists.push(await listedPeople(program.call, [{ ...LISTED, fullName: name }]));
    }
    const [oldest, ...rest] = lists;
    const failure = await program.refuse('import.people', oldest);
    expect(failure.message).toBe('Tệp này không còn mở trong chương trình. Chọn lại tệp.');
    for (const list of rest) await program.call('import.people', list);
    expect(await program.call('person.list', {})).toHaveLength(3);
  });

  test('cells that the window sends itself are refused', async () => {
    const list = await listedPeople(program.call, [{ ...LISTED, fullName: 'Lê Mai' }]);
    const person = { id: null, departmentId, fullName: 'Không có trong tệp' };
    for (const sent of [
      { people: [person] },
      { ...list, people: [person] },
      { ...list, rows: [] },
    ]) {
      expect((await program.refuse('import.people', sent)).code).toBe('invalid');
    }
  });

  test('a thousand at once', async () => {
    const people = Array.from({ length: 1_000 }, (_, index) => ({
      ...LISTED,
      fullName: `Lê Văn ${index}`,
    }));
    const list = await listedPeople(program.call, people);
    expect(await program.call('import.people', list)).toMatchObject({ created: 1_000 });
  });
});

describe('a pasted table', () => {
  test('is read as text with tabs, its cells drawn as one with it', async () => {
    const merges = [{ top: 1, left: 0, bottom: 2, right: 0 }];
    const { name, book } = await program.call('import.openPasted', {
      text: 'Phòng\tHọ tên\r\nLãnh sự\t"Lê\nMai"\r\n\tTrần An\r\n',
      merges,
    });
    expect(name).toBe('bảng vừa dán');
    expect(book.sheets).toMatchObject([
      {
        rows: [
          ['Phòng', 'Họ tên'],
          ['Lãnh sự', 'Lê\nMai'],
          [null, 'Trần An'],
        ],
        merges,
      },
    ]);
  });

  test.each([
    ['too many rows', 'a\n'.repeat(20_001)],
    ['rows as wide as one that is very wide', `${'\t'.repeat(60_000)}\n${'a\n'.repeat(19_000)}`],
    ['too much text', 'a'.repeat(8_000_001)],
  ])('%s is refused', async (_, text) => {
    const { code } = await program.refuse('import.openPasted', { text, merges: [] });
    expect(code).toBe('invalid');
  });
});

describe('past awards', () => {
  const award = {
    id: null,
    personId: null,
    departmentId: 1,
    year: 2024,
    awardName: 'Tập thể lao động xuất sắc',
    decisionNumber: '12/QĐ-UBND',
    decisionDate: '2024-12-20',
    issuer: 'Chủ tịch UBND tỉnh',
  };

  test('added, corrected, deleted; the same one twice is refused at its name', async () => {
    const { id } = await program.call('pastAward.save', award);
    await program.call('pastAward.save', { ...award, id, issuer: 'UBND tỉnh' });
    expect(await program.call('pastAward.list', {})).toEqual([
      { ...award, id, issuer: 'UBND tỉnh', category: '' },
    ]);
    const twice = await program.refuse('pastAward.save', {
      ...award,
      awardName: 'TẬP THỂ lao động xuất sắc',
    });
    expect(twice.fields).toHaveProperty('awardName');
    expect(
      (await program.refuse('pastAward.save', { ...award, personId: 1 })).fields,
    ).toHaveProperty('personId');
    expect((await program.refuse('pastAward.save', { ...award, id: 99, year: 2020 })).code).toBe(
      'not-found',
    );
    await program.call('pastAward.remove', { id });
    expect(await program.call('pastAward.list', {})).toEqual([]);
  });

  test('from a list: all or none', async () => {
    const rows = ['2024', '2023'].map((year) => ['Phòng Lãnh sự', year, award.awardName]);
    const fields = ['subject', 'year', 'awardName'] as const;
    const list = await listed(program.call, fields, rows);
    expect(await program.call('import.pastAwards', list)).toMatchObject({ created: 2 });
    const further = await listed(program.call, fields, [
      ['Phòng Lãnh sự', '2022', award.awardName],
      ['Phòng Lãnh sự', '2024', award.awardName],
    ]);
    const failure = await program.refuse('import.pastAwards', further);
    expect(failure).toMatchObject({ code: 'conflict' });
    expect(await program.call('pastAward.list', {})).toHaveLength(2);
    await program.call('import.pastAwards', { ...further, rows: [2] });
    expect(await program.call('pastAward.list', {})).toHaveLength(3);
  });
});
