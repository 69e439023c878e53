import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../main/foreign/read-workbook.ts';
import { readIdentity } from '../../shared/form/identity-sheet.ts';
import { findFaults } from '../helpers/axe.ts';
import { addressesOf, type Filling, fillFile } from '../helpers/filled-form.ts';
import { inputOf } from '../helpers/office.ts';
import { MONTH, type OfficeApp, openOffice } from './office-app.ts';

let app: OfficeApp;
let out: string;

beforeEach(async () => {
  app = await openOffice();
  out = join(app.dataFolder, 'Biểu mẫu tháng 5');
  mkdirSync(out);
  await app.goTo(`/bao-cao/${MONTH}/bieu-mau`);
});
afterEach(() => app.close());

const button = (name: string | RegExp) =>
  app.page.getByRole('button', { name, exact: typeof name === 'string' });
const card = (name: string) => app.page.getByRole('region', { name, exact: true });

/** Writes all forms by the page's own button and returns where they lie, by department. */
async function writeForms(): Promise<string[]> {
  app.answerNext(out);
  await button('Tạo cho mọi phòng…').click();
  await app.page.getByText('Đã tạo 2 biểu mẫu').waitFor();
  const names = readdirSync(out);
  return ['van-phong', 'phong-lanh-su'].map((slug) =>
    join(out, names.find((name) => name.includes(slug)) ?? ''),
  );
}

/** Every figure is its place in the list, then what the test says. */
async function fill(
  path: string,
  more: (at: ReturnType<typeof addressesOf>) => Filling = () => ({}),
) {
  const identity = readIdentity((await readWorkbook(readFileSync(path))).sheets);
  if (!identity.ok) throw new Error(identity.reason);
  const at = addressesOf(identity.definition);
  const figures = identity.definition.figures.map((_, index) => [at.figure(index), index + 1]);
  writeFileSync(path, await fillFile(path, { ...Object.fromEntries(figures), ...more(at) }));
}

async function drop(...paths: string[]) {
  const files = paths.map((path) => ({
    name: path.split('/').at(-1) ?? '',
    base64: readFileSync(path).toString('base64'),
  }));
  await app.page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      );
    }
  }, files);
}

describe('report forms', () => {
  it('go out into a folder and come back as differences that she takes', async () => {
    const [first = '', second = ''] = await writeForms();
    await button('Mở thư mục').click();
    await expect.poll(() => app.openedFiles).toEqual([out]);
    await fill(first, (at) => ({ [at.mark(0)]: 'Tốt', [at.figure(1)]: '-' }));
    await fill(second, (at) => ({
      [at.figure(0)]: 2.5,
      [at.text('difficulties')]: 'ThiÕu xe ®­a ®ãn',
    }));

    app.answerNext([first, second]);
    await button('Mở biểu mẫu…').click();
    await card('Văn phòng').getByText('Chưa đánh giá').waitFor();
    const row = card('Văn phòng').getByRole('row', { name: /Nội dung 1/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['Chưa đánh giá', 'Tốt']);
    await card('Phòng Lãnh sự').getByText('Chỉ nhập số nguyên').waitFor();
    expect(await findFaults(app.page)).toEqual([]);
    expect((await app.readReport(0)).revision).toBe(0);

    expect(await button('Nhận biểu mẫu của Phòng Lãnh sự').isDisabled()).toBe(true);
    await app.page.getByLabel('Lấy chữ đã chuyển').check();
    await button('Nhận tất cả').click();
    await app.page.getByText('Đã nhận 2 biểu mẫu').waitFor();
    expect(await app.readReport(0)).toMatchObject({ state: 'complete', revision: 1 });
    const draft = await app.readReport(1);
    expect(draft).toMatchObject({ state: 'draft', difficulties: 'Thiếu xe đưa đón' });
    expect(draft.figures[0]?.figure).toBe(null);
    expect(await findFaults(app.page)).toEqual([]);
  });

  it('dropped on the window: two of one department are refused until one is put away', async () => {
    const [first = ''] = await writeForms();
    await fill(first);
    const copy = join(out, 'ban-sao.xlsx');
    writeFileSync(copy, readFileSync(first));
    const strange = join(out, 'la.xlsx');
    writeFileSync(strange, 'không phải bảng tính');
    await drop(first, copy, strange);
    await card('la.xlsx').getByText('không phải biểu mẫu do chương trình tạo').waitFor();
    await card('ban-sao.xlsx').getByText('Văn phòng có 2 biểu mẫu').waitFor();
    expect(await button('Nhận tất cả').isDisabled()).toBe(true);
    await button('Cất tệp ban-sao.xlsx').click();
    await button('Nhận biểu mẫu của Văn phòng').click();
    await app.page.getByText('Đã nhận 1 biểu mẫu').waitFor();
    expect(await app.readReport(0)).toMatchObject({ state: 'complete' });
  });

  it('a report saved meanwhile: the form is shown again, nothing is lost', async () => {
    const [first = ''] = await writeForms();
    await fill(first);
    await drop(first);
    await button('Nhận biểu mẫu của Văn phòng').waitFor();
    const form = await app.readReport(0);
    const figures = inputOf(form).figures.map(({ indicatorId }) => ({ indicatorId, figure: 77 }));
    await app.calls('report.save', inputOf(form, { figures }));
    await button('Nhận biểu mẫu của Văn phòng').click();
    await card('Văn phòng').getByText('vừa được lưu ở nơi khác').waitFor();
    await card('Văn phòng').getByRole('cell', { name: '77' }).first().waitFor();
    expect((await app.readReport(0)).figures[0]?.figure).toBe(77);
    await button('Nhận biểu mẫu của Văn phòng').click();
    await app.page.getByText('Đã nhận 1 biểu mẫu').waitFor();
    expect((await app.readReport(0)).figures[0]?.figure).toBe(1);
  });
});
