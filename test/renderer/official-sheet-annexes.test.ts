import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleTable } from '../fixtures/official-sample.ts';
import { annexedDocument, minutesDocument, wideDocument } from '../fixtures/official-shapes.ts';
import { findLine, type Pdf, type PdfPage, readPdf } from '../helpers/pdf.ts';
import { textOfModel, textOfPage, textOfPages } from './official-sheet/expected-text.ts';
import { readScreenPages } from './official-sheet/screen-pages.ts';
import { openStage, type Stage } from './official-sheet/stage.ts';

const HEADER = sampleTable()
  .columns.map(({ header }) => header)
  .join(' ');

let stage: Stage;
let pdf: Pdf;
/** Index of the first page of the text and of each annex. */
let starts: number[];

beforeAll(async () => {
  stage = await openStage();
  pdf = await readPdf(await stage.print(annexedDocument()));
  starts = pdf.pages.flatMap(({ lines }, index) =>
    index === 0 || lines.some(({ text }) => /^Phụ lục [IVX]+$/.test(text)) ? [index] : [],
  );
});
afterAll(() => stage?.close());

const pageAt = (index: number | undefined) => pdf.pages[index ?? -1] as PdfPage;
const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2;
const isLying = ({ width, height }: PdfPage) => width > height;

describe('annexes on paper', () => {
  test('begin a page each and lie or stand as they say', () => {
    expect(starts).toHaveLength(4);
    const lying = pdf.pages.map((page, index) => {
      const part = starts.filter((start) => start <= index).length - 1;
      expect(isLying(page)).toBe(part === 1 || part === 3);
      return isLying(page);
    });
    expect(lying).toContain(true);
    expect(pageAt(starts[1]).width).toBeCloseTo(297, 0);
    expect(pageAt(starts[1]).height).toBeCloseTo(210, 0);
  });

  test('are numbered in Roman and titled by the decree', () => {
    const page = pageAt(starts[1]);
    const [label, title, reference] = [
      findLine(page, 'Phụ lục I'),
      findLine(page, 'DANH SÁCH TẬP THỂ'),
      findLine(page, '(Kèm theo'),
    ];
    expect(label).toMatchObject({ size: 14, bold: true, italic: false });
    expect(title).toMatchObject({ size: 14, bold: true, italic: false });
    expect(reference).toMatchObject({ size: 14, bold: false, italic: true });
    for (const line of [label, title, reference]) {
      expect(middle(line)).toBeCloseTo((31 + 297 - 17) / 2, 0);
    }
    expect(pdf.bookmarks).toContain('Phụ lục II SỐ LIỆU THEO PHÒNG');
  });

  test('number their pages anew in the middle of the top margin, but not the first', () => {
    pdf.pages.forEach((page, index) => {
      const start = starts.findLast((each) => each <= index) ?? 0;
      const numbers = page.lines.filter(({ baseline }) => baseline < 20);
      const expected = index === start ? [] : [String(index - start + 1)];
      expect(numbers.map(({ text }) => text)).toEqual(expected);
      for (const number of numbers) {
        expect(number).toMatchObject({ size: 14, bold: false, italic: false });
        expect(middle(number)).toBeCloseTo((31 + page.width - 17) / 2, 0);
      }
    });
    expect(pdf.pages.length).toBeGreaterThan(starts.length + 2);
  });

  test('end with the paper, whatever the window holds behind it', () => {
    for (const { lines } of pdf.pages) {
      expect(lines.filter(({ baseline }) => baseline > 20)).not.toEqual([]);
    }
  });

  test('keep the margins of the decree, lying too', () => {
    for (const { pieces: all, width, height } of pdf.pages) {
      const pieces = all.filter(({ text }) => text.trim() !== '');
      expect(Math.min(...pieces.map(({ left }) => left))).toBeGreaterThanOrEqual(30);
      expect(Math.max(...pieces.map(({ right }) => right))).toBeLessThanOrEqual(width - 15);
      expect(Math.max(...pieces.map(({ baseline }) => baseline))).toBeLessThanOrEqual(height - 20);
    }
  });

  test('say what the model says', () => {
    const ink = (text: string) => text.replaceAll(/\s/g, '');
    expect(ink(textOfPages(pdf.pages, HEADER))).toBe(ink(textOfModel(annexedDocument())));
  });
});

describe('annexes on screen', () => {
  test('break where the PDF breaks, on leaves of the same shape and number', async () => {
    const window = await stage.show(annexedDocument());
    const shown = await readScreenPages(window);
    const leaves = await window.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.official-leaf')].map((leaf) => ({
        isLying: leaf.clientWidth > leaf.clientHeight,
        number: leaf.textContent,
      })),
    );
    await window.context().close();
    expect(shown).toEqual(pdf.pages.map((page) => textOfPage(page, HEADER).replaceAll(/\s/g, '')));
    expect(leaves).toEqual(
      pdf.pages.map((page) => ({
        isLying: isLying(page),
        number: page.lines.find(({ baseline }) => baseline < 20)?.text ?? '',
      })),
    );
  });
});

describe('other shapes', () => {
  test('a table too wide for an upright page lies, heading and signature too', async () => {
    const { pages } = await readPdf(await stage.print(wideDocument()));
    expect(pages.every(isLying)).toBe(true);
    const signer = findLine(pages.at(-1) as PdfPage, 'Nguyễn Thị Thùy Dương');
    expect(middle(signer)).toBeGreaterThan(297 / 2);
  });

  test('minutes are signed by secretary and chair on one line, recipients below', async () => {
    const last = (await readPdf(await stage.print(minutesDocument()))).pages.at(-1) as PdfPage;
    const [secretary, chair] = [findLine(last, 'THƯ KÝ'), findLine(last, 'CHỦ TỌA')];
    expect(secretary.baseline).toBeCloseTo(chair.baseline, 1);
    expect(secretary.right).toBeLessThan(chair.left);
    expect(findLine(last, 'Nơi nhận:').baseline).toBeGreaterThan(
      findLine(last, 'Trần Thị Hòa').baseline,
    );
  });
});
