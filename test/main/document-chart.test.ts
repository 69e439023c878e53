import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraph } from '../../shared/document/official-document.ts';
import { sampleDocument } from '../fixtures/official-sample.ts';
import { CHART } from '../fixtures/official-shapes.ts';
import { readDocx, writeDocument } from '../helpers/docx.ts';
import { readPdf, textOf } from '../helpers/pdf.ts';
import { temporaryFolder } from '../helpers/program.ts';
import { canValidate, validate } from '../helpers/xlsx.ts';
import { openStage, type Stage } from '../renderer/official-sheet/stage.ts';

const document = sampleDocument({
  body: [paragraph('Số liệu theo tháng:'), CHART, paragraph('Hết./.')],
  annexes: [{ title: 'BIỂU ĐỒ', reference: '', orientation: 'landscape', body: [CHART] }],
});

const folder = temporaryFolder();
const path = join(folder, 'bieu-do.docx');
let stage: Stage;
let pictures: Uint8Array[];
beforeAll(async () => {
  stage = await openStage();
  pictures = await stage.paintCharts(document);
  await writeDocument(document, pictures, path);
});
afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a chart', () => {
  test('is drawn in the PDF as lines and letters, not as an image', async () => {
    const bytes = await stage.print(document);
    const text = textOf((await readPdf(bytes)).pages);
    expect(text).toContain(CHART.caption);
    expect(text).toContain('Người ký cam kết');
    expect(Buffer.from(bytes).includes('/Subtype /Image')).toBe(false);
  });

  test('is painted for Word at 300 dots an inch, with ink on it', () => {
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      const png = Buffer.from(picture);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(Math.round((610 * 300) / 96));
      // A white sheet of that size packs into far less.
      expect(png.length).toBeGreaterThan(10_000);
    }
  });

  test('stands in Word under its caption, with words for who cannot see it', async () => {
    const word = await readDocx(path);
    const xml = word.part('word/document.xml');
    expect(xml.match(/<pic:pic /g)).toHaveLength(2);
    expect(xml).toContain(
      'descr="Biểu đồ số người ký cam kết theo tháng, đơn vị tính người: Người ký cam kết; Người được quán triệt"',
    );
    expect(word.paragraphs.filter(({ style }) => style === 'Caption')).toHaveLength(2);
  });

  test.runIf(canValidate)('leaves the file sound', async () => {
    expect(await validate(path)).toEqual([]);
  });
});
