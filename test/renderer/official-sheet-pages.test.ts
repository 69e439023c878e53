import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Block, paragraph } from '../../shared/document/official-document.ts';
import { plainDocument, sampleDocument, sampleTable } from '../fixtures/official-sample.ts';
import { type PdfPage, readPdf } from '../helpers/pdf.ts';
import { textOfPage } from './official-sheet/expected-text.ts';
import { readScreenPages } from './official-sheet/screen-pages.ts';
import { openStage, type Stage } from './official-sheet/stage.ts';

const TABLE_HEADER = 'Chỉ tiêu VP TTr LS HTQT LT BG Cộng Tháng trước Lũy kế';
const LONG = 'Các phòng, đơn vị thực hiện nghiêm quy định về trật tự an toàn giao thông. ';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

async function printPages(body: Block[]): Promise<PdfPage[]> {
  return (await readPdf(await stage.print(plainDocument(body)))).pages;
}

async function readDesk(window: Page): Promise<string[]> {
  const pages = await readScreenPages(window);
  await window.context().close();
  return pages;
}

async function readRowHeights(window: Page): Promise<number[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll('tr')].map(
      (row) => Math.round(row.getBoundingClientRect().height * 100) / 100,
    ),
  );
}

/** What is seen of a page's text; where words end is proven on paper. */
function inkOf(page: PdfPage): string {
  return textOfPage(page, TABLE_HEADER).replaceAll(' ', '');
}

/** One-line paragraphs, then a last one of some lines. */
function bodyOf(paragraphs: number, lastLines: number): Block[] {
  return [
    ...Array.from({ length: paragraphs }, (_, index) => paragraph(`Dòng ${index + 1}.`)),
    paragraph(`Đoạn cuối ${LONG.repeat(lastLines)}hết./.`),
  ];
}

describe('pages on screen', () => {
  const long = sampleDocument({
    body: [...sampleDocument().body.slice(0, -1), sampleTable(3), ...bodyOf(9, 2)],
  });

  test('break where the PDF breaks, over many pages and two tables', async () => {
    const shown = await readDesk(await stage.show(long));
    const { pages } = await readPdf(await stage.print(long));
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect(shown).toEqual(pages.map(inkOf));
  });

  test.each([1.25, 1.5, 1.75, 2])('break there too on a screen of scale %d', async (scale) => {
    const paper = plainDocument([...bodyOf(3, 1), sampleTable(5), ...bodyOf(1, 9), sampleTable(4)]);
    const { pages } = await readPdf(await stage.print(paper));
    const plain = await stage.show(paper);
    const scaled = await stage.showScaled(paper, scale);
    expect(await scaled.evaluate(() => devicePixelRatio)).toBe(scale);
    expect(await readRowHeights(scaled)).toEqual(await readRowHeights(plain));
    expect(await readDesk(scaled)).toEqual(pages.map(inkOf));
    await plain.context().close();
  });

  test.each([13, 15, 17, 19, 21, 23])(
    'break where the PDF breaks, with %i paragraphs before the last',
    async (count) => {
      const body = bodyOf(count, 4);
      const shown = await readDesk(await stage.show(plainDocument(body)));
      expect(shown).toEqual((await printPages(body)).map(inkOf));
    },
  );

  test.each([
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
    { width: 480, height: 720 },
  ])('are sheets of A4 that scroll inside their own desk at $width × $height', async (size) => {
    const window = await stage.show(long, size);
    const seen = await window.evaluate(() => {
      const desk = document.querySelector('.official-desk');
      const leaves = [...document.querySelectorAll('.official-leaf')];
      const mm = (px: number) => (px * 25.4) / 96;
      return {
        sizes: leaves.map((leaf) => [leaf.clientWidth, leaf.clientHeight].map((px) => mm(px))),
        numbers: leaves.map((leaf) => leaf.textContent),
        pageOverflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        deskOverflow: desk ? desk.scrollWidth - desk.clientWidth : null,
      };
    });
    await window.context().close();
    expect(seen.numbers).toEqual(seen.numbers.map((_, index) => (index ? String(index + 1) : '')));
    for (const [width, height] of seen.sizes) {
      expect(width).toBeCloseTo(210, 0);
      expect(height).toBeCloseTo(297, 0);
    }
    expect(seen.pageOverflow).toBe(0);
    if (size.width > 900) expect(seen.deskOverflow).toBe(0);
    else expect(seen.deskOverflow).toBeGreaterThan(0);
  });
});

describe('the desk', () => {
  test.each([1280, 480])('has nothing for axe to find at a width of %i', async (width) => {
    const window = await stage.show(sampleDocument(), { width, height: 720 });
    await window.addScriptTag({ content: axe.source });
    const violations = await window.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
        '.official-desk',
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`);
    });
    await window.context().close();
    expect(violations).toEqual([]);
  });
});

describe('page breaks', () => {
  test('repeat the header of a table and never split a row', async () => {
    const table = sampleTable(3);
    const pages = await printPages([paragraph('Số liệu:'), table, paragraph('Hết./.')]);
    const withTable = pages.filter((page) => page.lines.some((line) => line.text === 'Chỉ tiêu'));
    expect(withTable.length).toBeGreaterThanOrEqual(2);
    for (const page of withTable.slice(1)) {
      const [top] = page.lines.filter((line) => line.baseline > 20);
      expect(top?.text).toBe('Chỉ tiêu');
    }
    const label = 'Vi phạm trật tự an toàn giao thông (lượt)';
    const whole = pages.flatMap((page) => textOfPage(page, TABLE_HEADER).split(label)).length;
    expect(whole - pages.length).toBe(3);
  });

  test('keep a table’s caption and a group’s name with the rows under them', async () => {
    for (let count = 12; count <= 22; count += 2) {
      const pages = await printPages([...bodyOf(count, 1), sampleTable()]);
      for (const page of pages) {
        expect(page.lines.at(-1)?.text).not.toMatch(/^(Bảng tổng hợp|Lũy kế|I+V?\. )/);
      }
    }
  });

  test.each([1, 5])(
    'never leave the signature without the end of a text of %i lines',
    async (lines) => {
      const counts = new Set<number>();
      for (let count = 10; count <= 18; count++) {
        const pages = await printPages(bodyOf(count, lines));
        counts.add(pages.length);
        const signed = pages.at(-1);
        const text = signed ? textOfPage(signed, TABLE_HEADER) : '';
        expect(text).toContain('Nơi nhận:');
        expect(text).toContain('KT. GIÁM ĐỐC');
        expect(text).toContain('Nguyễn Thị Thùy Dương');
        expect(text).toMatch(/hết\.\/\./);
        expect(pages.slice(0, -1).every((page) => !textOfPage(page, '').includes('Nơi nhận:')));
      }
      expect([...counts]).toEqual([1, 2]);
    },
  );

  test('keep the signature with the last rows of a table that ends the text', async () => {
    for (let count = 0; count <= 8; count++) {
      const pages = await printPages([...bodyOf(count, 1), sampleTable()]);
      const signed = pages.find((page) =>
        page.lines.some((line) => line.text === 'Nguyễn Thị Thùy Dương'),
      );
      expect(signed && textOfPage(signed, TABLE_HEADER)).toContain('Số đơn vị báo cáo');
    }
  });

  test('leave no heading at the foot and no single line of a paragraph', async () => {
    for (let count = 15; count <= 22; count++) {
      const pages = await printPages([
        ...Array.from({ length: count }, () => paragraph('Dòng.')),
        { kind: 'section', label: 'I.', text: 'TIÊU ĐỀ MỤC' },
        { kind: 'clause', label: '1.', text: 'Tiêu đề khoản' },
        paragraph(`Mở đầu ${LONG.repeat(3)}`),
        paragraph('Hết./.'),
      ]);
      const [before = [], after = []] = pages.map((page) => page.lines.map((line) => line.text));
      expect(before.at(-1)).not.toMatch(/^(I\. |1\. |Mở đầu)/);
      const carried = after.filter(
        (text) => text.includes('giao thông') || text.includes('đơn vị'),
      );
      expect(carried.length).not.toBe(1);
    }
  });
});
