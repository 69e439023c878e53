import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx, textOfDocx } from '../helpers/docx.ts';
import { readPdf } from '../helpers/pdf.ts';
import { canValidate, validate } from '../helpers/xlsx.ts';
import { textOfModel, textOfPages } from '../renderer/official-sheet/expected-text.ts';
import { MONTH, type OfficeApp, openOffice } from './office-app.ts';

let app: OfficeApp;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
  app = await openOffice();
  await app.report(0);
  await app.goTo(`/tong-hop/${MONTH}`);
  await app.page.getByRole('region', { name: 'Văn bản như khi in' }).waitFor();
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

const bar = () => app.page.getByRole('region', { name: 'Tệp đã lưu' });
const modelOf = async () =>
  (
    await app.calls('paper.read', {
      movementId: app.office.movementId,
      kind: 'month',
      period: MONTH,
    })
  ).document;

async function saveAs(button: 'Lưu Word' | 'Lưu PDF', name: string): Promise<string> {
  const path = join(folder, name);
  app.answerNext(path);
  await app.page.getByRole('button', { name: button, exact: true }).click();
  await bar().getByText(name).waitFor();
  return path;
}

describe('the month’s summary for Word', () => {
  it('holds what the paper holds, number typed a moment before included', async () => {
    await app.page.getByLabel('Số văn bản').fill('12');
    const word = textOfDocx(await readDocx(await saveAs('Lưu Word', 'bao-cao.docx')));
    const paper = await readPdf(readFileSync(await saveAs('Lưu PDF', 'bao-cao.pdf')));
    const document = await modelOf();
    expect(word).toContain('Số: 12/BC-SNgV');
    expect(word).toBe(textOfModel(document).replaceAll(/\s+/g, ' '));
    const table = document.body.find(({ kind }) => kind === 'table');
    const header =
      table?.kind === 'table' ? table.columns.map((each) => each.header).join(' ') : '';
    expect(textOfPages(paper.pages, header).replaceAll(/\s/g, '')).toBe(word.replaceAll(/\s/g, ''));
  });

  it.runIf(canValidate)('is sound to the Open XML SDK', async () => {
    expect(await validate(join(folder, 'bao-cao.docx'))).toEqual([]);
  });

  it('is opened from the bar', async () => {
    const path = await saveAs('Lưu Word', 'mo-ra.docx');
    await bar().getByRole('button', { name: 'Mở tệp' }).click();
    await expect.poll(() => app.openedFiles).toContain(path);
  });

  it('leaves Enter in a field to the PDF', async () => {
    const path = join(folder, 'phim-enter.pdf');
    app.answerNext(path);
    await app.page.getByLabel('Số văn bản').press('Enter');
    await bar().getByText('phim-enter.pdf').waitFor();
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is asked for with a name of its own kind and not written when she cancels', async () => {
    app.answerNext(null);
    const before = app.dialogs.length;
    await app.page.getByRole('button', { name: 'Lưu Word' }).click();
    await expect.poll(() => app.dialogs.length).toBe(before + 1);
    expect(JSON.stringify(app.dialogs.at(-1))).toContain(`bao-cao-thang-${MONTH}.docx`);
    await app.page.getByRole('button', { name: 'Lưu Word', disabled: false }).waitFor();
    expect(await app.page.getByRole('alert').count()).toBe(0);
  });
});
