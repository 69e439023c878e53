import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AWARD_COLUMNS, findAwardHeader } from '../../shared/import/award-rows.ts';
import { readDay, readYear, serialToDay } from '../../shared/import/cell.ts';
import { columnLetter, findHeader, headerKey, matchColumns } from '../../shared/import/columns.ts';
import { convertBook, findLegacy } from '../../shared/import/legacy-book.ts';
import { findPersonHeader, PERSON_COLUMNS } from '../../shared/import/person-columns.ts';
import { addDays } from '../../shared/month.ts';

describe('a day', () => {
  test.each([
    '5/3/1985',
    '05-03-1985',
    '5.3.1985',
    ' 5 / 03 / 1985 ',
    '05/03/1985 00:00:00',
    '1985-03-05',
    'ngày 5 tháng 3 năm 1985',
    '５/３/1985'.normalize('NFKC'),
  ])('typed as %s is day, month, year', (typed) => {
    expect(readDay(typed, false)).toEqual({ day: '1985-03-05' });
  });

  test.each(['3/25/1985', '31/4/2025', '29/02/2025', '5/13/1985', '00/01/1985', 'không rõ'])(
    '%s is left empty and pointed out, not read month first or rolled over',
    (typed) => {
      expect(readDay(typed, false)).toEqual({ day: null, note: expect.stringContaining(typed) });
    },
  );

  test.each([
    ['22-4-73', '1973-04-22'],
    ['5/3/85', '1985-03-05'],
    ['05031985', '1985-03-05'],
    [5031985, '1985-03-05'],
    ['05-Mar-85', '1985-03-05'],
    ['5 March 1985', '1985-03-05'],
    ['5 tháng 3, 1985', '1985-03-05'],
    ['ngày 5 tháng 3 năm 1985', '1985-03-05'],
    ['31111', '1985-03-05'],
    ['1/1/02', '2002-01-01'],
    ["'05/03/1985", '1985-03-05'],
    ['05/03/1985.', '1985-03-05'],
    ['1985/03/05', '1985-03-05'],
    ['19850305', '1985-03-05'],
    ['1985-03-05T00:00:00', '1985-03-05'],
    ['1985-03-05T00:00:00.000Z', '1985-03-05'],
    ['05/03/1985 12:00:00 AM', '1985-03-05'],
    ['5/3/1985 7:30', '1985-03-05'],
    ['5\\3\\1985', '1985-03-05'],
    ['5,3,1985', '1985-03-05'],
    ['5–3–1985', '1985-03-05'],
    ['05\u00A0/\u00A003\u00A0/\u00A01985', '1985-03-05'],
    ['5.March.1985', '1985-03-05'],
    ['5th March, 1985', '1985-03-05'],
    ['Mar 5, 1985', '1985-03-05'],
    ['mùng 5 tháng 3 năm 1985', '1985-03-05'],
    ['Sinh ngày 05/3/1985', '1985-03-05'],
    ['Thứ Ba, 05/3/1985', '1985-03-05'],
    ['31111.0', '1985-03-05'],
    ['10101985', '1985-10-10'],
    ['050385', '1985-03-05'],
    ['5/III/1985', '1985-03-05'],
    ['5-thg 3-1985', '1985-03-05'],
    ['5 thg3 1985', '1985-03-05'],
    ['05\u201103\u20111985', '1985-03-05'],
    ['05/03/1985 (dương lịch)', '1985-03-05'],
    ['05/03/1985*', '1985-03-05'],
    ['~05/03/1985', '1985-03-05'],
  ])('%s is read', (typed, day) => {
    expect(readDay(typed, false)).toEqual({ day });
  });

  test.each([
    ['1985'],
    [1985],
    ['03/1985'],
    ['Sinh 1985'],
    ['tháng 3 năm 1985'],
    ['Tháng 3/1985'],
    ['khoảng năm 1985'],
  ])('%s is left empty and pointed out', (typed) => {
    expect(readDay(typed, false)).toEqual({ day: null, note: expect.stringContaining('1985') });
  });

  test('a blank cell says nothing', () => {
    for (const blank of [null, undefined, '', '  ', '-', 'x']) {
      expect(readDay(blank, false)).toEqual({ day: null });
    }
  });

  test('a number counts days in both systems, its time dropped', () => {
    expect(readDay(31111, false)).toEqual({ day: '1985-03-05' });
    expect(readDay(31111.99, false)).toEqual({ day: '1985-03-05' });
    expect(readDay(31111 - 1462, true)).toEqual({ day: '1985-03-05' });
    expect(readDay(46348, false)).toEqual({ day: '2026-11-22' });
  });

  test('the 29/02/1900 that never was, and numbers that are no days', () => {
    expect(serialToDay(61, false)).toBe('1900-03-01');
    for (const serial of [60, 59, 1, 0, -5, Number.NaN, 5e9]) {
      expect(serialToDay(serial, false)).toBe(null);
    }
    expect(readDay(60, false)).toMatchObject({ day: null, note: expect.stringContaining('60') });
  });

  test('every day counts the same in both systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70_000 }), (days) => {
        const day = addDays('1904-01-01', days);
        expect(serialToDay(days, true)).toBe(day);
        expect(serialToDay(days + 1462, false)).toBe(day);
      }),
    );
  });

  test('a year', () => {
    expect(
      [2024, '2024', 'Năm 2024', '5/3/2024', 45356].map((cell) => readYear(cell, false)),
    ).toEqual([2024, 2024, 2024, 2024, 2024].map((year) => ({ year })));
    expect([null, 'x', 12, '1234'].map((cell) => readYear(cell, false).year)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(
      ['2020-2021', '2024 (đợt 1)', '2023 – 2024'].map((cell) => readYear(cell, false).year),
    ).toEqual([2021, 2024, 2024]);
  });
});

describe('a header', () => {
  test('is found under a title, its columns by name in any spelling', () => {
    const rows = [
      ['DANH SÁCH CÁN BỘ, CÔNG CHỨC'],
      [],
      [
        'STT',
        'HỌ VÀ TÊN',
        'Giới tính',
        'Ngày, tháng, năm sinh (dương lịch)',
        'Chức vụ/Chức danh',
        'Tên phòng ban/khối, tổ công tác',
        'Tên đơn vị/tập thể công tác',
        'Địa chỉ/Nơi ở',
        'Mã phân loại cán bộ',
      ],
      [1, 'Nguyễn Đức Hòa', 'Nam', 31111, 'Trưởng phòng', 'Phòng Lãnh sự'],
    ];
    expect(findPersonHeader(rows)).toEqual({
      row: 2,
      columns: { fullName: 1, gender: 2, birthDate: 3, position: 4, department: 5, level: 8 },
    });
  });

  test('a name in two columns, each with its heading or under one', () => {
    expect(findPersonHeader([['Họ và tên đệm', 'Tên', 'Ngày sinh']])?.columns).toEqual({
      familyName: 0,
      givenName: 1,
      birthDate: 2,
    });
    const merged = [
      ['STT', 'Họ và tên', null, 'Năm sinh'],
      [1, 'Nguyễn Đức', 'Hòa', 1985],
      [2, 'Lê Thị', 'Mai', 1990],
    ];
    expect(findPersonHeader(merged)?.columns).toEqual({
      familyName: 1,
      givenName: 2,
      birthDate: 3,
    });
    const single = [
      ['Họ và tên', null, 'Năm sinh'],
      ['Lê Mai', null, 1990],
    ];
    expect(findPersonHeader(single)?.columns).toEqual({ fullName: 0, birthDate: 2 });
  });

  test('no header in a sheet of figures', () => {
    expect(
      findHeader(
        [
          [1, 2, 3],
          ['a', 'b'],
        ],
        PERSON_COLUMNS,
      ),
    ).toBe(null);
    expect(findHeader([], AWARD_COLUMNS)).toBe(null);
  });

  test('awards: year, number and day of a decision are told apart', () => {
    const header = [
      'STT',
      'Họ tên',
      'Đơn vị',
      'Năm',
      'Danh hiệu/Hình thức khen thưởng',
      'Số QĐ',
      'Ngày QĐ',
      'Cơ quan ban hành',
    ];
    expect(findAwardHeader([header])?.columns).toEqual({
      subject: 1,
      department: 2,
      year: 3,
      awardName: 4,
      decisionNumber: 5,
      decisionDate: 6,
      issuer: 7,
    });
  });

  test('one column serves one field, the best fit wins', () => {
    expect(matchColumns(['Tên đơn vị', 'Đơn vị'], PERSON_COLUMNS)).toEqual({ department: 0 });
    expect(headerKey('  Ngày,\nsinh (dd/mm) ')).toBe('ngay sinh');
  });

  test('columns by their letters', () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AB',
      'ZZ',
      'AAA',
    ]);
  });
});

describe('an old encoding in a workbook', () => {
  const sheet = (rows: (string | number)[][]) => ({
    is1904: false,
    sheets: [{ name: 'S', isHidden: false, rows, merges: [], hiddenRows: [] }],
  });

  test('is found, shown, and converted only where asked', () => {
    const book = sheet([
      ['Hä vµ tªn', 'Ngµy sinh'],
      ['NguyÔn V¨n Th¾ng', 31111],
      ['Lê Thị Hoà', 'ĐỘI'],
    ]);
    const found = findLegacy(book);
    expect(found?.encoding).toBe('tcvn3');
    expect(found?.samples).toContainEqual({
      legacy: 'NguyÔn V¨n Th¾ng',
      converted: 'Nguyễn Văn Thắng',
    });
    expect(convertBook(book, 'tcvn3').sheets[0]?.rows).toEqual([
      ['Họ và tên', 'Ngày sinh'],
      ['Nguyễn Văn Thắng', 31111],
      ['Lê Thị Hoà', 'ĐỘI'],
    ]);
  });

  test('is not seen in Unicode', () => {
    expect(findLegacy(sheet([['Họ và tên', 'Toàn', 'Hoà'], ['Nguyen Van A']]))).toBe(null);
  });
});
