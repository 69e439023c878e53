import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { foreignXlsx } from '../helpers/foreign-xlsx.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let program: TestProgram;
let departmentId: number;
beforeEach(async () => {
  program = await openTestProgram();
  const department = { id: null, name: 'Phòng Lãnh sự', shortName: 'Lãnh sự' };
  ({ id: departmentId } = await program.call('department.save', department));
});
afterEach(() => program.close());

const person = (fullName: string, changes = {}) => ({
  id: null,
  department: { id: departmentId } as { id: number } | { name: string },
  fullName,
  gender: 'male' as const,
  birthDate: '1985-03-05',
  position: 'Chuyên viên',
  level: 'staff' as const,
  ...changes,
});

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
    expect(await program.call('import.open', {})).toEqual({ name: 'danh-sach.xlsx', book: read });
  });

  test('by dropping it', async () => {
    const dropped = { name: 'a.xlsx', bytes: await workbook() };
    expect(await program.call('import.openDropped', dropped)).toEqual({
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

describe('people', () => {
  test('new, changed and into a department that is made first, in one change of the log', async () => {
    const { id } = await program.call('person.save', {
      ...withoutDepartment(person('Lê Mai')),
      departmentId,
    });
    const done = await program.call('import.people', {
      people: [
        person('Trần An', { department: { name: 'Trung tâm Dịch vụ đối ngoại' } }),
        person('Trần Bình', { department: { name: 'TRUNG TÂM dịch vụ đối ngoại' } }),
        person('Lê Mai', { id, position: 'Trưởng phòng' }),
      ],
    });
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

  test('one bad row and nothing is written; the row is named', async () => {
    const before = await program.call('department.list', {});
    const people = [
      person('Trần An', { department: { name: 'Phòng mới' } }),
      person('Lê Mai'),
      person('LÊ MAI'),
    ];
    const failure = await program.refuse('import.people', { people });
    expect(failure.message).toMatch(
      /^LÊ MAI: Phòng này đã có "Lê Mai" cùng ngày sinh\. Chưa nhập dòng nào\.$/,
    );
    const gone = await program.refuse('import.people', {
      people: [person('Lê Mai'), person('Trần An', { id: 99 })],
    });
    expect(gone).toMatchObject({ code: 'not-found' });
    expect(await program.call('person.list', {})).toEqual([]);
    expect(await program.call('department.list', {})).toEqual(before);
  });

  test.each([
    ['an empty list', { people: [] }],
    ['a day that is none', { people: [person('A', { birthDate: '1985-02-30' })] }],
    ['a department that is neither', { people: [person('A', { department: {} })] }],
    ['one thing too many', { people: [person('A', { active: false })] }],
  ])('%s is refused', async (_, input) => {
    expect((await program.refuse('import.people', input)).code).toBe('invalid');
  });

  test('a thousand at once', async () => {
    const people = Array.from({ length: 1_000 }, (_, index) => person(`Lê Văn ${index}`));
    expect(await program.call('import.people', { people })).toMatchObject({ created: 1_000 });
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
      { ...award, id, issuer: 'UBND tỉnh' },
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
    const awards = [award, { ...award, year: 2023 }];
    expect(await program.call('import.pastAwards', { awards })).toMatchObject({ created: 2 });
    const failure = await program.refuse('import.pastAwards', {
      awards: [{ ...award, year: 2022 }, award],
    });
    expect(failure.message).toContain('Chưa nhập dòng nào');
    expect(await program.call('pastAward.list', {})).toHaveLength(2);
  });
});

function withoutDepartment({ department: _, ...rest }: ReturnType<typeof person>) {
  return rest;
}
