import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CERTIFICATE_FIELDS,
  type CertificatePlace,
  formOf,
  USUAL_SHEET,
} from '../../shared/certificate/certificate-form.ts';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { linesOfPlaced, type PlacedText } from '../../shared/document/printed-form.ts';
import type { Ledger } from '../../shared/ledger.ts';
import { keysOf } from '../../shared/one-of.ts';
import { buildPaper } from '../../shared/paper/build.ts';
import { applyEdits } from '../../shared/paper/edits.ts';
import { HOSTILE } from '../fixtures/hostile-ledger.ts';
import { sampleLedger } from '../fixtures/ledger.ts';
import { readDocx, textOfDocx, writeDocument } from '../helpers/docx.ts';
import { canOpenWord, convertToPdf } from '../helpers/office-writer.ts';
import { type Pdf, type PdfPage, readPdf } from '../helpers/pdf.ts';
import { temporaryFolder } from '../helpers/program.ts';
import { canValidate, validate } from '../helpers/xlsx.ts';
import { openStage, type Stage } from './official-sheet/stage.ts';

const folder = temporaryFolder();
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Two departments and three people have a Giấy khen of the agency's head. */
function awarded(changes: Partial<Ledger> = {}): Ledger {
  const ledger = sampleLedger();
  const [model] = ledger.proposals;
  if (!model) throw new Error('Nobody is proposed');
  const [one, two, three] = ledger.people.map(({ id }) => id);
  const proposals = [
    { personId: null, departmentId: 12 },
    { personId: null, departmentId: 16 },
    ...[one, two, three].map((personId = 0) => ({ personId, departmentId: null })),
  ].map((whose, at) => ({
    ...{ ...model, ...whose, id: 50 + at, state: 'proposed' as const },
    awardCode: whose.personId === null ? 'GK-TT' : 'GK-CN',
    ...{ decisionNumber: '', decisionDate: null },
  }));
  // Room to write in would divide a line for who reads the file back.
  const decided = { kind: 'decision' as const, period: '', number: 45, date: '2026-12-20' };
  const headings = [...ledger.headings, { ...decided, signerId: 2 }];
  return { ...ledger, proposals, headings, ...changes };
}

const HEAD = { number: null, date: null, signerId: null };
const certificate = (ledger: Ledger): OfficialDocument =>
  buildPaper(ledger, { kind: 'certificate', period: '' }, HEAD);

/** Every text is printed, some of them elsewhere, all moved. */
const MOVED = formOf({ width: 310, height: 220, shiftRight: 4, shiftDown: -3 }, [
  ...keysOf(CERTIFICATE_FIELDS).map(
    (field): CertificatePlace => ({ ...formOf(undefined, []).places[field], isShown: true }),
  ),
  { ...formOf(undefined, []).places.name, align: 'right', fromTop: 90, size: 30, isCapital: true },
]);

/** The first line of a text begins where its place says, ends within its width and hangs from its upper edge. */
function expectPlaced(page: PdfPage, text: PlacedText, tolerance: number): void {
  const [first = ''] = linesOfPlaced(text);
  const start = first.replaceAll(/\s+/g, ' ').slice(0, 12).trim();
  // Of two that begin alike, “GIÁM ĐỐC”, the one that lies nearer.
  const [line] = page.lines
    .filter((each) => each.text.startsWith(start))
    .toSorted((a, b) => Math.abs(a.baseline - text.top) - Math.abs(b.baseline - text.top));
  expect(line, `${text.key}: ${start}`).toBeDefined();
  if (!line) return;
  expect(line.size).toBeCloseTo(text.size, 0);
  const [left, right] = [text.left, text.left + text.width];
  expect(line.left, text.key).toBeGreaterThan(left - tolerance);
  expect(line.right, text.key).toBeLessThan(right + tolerance);
  if (text.align === 'left') expect(line.left).toBeLessThan(left + tolerance);
  if (text.align === 'right') expect(line.right).toBeGreaterThan(right - tolerance);
  if (text.align === 'center') {
    expect(
      Math.abs(line.left + line.right - left - right) / 2,
      `${text.key}: ${line.text}`,
    ).toBeLessThan(tolerance);
  }
  const height = (text.size * 25.4) / 72;
  expect(line.baseline, text.key).toBeGreaterThan(text.top + height * 0.6);
  expect(line.baseline, text.key).toBeLessThan(text.top + height * 1.25 + tolerance);
}

test.each([
  ['where they mostly stand', formOf(undefined, [])],
  ['where she moved them', MOVED],
])('texts stand on paper and in Word %s, a sheet for everybody', async (_, certificateForm) => {
  const document = certificate(awarded({ certificateForm }));
  const pages = document.onForm?.pages ?? [];
  expect(pages).toHaveLength(5);
  const check = (pdf: Pdf, tolerance: number) => {
    expect(pdf.pages).toHaveLength(5);
    const { width, height } = certificateForm.sheet;
    for (const [at, page] of pdf.pages.entries()) {
      expect(page.width).toBeCloseTo(width, 0);
      expect(page.height).toBeCloseTo(height, 0);
      for (const text of pages[at] ?? []) expectPlaced(page, text, tolerance);
    }
  };
  const pdf = await readPdf(await stage.print(document));
  check(pdf, 0.6);
  expect(pdf).toMatchObject({ title: document.title, language: 'vi', isTagged: true });
  expect(pdf.bookmarks).toHaveLength(5);
  const path = join(folder, `giay-khen-${certificateForm.sheet.width}.docx`);
  await writeDocument(document, [], path);
  const said = pages.flat().flatMap(linesOfPlaced).join(' ');
  expect(textOfDocx(await readDocx(path)).replaceAll(/\s+/g, ' ')).toBe(
    said.replaceAll(/\s+/g, ' '),
  );
  if (canValidate) expect(await validate(path)).toEqual([]);
  if (canOpenWord) check(await readPdf(await convertToPdf(path)), 1.5);
});

test('day, number and signer are those of the decision', () => {
  const [first = []] = certificate(awarded()).onForm?.pages ?? [];
  const said = Object.fromEntries(first.map(({ key, text }) => [key, text]));
  expect(said).toMatchObject({
    issuer: 'Giám đốc Sở Ngoại vụ',
    merit: 'Có thành tích trong “Phong trào thi đua bảo đảm trật tự, an toàn giao thông năm 2026”',
    placeAndDate: 'Bắc Ninh, ngày 20 tháng 12 năm 2026',
    signer: 'GIÁM ĐỐC',
    signerName: 'Nguyễn Văn Đạt',
    decision: 'Quyết định số 45/QĐ-SNgV ngày 20/12/2026 của Sở Ngoại vụ',
    'name:50': 'Phòng Lãnh sự',
    'unit:50': 'Sở Ngoại vụ',
  });
});

test('what a form bears in print already is not printed', async () => {
  const { pages } = await readPdf(await stage.print(certificate(awarded())));
  const printed = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
  expect(printed).not.toContain('CỘNG HÒA');
  expect(printed).not.toContain('GIẤY KHEN');
  expect(printed).not.toContain('Số vào sổ');
});

test('hostile names neither break a sheet nor add one', async () => {
  const ledger = awarded();
  const names = [...HOSTILE, 'Đ'.repeat(3_000)];
  const people = ledger.people.map((person, at) => ({
    ...person,
    fullName: names[at % names.length] ?? '',
  }));
  for (const sheet of [USUAL_SHEET, { ...USUAL_SHEET, width: 210, height: 297 }]) {
    const document = certificate({ ...ledger, people, certificateForm: formOf(sheet, []) });
    const { pages } = await readPdf(await stage.print(document));
    expect(pages).toHaveLength(5);
    const path = join(folder, `la-${sheet.width}.docx`);
    await writeDocument(document, [], path);
    if (canValidate) expect(await validate(path)).toEqual([]);
  }
});

test('on screen all of a sheet is in its room', async () => {
  const page = await stage.show(certificate(awarded()), { width: 700, height: 600 });
  const room = await page.evaluate(() => {
    const desk = window.document.querySelector('.official-desk');
    const sheet = window.document.querySelector('.official-form')?.getBoundingClientRect();
    return { scrolls: (desk?.scrollWidth ?? 0) > (desk?.clientWidth ?? 0), width: sheet?.width };
  });
  await page.context().close();
  expect(room.scrolls).toBe(false);
  expect(room.width).toBeGreaterThan(500);
});

test('her wording of what every sheet says is said on every sheet; emptied, it is on none', () => {
  const draft = certificate(awarded());
  const wording = (text: string) =>
    applyEdits(draft, [{ blockKey: 'merit', text, drafted: 'cũ' }]).document.onForm?.pages ?? [];
  const merits = (pages: PlacedText[][]) =>
    pages.map((texts) => texts.find(({ key }) => key === 'merit')?.text);
  expect(merits(wording('Đã có thành tích\nxuất sắc'))).toEqual(
    Array(5).fill('Đã có thành tích\nxuất sắc'),
  );
  expect(merits(wording(''))).toEqual(Array(5).fill(undefined));
});
