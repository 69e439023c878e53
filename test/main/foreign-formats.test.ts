import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { readForeignBook, readForeignText } from '../../main/foreign/gate.ts';
import { convertLegacy } from '../../shared/foreign/legacy-text.ts';
import type { RawBook } from '../../shared/foreign/sheet.ts';
import { makeCompound, makeDoc } from '../helpers/foreign-doc.ts';
import { makePdf, pdfLines } from '../helpers/foreign-pdf.ts';
import { convertByOffice } from '../helpers/libreoffice.ts';
import { runApartInTest, temporaryFolder } from '../helpers/program.ts';
import { makeZip } from '../helpers/zip.ts';

const folder = temporaryFolder();
afterAll(() => rm(folder, { recursive: true, force: true }));
const gate = { desktop: { runApart: runApartInTest } } as never;
const bookOf = (bytes: Uint8Array): Promise<RawBook> =>
  readForeignBook(gate, { name: 'a', bytes: new Uint8Array(bytes) });
const textOf = (bytes: Uint8Array): Promise<string> =>
  readForeignText(gate, { name: 'a', bytes: new Uint8Array(bytes) });
const rowsOf = async (bytes: Uint8Array) => (await bookOf(bytes)).sheets[0]?.rows;

describe('an old .xls', () => {
  const write = (book: xlsx.WorkBook) =>
    xlsx.write(book, { bookType: 'biff8', type: 'buffer' }) as Buffer;

  test('gives what an .xlsx gives: cells, merges, hidden sheets, errors told', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([
      ['DANH SÁCH', null],
      ['Họ và tên', 'Ngày sinh', 'Nữ'],
      ['Nguyễn Văn Hòa', 31_111, false],
      ['Trần Thị Mai', '22-4-73', true],
    ]);
    sheet['C2'] = { t: 'e', v: 42 };
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
    const book = xlsx.utils.book_new(sheet, 'Danh sách');
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['x']]), 'Ẩn');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    expect(await bookOf(write(book))).toEqual({
      is1904: false,
      sheets: [
        {
          name: 'Danh sách',
          isHidden: false,
          rows: [
            ['DANH SÁCH'],
            ['Họ và tên', 'Ngày sinh', { unreadable: 'ô báo lỗi #N/A' }],
            ['Nguyễn Văn Hòa', 31_111, false],
            ['Trần Thị Mai', '22-4-73', true],
          ],
          merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
          hiddenRows: [],
        },
        { name: 'Ẩn', isHidden: true, rows: [['x']], merges: [], hiddenRows: [] },
      ],
    });
  });

  test('of Excel 5 and 95 gives its letters as they stand, an old font for her to have converted', async () => {
    // The library writes no letter beyond ASCII there: they are put in by hand.
    const sheet = xlsx.utils.aoa_to_sheet([['Head of list'], ['Somebody listed']]);
    const book = xlsx.utils.book_new(sheet, 'A');
    const written = xlsx.write(book, { bookType: 'biff5', type: 'buffer' }) as Buffer;
    const bytes = Buffer.from(
      written
        .toString('latin1')
        .replace('Head of list', 'Hä vµ tªn   ')
        .replace('Somebody listed', 'NguyÔn V¨n Hïng'),
      'latin1',
    );
    const [head, first] = (await rowsOf(bytes)) ?? [];
    expect([head, first].map((row) => convertLegacy(String(row?.[0]).trim(), 'tcvn3'))).toEqual([
      'Họ và tên',
      'Nguyễn Văn Hùng',
    ]);
  });

  test('a name like __proto__ is a text and a sheet like any other', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([['__proto__', 'constructor']]);
    const { sheets } = await bookOf(write(xlsx.utils.book_new(sheet, '__proto__')));
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['__proto__', [['__proto__', 'constructor']]],
    ]);
    expect(({} as Record<string, unknown>)['r']).toBeUndefined();
  });

  test.each([
    ['under a password', { EncryptedPackage: Buffer.alloc(5_000) }, /mật khẩu/],
    ['with macros', { Workbook: Buffer.alloc(5_000), _VBA_PROJECT: Buffer.alloc(9) }, /macro/],
    ['of Word', { WordDocument: Buffer.alloc(5_000) }, /tệp Word/],
    ['of something else', { Contents: Buffer.alloc(5_000) }, /không phải bảng tính/],
    ['whose cells are another format', { Workbook: Buffer.alloc(5_000, '<html>') }, /bị hỏng/],
  ])('%s is refused with a sentence', async (_, streams, sentence) => {
    await expect(bookOf(makeCompound(streams))).rejects.toThrow(sentence);
  });
});

describe('an .ods', () => {
  const ods = (table: string, styles = '') =>
    makeZip([
      { name: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') },
      {
        name: 'content.xml',
        bytes: Buffer.from(
          `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
        ),
      },
    ]);
  const text = (value: string) =>
    `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;

  test('texts, numbers, dates, repeats, merges, hidden rows and sheets, remarks left out', async () => {
    const table = `<table:table table:name="Một">
      <table:table-row>${text('Họ<text:s/>và tên')}<table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="date" office:date-value="1985-03-05"><text:p>05/03/1985</text:p></table:table-cell></table:table-row>
      <table:table-row table:visibility="collapse" table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="3.5" table:number-columns-repeated="2"><text:p>3,5</text:p></table:table-cell></table:table-row>
      <table:table-row><table:table-cell office:value-type="string" table:number-rows-spanned="2"><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>hai</text:p><text:p>dòng</text:p></table:table-cell><table:table-cell table:formula="of:=[.A1]" office:value-type="string"><text:p>#REF!</text:p></table:table-cell><table:table-cell table:formula="of:=[.A1]"/></table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    </table:table><table:table table:name="Ẩn" table:style-name="h"><table:table-row>${text('x')}</table:table-row></table:table>`;
    const styles =
      '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>';
    expect(await bookOf(ods(table, styles))).toEqual({
      is1904: false,
      sheets: [
        {
          name: 'Một',
          isHidden: false,
          rows: [
            ['Họ và tên', null, null, 31_111],
            [3.5, 3.5],
            [3.5, 3.5],
            [
              'hai\ndòng',
              { unreadable: 'ô báo lỗi #REF!' },
              { unreadable: expect.stringContaining('công thức') },
            ],
          ],
          merges: [{ top: 3, left: 0, bottom: 4, right: 0 }],
          hiddenRows: [1, 2],
        },
        { name: 'Ẩn', isHidden: true, rows: [['x']], merges: [], hiddenRows: [] },
      ],
    });
  });

  test('a value repeated to the edge of the sheet is said, not laid out', async () => {
    const row = `<table:table-row table:number-rows-repeated="1048576">${text('x')}</table:table-row>`;
    await expect(bookOf(ods(`<table:table table:name="A">${row}</table:table>`))).rejects.toThrow(
      /ngoài 20\.000 dòng/,
    );
  });

  test('one under a password is said to be', async () => {
    const locked = makeZip([
      { name: 'content.xml', bytes: Buffer.from('noise') },
      {
        name: 'META-INF/manifest.xml',
        bytes: Buffer.from('<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>'),
      },
    ]);
    await expect(bookOf(locked)).rejects.toThrow(/mật khẩu/);
  });
});

describe('a table saved as text', () => {
  const rows = [
    ['TT', 'Họ và tên', 'Ghi chú'],
    ['1', 'Nguyễn Thị Phượng', 'nghỉ; ốm, dài'],
    ['2', 'Đỗ Văn "Tèo"', 'hai\ndòng'],
  ];
  const written = (separator: string) =>
    rows
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
      .join('\r\n');

  test.each([',', ';', '\t', '|'])('cells apart by %j, in UTF-8 and UTF-16', async (separator) => {
    const text = written(separator);
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le').swap16(),
    ]) {
      expect(await rowsOf(bytes)).toEqual(rows);
    }
  });

  test('Windows-1258 is read; TCVN3 and VNI come as they stand, for her to have converted', async () => {
    // "Họ và tên;Phòng" with tones behind their letters.
    const vietnamese = Buffer.from(
      '486ff220 76e0 20 74ea6e 3b 50 68 6fcc 6e67'.replaceAll(' ', ''),
      'hex',
    );
    expect(await rowsOf(vietnamese)).toEqual([['Họ và tên', 'Phòng']]);
    const tcvn3 = Buffer.from('Hä vµ tªn;Chøc vô\nNguyÔn V¨n Hïng;Chuyªn viªn', 'latin1');
    const vni = Buffer.from('Hoï vaø teân;Chöùc vuï\nNguyeãn Vaên Huøng;Chuyeân vieân', 'latin1');
    for (const [bytes, encoding] of [
      [tcvn3, 'tcvn3'],
      [vni, 'vni'],
    ] as const) {
      const [head, first] = (await rowsOf(bytes)) ?? [];
      expect(
        [...(head ?? []), ...(first ?? [])].map((cell) => convertLegacy(String(cell), encoding)),
      ).toEqual(['Họ và tên', 'Chức vụ', 'Nguyễn Văn Hùng', 'Chuyên viên']);
    }
  });

  test('Excel’s own first line is obeyed; a title with commas does not decide', async () => {
    expect(await rowsOf(Buffer.from('sep=|\r\na|b;c\r\n'))).toEqual([['a', 'b;c']]);
    expect(await rowsOf(Buffer.from('Danh sách, năm 2026, của Sở\nTT;Họ tên\n1;An\n2;Ba'))).toEqual(
      [['Danh sách, năm 2026, của Sở'], ['TT', 'Họ tên'], ['1', 'An'], ['2', 'Ba']],
    );
  });
});

describe('an old .doc', () => {
  test('gives its lines, without what is deleted, hidden or the code of a field', async () => {
    const doc = makeDoc([
      { text: 'KẾ HOẠCH\rCăn cứ Nghị định 98\u001E2023' },
      { text: ' (đã bỏ)', isDeleted: true },
      { text: ' ẩn', isHidden: true },
      { text: ' ngày \u0013 DATE \u0014 05/01/2026\u0015\r1.\tMột\u000Bxuống dòng\r' },
      { text: 'Nơi nhận:\u0007GIÁM ĐỐC\u0007\u0007' },
    ]);
    expect(await textOf(doc)).toBe(
      'KẾ HOẠCH\nCăn cứ Nghị định 98-2023 ngày  05/01/2026\n1.\tMột\nxuống dòng\nNơi nhận:\nGIÁM ĐỐC',
    );
  });

  test.each([
    ['under a password', () => makeDoc([{ text: 'a' }], { isLocked: true }), /mật khẩu/],
    ['with macros', () => makeDoc([{ text: 'a' }], { more: { Macros: Buffer.alloc(9) } }), /macro/],
    ['of Excel', () => makeCompound({ Workbook: Buffer.alloc(5_000) }), /tệp Excel/],
    ['of Outlook', () => makeCompound({ __properties: Buffer.alloc(50) }), /không có văn bản Word/],
  ])('%s is refused with a sentence', async (_, make, sentence) => {
    await expect(textOf(make())).rejects.toThrow(sentence);
  });
});

describe('a PDF', () => {
  const wide = (text: string) => text.padEnd(70, ' tiếp');

  test('gives paragraphs: lines joined, pages too, their numbers out, columns one after the other', async () => {
    const pages = [
      [
        { text: 'SỞ NGOẠI VỤ', left: 90, bottom: 800 },
        { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', left: 320, bottom: 800 },
        { text: 'Số: 12/KH-SNgV', left: 90, bottom: 782 },
        { text: 'Sông Lam, ngày 05 tháng 01 năm 2026', left: 320, bottom: 782 },
        { text: 'KẾ HOẠCH', left: 270, bottom: 750 },
        ...pdfLines([wide('Sở phát động phong trào thi đua'), 'trong toàn cơ quan.'], { top: 720 }),
        ...pdfLines([wide('1. Chấp hành đúng quy định về giao thông'), wide('và nêu gương')], {
          top: 670,
        }),
        { text: '1', left: 290, bottom: 40 },
      ],
      [
        { text: '2', left: 290, bottom: 810 },
        ...pdfLines(['cho mọi người.']),
        { text: 'Nơi nhận:', left: 90, bottom: 720 },
        { text: 'GIÁM ĐỐC', left: 380, bottom: 720 },
        { text: '- Như trên;', left: 90, bottom: 702 },
        { text: '- Lưu: VT.', left: 90, bottom: 684 },
        { text: 'Trần Văn E', left: 380, bottom: 640 },
      ],
    ];
    expect((await textOf(makePdf(pages))).split('\n')).toEqual([
      'SỞ NGOẠI VỤ',
      'Số: 12/KH-SNgV',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Sông Lam, ngày 05 tháng 01 năm 2026',
      'KẾ HOẠCH',
      `${wide('Sở phát động phong trào thi đua').trim()} trong toàn cơ quan.`,
      `${wide('1. Chấp hành đúng quy định về giao thông')} ${wide('và nêu gương')} cho mọi người.`,
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
      'Trần Văn E',
    ]);
  });

  test('a table gives a line a row, its cells apart by tabs, however its cells are broken', async () => {
    const cells = (bottom: number, ...texts: [number, string][]) =>
      texts.map(([left, text]) => ({ text, left, bottom }));
    const page = [
      ...cells(700, [85, 'TT'], [120, 'Nội dung'], [320, 'Đơn vị'], [430, 'Thời gian']),
      ...cells(
        680,
        [85, '1'],
        [120, 'Tuyên truyền cho toàn thể'],
        [320, 'Văn phòng'],
        [430, 'Quý I'],
      ),
      ...cells(666, [120, 'cán bộ của cơ quan']),
      ...cells(646, [85, '2'], [120, 'Báo cáo kết quả'], [320, 'Các phòng'], [430, 'Ngày 25']),
    ];
    expect((await textOf(makePdf([page]))).split('\n')).toEqual([
      'TT\tNội dung\tĐơn vị\tThời gian',
      '1\tTuyên truyền cho toàn thể cán bộ của cơ quan\tVăn phòng\tQuý I',
      '2\tBáo cáo kết quả\tCác phòng\tNgày 25',
    ]);
  });

  test('a table drawn with rules gives its cells, whatever stands close and wherever in a cell', async () => {
    const rule = (left: number, bottom: number, width: number, height: number) =>
      `${left} ${bottom} ${width} ${height} re f`;
    const rules = [
      ...[80, 110, 300, 400].map((left) => rule(left, 640, 0.5, 70)),
      ...[640, 670, 710].map((bottom) => rule(80, bottom, 320, 0.5)),
    ];
    const page = [
      { text: '1', left: 90, bottom: 686 },
      { text: 'Số buổi tuyên truyền, phổ biến', left: 114, bottom: 694 },
      { text: 'pháp luật', left: 114, bottom: 678 },
      { text: '02', left: 340, bottom: 686 },
      // One piece over two cells.
      { text: '2 Số vụ vi phạm', left: 100, bottom: 650 },
      { text: '0', left: 340, bottom: 650 },
      ...pdfLines(['Trên đây là báo cáo của phòng./.'], { top: 620 }),
    ];
    expect((await textOf(makePdf([page], { drawn: rules.join('\n') }))).split('\n')).toEqual([
      '1\tSố buổi tuyên truyền, phổ biến pháp luật\t02',
      '2\tSố vụ vi phạm\t0',
      'Trên đây là báo cáo của phòng./.',
    ]);
  });

  test('a scan is said to be one, a locked one to be locked, and no table is taken from one', async () => {
    await expect(textOf(makePdf([[], pdfLines(['2'])]))).rejects.toThrow(/bản chụp, không có chữ/);
    const encrypt =
      '/ID [<00> <00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 ' +
      `/O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`;
    await expect(textOf(makePdf([pdfLines(['a'])], { trailer: encrypt }))).rejects.toThrow(
      /PDF có mật khẩu/,
    );
    await expect(bookOf(makePdf([pdfLines(['a'])]))).rejects.toThrow(/tệp PDF.*Excel/);
  });
});

const office = ['soffice', 'libreoffice'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
});

test.skipIf(!office)(
  'what LibreOffice makes of one list is read alike from all its formats',
  async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Danh sách');
    sheet.addRow(['TT', 'Họ và tên', 'Ngày sinh', 'Phòng']);
    sheet.addRow([1, 'Nguyễn Văn Hòa', new Date(Date.UTC(1985, 2, 5)), 'Văn phòng']);
    sheet.addRow([2, 'Trần Thị Mai\n(nghỉ phép)', '22-4-73']);
    sheet.mergeCells('D2:D3');
    sheet.getRow(3).hidden = true;
    const path = join(folder, 'danh-sach.xlsx');
    await writeFile(path, new Uint8Array(await book.xlsx.writeBuffer()));
    const expected = await bookOf(await readFile(path));
    for (const format of ['xls', 'ods']) {
      await convertByOffice(path, format, folder, { program: office ?? '' });
      expect(await bookOf(await readFile(join(folder, `danh-sach.${format}`)))).toEqual(expected);
    }
  },
  120_000,
);
