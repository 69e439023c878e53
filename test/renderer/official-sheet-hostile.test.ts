import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OfficialDocument, paragraph } from '../../shared/document/official-document.ts';
import { sampleDocument, sampleTable } from '../fixtures/official-sample.ts';
import { type PdfPage, readPdf, textOf } from '../helpers/pdf.ts';
import { openStage, type Stage } from './official-sheet/stage.ts';

const HTML = '<img src=x onerror="document.title=1"><script>document.title=1</script>&amp;';
const RTL = '\u202Eđảo ngược\u202C \u200Fשלום';
const LONG = 'Đ'.repeat(5000);
const MANY = Array.from({ length: 300 }, (_, index) => `Ông Nguyễn Văn ${index + 1}`);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

async function print(overrides: Partial<OfficialDocument>) {
  const pdf = await readPdf(await stage.print(sampleDocument(overrides)));
  for (const page of pdf.pages) expectInside(page);
  return { ...pdf, text: textOf(pdf.pages) };
}

/** Nothing crosses the decree's margins, and the page number alone stands above them. */
function expectInside(page: PdfPage): void {
  for (const { left, right, baseline } of page.pieces) {
    expect(left).toBeGreaterThanOrEqual(30);
    expect(right).toBeLessThanOrEqual(195);
    expect(baseline).toBeGreaterThan(9);
    expect(baseline).toBeLessThanOrEqual(277);
  }
}

describe('hostile text', () => {
  test('stays text in every field', async () => {
    for (const text of [HTML, RTL]) {
      const pdf = await print({
        parentName: text,
        agencyName: text,
        number: text,
        placeAndDate: text,
        typeName: text,
        subject: [text],
        addressees: [text, text],
        bases: [text],
        body: [paragraph(text), { kind: 'clause', label: '1.', text }, sampleTable()],
        recipients: [text],
        signature: { lines: [text], name: text },
      });
      expect(pdf.title).toBe(sampleDocument().title);
    }
  });

  test('is printed letter for letter', async () => {
    const pdf = await print({ body: [paragraph(HTML)] });
    // It has nowhere to break but inside: the pieces are compared without the space between lines.
    expect(pdf.text.replaceAll(' ', '')).toContain(HTML.replaceAll(' ', ''));
  });

  test('may hold an emoji', async () => {
    const pdf = await print({ body: [paragraph('trước 😀 sau')] });
    expect(pdf.text).toMatch(/trước .*sau/);
  });

  const table = sampleTable();
  const [row, ...rows] = table.rows.filter(({ look }) => look === 'body');
  test.each<[string, Partial<OfficialDocument>]>([
    ['parent', { parentName: LONG }],
    ['agency', { agencyName: LONG }],
    ['number', { number: LONG }],
    ['date', { placeAndDate: LONG }],
    ['subject', { subject: [LONG] }],
    ['addressee', { addressees: [LONG] }],
    ['recipient', { recipients: [LONG, 'Lưu: VT'] }],
    ['signer', { signature: { lines: ['GIÁM ĐỐC'], name: LONG } }],
    ['heading', { body: [{ kind: 'section', label: 'I.', text: LONG }, paragraph('Hết./.')] }],
    ['caption', { body: [{ ...table, caption: LONG }] }],
    [
      'cell',
      {
        body: [
          { ...table, rows: [{ look: 'body', cells: [LONG, ...(row?.cells ?? [])] }, ...rows] },
        ],
      },
    ],
  ])('of 5,000 letters wraps inside the page as %s', async (_, overrides) => {
    const pdf = await print(overrides);
    expect(pdf.text.match(/Đ/g)?.length).toBeGreaterThanOrEqual(5000);
    expect(pdf.text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  test('of 300 recipients runs on over pages', async () => {
    const pdf = await print({ recipients: MANY });
    expect(pdf.text).toContain('- Ông Nguyễn Văn 1;');
    expect(pdf.text).toContain('- Ông Nguyễn Văn 300.');
  });
});
