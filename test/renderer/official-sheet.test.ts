import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOTTO, NATION, type OfficialDocument } from '../../shared/document/official-document.ts';
import { isTooLongToTag } from '../../shared/document/tagging.ts';
import { tableOfCells } from '../fixtures/long-table.ts';
import { sampleDocument, sampleTable } from '../fixtures/official-sample.ts';
import {
  findLine,
  findRuleBelow,
  type Pdf,
  type PdfLine,
  type PdfPage,
  readPdf,
} from '../helpers/pdf.ts';
import { textOfModel, textOfPages } from './official-sheet/expected-text.ts';
import { openStage, type Stage } from './official-sheet/stage.ts';

const sample = sampleDocument();
const tableHeader = sampleTable()
  .columns.map((column) => column.header)
  .join(' ');

let stage: Stage;
let pdf: Pdf;
let first: PdfPage;
let last: PdfPage;

beforeAll(async () => {
  stage = await openStage();
  pdf = await readPdf(await stage.print(sample));
  const [opening, closing] = [pdf.pages.at(0), pdf.pages.at(-1)];
  if (!opening || !closing) throw new Error('No pages');
  first = opening;
  last = closing;
});
afterAll(() => stage?.close());

function lookOf({ size, bold, italic }: PdfLine) {
  return { size, bold, italic };
}

const regular = (size: number) => ({ size, bold: false, italic: false });
const bold = (size: number) => ({ size, bold: true, italic: false });
const slanted = (size: number) => ({ size, bold: false, italic: true });

describe('the paper of NĐ 30/2020', () => {
  test('is A4 with text inside margins of 30–35, 15–20 and 20–25 mm', () => {
    for (const page of pdf.pages) {
      expect(page.width).toBeCloseTo(210, 0);
      expect(page.height).toBeCloseTo(297, 0);
      const text = page.lines.filter((line) => line.baseline > 20);
      const left = Math.min(...text.map((line) => line.left));
      const right = page.width - Math.max(...text.map((line) => line.right));
      const top = Math.min(...text.map((line) => line.baseline - capHeightOf(line)));
      const bottom = page.height - Math.max(...text.map((line) => line.baseline));
      expect(left).toBeGreaterThanOrEqual(30);
      expect(left).toBeLessThanOrEqual(35);
      expect(right).toBeGreaterThanOrEqual(15);
      expect(right).toBeLessThanOrEqual(20);
      expect(top).toBeGreaterThanOrEqual(20);
      expect(top).toBeLessThanOrEqual(25);
      expect(bottom).toBeGreaterThanOrEqual(20);
    }
  });

  test.each([
    ['UBND TỈNH BẮC NINH', regular(13)],
    ['SỞ NGOẠI VỤ', bold(13)],
    [NATION, bold(13)],
    [MOTTO, bold(14)],
    ['Số: 05/BC-SNgV', regular(13)],
    ['Bắc Ninh, ngày 05 tháng 3 năm 2026', slanted(14)],
    ['BÁO CÁO', bold(14)],
    ['Kết quả thực hiện phong trào thi đua', bold(14)],
    ['Kính gửi: Ban Thi đua - Khen thưởng tỉnh', regular(14)],
    ['Căn cứ Kế hoạch số 12/KH-UBND', slanted(14)],
    ['Thực hiện các kế hoạch trên', regular(14)],
    ['Phần I', bold(14)],
    ['KẾT QUẢ THỰC HIỆN', bold(14)],
    ['I. CÔNG TÁC CHỈ ĐẠO', bold(14)],
    ['1. Hoàn thành nhiệm vụ', bold(14)],
  ])('sets “%s” in %o', (text, look) => {
    expect(lookOf(findLine(first, text))).toEqual(look);
  });

  test.each([
    ['Nơi nhận:', { size: 12, bold: true, italic: true }],
    ['- Như trên;', regular(11)],
    ['- Lưu: VT, VP.', regular(11)],
    ['KT. GIÁM ĐỐC', bold(14)],
    ['PHÓ GIÁM ĐỐC', bold(14)],
    ['Nguyễn Thị Thùy Dương', bold(14)],
  ])('closes with “%s” in %o', (text, look) => {
    expect(lookOf(findLine(last, text))).toEqual(look);
  });

  test('sets the two sides of the heading on the same lines, none of them wrapped', () => {
    expect(baselineOf('UBND TỈNH BẮC NINH')).toBeCloseTo(baselineOf(NATION), 1);
    expect(baselineOf('Số: 05')).toBeCloseTo(baselineOf('Bắc Ninh, ngày'), 1);
    expect(findLine(first, NATION).text).toBe(NATION);
    expect(findLine(last, 'Nơi nhận:').baseline).toBeCloseTo(
      findLine(last, 'KT. GIÁM ĐỐC').baseline,
      1,
    );
  });

  test('rules the motto over its own length, agency and subject over a third to a half', () => {
    const motto = findLine(first, MOTTO);
    const under = findRuleBelow(first, motto);
    expect(Math.abs(under.left - motto.left)).toBeLessThan(0.5);
    expect(Math.abs(under.right - motto.right)).toBeLessThan(0.5);
    expect(under.top - motto.baseline).toBeLessThan(2.5);
    expectShortRule(first, findLine(first, 'SỞ NGOẠI VỤ'), findLine(first, 'SỞ NGOẠI VỤ'));
    expectShortRule(first, findLine(first, '“Thượng tôn'), findLine(first, 'tháng 3 năm 2026'));
  });

  test('centres type name and subject on the text', () => {
    for (const text of ['BÁO CÁO', 'Kết quả thực hiện phong trào', 'Phần I', 'Kính gửi:']) {
      expect(middleOf(findLine(first, text))).toBeCloseTo((31 + 193) / 2, 0);
    }
  });

  test('indents first lines by 1,27 cm and justifies the rest to both margins', () => {
    const opening = findLine(first, 'Ban Giám đốc Sở chỉ đạo');
    const next = findLine(first, 'đến toàn thể');
    expect(opening.left - next.left).toBeCloseTo(12.7, 0);
    expect(opening.right).toBeCloseTo(next.right, 0);
    expect(next.left).toBeCloseTo(31, 0);
  });

  test('spaces lines 1 to 1,5 times and paragraphs at least 6 pt more', () => {
    const single = (14 * 1.149 * 25.4) / 72;
    const opening = findLine(first, 'Ban Giám đốc Sở chỉ đạo').baseline;
    const pitch = findLine(first, 'đến toàn thể').baseline - opening;
    expect(pitch).toBeGreaterThanOrEqual(single);
    expect(pitch).toBeLessThanOrEqual(1.5 * single);
    const paragraphs = findLine(first, 'Trong tháng, có').baseline - opening;
    expect(paragraphs - 3 * pitch).toBeGreaterThanOrEqual((5.9 * 25.4) / 72);
  });

  test('leaves room for a signature and a seal', () => {
    const office = findLine(last, 'PHÓ GIÁM ĐỐC');
    const signer = findLine(last, 'Nguyễn Thị Thùy Dương');
    expect(signer.baseline - office.baseline).toBeGreaterThan(25);
    expect(middleOf(signer)).toBeCloseTo(middleOf(office), 0);
    expect(office.left).toBeGreaterThan(findLine(last, 'Nơi nhận:').right);
  });

  test('numbers pages in the middle of the top margin, but not the first', () => {
    const numbers = pdf.pages.map((page) => page.lines.filter((line) => line.baseline < 20));
    expect(numbers.map((lines) => lines.map((line) => line.text))).toEqual(
      pdf.pages.map((page) => (page.number === 1 ? [] : [String(page.number)])),
    );
    for (const line of numbers.flat()) {
      expect(lookOf(line)).toEqual(regular(14));
      expect(middleOf(line)).toBeCloseTo((31 + 193) / 2, 0);
    }
  });
});

describe('the file', () => {
  test('embeds its fonts, all of them Tinos and none of them drawn', () => {
    expect(pdf.fonts.length).toBeGreaterThan(3);
    for (const font of pdf.fonts) {
      expect(font.name).toMatch(/^[A-Z]{6}\+Tinos-(Regular|Bold|Italic|BoldItalic)$/);
      expect(font.type).toBe('CIDFontType2');
      expect(font.isEmbedded).toBe(true);
    }
  });

  test('says what the model says, in its order, in NFC', () => {
    const text = textOfPages(pdf.pages, tableHeader);
    expect(text).toBe(textOfModel(sample));
    expect(text).toBe(text.normalize('NFC'));
  });

  test('has a title, a language, tags and bookmarks', () => {
    expect(pdf.title).toBe(sample.title);
    expect(pdf.language).toBe('vi');
    expect(pdf.isTagged).toBe(true);
    expect(pdf.bookmarks.slice(0, 3)).toEqual([
      'BÁO CÁO',
      'Phần I KẾT QUẢ THỰC HIỆN',
      'I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI',
    ]);
  });

  test('stays under 5 MB with as many cells as are still tagged', async () => {
    const longest = sampleDocument({ body: [tableOfCells(12_000)] });
    expect(isTooLongToTag(longest)).toBe(false);
    const bytes = await stage.print(longest);
    expect(bytes.length).toBeGreaterThan(4_000_000);
    expect(bytes.length).toBeLessThan(5_000_000);
  });
});

describe('other shapes of the heading', () => {
  async function printFirst(overrides: Partial<OfficialDocument>): Promise<PdfPage> {
    const [page] = (await readPdf(await stage.print(sampleDocument(overrides)))).pages;
    if (!page) throw new Error('No pages');
    return page;
  }

  test('a công văn has its subject under its number, and several addressees as a list', async () => {
    const addressees = ['Phòng Lãnh sự', 'Phòng Hợp tác quốc tế', 'Thanh tra Sở'];
    const page = await printFirst({ typeName: '', subject: ['V/v nộp báo cáo'], addressees });
    const [number, subject] = [findLine(page, 'Số: 05'), findLine(page, 'V/v nộp báo cáo')];
    expect(lookOf(subject)).toEqual(regular(12));
    expect(middleOf(subject)).toBeCloseTo(middleOf(number), 0);
    const lines = page.lines.map((line) => line.text);
    expect(lines.slice(lines.indexOf('Kính gửi:')).slice(1, 4)).toEqual([
      '- Phòng Lãnh sự;',
      '- Phòng Hợp tác quốc tế;',
      '- Thanh tra Sở.',
    ]);
  });

  test('a long agency and a long subject wrap, each over a rule of a third to a half', async () => {
    const subject = `Kết quả thực hiện phong trào thi đua “${'an toàn giao thông '.repeat(6)}”`;
    const page = await printFirst({
      agencyName: 'TRUNG TÂM DỊCH VỤ ĐỐI NGOẠI VÀ XÚC TIẾN HỢP TÁC QUỐC TẾ',
      subject: [subject],
    });
    const widestOf = (lines: PdfLine[]) =>
      lines.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0] as PdfLine;
    const from = page.lines.findIndex((line) => line.text === 'BÁO CÁO') + 1;
    const to = page.lines.findIndex((line) => line.text.startsWith('Kính gửi'));
    const subjectLines = page.lines.slice(from, to);
    const agencyLines = page.lines.slice(1, 4);
    expect(agencyLines.map((line) => line.text).join(' ')).toMatch(/^TRUNG TÂM .* QUỐC TẾ$/);
    expectShortRule(page, widestOf(agencyLines), agencyLines.at(-1) as PdfLine);
    expectShortRule(page, widestOf(subjectLines), subjectLines.at(-1) as PdfLine);
    expect(findLine(page, 'Số: 05').baseline).toBeCloseTo(
      findLine(page, 'Bắc Ninh, ngày').baseline,
      1,
    );
  });

  test('is not printed at all in another font', async () => {
    expect(await stage.printStateWithoutFonts(sample)).toBe('failed');
  });
});

function capHeightOf(line: PdfLine): number {
  return (0.66 * line.size * 25.4) / 72;
}

function baselineOf(text: string): number {
  return findLine(first, text).baseline;
}

function middleOf({ left, right }: { left: number; right: number }): number {
  return (left + right) / 2;
}

function expectShortRule(page: PdfPage, widest: PdfLine, lowest: PdfLine): void {
  const rule = findRuleBelow(page, lowest);
  const share = (rule.right - rule.left) / (widest.right - widest.left);
  expect(share).toBeGreaterThanOrEqual(1 / 3);
  expect(share).toBeLessThanOrEqual(1 / 2);
  expect(middleOf(rule)).toBeCloseTo(middleOf(widest), 0);
}
