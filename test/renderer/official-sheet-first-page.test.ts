import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstPageOf } from '../../renderer/document/first-page.ts';
import {
  type Block,
  type OfficialDocument,
  paragraph,
} from '../../shared/document/official-document.ts';
import { plainDocument, sampleDocument, sampleTable } from '../fixtures/official-sample.ts';
import { CHART, letterDocument } from '../fixtures/official-shapes.ts';
import { readFirstWords } from './official-sheet/first-words.ts';
import { readScreenPages } from './official-sheet/screen-pages.ts';
import { openStage, type Stage } from './official-sheet/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const linesOf = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => paragraph(`Dòng ${index + 1}.`));
const headings: Block[] = [
  { kind: 'part', label: 'Phần I', text: 'KẾT QUẢ' },
  { kind: 'section', label: 'I.', text: 'SỐ LIỆU' },
  { kind: 'clause', label: '1.', text: 'Số liệu của các phòng' },
];
const proseOf = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) =>
    paragraph(`${index + 1}. ${'Các phòng, đơn vị thực hiện nghiêm quy định. '.repeat(8)}`),
  );
const long = (body: Block[], changes: Partial<OfficialDocument> = {}) => ({
  ...plainDocument([...body, sampleTable(20), paragraph('Hết./.')]),
  ...changes,
});
const annexed = long(linesOf(3), {
  annexes: (['landscape', 'portrait'] as const).map((orientation) => ({
    title: 'SỐ LIỆU THEO PHÒNG',
    reference: '',
    orientation,
    body: [sampleTable(6)],
  })),
});

type Seen = { isBusy: boolean; leaves: number; top: number };

/** Shows a document on a desk that keeps what stands on it in each frame. */
async function showWatched(paper: OfficialDocument, script = watchFrames): Promise<Page> {
  const page = await stage.show(sampleDocument());
  await page.addInitScript(script);
  await showNext(page, paper);
  await page.reload();
  return page;
}

async function showNext(page: Page, paper: OfficialDocument): Promise<void> {
  await page.unroute('**/document.json');
  await page.route('**/document.json', (route) => route.fulfill({ json: paper }));
}

function watchFrames(): void {
  const seen: Seen[] = [];
  Object.assign(globalThis, { seen });
  const look = () => {
    requestAnimationFrame(look);
    const desk = document.querySelector('.official-desk');
    const row = document.querySelector('tbody tr');
    if (!desk || !row || document.fonts.status !== 'loaded') return;
    seen.push({
      isBusy: desk.getAttribute('aria-busy') === 'true',
      leaves: desk.querySelectorAll('.official-leaf').length,
      top: row.getBoundingClientRect().top + scrollY,
    });
  };
  requestAnimationFrame(look);
}

const seenOn = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { seen: Seen[] }).seen);
const whole = (page: Page) =>
  page.waitForSelector('.official-desk[aria-busy=false]', { state: 'attached' });

describe('the first page alone', () => {
  test.each<[string, OfficialDocument]>([
    ...[9, 14, 17, 19, 20, 21, 22].map((count): [string, OfficialDocument] => [
      `${count} lines and headings before a table`,
      long([...linesOf(count), ...headings]),
    ]),
    ['prose', long(proseOf(40))],
    ['a table at once', long([])],
    ['charts', long(Array.from({ length: 9 }, () => CHART))],
    ['a lying page', long([...linesOf(6), ...headings], { orientation: 'landscape' })],
    ['a letter', { ...letterDocument(), body: long(linesOf(5)).body }],
    ['annexes to a text of some pages', { ...annexed, body: sampleDocument().body }],
    ['annexes to a text of one page', { ...annexed, body: linesOf(3) }],
  ])('stands as it does in the whole: %s', async (_name, paper) => {
    const first = firstPageOf(paper);
    if (first === null) throw new Error('Not long');
    const words = async (shown: OfficialDocument) => {
      const page = await stage.show(shown);
      const read = await readFirstWords(page);
      await page.context().close();
      return read;
    };
    const alone = await words(first);
    expect(alone.length).toBeGreaterThan(50);
    expect(alone).toEqual(await words(paper));
  });

  test('is seen before the rest, does not move, and each annex comes after the text', async () => {
    const page = await showWatched(annexed);
    await whole(page);
    await expect.poll(async () => (await seenOn(page)).at(-1)?.isBusy).toBe(false);
    const seen = await seenOn(page);
    const leaves = [...new Set(seen.map((each) => each.leaves))];
    expect(leaves[0]).toBe(1);
    expect(leaves).toHaveLength(4);
    expect(leaves).toEqual(leaves.toSorted((a, b) => a - b));
    expect(seen.filter(({ isBusy }) => !isBusy).map((each) => each.leaves)[0]).toBe(leaves.at(-1));
    expect(new Set(seen.map(({ top }) => top)).size).toBe(1);
    await page.context().close();
  });

  test('is not what a new draft of a paper laid out whole falls back to', async () => {
    const page = await showWatched(annexed);
    await whole(page);
    await page.evaluate(() => scrollTo(0, 9_000));
    const [before] = (await seenOn(page)).slice(-1);
    await showNext(page, { ...annexed, number: 'Số: 77/BC-SNgV' });
    await page.evaluate(() => {
      (globalThis as unknown as { seen: Seen[] }).seen.length = 0;
      dispatchEvent(new Event('hashchange'));
    });
    await page.getByText('77/BC-SNgV').waitFor();
    await expect.poll(async () => (await seenOn(page)).length).toBeGreaterThan(2);
    for (const each of await seenOn(page)) expect(each).toEqual(before);
    expect(await page.evaluate(() => scrollY)).toBe(9_000);
    await page.context().close();
  });

  test('is never all there is, though the window paints no frame', async () => {
    const page = await showWatched(annexed, () => {
      window.requestAnimationFrame = () => 0;
    });
    await whole(page);
    expect((await readScreenPages(page)).at(-1)).toContain('Sốđơnvịbáocáo');
    await page.context().close();
  });

  test('is not made of a short document', async () => {
    const page = await showWatched(sampleDocument());
    await whole(page);
    await expect.poll(async () => (await seenOn(page)).length).toBeGreaterThan(0);
    expect((await seenOn(page)).every(({ isBusy, leaves }) => !isBusy && leaves > 1)).toBe(true);
    await page.context().close();
  });
});
