import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartsOf } from '../../shared/document/chart.ts';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { buildPaper } from '../../shared/paper/build.ts';
import { headingOf } from '../../shared/paper/cite.ts';
import { applyEdits } from '../../shared/paper/edits.ts';
import { PAPER_KINDS, PAPERS, type PaperKind } from '../../shared/paper/kinds.ts';
import { sampleLedger } from '../fixtures/ledger.ts';
import { readDocx, textOfDocx, writeDocument } from '../helpers/docx.ts';
import { canOpenWord, convertToPdf } from '../helpers/office-writer.ts';
import { type Pdf, type PdfPage, readPdf } from '../helpers/pdf.ts';
import { temporaryFolder } from '../helpers/program.ts';
import { canValidate, validate } from '../helpers/xlsx.ts';
import {
  expectClosing,
  expectHead,
  expectNumbers,
  expectPaper,
  expectText,
} from './official-sheet/decree.ts';
import { inkOf, inkOfPages, textOfModel } from './official-sheet/expected-text.ts';
import { openStage, type Stage } from './official-sheet/stage.ts';

/** What is laid out by NĐ 30/2020: all but texts for printed forms. */
const DECREE_KINDS = PAPER_KINDS.filter((kind) => PAPERS[kind].page === 'decree');

const folder = temporaryFolder();
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true, force: true });
});

function paperOf(kind: PaperKind, ledger = sampleLedger()): OfficialDocument {
  const period = PAPERS[kind].span === 'whole' ? '' : '2026-10';
  return buildPaper(ledger, { kind, period }, headingOf(ledger, kind, period));
}

/** The same with a first text as long as a page or, where it has none, with many rows: whatever the kind, it has a second page. */
function longPaperOf(kind: PaperKind): OfficialDocument {
  const draft = paperOf(kind);
  const [first] = applyEdits(draft, []).texts;
  if (!first) return paperOf(kind, ledgerOfMany());
  const lines = Array.from({ length: 40 }, (_, at) => `${first.drafted} Đoạn thứ ${at + 1}.`);
  return applyEdits(draft, [{ ...first, text: lines.join('\n') }]).document;
}

async function picturesOf(document: OfficialDocument): Promise<Uint8Array[]> {
  return chartsOf(document).length === 0 ? [] : stage.paintCharts(document);
}

/** Everybody is proposed. */
function ledgerOfMany() {
  const ledger = sampleLedger();
  const [model] = ledger.proposals;
  if (!model) throw new Error('Nobody is proposed');
  const proposals = ledger.people.map(({ id }, at) => ({ ...model, id: 100 + at, personId: id }));
  return { ...ledger, proposals };
}

describe.each(DECREE_KINDS)('%s', (kind) => {
  const document = paperOf(kind);
  const path = join(folder, `${kind}.docx`);
  let pdf: Pdf;
  let main: PdfPage[];
  beforeAll(async () => {
    pdf = await readPdf(await stage.print(document));
    main = pagesOf(pdf, document);
    await writeDocument(document, await picturesOf(document), path);
  });

  test('says in Word what it says on paper, in the same order', async () => {
    const word = textOfDocx(await readDocx(path));
    expect(word).toBe(textOfModel(document).replaceAll(/\s+/g, ' ').trim());
    expect(inkOfPages(pdf.pages, document)).toBe(inkOf(word));
    expect(word).toBe(word.normalize('NFC'));
  });

  test('stands on paper as the decree lays it out', () => {
    expectPaper(pdf);
    expectHead(main[0] as PdfPage, document);
    expectText(main, document);
    expectClosing(main, document);
    expectNumbers(pdf);
  });

  test('bears no number on page 1 and 2 on page 2', async () => {
    const long = longPaperOf(kind);
    const { pages, ...rest } = await readPdf(await stage.print(long));
    expect(pages.length).toBeGreaterThan(1);
    expectNumbers({ pages, ...rest });
    expect(pages[1]?.lines.find(({ baseline }) => baseline < 20)?.text).toBe('2');
    expectClosing(pagesOf({ pages, ...rest }, long), long);
  });

  test('is a PDF with title, language, tags and bookmarks', () => {
    expect(pdf).toMatchObject({ title: document.title, language: 'vi', isTagged: true });
    expect(pdf.bookmarks.length).toBeGreaterThanOrEqual(document.typeName === '' ? 0 : 1);
  });

  test.runIf(canValidate)('is sound to the Open XML SDK', async () => {
    expect(await validate(path)).toEqual([]);
  });

  test.runIf(canOpenWord)('prints from LibreOffice with all of it on as many pages', async () => {
    const printed = await readPdf(await convertToPdf(path));
    expect(Math.abs(printed.pages.length - pdf.pages.length)).toBeLessThanOrEqual(1);
    expect(inkOfPages(printed.pages, document)).toBe(inkOf(textOfModel(document)));
  });
});

test('a document of a movement in which nothing was recorded says so and leaves room to write', async () => {
  const empty = sampleLedger({
    reports: [],
    cases: [],
    proposals: [],
    headings: [],
    council: { ...sampleLedger().council, members: [], votes: [], heldOn: null },
  });
  for (const kind of DECREE_KINDS) {
    const document = paperOf(kind, empty);
    const pdf = await readPdf(await stage.print(document));
    expectPaper(pdf);
    expectHead(pdf.pages[0] as PdfPage, document);
    expect(textOfModel(document), kind).not.toMatch(/undefined|null|NaN|Infinity/);
    const path = join(folder, `trong-${kind}.docx`);
    await writeDocument(document, await picturesOf(document), path);
    if (canValidate) expect(await validate(path), kind).toEqual([]);
  }
});

/** The pages of the document itself, without its annexes. */
function pagesOf({ pages }: Pdf, { annexes }: OfficialDocument): PdfPage[] {
  if (annexes.length === 0) return pages;
  const start = pages.findIndex(({ lines }) =>
    lines.some(({ text, baseline }) => baseline < 40 && /^Phụ lục( I)?$/.test(text)),
  );
  return start === -1 ? pages : pages.slice(0, start);
}
