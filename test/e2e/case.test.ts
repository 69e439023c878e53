import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFaults } from '../helpers/axe.ts';
import { MONTH, type OfficeApp, openOffice } from './office-app.ts';

let app: OfficeApp;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
  app = await openOffice();
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const caseOf = (deed: string, changes: object = {}) => ({
  id: null,
  kind: 'praise' as const,
  personId: app.office.personIds[0] ?? null,
  date: '2026-05-04',
  deed,
  basis: '',
  handling: '',
  ...changes,
});
const cases = async () =>
  (await app.calls('case.list', { movementId: app.office.movementId })).cases;
const kept = () =>
  readdirSync(join(app.dataFolder, 'minh-chung')).filter((name) => name.endsWith('.pdf'));
const table = () => app.page.getByRole('table', { name: 'Các trường hợp biểu dương, phê bình' });
const drawer = () => app.page.getByRole('dialog');

async function openRegister() {
  await app.goTo('/so-viec');
  await app.page.getByRole('button', { name: 'Thêm trường hợp' }).waitFor();
}

/** What a drop from the desktop is to the page. */
async function dropFile(name: string, content: string) {
  const data = await app.page.evaluateHandle(
    ([called, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], called));
      return transfer;
    },
    [name, content] as const,
  );
  const panel = app.page.getByRole('region', { name: 'Minh chứng' });
  await panel.dispatchEvent('drop', { dataTransfer: data });
}

describe('the register', () => {
  it('takes a case with its evidence by dialog and by drop, and points out a file that is gone', async () => {
    await openRegister();
    await app.page.getByText('Chưa ghi trường hợp nào').waitFor();
    await app.page.getByRole('button', { name: 'Thêm trường hợp' }).click();
    const form = drawer();
    await form.getByLabel('Phòng').selectOption({ label: 'Văn phòng' });
    await form.getByLabel('Cá nhân, tập thể').click();
    await app.page.getByRole('option', { name: /Nguyễn Thị Lan 1/ }).click();
    await form.getByRole('textbox', { name: 'Ngày' }).fill('4/5/2026');
    await form.getByLabel('Việc làm được').fill('Cứu người bị nạn');
    const month = form.getByLabel('Ghi vào báo cáo tháng');
    await expect.poll(() => month.inputValue()).toBe(MONTH);
    await form.getByRole('button', { name: 'Lưu', exact: true }).click();

    const panel = app.page.getByRole('region', { name: 'Minh chứng' });
    await panel.getByText('Chưa có tệp nào.').waitFor();
    const path = join(folder, 'Giấy khen.pdf');
    writeFileSync(path, '%PDF-1.7 giấy khen');
    app.answerNext(path);
    await panel.getByRole('button', { name: 'Thêm tệp…' }).click();
    await panel.getByText('Giấy khen.pdf').waitFor();
    await dropFile('thu-cam-on.pdf', '%PDF-1.7 thư cảm ơn');
    await panel.getByText('thu-cam-on.pdf').waitFor();
    await dropFile('anh.png', 'không phải ảnh');
    expect(await panel.getByRole('alert').innerText()).toContain('không phải là tệp .png');
    expect((await cases())[0]?.evidence.map(({ name }) => name)).toEqual([
      'Giấy khen.pdf',
      'thu-cam-on.pdf',
    ]);

    await panel.getByRole('button', { name: 'Mở Giấy khen.pdf' }).click();
    await expect.poll(() => app.openedFiles.length).toBe(1);
    expect(app.openedFiles[0]).toContain(join(app.dataFolder, 'minh-chung'));
    expect(await findFaults(app.page)).toEqual([]);

    // What may run something opens on her word alone.
    await dropFile('to-trinh.pdf', '%PDF-1.7 << /S /JavaScript /JS (app.alert(1)) >>');
    await panel.getByText('to-trinh.pdf').waitFor();
    await panel.getByRole('button', { name: 'Mở to-trinh.pdf' }).click();
    const warning = app.page.getByRole('dialog', { name: 'Mở “to-trinh.pdf”?' });
    await warning.getByText('chương trình JavaScript').waitFor();
    expect(app.openedFiles).toHaveLength(1);
    expect(await findFaults(app.page)).toEqual([]);
    await warning.getByRole('button', { name: 'Vẫn mở' }).click();
    await warning.waitFor({ state: 'hidden' });
    await expect.poll(() => app.openedFiles.length).toBe(2);

    await app.page.keyboard.press('Escape');
    await table().getByText('3 tệp').waitFor();
    for (const name of kept()) rmSync(join(app.dataFolder, 'minh-chung', name), { force: true });
    await app.page.getByRole('button', { name: 'Kiểm tra minh chứng' }).click();
    await table().getByText('Không thấy tệp').waitFor();
  });

  it('is searched without marks, and marks praise that nothing proves', async () => {
    await app.report(0, {
      cases: [
        caseOf('Nhường đường cho xe cứu thương'),
        caseOf('Vượt đèn đỏ', { kind: 'criticism' }),
      ],
    });
    await openRegister();
    await table().getByText('Chưa có minh chứng').waitFor();
    expect(await app.page.getByRole('status').first().innerText()).toBe(
      '2 trường hợp: 1 biểu dương (1 chưa có minh chứng), 1 phê bình',
    );
    await app.page.getByLabel('Tìm trong sổ').fill('den do');
    await expect.poll(() => table().getByRole('rowheader').count()).toBe(1);
    await app.page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await app.page.getByLabel('Minh chứng').selectOption('without');
    await app.page.getByLabel('Loại').selectOption('praise');
    await expect.poll(() => table().getByRole('rowheader').count()).toBe(1);
    await table().getByText('Nhường đường').waitFor();
  });

  it('takes a name before its department, and begins the next of the same kind at the first field', async () => {
    await openRegister();
    await app.page.getByRole('button', { name: 'Thêm trường hợp' }).click();
    const form = drawer();
    await form.getByLabel('Loại').selectOption('criticism');
    await form.getByLabel('Cá nhân, tập thể').fill('nguyen thi lan 2');
    await app.page.getByRole('listbox').getByRole('option').first().waitFor();
    await app.page.keyboard.press('Enter');
    await expect
      .poll(() =>
        form
          .getByLabel('Phòng')
          .evaluate((field) => (field as HTMLSelectElement).selectedOptions[0]?.text),
      )
      .toBe('Phòng Lãnh sự');
    await form.getByRole('textbox', { name: 'Ngày' }).fill('4/5/2026');
    await form.getByLabel('Việc vi phạm').fill('Vượt đèn đỏ');
    await form.getByRole('button', { name: 'Lưu và thêm tiếp' }).click();
    await app.page.getByText('Đã ghi vào sổ.').waitFor();
    await expect.poll(() => form.getByLabel('Việc vi phạm').inputValue()).toBe('');
    expect(await form.getByLabel('Loại').inputValue()).toBe('criticism');
    await expect
      .poll(() => form.getByLabel('Loại').evaluate((field) => field.matches(':focus')))
      .toBe(true);
    const [first] = await cases();
    expect(first).toMatchObject({ kind: 'criticism', departmentName: 'Phòng Lãnh sự' });
    // Nothing was typed into this one: it closes without a question.
    await app.page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  it('closes without a question when nothing stands in it, what was taken back included', async () => {
    await openRegister();
    await app.page.getByRole('button', { name: 'Thêm trường hợp' }).click();
    await drawer().getByLabel('Loại').selectOption('criticism');
    await drawer().getByLabel('Loại').selectOption('praise');
    await drawer().getByLabel('Phòng').selectOption({ label: 'Văn phòng' });
    await drawer().getByLabel('Phòng').selectOption({ label: 'Chọn…' });
    const day = drawer().getByRole('textbox', { name: 'Ngày' });
    await day.fill('4/5/2026');
    await expect.poll(() => drawer().getByLabel('Ghi vào báo cáo tháng').inputValue()).toBe(MONTH);
    await day.fill('');
    await expect.poll(() => drawer().getByLabel('Ghi vào báo cáo tháng').inputValue()).toBe('');
    await drawer().getByRole('button', { name: 'Hủy' }).click();
    await drawer().waitFor({ state: 'detached' });
  });

  it('says at the field what is wrong, and keeps what was typed', async () => {
    await openRegister();
    await app.page.getByRole('button', { name: 'Thêm trường hợp' }).click();
    const form = drawer();
    await form.getByLabel('Phòng').selectOption({ label: 'Văn phòng' });
    await form.getByRole('textbox', { name: 'Ngày' }).fill('1/1/2026');
    await form.getByLabel('Việc làm được').fill('Đội mũ bảo hiểm');
    await form.getByRole('button', { name: 'Lưu', exact: true }).click();
    await form.getByText('Chọn một cán bộ của phòng, hoặc cả phòng.').waitFor();
    await form.getByLabel('Cá nhân, tập thể').click();
    await app.page.getByRole('option', { name: 'Cả phòng' }).click();
    await form.getByRole('button', { name: 'Lưu', exact: true }).click();
    await form.getByText('Ngày phải trong thời gian phong trào').waitFor();
    expect(await form.getByLabel('Việc làm được').inputValue()).toBe('Đội mũ bảo hiểm');
    expect(await cases()).toEqual([]);
  });

  it('gives a deleted case back at once', async () => {
    await app.report(0, { cases: [caseOf('Cứu người bị nạn')] });
    const before = await cases();
    await openRegister();
    await table()
      .getByRole('button', { name: /^Xóa trường hợp biểu dương/ })
      .click();
    await drawer().getByRole('button', { name: 'Xóa', exact: true }).click();
    await app.page.getByText('Đã xóa trường hợp khỏi sổ.').waitFor();
    expect(await cases()).toEqual([]);
    await app.page.getByRole('button', { name: 'Hoàn tác' }).click();
    await table().getByText('Cứu người bị nạn').waitFor();
    expect(await cases()).toEqual(before);
  });
});

describe('the report', () => {
  it('marks praise without evidence, and takes a file there', async () => {
    await app.report(0, { cases: [caseOf('Cứu người bị nạn')] });
    await app.goTo(`/bao-cao/${MONTH}/${app.office.departmentIds[0]}`);
    await app.page.getByText('Chưa có minh chứng').waitFor();
    await app.page.getByRole('button', { name: 'Minh chứng…' }).click();
    await dropFile('giay-khen.pdf', '%PDF-1.7');
    await app.page.getByText('giay-khen.pdf').waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.getByText('1 tệp', { exact: true }).waitFor();
  });

  it('is deleted on her word and comes back whole', async () => {
    await app.report(0, { cases: [caseOf('Cứu người bị nạn')], difficulties: 'Thiếu xe.' });
    const before = await app.readReport(0);
    await app.goTo(`/bao-cao/${MONTH}/${app.office.departmentIds[0]}`);
    await app.page.getByRole('button', { name: 'Việc khác với báo cáo này' }).click();
    await app.page.getByRole('menuitem', { name: 'Xóa báo cáo…' }).click();
    expect(await drawer().innerText()).toContain('1 việc biểu dương, phê bình');
    await drawer().getByRole('button', { name: 'Xóa báo cáo' }).click();
    await app.page.getByText('Tháng này chưa ghi trường hợp nào.').waitFor();
    expect(await app.readReport(0)).toMatchObject({ revision: 0, state: null, cases: [] });
    // The form has a button of that name for what was typed in it; this one undoes the removal.
    await app.page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click();
    await app.page.getByText('Đã hoàn tác.').waitFor();
    await expect
      .poll(() => app.page.getByLabel('Khó khăn, vướng mắc').inputValue())
      .toBe('Thiếu xe.');
    expect(await app.readReport(0)).toEqual(before);
  });
});

describe('the log', () => {
  it('tells a change in a sentence, is searched, and takes a change back', async () => {
    await app.report(0);
    const { figures } = await app.readReport(0);
    const changed = figures
      .filter(({ indicator }) => indicator.source === 'typed')
      .map(({ indicator, figure }, index) => ({
        indicatorId: indicator.id,
        figure: index === 0 ? 5 : figure,
      }));
    await app.report(0, { figures: changed });
    await app.goTo('/he-thong');
    await app.page.getByRole('link', { name: 'Mở nhật ký thay đổi' }).click();
    const log = app.page.getByRole('table', { name: 'Các thay đổi' });
    await log.getByText('3 → 5').waitFor();
    expect(await log.getByRole('row').nth(1).innerText()).toContain(
      'Sửa báo cáo Văn phòng tháng 5/2026',
    );
    await app.page.getByLabel('Tìm trong nhật ký').fill('sua bao cao van phong');
    await expect.poll(() => log.getByRole('row').count()).toBe(2);
    await log.getByRole('button', { name: /^Hoàn tác: Sửa báo cáo/ }).click();
    await log.getByText('Đã hoàn tác').waitFor();
    expect((await app.readReport(0)).figures[0]?.figure).toBe(3);
  });

  it('of one report stands in its menu', async () => {
    await app.report(0, { cases: [caseOf('Cứu người bị nạn')] });
    await app.report(1);
    await app.goTo(`/bao-cao/${MONTH}/${app.office.departmentIds[0]}`);
    await app.page.getByRole('button', { name: 'Việc khác với báo cáo này' }).click();
    await app.page.getByRole('menuitem', { name: 'Lịch sử' }).click();
    const text = () => drawer().innerText();
    await expect.poll(text).toContain('Thêm báo cáo Văn phòng tháng 5/2026');
    expect(await text()).toContain('Cứu người bị nạn');
    expect(await text()).not.toContain('Phòng Lãnh sự');
    // The menu it was chosen from fades away.
    await expect.poll(() => app.page.getByRole('menu').count()).toBe(0);
    expect(await findFaults(app.page)).toEqual([]);
  });
});

// In the other sizes the screens themselves are judged in test/e2e/every-screen.test.ts.
describe('at 125 % on a screen of 1366×768', () => {
  it('the register stands whole in its window, its buttons in reach', async () => {
    await app.report(0, { cases: [caseOf('Nhường đường cho xe cứu thương trên Quốc lộ 1')] });
    await app.page.setViewportSize({ width: 1093, height: 614 });
    await openRegister();
    await table().getByText('Chưa có minh chứng').waitFor();
    const right = await table()
      .getByRole('button', { name: /^Xóa trường hợp/ })
      .evaluate((one) => one.getBoundingClientRect().right);
    expect(right).toBeLessThan(1093);
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBe(1093);
  });
});

describe('at 200 %', () => {
  it('register and log break no rule of accessibility', async () => {
    await app.close();
    app = await openOffice({ viewport: { width: 1280, height: 720 }, zoom: 2 });
    await app.report(0, {
      cases: [caseOf('Cứu người bị nạn'), caseOf('Vượt đèn đỏ', { kind: 'criticism' })],
    });
    await openRegister();
    await table().waitFor();
    expect(await findFaults(app.page)).toEqual([]);
    await table()
      .getByRole('button', { name: /^Sửa trường hợp biểu dương/ })
      .click();
    await app.page.getByRole('region', { name: 'Minh chứng' }).waitFor();
    // The click scrolled the page behind the drawer, half a field of it under the header.
    await app.page.evaluate(() => window.scrollTo(0, 0));
    expect(await findFaults(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await app.goTo('/he-thong/nhat-ky');
    await app.page.getByRole('table', { name: 'Các thay đổi' }).waitFor();
    expect(await findFaults(app.page)).toEqual([]);
  });
});
