import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeWorkbook, writeWorkbook } from '../../main/workbook/file.ts';
import { lineCount } from '../../main/workbook/row-height.ts';
import { safeText } from '../../main/workbook/safe-text.ts';
import { buildWorkbook } from '../../shared/annual/build.ts';
import {
  type CellRule,
  type CellValue,
  isSheetName,
  type Sheet,
  type Workbook,
} from '../../shared/workbook/workbook.ts';
import { sampleLedger } from '../fixtures/ledger.ts';
import { canValidate, expectedGrid, readBack, readParts, validate } from '../helpers/xlsx.ts';

const folder = mkdtempSync(join(tmpdir(), 'workbook-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sheetOf = (values: CellValue[], name = 'DU_LIEU'): Workbook => ({
  title: 'Thử',
  sheets: [
    {
      name,
      columnWidths: [30],
      rows: values.map((value) => ({ cells: [{ value, look: 'text' }] })),
      headerRows: null,
      print: { orientation: 'landscape' },
    },
  ],
});

const texts = (...all: string[]): CellValue[] => all.map((text) => ({ kind: 'text', text }));

async function written(name: string, workbook: Workbook) {
  const path = join(folder, `${name}.xlsx`);
  await writeWorkbook(workbook, path);
  return path;
}

describe('the annual file', () => {
  const workbook = buildWorkbook(sampleLedger(), '2026-11-22');
  let path = '';
  let parts = new Map<string, string>();
  const part = (name: string) => parts.get(name) ?? '';
  const sheetXml = (name: string) =>
    part(`xl/worksheets/sheet${workbook.sheets.findIndex((each) => each.name === name) + 1}.xml`);

  beforeAll(async () => {
    path = await written('ho-so', workbook);
    parts = await readParts(path);
  });

  test.skipIf(!canValidate)('passes the Open XML SDK validator with no error', async () => {
    expect(await validate(path)).toEqual([]);
  });

  test('another library reads the very cells of the preview', async () => {
    const sheets = await readBack(path);
    expect([...sheets.keys()]).toEqual(workbook.sheets.map(({ name }) => name));
    for (const sheet of workbook.sheets)
      expect(sheets.get(sheet.name)).toEqual(expectedGrid(sheet));
  });

  test('formulas are those of the model and no others', () => {
    for (const { name, rows } of workbook.sheets) {
      const meant = rows
        .flatMap(({ cells }) => cells)
        .flatMap((cell) => (cell?.value.kind === 'formula' ? [cell.value.formula] : []));
      const found = [...sheetXml(name).matchAll(/<f>(.*?)<\/f>/g)].map((match) =>
        unescapeXml(match[1] ?? ''),
      );
      expect(found).toEqual(meant);
      expect(found.some((formula) => formula.startsWith('='))).toBe(false);
    }
    expect(sheetXml('THEO_THANG')).toContain('<f>');
    expect(sheetXml('NHAP_HE_THONG')).not.toMatch(/<f>|<mergeCell|<conditional|<dataValidation/);
  });

  test('every formula has its cached result beside it', () => {
    for (const { name } of workbook.sheets) {
      const formulas = sheetXml(name).match(/<f>/g) ?? [];
      const cached = sheetXml(name).match(/<f>[^<]*<\/f><v>/g) ?? [];
      expect(cached).toHaveLength(formulas.length);
    }
  });

  test('printed sheets: A4 landscape, one page wide, header repeated, pages numbered, header frozen', () => {
    const names = part('xl/workbook.xml');
    for (const { name, print, headerRows } of workbook.sheets) {
      const xml = sheetXml(name);
      if (print === null) {
        expect(xml).not.toContain('fitToPage');
        continue;
      }
      const setup = /<pageSetup [^>]*>/.exec(xml)?.[0] ?? '';
      expect(setup).toContain('paperSize="9"');
      expect(setup).toContain('orientation="landscape"');
      expect(setup).toContain('fitToHeight="0"');
      expect(setup).not.toMatch(/fitToWidth="(?!1")/);
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toContain('Trang &amp;P/&amp;N');
      if (headerRows === null) continue;
      expect(unescapeXml(names)).toContain(`'${name}'!$${headerRows.first}:$${headerRows.last}<`);
      expect(xml).toContain(`ySplit="${headerRows.last}"`);
    }
  });

  test('margins are those of NĐ 30/2020 in millimetres', () => {
    const margins = /<pageMargins ([^>]*)\/>/.exec(sheetXml('TONG_HOP'))?.[1] ?? '';
    const millimetres = Object.fromEntries(
      [...margins.matchAll(/(\w+)="([\d.]+)"/g)].map(([, side, inches]) => [
        side,
        Number(inches) * 25.4,
      ]),
    );
    expect(millimetres['left']).toBeCloseTo(30, 0);
    expect(millimetres['right']).toBeCloseTo(15, 0);
    expect(millimetres['top']).toBeCloseTo(20, 0);
    expect(millimetres['bottom']).toBeCloseTo(20, 0);
  });

  test('Times New Roman 12 and 13 throughout, thin borders, dates, counts', () => {
    const styles = part('xl/styles.xml');
    expect(new Set([...styles.matchAll(/<name val="([^"]*)"/g)].map((match) => match[1]))).toEqual(
      new Set(['Times New Roman']),
    );
    expect(new Set([...styles.matchAll(/<sz val="([^"]*)"/g)].map((match) => match[1]))).toEqual(
      new Set(['12', '13']),
    );
    expect(styles).toContain(
      '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/>',
    );
    expect(styles).toContain('formatCode="dd/mm/yyyy"');
    expect(styles).toMatch(/<xf numFmtId="3" /);
  });

  test('a look is one style however many cells have it', () => {
    const count = Number(/<cellXfs count="(\d+)"/.exec(part('xl/styles.xml'))?.[1]);
    expect(count).toBeLessThan(30);
  });

  test('both signatures keep their own names', () => {
    expect(part('xl/sharedStrings.xml').match(/<si><r>/g)).toHaveLength(2);
  });

  test('the file has a title and names the app, not the library', () => {
    expect(part('docProps/core.xml')).toContain(
      '<dc:title>Hồ sơ thi đua, khen thưởng năm 2026 - Sở Ngoại vụ</dc:title>',
    );
    expect(part('docProps/core.xml')).not.toContain('ExcelJS');
  });

  test('replaces an older file whole', async () => {
    writeFileSync(path, 'not a workbook');
    await writeWorkbook(workbook, path);
    expect((await readBack(path)).size).toBe(workbook.sheets.length);
  });
});

describe('a long writing', () => {
  const long = sheetOf(Array.from({ length: 1_000 }, (_, value) => ({ kind: 'number', value })));

  test('tells of every row', async () => {
    let done = 0;
    const signal = new AbortController().signal;
    await encodeWorkbook(long, { signal, advance: (rows) => (done += rows) });
    expect(done).toBe(1_000);
  });

  test('is stopped between rows and leaves the older file as it was', async () => {
    const path = join(folder, 'stopped.xlsx');
    writeFileSync(path, 'the older file');
    const stopper = new AbortController();
    let done = 0;
    const writing = writeWorkbook(long, path, {
      signal: stopper.signal,
      advance: (rows) => {
        done += rows;
        if (done >= 300) stopper.abort();
      },
    });
    await expect(writing).rejects.toThrow('aborted');
    expect(done).toBeLessThan(1_000);
    expect(readFileSync(path, 'utf8')).toBe('the older file');
  });
});

describe('hostile values', () => {
  const FORMULAS = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '=HYPERLINK("http://x","y")',
    "=cmd|'/c calc'!A0",
  ];

  test('text that begins like a formula stays a text, also after it is edited', async () => {
    const path = await written('formulas', sheetOf(texts(...FORMULAS)));
    const parts = await readParts(path);
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).not.toContain('<f>');
    expect((await readBack(path)).get('DU_LIEU')).toEqual(FORMULAS.map((text) => [text]));
    const used = [...xml.matchAll(/<c r="A\d+" s="(\d+)" t="s">/g)].map((match) =>
      Number(match[1]),
    );
    const formats = [
      ...(/<cellXfs.*<\/cellXfs>/.exec(parts.get('xl/styles.xml') ?? '')?.[0] ?? '').matchAll(
        /<xf numFmtId="(\d+)"/g,
      ),
    ];
    expect(used).toHaveLength(FORMULAS.length);
    expect(used.every((style) => formats[style]?.[1] === '49')).toBe(true);
  });

  const ODD = [
    '\uFFFE\uFFFF',
    '\uD800',
    '\u0000\u0007\u001F',
    '_x0041_',
    '_x000D_',
    'a'.repeat(40_000),
    ']]>',
    '<b>&amp;</b>',
    '👩‍👩‍👧‍👦',
    '\u202Eabc',
    '__proto__',
    '[object Object]',
    'constructor',
    ' hai đầu ',
    'a\r\nb',
  ];

  test('odd characters leave a sound file', async () => {
    const path = await written('odd', sheetOf(texts(...ODD)));
    const read = (await readBack(path)).get('DU_LIEU')?.map(([text]) => text) ?? [];
    const plain = ODD.slice(ODD.indexOf(']]>'));
    expect(read.slice(-plain.length)).toEqual(plain.map((text) => text.replace('\r\n', '\n')));
    const strings = (await readParts(path)).get('xl/sharedStrings.xml') ?? '';
    expect(strings).toContain('_x005F_x0041_');
    expect(strings).toContain('_x005F_x000D_');
    expect(strings).not.toMatch(/[\uFFFE\uFFFF]/);
    if (canValidate) expect(await validate(path)).toEqual([]);
  });

  test('a ledger full of them makes a valid workbook with the same cells', async () => {
    const ledger = sampleLedger();
    const nasty = `=1+1 <b>&"' _x0041_ \uD83D\uFFFE ${'dài '.repeat(300)}\nhai dòng`;
    ledger.movement.name = nasty;
    ledger.agency.name = nasty;
    for (const proposal of ledger.proposals) proposal.reason = nasty;
    for (const person of ledger.people) person.fullName = nasty;
    for (const department of ledger.departments) department.name = nasty;
    for (const entry of ledger.cases) entry.deed = '=1+1';
    for (const indicator of ledger.indicators) indicator.name = '@SUM(A1)';
    const workbook = buildWorkbook(ledger, '2026-11-22');
    const path = await written('nasty', workbook);
    const parts = await readParts(path);
    const formulas = workbook.sheets
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .filter((cell) => cell?.value.kind === 'formula');
    const found = [...parts].flatMap(([, xml]) => xml.match(/<f>/g) ?? []);
    expect(found).toHaveLength(formulas.length);
    if (canValidate) expect(await validate(path)).toEqual([]);
  });

  test('a text too long is cut where it shows, at a whole character', () => {
    const cut = safeText('😀'.repeat(20_000));
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut).toMatch(/😀 \[…phần sau đã cắt\]$/u);
    expect(cut.isWellFormed()).toBe(true);
    expect(safeText('a'.repeat(32_767))).toBe('a'.repeat(32_767));
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])(
    '%s is refused as a value and as a result',
    async (value) => {
      await expect(encodeWorkbook(sheetOf([{ kind: 'number', value }]))).rejects.toThrow(
        RangeError,
      );
      const formula: CellValue = { kind: 'formula', formula: 'SUM(A1)', result: value };
      await expect(encodeWorkbook(sheetOf([formula]))).rejects.toThrow(RangeError);
    },
  );

  test('a day outside the calendar both systems agree on is refused', async () => {
    for (const day of ['1900-02-28', '2026-02-30', 'x']) {
      await expect(encodeWorkbook(sheetOf([{ kind: 'date', day }]))).rejects.toThrow(RangeError);
    }
  });

  test('sheet names Excel refuses are refused', async () => {
    const bad = ['', 'a/b', "a'b", 'a[b', 'x'.repeat(32), 'History', ' a'];
    for (const name of bad) {
      expect(isSheetName(name)).toBe(false);
      await expect(encodeWorkbook(sheetOf([], name))).rejects.toThrow(RangeError);
    }
    const [sheet] = sheetOf([], 'ĐỘI').sheets;
    const twice = { title: '', sheets: [sheet, { ...sheet, name: 'Đội' }] } as Workbook;
    await expect(encodeWorkbook(twice)).rejects.toThrow(RangeError);
  });
});

test.each(['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati'])(
  'dates are the same day on a machine in %s',
  async (zone) => {
    const path = join(folder, `${zone.replace('/', '-')}.xlsx`);
    const module = new URL('../../main/workbook/file.ts', import.meta.url).href;
    const workbook = sheetOf([
      { kind: 'date', day: '2026-11-22' },
      { kind: 'date', day: '1900-03-01' },
    ]);
    const script = `import { writeWorkbook } from '${module}'; await writeWorkbook(${JSON.stringify(workbook)}, ${JSON.stringify(path)});`;
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone },
    });
    const xml = (await readParts(path)).get('xl/worksheets/sheet1.xml') ?? '';
    expect([...xml.matchAll(/<v>(\d+)<\/v>/g)].map((match) => match[1])).toEqual(['46348', '61']);
  },
);

test('exceljs is loaded only when a workbook is written', () => {
  const source = readFileSync(new URL('../../main/workbook/file.ts', import.meta.url), 'utf8');
  expect(source).toContain("await import('exceljs')");
  for (const file of ['cell-style', 'row-height', 'safe-text', 'write-sheet']) {
    const text = readFileSync(new URL(`../../main/workbook/${file}.ts`, import.meta.url), 'utf8');
    expect(text).not.toMatch(/^import (?!type).*'exceljs'/m);
  }
});

describe('rules of cells', () => {
  const ruled = (rule: Partial<CellRule>): Workbook => {
    const [sheet] = sheetOf([]).sheets;
    const whole: CellRule = {
      range: 'A1:A3',
      allow: { kind: 'list', choices: ['Tốt', 'Đạt'] },
      message: 'Chọn một mức.',
      ...rule,
    };
    return { title: '', sheets: [{ ...sheet, rules: [whole] } as Sheet] };
  };

  test.skipIf(!canValidate)('of every kind make a valid file', async () => {
    const kinds: CellRule['allow'][] = [
      { kind: 'list', choices: ['"Tốt"', '<Đạt>'] },
      { kind: 'listFrom', cells: 'DU_LIEU!$A$1:$A$3' },
      { kind: 'formula', formula: 'A1<>"&"' },
      { kind: 'textLength', most: 10 },
    ];
    for (const allow of kinds) {
      expect(await validate(await written(`rule-${allow.kind}`, ruled({ allow })))).toEqual([]);
    }
  });

  test('that Excel would call damage are refused', async () => {
    const long = 'x'.repeat(256);
    const bad: Partial<CellRule>[] = [
      { message: long },
      { prompt: long },
      { allow: { kind: 'list', choices: [long] } },
      { allow: { kind: 'list', choices: ['một, hai'] } },
    ];
    for (const rule of bad) await expect(encodeWorkbook(ruled(rule))).rejects.toThrow(RangeError);
  });
});

describe('lines of wrapped text', () => {
  test.each([
    ['', 10, 1],
    ['một hai', 20, 1],
    ['a\nb\n\nc', 20, 4],
    ['Mọi danh hiệu, hình thức đều có căn cứ pháp lý trong dữ liệu quy định', 58, 2],
    ['x'.repeat(100), 11, 11],
  ])('%s in %d', (text, width, lines) => {
    expect(lineCount(text, width)).toBe(lines);
  });

  test('a wider column never needs more lines', () => {
    const text =
      'Gương mẫu chấp hành pháp luật về trật tự, an toàn giao thông; tích cực tuyên truyền';
    const counts = Array.from({ length: 60 }, (_, place) => lineCount(text, 5 + place));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

function unescapeXml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
