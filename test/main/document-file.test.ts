import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desktop } from '../../main/desktop.ts';
import { boldWidth } from '../../main/document/bold-width.ts';
import { encodeDocument } from '../../main/paper/files.ts';
import { createPrintJobs } from '../../main/paper/print-jobs.ts';
import { MOTTO, NATION, type OfficialDocument } from '../../shared/document/official-document.ts';
import { buildSummary } from '../../shared/paper/summary/summary.ts';
import { sampleLedger } from '../fixtures/ledger.ts';
import { sampleDocument } from '../fixtures/official-sample.ts';
import {
  annexedDocument,
  letterDocument,
  minutesDocument,
  wideDocument,
} from '../fixtures/official-shapes.ts';
import { type Docx, readDocx, textOfDocx, writeDocument } from '../helpers/docx.ts';
import { canOpenWord, convertToPdf } from '../helpers/office-writer.ts';
import { findLine, findRuleBelow, type PdfLine, type PdfPage, readPdf } from '../helpers/pdf.ts';
import { runApartInTest, temporaryFolder } from '../helpers/program.ts';
import { canValidate, validate } from '../helpers/xlsx.ts';
import { inkOf, textOfModel, textOfPages } from '../renderer/official-sheet/expected-text.ts';
import { openStage, type Stage } from '../renderer/official-sheet/stage.ts';

const LONG_NAME = 'TRUNG TÂM DỊCH VỤ ĐỐI NGOẠI VÀ XÚC TIẾN HỢP TÁC QUỐC TẾ';

const SHAPES: Record<string, OfficialDocument> = {
  'the month’s summary': buildSummary(sampleLedger(), '2026-03', {
    number: 5,
    date: '2026-03-05',
    signerId: null,
  }),
  'a report of every kind of block': sampleDocument(),
  'a công văn': letterDocument(),
  'minutes with a secretary': minutesDocument(),
  'a wide table on lying pages': wideDocument(),
  'annexes of both orientations': annexedDocument(),
  'a long agency and subject': sampleDocument({
    agencyName: LONG_NAME,
    subject: [`Kết quả thực hiện phong trào “${'an toàn giao thông '.repeat(6)}”`],
  }),
};

const folder = temporaryFolder();
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function write(document: OfficialDocument): Promise<string> {
  const path = join(folder, 'van-ban.docx');
  await writeDocument(document, [], path);
  return path;
}

test('a long document is written by a process of its own, the same as here', async () => {
  const short = sampleDocument({
    body: sampleDocument().body.filter(({ kind }) => kind !== 'chart'),
  });
  const body = short.body.map((block) =>
    block.kind === 'table'
      ? { ...block, rows: Array.from({ length: 100 }, () => block.rows).flat() }
      : block,
  );
  const long = { ...short, body };
  const answers: unknown[] = [];
  const desktop = {
    paintCharts: async () => [],
    async runApart(...asked: Parameters<Desktop['runApart']>) {
      answers.push(await runApartInTest(...asked));
      return answers.at(-1);
    },
  } as unknown as Desktop;
  const path = join(folder, 'dai.docx');
  const printJobs = createPrintJobs();
  await writeFile(path, await encodeDocument({ desktop, printJobs }, long));
  expect(answers).toEqual([expect.any(Uint8Array)]);
  expect((await readDocx(path)).paragraphs).toEqual((await readDocx(await write(long))).paragraphs);
  await encodeDocument({ desktop, printJobs }, short);
  expect(answers).toHaveLength(1);
  // Where no process can be had it is written all the same.
  const none = { ...desktop, runApart: () => Promise.reject(new Error('none')) };
  expect((await encodeDocument({ desktop: none, printJobs }, long)).length).toBeGreaterThan(1_000);
});

function tableHeader(document: OfficialDocument): string {
  const blocks = [...document.body, ...document.annexes.flatMap(({ body }) => body)];
  const table = blocks.find(({ kind }) => kind === 'table');
  return table?.kind === 'table' ? table.columns.map(({ header }) => header).join(' ') : '';
}

describe.each(Object.entries(SHAPES))('%s', (_, document) => {
  test('says in Word what the paper says, in the same order', async () => {
    const { pages } = await readPdf(await stage.print(document));
    const word = textOfDocx(await readDocx(await write(document)));
    const expected = textOfModel(document).replaceAll(/\s+/g, ' ');
    expect(word).toBe(expected);
    expect(inkOf(textOfPages(pages, tableHeader(document)))).toBe(inkOf(word));
  });

  test.runIf(canValidate)('is sound to the Open XML SDK', async () => {
    expect(await validate(await write(document))).toEqual([]);
  });

  test.runIf(canOpenWord)('prints from LibreOffice like from here', async () => {
    const own = await readPdf(await stage.print(document));
    const printed = await readPdf(await convertToPdf(await write(document)));
    expect(Math.abs(printed.pages.length - own.pages.length)).toBeLessThanOrEqual(1);
    const text = textOfPages(printed.pages, tableHeader(document));
    expect(inkOf(text)).toBe(inkOf(textOfModel(document)));
  });
});

describe('the Word file', () => {
  let word: Docx;
  let xml: string;
  beforeAll(async () => {
    word = await readDocx(await write(annexedDocument()));
    xml = word.part('word/document.xml');
  });
  const styleOf = (text: string) => word.paragraphs.find((each) => each.text === text)?.style;

  test('has the styles of Word, so that its outline and its list of styles are of use', () => {
    expect(styleOf('BÁO CÁO')).toBe('Heading1');
    expect(styleOf('Phần I KẾT QUẢ THỰC HIỆN')).toBe('Heading2');
    expect(styleOf('I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI')).toBe('Heading3');
    expect(styleOf('1. Hoàn thành nhiệm vụ chính trị được giao')).toBe('Heading4');
    expect(styleOf('a) Biểu dương: Phòng Lãnh sự; ông Trần Văn Đức.')).toBe('ListParagraph');
    const styles = word.part('word/styles.xml');
    const used = [...xml.matchAll(/<w:(?:pStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !styles.includes(`w:styleId="${id}"`))).toEqual([]);
    expect(styles).toContain('<w:lang w:val="vi-VN"');
    expect(
      [...styles.matchAll(/w:rFonts w:ascii="([^"]+)"/g)].every(
        ([, font]) => font === 'Times New Roman',
      ),
    ).toBe(true);
  });

  test('repeats the header of its tables and splits no row', () => {
    const tables = xml.split('w:val="OfficialTable"').slice(1);
    expect(tables).toHaveLength(4);
    for (const table of tables) {
      const [body = ''] = table.split('</w:tbl>');
      expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect(body.match(/<w:cantSplit\/>/g)?.length).toBe(body.match(/<w:tr>/g)?.length);
    }
  });

  test('numbers the pages of each part anew in its header, none on a first page', () => {
    const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? [];
    expect(sections).toHaveLength(4);
    for (const section of sections) {
      expect(section).toContain('<w:titlePg/>');
      expect(section).toContain('<w:pgNumType w:start="1"');
      expect(section).toMatch(/w:top="1134" w:right="964" w:bottom="1134" w:left="1757"/);
    }
    expect(sections.map((section) => section.includes('w:orient="landscape"'))).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(word.headers.map((header) => header.trim()).toSorted()).toEqual([
      '',
      '',
      '',
      '',
      'PAGE',
      'PAGE',
      'PAGE',
      'PAGE',
    ]);
  });

  test('measures bold text as paper sets it, so that its rules are of the right length', async () => {
    const [first] = (await readPdf(await stage.print(sampleDocument()))).pages as [PdfPage];
    const subject = '“Thượng tôn pháp luật, xây dựng văn hóa giao thông an toàn”';
    for (const [text, size] of [
      [MOTTO, 14],
      [NATION, 13],
      ['SỞ NGOẠI VỤ', 13],
      [subject, 14],
    ] as const) {
      const { left, right } = findLine(first, text);
      expect(boldWidth(text, size) / (right - left)).toBeCloseTo(1, 1);
    }
    const { left, right } = findLine(first, MOTTO);
    expect(Math.abs(boldWidth(MOTTO, 14) - (right - left))).toBeLessThan(0.5);
  });

  test('bears the title of the document', () => {
    expect(word.part('docProps/core.xml')).toContain(
      `<dc:title>${sampleDocument().title}</dc:title>`,
    );
  });
});

describe.runIf(canOpenWord)('the paper that Word prints', () => {
  let pages: PdfPage[];
  const page = (number: number) => pages[number - 1] as PdfPage;
  beforeAll(async () => {
    pages = (await readPdf(await convertToPdf(await write(annexedDocument())))).pages;
  });

  test.each([
    ['UBND TỈNH BẮC NINH', 13, false, false],
    ['SỞ NGOẠI VỤ', 13, true, false],
    [NATION, 13, true, false],
    [MOTTO, 14, true, false],
    ['BÁO CÁO', 14, true, false],
    ['Kết quả thực hiện phong trào thi đua', 14, true, false],
    ['Kính gửi: Ban Thi đua - Khen thưởng tỉnh', 14, false, false],
    ['Căn cứ Kế hoạch số 12/KH-UBND', 14, false, true],
    ['I. CÔNG TÁC CHỈ ĐẠO', 14, true, false],
  ])('sets “%s” in %d points', (text, size, bold, italic) => {
    expect(findLine(page(1), text)).toMatchObject({ size, bold, italic });
  });

  test('sets number and date on one line, the date slanted', () => {
    const line = findLine(page(1), 'Số: 05/BC-SNgV');
    expect(line.text).toContain('Bắc Ninh, ngày 05 tháng 3 năm 2026');
    const looks = page(1)
      .pieces.filter(({ baseline }) => Math.abs(baseline - line.baseline) < 0.5)
      .map(({ size, font }) => `${font} ${size}`);
    expect([...new Set(looks)]).toEqual(['Tinos-Regular 13', 'Tinos-Italic 14']);
  });

  test('rules the motto over its length, agency and subject over a third to a half', () => {
    const motto = findLine(page(1), MOTTO);
    const under = findRuleBelow(page(1), motto);
    expect(Math.abs(under.left - motto.left)).toBeLessThan(1);
    expect(Math.abs(under.right - motto.right)).toBeLessThan(1);
    const agency = findLine(page(1), 'SỞ NGOẠI VỤ');
    expectShortRule(page(1), agency, agency);
    expectShortRule(
      page(1),
      findLine(page(1), '“Thượng tôn'),
      findLine(page(1), 'tháng 3 năm 2026'),
    );
  });

  test('rules a long agency over a third to a half of its longest line', async () => {
    const document = sampleDocument({ agencyName: LONG_NAME });
    const [first] = (await readPdf(await convertToPdf(await write(document)))).pages as [PdfPage];
    const lines = first.lines.filter(({ text }) => LONG_NAME.includes(text));
    expect(lines.length).toBeGreaterThan(1);
    const widest = lines.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0] as PdfLine;
    expectShortRule(first, widest, lines.at(-1) as PdfLine);
  });

  test('breaks a long name of the agency above where the paper breaks it', async () => {
    const document = sampleDocument({ parentName: 'ỦY BAN NHÂN DÂN TỈNH SÔNG LAM' });
    const papers = [await convertToPdf(await write(document)), await stage.print(document)];
    for (const paper of papers) {
      const [first] = (await readPdf(paper)).pages as [PdfPage];
      const left = first.pieces.filter(({ right }) => right < 100).map(({ text }) => text.trim());
      expect(left.slice(0, 2)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH SÔNG LAM']);
    }
  });

  test('stands inside the margins of the decree', () => {
    for (const { pieces, width } of pages) {
      expect(Math.min(...pieces.map(({ left }) => left))).toBeGreaterThanOrEqual(30);
      expect(Math.max(...pieces.map(({ right }) => right))).toBeLessThanOrEqual(width - 15);
    }
  });

  test('numbers the pages of each part anew, none on a first page', () => {
    const numbers = pages.map(
      ({ lines }) => lines.find(({ baseline }) => baseline < 20)?.text ?? '',
    );
    const starts = numbers.flatMap((number, index) => (number === '' ? [index] : []));
    expect(starts).toHaveLength(4);
    numbers.forEach((number, index) => {
      const start = starts.findLast((each) => each <= index) ?? 0;
      expect(number).toBe(index === start ? '' : String(index - start + 1));
    });
  });

  test('keeps the signature with the end of the text', () => {
    const signed = pages.find(({ lines }) =>
      lines.some(({ text }) => text === 'Nguyễn Thị Thùy Dương'),
    );
    expect(signed?.lines.some(({ text }) => text.endsWith('./.'))).toBe(true);
    const [office, receivers] = ['KT. GIÁM ĐỐC', 'Nơi nhận:'].map((text) =>
      findLine(signed as PdfPage, text),
    );
    expect(Math.abs((office?.baseline ?? 0) - (receivers?.baseline ?? 9))).toBeLessThan(1);
  });
});

function expectShortRule(page: PdfPage, widest: PdfLine, lowest: PdfLine): void {
  const rule = findRuleBelow(page, lowest);
  const share = (rule.right - rule.left) / (widest.right - widest.left);
  expect(share).toBeGreaterThanOrEqual(1 / 3);
  expect(share).toBeLessThanOrEqual(1 / 2);
}
