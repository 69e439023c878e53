import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OfficialDocument, paragraph } from '../../shared/document/official-document.ts';
import { sampleDocument, sampleTable } from '../fixtures/official-sample.ts';
import { readDocx, textOfDocx, writeDocument } from '../helpers/docx.ts';
import { canOpenWord, convertToPdf } from '../helpers/office-writer.ts';
import { type PdfPage, readPdf, textOf } from '../helpers/pdf.ts';
import { temporaryFolder } from '../helpers/program.ts';
import { canValidate, validate } from '../helpers/xlsx.ts';
import { letters, readable, textOfModel } from '../renderer/official-sheet/expected-text.ts';
import { openStage, type Stage } from '../renderer/official-sheet/stage.ts';

const TEXTS = {
  'HTML and XML': '<img src=x onerror="document.title=1"><w:p/>]]>&amp;<script>1</script>',
  'text from right to left': '\u202Eđảo ngược\u202C \u200Fשלום عربي',
  emoji: 'trước 😀👩‍👩‍👧 sau',
  'control characters': 'một\u0000\u0001\u0007\u000B\u001F\uFFFE\uFFFF hai\u2028ba',
  'half surrogates': 'một\uD800 hai\uDC00 ba',
  'lines and tabs': 'một\r\nhai\n\n\tba',
  'a name of 5,000 characters': 'Đ'.repeat(5000),
};
const MANY = Array.from({ length: 300 }, (_, index) => `Ông Nguyễn Văn ${index + 1}`);

const folder = temporaryFolder();
const path = join(folder, 'van-ban.docx');
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The text in every field there is. */
function everywhere(text: string): OfficialDocument {
  const table = sampleTable();
  const row = { look: 'body' as const, cells: table.columns.map(() => text) };
  // No letters in what is repeated over the page.
  const columns = table.columns.map((column) => ({ ...column, header: '#' }));
  return sampleDocument({
    title: text,
    parentName: text,
    agencyName: text,
    number: text,
    placeAndDate: text,
    typeName: text,
    subject: [text],
    addressees: [text, text],
    bases: [text],
    body: [
      { kind: 'part', label: 'Phần I', text },
      { kind: 'clause', label: '1.', text },
      {
        kind: 'dash',
        label: '-',
        runs: [
          { text, bold: true },
          { text, italic: true },
        ],
      },
      { kind: 'table', columns, caption: text, rows: [{ look: 'group', cells: [text] }, row] },
      paragraph(text),
    ],
    recipients: [text],
    secretary: { lines: [text], name: text },
    signature: { lines: [text], name: text },
    annexes: [{ title: text, reference: text, orientation: 'landscape', body: [paragraph(text)] }],
  });
}

describe.each(Object.entries(TEXTS))('%s in every field', (name, text) => {
  const document = everywhere(text);
  let own: PdfPage[];
  beforeAll(async () => {
    await writeDocument(document, [], path);
    own = (await readPdf(await stage.print(document))).pages;
  });

  test('is text and nothing else, letter for letter', async () => {
    const word = textOfDocx(await readDocx(path));
    expect(readable(word)).toBe(readable(textOfModel(document)));
  });

  test('is on paper what it is in Word', () => {
    expect(letters(textOf(own))).toEqual(letters(textOfModel(document)));
  });

  test.runIf(canValidate)('leaves the file sound', async () => {
    expect(await validate(path)).toEqual([]);
  });

  test.runIf(canOpenWord)('opens in LibreOffice with all of it there', async () => {
    const { pages } = await readPdf(await convertToPdf(path));
    expect(letters(textOf(pages))).toEqual(letters(textOfModel(document)));
    // A row that no page holds is cut by each engine in its own way.
    if (name.startsWith('a name')) return;
    expect(Math.abs(pages.length - own.length)).toBeLessThanOrEqual(1);
  });
});

describe('300 recipients', () => {
  const document = sampleDocument({ recipients: MANY });

  test('are all there', async () => {
    await writeDocument(document, [], path);
    const { paragraphs } = await readDocx(path);
    const receivers = paragraphs.filter(({ style }) => style === 'Recipient');
    expect(receivers).toHaveLength(300);
    expect(receivers.at(-1)?.text).toBe('- Ông Nguyễn Văn 300.');
  });

  test.runIf(canOpenWord)('go on over the page in LibreOffice', async () => {
    await writeDocument(document, [], path);
    const printed = textOf((await readPdf(await convertToPdf(path))).pages);
    expect(printed).toContain('- Ông Nguyễn Văn 1;');
    expect(printed).toContain('- Ông Nguyễn Văn 300.');
    expect(printed).toContain(document.signature?.name);
  });
});

test('a file that is there stays whole when the new one cannot be made', async () => {
  await writeFile(path, 'cũ');
  const chart = {
    kind: 'chart' as const,
    caption: '',
    chart: { unit: '', months: [], series: [] },
  };
  const document = sampleDocument({ body: [chart] });
  await expect(writeDocument(document, [], path)).rejects.toThrow('A chart without its picture');
  expect(await readFile(path, 'utf8')).toBe('cũ');
});
