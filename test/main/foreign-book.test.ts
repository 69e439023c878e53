import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { askApart, heapLimit } from '../../main/apart.ts';
import { readForeignBook, readForeignText } from '../../main/foreign/gate.ts';
import { readWorkbook } from '../../main/foreign/read-workbook.ts';
import { Failure } from '../../shared/failure.ts';
import type { RawBook } from '../../shared/foreign/sheet.ts';
import { forkApart } from '../electron-host/fork-apart.ts';
import { foreignXlsx, partsOf } from '../helpers/foreign-xlsx.ts';
import { runApartInTest, temporaryFolder } from '../helpers/program.ts';
import { makeZip } from '../helpers/zip.ts';

const folder = temporaryFolder();
afterAll(() => rm(folder, { recursive: true, force: true }));
const desktop = { runApart: runApartInTest } as never;
const read = (bytes: Uint8Array): Promise<RawBook> =>
  readForeignBook({ desktop }, { name: 'a.xlsx', bytes });

async function refused(bytes: Uint8Array): Promise<string> {
  const error = await read(bytes).then(
    (book) => {
      throw new Error(`It was read: ${JSON.stringify(book).slice(0, 200)}`);
    },
    (reason: unknown) => reason,
  );
  if (!(error instanceof Failure)) throw error;
  expect(error.report.code).toBe('invalid');
  return error.message;
}

const cell = (reference: string, inside: string, type = '') =>
  `<c r="${reference}"${type && ` t="${type}"`}>${inside}</c>`;
const named = '<row r="1"><c r="A1" t="inlineStr"><is><t>Họ và tên</t></is></c></row>';
/** Text that deflates badly enough to pass the check of the directory. */
const noise = (length: number) =>
  Array.from({ length: Math.ceil(length / 8) }, (_, index) =>
    Math.imul(index + 1, 0x9e3779b1)
      .toString(16)
      .padStart(9, '0')
      .slice(-8),
  ).join('');

describe('an honest workbook', () => {
  test('made by another program: texts, numbers, dates, flags, results of formulas', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Danh sách');
    sheet.addRow(['Họ và tên', 'Ngày sinh', true, null, 3.5, { formula: '1+1', result: 2 }]);
    sheet.addRow(['Nguyễn\nHòa', new Date(Date.UTC(1985, 2, 5)), { formula: '"a"', result: 'a' }]);
    sheet.getCell('C4').value = { richText: [{ text: 'Trần ' }, { text: 'Mai' }] };
    sheet.mergeCells('A6:C8');
    sheet.getCell('ZZ90').border = { top: { style: 'thin' } };
    book.addWorksheet('Ẩn', { state: 'veryHidden' }).addRow(['x']);
    const raw = await read(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(raw).toEqual({
      is1904: false,
      sheets: [
        {
          name: 'Danh sách',
          isHidden: false,
          merges: [{ top: 5, left: 0, bottom: 7, right: 2 }],
          hiddenRows: [],
          rows: [
            ['Họ và tên', 'Ngày sinh', true, null, 3.5, 2],
            ['Nguyễn\nHòa', 31111, 'a'],
            [],
            [null, null, 'Trần Mai'],
          ],
        },
        { name: 'Ẩn', isHidden: true, rows: [['x']], merges: [], hiddenRows: [] },
      ],
    });
  });

  test('every kind of cell, prefixes, cells without places, days from 1904', async () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="s"><x:v>1</x:v></x:c><x:c t="b"><x:v>0</x:v></x:c>
      <x:c t="str"><x:f>A1&amp;"x"</x:f><x:v>a_x000D_b</x:v></x:c><x:c t="e"><x:v>#REF!</x:v></x:c>
      <x:c t="d"><x:v>1985-03-05</x:v></x:c><x:c><x:v>1E2</x:v></x:c><x:c t="inlineStr"><x:is><x:t xml:space="preserve"> a </x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const strings =
      '<si><t>không</t></si><si><r><t>Lê </t></r><r><t>Văn</t></r><rPh><t>no</t></rPh></si>';
    const workbookStart = '<workbookPr date1904="1"/>';
    const raw = await read(foreignXlsx({ sheet, sharedStrings: strings, workbookStart }));
    expect(raw.is1904).toBe(true);
    expect(raw.sheets[0]?.rows).toEqual([
      ['Lê Văn', false, 'a\rb', { unreadable: 'ô báo lỗi #REF!' }, 31111 - 1462, 100, ' a '],
    ]);
  });

  test('a name like __proto__ is a text like any other', async () => {
    const whole = foreignXlsx({
      rows: `<row>${cell('A1', '<is><t>__proto__</t></is>', 'inlineStr')}</row>`,
    });
    expect((await read(whole)).sheets[0]?.rows).toEqual([['__proto__']]);
  });
});

describe('hostile workbooks are refused with a sentence', () => {
  const swelling = (bytes: number) => `<worksheet>${' '.repeat(bytes)}</worksheet>`;
  const sentences: [string, () => Uint8Array, RegExp][] = [
    ['the first bytes of an old .xls', () => Buffer.from('d0cf11e0a1b11ae100', 'hex'), /bị hỏng/],
    ['bytes that are no text', () => Buffer.from([1, 2, 3, 0, 255]), /không phải bảng tính/],
    ['nothing', () => Buffer.alloc(0), /Tệp trống/],
    [
      'a page saved as .xls',
      () => Buffer.from('\uFEFF<html><table></table></html>'),
      /trang web mang đuôi Excel/,
    ],
    ['a PDF', () => Buffer.from('%PDF-1.7'), /tệp PDF/],
    ['a photograph', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /Đây là ảnh/],
    ['half a file', () => half(foreignXlsx({ rows: named })), /bị hỏng/],
    ['a spoiled file', () => spoiled(foreignXlsx({ rows: named })), /bị hỏng/],
    [
      'a Word file',
      () => makeZip([{ name: 'word/document.xml', bytes: Buffer.from('<a/>') }]),
      /tệp Word/,
    ],
    [
      'a zip of something',
      () => makeZip([{ name: 'a.txt', bytes: Buffer.from('a') }]),
      /không phải bảng tính/,
    ],
    [
      'macros',
      () => foreignXlsx({ more: [{ name: 'xl/vbaProject.bin', bytes: Buffer.from('x') }] }),
      /có macro/,
    ],
    [
      'macros of Excel 4',
      () => foreignXlsx({ more: [{ name: 'xl/macrosheets/sheet1.xml', bytes: Buffer.from('x') }] }),
      /có macro/,
    ],
    [
      'an entry under a password',
      () => foreignXlsx({ more: [{ name: 'a', bytes: Buffer.from('x'), isEncrypted: true }] }),
      /mật khẩu/,
    ],
    [
      'a name that climbs',
      () => foreignXlsx({ more: [{ name: '../../evil', bytes: Buffer.from('x') }] }),
      /bị hỏng/,
    ],
    [
      'a part twice',
      () => foreignXlsx({ more: [{ name: 'XL/workbook.xml', bytes: Buffer.from('x') }] }),
      /bị hỏng/,
    ],
    [
      'text that swells a thousandfold',
      () => foreignXlsx({ sheet: swelling(30_000_000) }),
      /không an toàn/,
    ],
    [
      'thousands of entries',
      () =>
        makeZip(
          Array.from({ length: 12_000 }, (_, index) => ({
            name: `${index}`,
            bytes: Buffer.alloc(0),
          })),
        ),
      /không an toàn/,
    ],
    [
      'a size that lies',
      () => makeZip(partsOf({ rows: noise(200_000) }).map((part) => ({ ...part, declared: 100 }))),
      /bị hỏng/,
    ],
    [
      'a size of 2 GB',
      () =>
        foreignXlsx({
          sharedStrings: null,
          more: [
            {
              name: 'xl/sharedStrings.xml',
              bytes: Buffer.from('<sst/>'),
              declared: 2_000_000_000,
            },
          ],
        }),
      /không an toàn/,
    ],
    ['over 10 MB', () => Buffer.alloc(10 * 1024 * 1024 + 1), /lớn hơn 10 MB/],
    [
      'a row of number 1000000000',
      () => foreignXlsx({ rows: `<row r="1000000000">${cell('A1', '<v>1</v>')}</row>` }),
      /bị hỏng/,
    ],
    [
      'data in row 1048576',
      () => foreignXlsx({ rows: `<row r="1048576">${cell('A1048576', '<v>1</v>')}</row>` }),
      /ngoài 20\.000 dòng/,
    ],
    [
      'data in column XFD',
      () => foreignXlsx({ rows: `<row r="1">${cell('XFD1', '<v>1</v>')}</row>` }),
      /100 cột/,
    ],
    [
      'a column beyond the last',
      () => foreignXlsx({ rows: `<row r="1">${cell('ZZZ1', '<v>1</v>')}</row>` }),
      /bị hỏng/,
    ],
    [
      'cut XML',
      () => foreignXlsx({ sheet: '<worksheet><sheetData><row r="1"><c r="A1"><v>1' }),
      /bị hỏng/,
    ],
    [
      'a sheet that is not there',
      () => makeZip(partsOf({}).filter(({ name }) => !name.includes('sheet1'))),
      /bị hỏng/,
    ],
    [
      'bytes that are no UTF-8',
      () =>
        makeZip(
          partsOf({}).map((part) =>
            part.name.includes('sheet1')
              ? { ...part, bytes: Buffer.from([0x3c, 0x61, 0xff, 0xfe]) }
              : part,
          ),
        ),
      /bị hỏng/,
    ],
    [
      'billion laughs',
      () =>
        foreignXlsx({
          sheet: `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>`,
        }),
      /khai báo lạ/,
    ],
    [
      'an external entity',
      () =>
        foreignXlsx({
          sheet:
            '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
        }),
      /khai báo lạ/,
    ],
    [
      'a text longer than Excel allows',
      () =>
        foreignXlsx({
          rows: `<row>${cell('A1', `<is><t>${noise(40_000)}</t></is>`, 'inlineStr')}</row>`,
        }),
      /giới hạn an toàn/,
    ],
    [
      'one long text in thousands of cells',
      () =>
        foreignXlsx({
          sharedStrings: `<si><t>${noise(30_000)}</t></si>`,
          rows: sharedCells(2_000),
        }),
      /giới hạn an toàn/,
    ],
  ];
  test.each(sentences)('%s', async (_, make, sentence) => {
    expect(await refused(make())).toMatch(sentence);
  });

  test('300 MB of text in 300 KB, without unpacking it', async () => {
    const bytes = foreignXlsx({ sheet: swelling(300_000_000) });
    expect(bytes.length).toBeLessThan(400_000);
    const before = process.memoryUsage().rss;
    expect(await refused(bytes)).toMatch(/không an toàn/);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });
});

describe('one bad cell costs that cell', () => {
  test.each([
    ['a number that is none', '<v>1e999</v>', 'n'],
    ['NaN', '<v>NaN</v>', 'n'],
    ['a shared text that is not there', '<v>7</v>', 's'],
    ['a shared text of number -1', '<v>-1</v>', 's'],
    ['an error', '<v>#N/A</v>', 'e'],
    ['a formula saved without its result', '<f>A2+1</f>', 'n'],
  ])('%s', async (_, content, type) => {
    const next = cell('B1', '<is><t>Lê Mai</t></is>', 'inlineStr');
    const raw = await read(
      foreignXlsx({ rows: `<row r="1">${cell('A1', content, type)}${next}</row>` }),
    );
    expect(raw.sheets[0]?.rows).toEqual([[{ unreadable: expect.any(String) }, 'Lê Mai']]);
  });
});

describe('what is not read does no harm', () => {
  test('a picture that swells, hundreds of parts', async () => {
    const pictures = Array.from({ length: 400 }, (_, index) => ({
      name: `xl/media/image${index}.png`,
      bytes: Buffer.from('x'),
    }));
    const large = { name: 'xl/pivotCache/records.xml', bytes: Buffer.alloc(30_000_000, 'a') };
    const raw = await read(foreignXlsx({ more: [...pictures, large] }));
    expect(raw.sheets).toHaveLength(1);
  });

  test('hidden rows are marked, cells drawn as one are told', async () => {
    const rows = `<row r="1">${cell('a1', '<v>1</v>', 'n')}</row><row r="2" hidden="1">${cell('A2', '<v>2</v>', 'n')}</row>`;
    const sheet = `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>`;
    expect((await read(foreignXlsx({ sheet }))).sheets[0]).toMatchObject({
      rows: [[1], [2]],
      hiddenRows: [1],
      merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
    });
  });

  const harmless: [string, Parameters<typeof foreignXlsx>[0]][] = [
    [
      'a merge of the whole sheet',
      { after: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>' },
    ],
    [
      'a million merges',
      {
        after: `<mergeCells>${Array.from({ length: 200_000 }, (_, index) => `<mergeCell ref="A${index + 1}:B${(index * 7919) % 1_000_000}"/>`).join('')}</mergeCells>`,
      },
    ],
    [
      'a name for the whole sheet',
      {
        workbookEnd:
          '<definedNames><definedName name="a">\'Trang 1\'!$A$1:$XFD$1048576</definedName></definedNames>',
      },
    ],
    [
      'a column up to 2000000000',
      { before: '<cols><col min="1" max="2000000000" width="9"/></cols>' },
    ],
    [
      'a validation of the whole sheet',
      {
        after:
          '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
      },
    ],
    ['a dimension that lies', { before: '<dimension ref="A1:XFD1048576"/>' }],
    [
      'borders down to the last row',
      { rows: `${named}<row r="1048576"><c r="XFD1048576" s="1"/></row>` },
    ],
  ];
  test.each(harmless)('%s', async (_, options) => {
    const raw = await read(foreignXlsx({ rows: named, ...options }));
    expect(raw.sheets[0]?.rows).toEqual([['Họ và tên']]);
  });
});

describe('the process apart', () => {
  test('the window’s process keeps beating while a heavy workbook is read', async () => {
    const rows = Array.from(
      { length: 15_000 },
      (_, row) =>
        `<row r="${row + 1}">${Array.from({ length: 20 }, (__, column) => `<c><v>${(row * 31 + column * 7919) % 99_991}</v></c>`).join('')}</row>`,
    );
    const bytes = foreignXlsx({ rows: rows.join('') });
    let beats = 0;
    const heart = setInterval(() => {
      beats += 1;
    }, 10);
    const raw = await read(bytes).finally(() => clearInterval(heart));
    expect(raw.sheets[0]?.rows).toHaveLength(15_000);
    expect(beats).toBeGreaterThan(10);
  });

  test('one that does not answer in time, and one that outgrows its heap, are ended', async () => {
    const programs = {
      'hangs.ts': 'process.parentPort.once("message", () => { for (;;) {} });',
      'swells.ts':
        'process.parentPort.once("message", () => { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); });',
    };
    for (const [name, text] of Object.entries(programs)) {
      const path = join(folder, name);
      await writeFile(path, text);
      const child = forkApart(path, { execArgv: ['--js-flags=--max-old-space-size=32'] });
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      const seconds = name === 'hangs.ts' ? 1 : 30;
      await expect(askApart(child, 'go', { megabytes: 32, seconds })).rejects.toThrow(
        name === 'hangs.ts' ? 'No answer' : 'ended without',
      );
      await gone;
    }
  });

  test('an answer that arrives just after the end still counts', async () => {
    const listeners = new Map<string, (message?: unknown) => void>();
    const child = {
      postMessage() {
        listeners.get('exit')?.();
        setTimeout(() => listeners.get('message')?.('the answer'), 20);
      },
      once: (event: string, listener: (message?: unknown) => void) =>
        listeners.set(event, listener),
      kill: () => true,
    };
    expect(await askApart(child, 'go', { megabytes: 32, seconds: 5 })).toBe('the answer');
  });

  test('a reader that stumbles answers at once, with a sentence', async () => {
    // A directory that is in order, and parts that no reader of documents can make sense of.
    const types = { name: '[Content_Types].xml', bytes: Buffer.from('<Types') };
    const odd = makeZip([types, { name: 'word/document.xml', bytes: Buffer.from('<<<') }]);
    const reading = readForeignText({ desktop }, { name: 'a.docx', bytes: odd });
    await expect(reading).rejects.toThrow(/Tệp Word bị hỏng/);
  });

  test('the limit of its memory is the flag that Electron heeds, not Node’s own', () => {
    expect(heapLimit({ megabytes: 32, seconds: 1 })).toBe('--js-flags=--max-old-space-size=32');
  });

  test('its end becomes a sentence', async () => {
    const dying = { runApart: async () => Promise.reject(new Error('gone')) } as never;
    const reading = readForeignBook({ desktop: dying }, { name: 'a', bytes: foreignXlsx({}) });
    await expect(reading).rejects.toThrow(/giới hạn an toàn/);
  });

  test('the reader itself stops before its heap is full', async () => {
    const heap = process.memoryUsage;
    process.memoryUsage = Object.assign(() => ({ ...heap(), heapUsed: 2 ** 30 }), heap);
    try {
      await expect(readWorkbook(foreignXlsx({ rows: named }))).rejects.toThrow(/giới hạn an toàn/);
    } finally {
      process.memoryUsage = heap;
    }
  });
});

describe('any damage at all', () => {
  /** Reads in this process: what is proven is that nothing but a sentence ever comes of it. */
  const survives = async (bytes: Uint8Array) => {
    const outcome = await readWorkbook(bytes).catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Failure);
  };
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
  const damaged = (bytes: Uint8Array, changes: [number, number][]) => {
    const copy = Uint8Array.from(bytes);
    for (const [place, byte] of changes) copy[place % copy.length] = byte;
    return copy;
  };

  test('to the archive is a workbook or a sentence', async () => {
    const whole = foreignXlsx({ rows: named.repeat(3), sharedStrings: '<si><t>a</t></si>' });
    await fc.assert(
      fc.asyncProperty(damage, (changes) => survives(damaged(whole, changes))),
      { numRuns: 300 },
    );
  });

  test('to any of its parts is a workbook or a sentence', async () => {
    const parts = partsOf({ rows: named, sharedStrings: '<si><t>a</t></si>' });
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), damage, async (chosen, changes) => {
        const entries = parts.map((part, index) =>
          index === chosen ? { ...part, bytes: damaged(part.bytes, changes) } : part,
        );
        await survives(makeZip(entries));
      }),
      { numRuns: 300 },
    );
  });
});

test('a file by its path: gone, a folder, one that is there', async () => {
  const byPath = (path: string) => readForeignBook({ desktop }, { path });
  const path = join(folder, 'danh-sach.xlsx');
  await writeFile(path, foreignXlsx({ rows: named }));
  expect((await byPath(path)).sheets[0]?.rows).toEqual([['Họ và tên']]);
  await expect(byPath(join(folder, 'gone.xlsx'))).rejects.toThrow(/Không còn thấy tệp này/);
  await expect(byPath(folder)).rejects.toThrow(/thư mục/);
});

test.skipIf(process.platform === 'win32')(
  'what is no file is refused, not waited for',
  async () => {
    const pipe = join(folder, 'pipe.xlsx');
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, '/dev/zero']) {
      await expect(readForeignBook({ desktop }, { path })).rejects.toThrow(/không phải một tệp/);
    }
  },
);

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2);
}

function spoiled(bytes: Buffer): Buffer {
  return Buffer.from(bytes).fill(0x55, 60, 200);
}

function sharedCells(count: number): string {
  const cells = Array.from({ length: 10 }, () => '<c t="s"><v>0</v></c>').join('');
  return `<row>${cells}</row>`.repeat(count / 10);
}

describe('a sheet that reaches beyond what is read', () => {
  const wide = async (state: 'visible' | 'hidden') => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Danh sách').addRow(['Họ và tên', 'Ngày sinh']);
    book.addWorksheet('Riêng', { state }).getCell('ZZ3').value = 1;
    return read(new Uint8Array(await book.xlsx.writeBuffer()));
  };

  test.each(['visible', 'hidden'] as const)('costs itself alone, %s', async (state) => {
    const { sheets } = await wide(state);
    expect(sheets.map(({ rows, unread }) => [rows.length, unread ?? ''])).toEqual([
      [1, ''],
      [0, expect.stringContaining('100 cột đầu')],
    ]);
  });

  test('a blank may stand anywhere', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Danh sách');
    sheet.addRow(['Họ và tên']);
    sheet.getCell('A1048576').value = ' ';
    sheet.getCell('XFD1').value = '\u00A0';
    const { sheets } = await read(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(sheets.map(({ rows }) => rows)).toEqual([[['Họ và tên']]]);
  });
});
