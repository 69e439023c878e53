import { expect } from 'vitest';
import {
  type Block,
  isLetter,
  MOTTO,
  NATION,
  type OfficialDocument,
  type Signature,
  textOfRuns,
} from '../../../shared/document/official-document.ts';
import { toUpper } from '../../../shared/text.ts';
import {
  findLine,
  findRuleBelow,
  type Pdf,
  type PdfLine,
  type PdfPage,
} from '../../helpers/pdf.ts';

/*
 * The rows of NĐ 30/2020, Phụ lục I, measured on the pages of a PDF: places in millimetres, sizes in points.
 */

const LEFT_EDGE = 31;
const RIGHT_MARGIN = 17;

const ink = (text: string) => text.replaceAll(/\s/g, '');

/** The first line of a text, however it wraps. */
function firstLine(page: PdfPage, text: string): PdfLine {
  const wanted = ink(text);
  const found = page.lines.find(
    (line) =>
      ink(line.text).length >= Math.min(6, wanted.length) && wanted.startsWith(ink(line.text)),
  );
  return found ?? findLine(page, text.slice(0, 25));
}

/** Lines of a text that stands on one page. */
function linesOf(page: PdfPage, text: string): PdfLine[] {
  const first = page.lines.indexOf(firstLine(page, text));
  const lines: PdfLine[] = [];
  let left = ink(text);
  for (const line of page.lines.slice(first)) {
    if (left === '' || !left.startsWith(ink(line.text))) break;
    lines.push(line);
    left = left.slice(ink(line.text).length);
  }
  return lines;
}

const widest = (lines: PdfLine[]) =>
  lines.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0] as PdfLine;
const middleOf = ({ left, right }: { left: number; right: number }) => (left + right) / 2;

function expectLook(line: PdfLine, size: number, style: 'regular' | 'bold' | 'italic'): void {
  expect({ text: line.text, size: line.size, bold: line.bold, italic: line.italic }).toEqual({
    text: line.text,
    size,
    bold: style === 'bold',
    italic: style === 'italic',
  });
}

/** A4, text inside 30–35, 15–20, 20–25 mm; all fonts embedded. */
export function expectPaper(pdf: Pdf): void {
  for (const font of pdf.fonts)
    expect(font).toMatchObject({ isEmbedded: true, type: 'CIDFontType2' });
  const texts = pdf.pages.flatMap(({ lines, width, height }) =>
    lines.filter(({ baseline }) => baseline > 20).map((line) => ({ ...line, width, height })),
  );
  for (const { width, height } of pdf.pages) {
    expect([Math.round(width), Math.round(height)].toSorted((a, b) => a - b)).toEqual([210, 297]);
  }
  const least = (measure: (line: (typeof texts)[number]) => number) =>
    Math.min(...texts.map(measure));
  expect(least(({ left }) => left)).toBeGreaterThanOrEqual(30);
  expect(least(({ width, right }) => width - right)).toBeGreaterThanOrEqual(15);
  // A few centred lines touch no margin; a line that fills the page touches both.
  if (!texts.some(({ left, right, width }) => right - left > width - 31 - 17 - 2)) return;
  expectWithin(
    least(({ left }) => left),
    30,
    35,
  );
  expectWithin(
    least(({ width, right }) => width - right),
    15,
    20,
  );
  expectWithin(
    least(({ baseline, size }) => baseline - (0.66 * size * 25.4) / 72),
    20,
    25,
  );
  expect(least(({ height, baseline }) => height - baseline)).toBeGreaterThanOrEqual(20);
}

function expectWithin(value: number, low: number, high: number): void {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

/** Ô 1–5: nation and motto, agency, number, place and date, name of the type and subject, with their rules. */
export function expectHead(page: PdfPage, document: OfficialDocument): void {
  expectLook(firstLine(page, document.parentName), 13, 'regular');
  const agency = linesOf(page, document.agencyName);
  for (const line of agency) expectLook(line, 13, 'bold');
  expectShortRule(page, agency);
  const [nation, motto] = [findLine(page, NATION), findLine(page, MOTTO)];
  expectLook(nation, 13, 'bold');
  expectLook(motto, 14, 'bold');
  expect(nation.baseline).toBeCloseTo(firstLine(page, document.parentName).baseline, 1);
  const under = findRuleBelow(page, motto);
  expect(Math.abs(under.left - motto.left)).toBeLessThan(0.5);
  expect(Math.abs(under.right - motto.right)).toBeLessThan(0.5);
  if (document.number !== '') expectLook(findLine(page, 'Số:'), 13, 'regular');
  if (document.placeAndDate !== '') {
    const [place = ''] = document.placeAndDate.split(',');
    const date = findLine(page, `${place}, ngày`);
    expectLook(date, 14, 'italic');
    if (document.number !== '') {
      expect(date.baseline).toBeCloseTo(findLine(page, 'Số:').baseline, 1);
    }
  }
  if (isLetter(document)) expectLook(firstLine(page, document.subject[0] ?? ''), 12, 'regular');
  else expectTitle(page, document);
}

function expectTitle(page: PdfPage, { typeName, subject, reference }: OfficialDocument): void {
  const middle = (LEFT_EDGE + page.width - RIGHT_MARGIN) / 2;
  const title = firstLine(page, typeName);
  expectLook(title, 14, 'bold');
  expect(title.text).toBe(toUpper(title.text));
  expect(middleOf(title)).toBeCloseTo(middle, 0);
  const lines = linesOf(page, subject.join(' '));
  expect(lines.length).toBeGreaterThanOrEqual(subject.length);
  for (const line of lines) {
    expectLook(line, 14, 'bold');
    expect(middleOf(line)).toBeCloseTo(middle, 0);
  }
  expectShortRule(page, lines);
  if (reference !== '') expectLook(firstLine(page, reference), 14, 'italic');
}

/** A rule of a third to a half of the line above it. */
function expectShortRule(page: PdfPage, lines: PdfLine[]): void {
  const line = widest(lines);
  const rule = findRuleBelow(page, lines.at(-1) as PdfLine);
  expectWithin((rule.right - rule.left) / (line.right - line.left), 1 / 3, 1 / 2);
  expect(middleOf(rule)).toBeCloseTo(middleOf(line), 0);
}

/** Ô 6 and 9a: addressees, bases, the text: sizes, indents of 1,27 cm, both margins, headings. */
export function expectText(pages: PdfPage[], document: OfficialDocument): void {
  const [first] = pages as [PdfPage];
  const [only] = document.addressees;
  if (document.addressees.length === 1)
    expectLook(firstLine(first, `Kính gửi: ${only}`), 14, 'regular');
  if (document.addressees.length > 1) expectLook(firstLine(first, 'Kính gửi:'), 14, 'regular');
  for (const basis of document.bases)
    expectLook(firstLine(pageWith(pages, basis), basis), 14, 'italic');
  for (const block of document.body) expectBlock(pages, block);
}

/** The page a text begins on: the longer its beginning that stands there, the surer. */
function pageWith(pages: PdfPage[], text: string): PdfPage {
  const wanted = ink(text);
  const inks = pages.map(({ lines }) => ink(lines.map((line) => line.text).join('')));
  for (const length of [wanted.length, 60, 30, 12]) {
    const at = inks.findIndex((page) => page.includes(wanted.slice(0, length)));
    if (at !== -1) return pages[at] as PdfPage;
  }
  throw new Error(`“${text.slice(0, 60)}” stands on no page`);
}

function expectBlock(pages: PdfPage[], block: Block): void {
  if (block.kind === 'section' || block.kind === 'clause') {
    const text = `${block.label} ${block.text}`;
    const line = firstLine(pageWith(pages, text), text);
    expectLook(line, 14, 'bold');
    expect(line.left - LEFT_EDGE).toBeCloseTo(12.7, 0);
    if (block.kind === 'section') expect(block.text).toBe(toUpper(block.text));
  }
  if ('runs' in block) expectParagraph(pages, block);
}

function expectParagraph(pages: PdfPage[], block: Extract<Block, { runs: unknown }>): void {
  const label = 'label' in block ? `${block.label} ` : '';
  const text = `${label}${textOfRuns(block.runs)}`;
  const page = pageWith(pages, text);
  const lines = linesOf(page, text);
  const [first] = lines;
  // Room to write parts a line into pieces.
  const second = lines.find(({ baseline }) => baseline > (first?.baseline ?? 0) + 1);
  if (!first) throw new Error(`No line of “${text.slice(0, 60)}”`);
  expect(first.size).toBe(14);
  expect(first.left - LEFT_EDGE, text).toBeCloseTo(12.7, 0);
  if (!second) return;
  expect(second.left).toBeCloseTo(LEFT_EDGE, 0);
  const edge = page.width - RIGHT_MARGIN;
  const ends = lines.filter(({ baseline }) => Math.abs(baseline - first.baseline) < 1);
  expect(Math.max(...ends.map(({ right }) => right))).toBeGreaterThan(edge - 1.5);
  const pitch = (second.baseline - first.baseline) / ((14 * 1.149 * 25.4) / 72);
  expectWithin(pitch, 1, 1.5);
}

/** Ô 7, 9b: offices and names, recipients level with the office, never parted from the end of the text. */
export function expectClosing(pages: PdfPage[], document: OfficialDocument): void {
  const { signature, secretary, recipients } = document;
  for (const by of [signature, secretary]) if (by) expectSignature(pages, by);
  if (recipients.length === 0) return;
  const page = pages.find(({ lines }) => lines.some(({ text }) => text === 'Nơi nhận:'));
  if (!page) throw new Error('No “Nơi nhận”');
  const label = findLine(page, 'Nơi nhận:');
  expect({ size: label.size, bold: label.bold, italic: label.italic }).toEqual({
    size: 12,
    bold: true,
    italic: true,
  });
  recipients.forEach((recipient, index) => {
    const mark = index === recipients.length - 1 ? '.' : ';';
    expectLook(firstLine(page, `- ${recipient}${mark}`), 11, 'regular');
  });
  expect(recipients.at(-1)).toMatch(/^Lưu: VT/);
  const [office] = signature?.lines ?? [];
  if (office && !secretary) {
    expect(label.baseline).toBeCloseTo(firstLine(page, office).baseline, 1);
  }
}

function expectSignature(pages: PdfPage[], { lines, name }: Signature): void {
  const page = pages.findLast((each) => each.lines.some((line) => lines.includes(line.text)));
  if (!page) throw new Error(`Nobody signs as ${lines.join(' ')}`);
  for (const line of lines) {
    expectLook(firstLine(page, line), 14, 'bold');
    expect(line).toBe(toUpper(line));
  }
  if (name === '') return;
  const signer = page.lines.findLast((line) => line.text === name) as PdfLine;
  expectLook(signer, 14, 'bold');
  const office = firstLine(page, lines.at(-1) ?? '');
  expect(signer.baseline - office.baseline).toBeGreaterThan(25);
  // Something of the text stands above it: a signature alone on a page is none.
  expect(page.lines.some(({ baseline }) => baseline > 20 && baseline < office.baseline - 3)).toBe(
    true,
  );
}

/** Page numbers in the middle of the top margin, none on a first page; each annex counts anew. */
export function expectNumbers(pdf: Pdf): void {
  let number = 0;
  for (const page of pdf.pages) {
    const isAnnex = page.lines.some(
      ({ text, baseline }) => baseline < 40 && /^Phụ lục( [IVX]+)?$/.test(text),
    );
    number = isAnnex ? 1 : number + 1;
    const top = page.lines.filter(({ baseline }) => baseline < 20);
    expect(top.map(({ text }) => text)).toEqual(number === 1 ? [] : [String(number)]);
    for (const line of top) {
      expectLook(line, 14, 'regular');
      expect(middleOf(line)).toBeCloseTo((LEFT_EDGE + page.width - RIGHT_MARGIN) / 2, 0);
    }
  }
}
