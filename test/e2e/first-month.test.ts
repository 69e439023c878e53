import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, expect, test } from 'vitest';
import { callsOf } from '../demo/fill.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { readPdf, textOf } from '../helpers/pdf.ts';

const PLAN = resolve(import.meta.dirname, '../../resources/ke-hoach-mau.txt');
/** From an empty folder to a printed month: text typed counts letter by letter, Ctrl+V as two. */
const MOST_PRESSES = 250;

let app: OpenedApp;
afterEach(() => app.close());

/** As an office keeps it: a merged title, headings in row 3, short names of departments, dates in every spelling. */
async function messyList(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Trích ngang');
  sheet.addRow(['DANH SÁCH CÁN BỘ, CÔNG CHỨC NĂM 2026']);
  sheet.mergeCells('A1:F1');
  sheet.addRow([]);
  sheet.addRow(['TT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Chức vụ', 'Đơn vị']);
  sheet.addRows([
    [1, 'Nguyễn Văn An', 'Nam', '22-4-73', 'Chánh Văn phòng', 'VP'],
    [2, 'Trần Thị Bình', 'Nữ', new Date('1985-03-05'), 'Chuyên viên', 'VP'],
    [3, 'Lê Quang Cường', 'Nam', '1980', 'Trưởng phòng', 'QLBG'],
    [4, 'Phạm Thu Dung', 'Nữ', '5/3/1990', 'Chuyên viên', 'P. QLBG'],
    [5, 'Vũ Đức Em', 'Nam', '07051988', 'Chánh Thanh tra', 'TTra'],
    [6, 'Hoàng Thị Giang', 'Nữ', '05-Mar-91', 'Thanh tra viên', 'TTra'],
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** What the element with the keyboard is called, on the page. */
function nameOfFocus(): string {
  const element = document.activeElement as HTMLInputElement | null;
  const names = [
    element?.getAttribute('aria-label'),
    element?.labels?.[0]?.textContent,
    element?.textContent,
  ];
  return names.filter(Boolean).join(' | ').slice(0, 200);
}

test('from an empty folder to the first printed month with the keyboard alone', async () => {
  app = await openApp({ today: '2026-05-25' });
  const { page } = app;
  const call = callsOf(app);
  const counted = { presses: 0 };
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      counted.presses += key.split('+').length;
    }
  };
  const type = async (text: string) => {
    await page.keyboard.type(text);
    counted.presses += text.length;
  };
  /** The keyboard stands on what is called so, without a key having been pressed to look for it. */
  const stands = (name: string | RegExp) =>
    expect.poll(() => page.evaluate(nameOfFocus)).toMatch(name);
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

  // 1. The agency.
  await stands('Nhập cơ quan');
  await press('Enter');
  await stands('Cơ quan chủ quản');
  await type('UBND tỉnh Bắc Ninh');
  await press('Tab');
  await type('Sở Ngoại vụ');
  await press('Tab');
  await type('SNgV');
  await press('Control+s');

  // 2. The departments.
  await stands('Nhập các phòng');
  await press('Enter');
  await stands('Nhập từ Excel');
  await press('Tab');
  await stands('Thêm phòng');
  await press('Enter');
  for (const [at, name] of ['Văn phòng', 'Phòng Quản lý biên giới', 'Thanh tra'].entries()) {
    await stands('Tên phòng');
    await type(name);
    await press('Tab');
    if (name === 'Thanh tra') await type('TTra');
    await press(at < 2 ? 'Control+Enter' : 'Control+s');
    await expect.poll(async () => (await call('department.list', {})).length).toBe(at + 1);
  }

  // 3. The people, from the messy list.
  const list = join(app.dataFolder, 'trich-ngang.xlsx');
  writeFileSync(list, await messyList());
  app.answerNext(list);
  await stands('Nhập cán bộ');
  await press('Enter');
  await heading('Cán bộ');
  await stands('Nhập từ Excel');
  await press('Enter');
  await stands('Chọn tệp Excel');
  await press('Enter');
  await page.getByText('Các dòng trong tệp').waitFor();
  await press('Control+s');
  await expect.poll(async () => (await call('person.list', {})).length).toBe(6);

  // 4. The movement, from the text of its plan.
  app.answerNext(PLAN);
  await stands('Nhập từ kế hoạch');
  await press('Enter');
  await stands('Văn bản kế hoạch');
  await press('Tab', 'Enter');
  await expect.poll(() => page.getByLabel('Văn bản kế hoạch').inputValue()).not.toBe('');
  await press('Tab', 'Enter');
  await page.getByText('Nội dung 7', { exact: true }).waitFor();
  await press('Control+s');
  await expect.poll(async () => (await call('app.start', {})).movements.length).toBe(1);

  // 5. The month of three departments: seven marks, then its figures.
  await stands('Nhập báo cáo');
  await press('Enter');
  const [movement] = (await call('app.start', {})).movements;
  const movementId = movement?.id ?? 0;
  for (const department of await call('department.list', {})) {
    const read = () =>
      call('report.read', { movementId, departmentId: department.id, month: '2026-05' });
    const { contents, figures } = await read();
    await page.getByText(`${department.name}, tháng 5/2026`).first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('fieldset') != null))
      .toBe(true);
    for (const _ of contents) await press('1');
    for (const { indicator } of figures) {
      if (indicator.source === 'typed') await press('2', 'Enter');
    }
    await press('Control+Enter');
    await expect.poll(async () => (await read()).state).toBe('complete');
    // Nothing moves on by itself: the next department is gone to by her own key.
    expect(new URL(page.url()).hash).toBe(`#/bao-cao/2026-05/${department.id}`);
    await press('PageDown');
  }

  // 6. The month's paper: its number, then print.
  await press('Control+p');
  const print = page.getByRole('button', { name: 'In', exact: true });
  await expect.poll(() => print.isEnabled()).toBe(true);
  const opened = app.openedFiles.length;
  await press('Control+p');
  await expect.poll(() => app.openedFiles.length).toBe(opened + 1);
  const printed = textOf((await readPdf(readFileSync(app.openedFiles.at(-1) ?? ''))).pages);
  expect(printed).toContain('SỞ NGOẠI VỤ');
  expect(printed).toContain('Có 3/3 phòng, đơn vị gửi báo cáo tháng 5/2026.');

  console.log(`${counted.presses} key presses from an empty folder to the first printed month.`);
  expect(counted.presses).toBeLessThanOrEqual(MOST_PRESSES);
  // Nobody is lost, and every cell that could be read is there.
  const people = await call('person.list', {});
  const departments = await call('department.list', {});
  const placeOf = (id: number) => departments.find((one) => one.id === id)?.name;
  expect(
    people.map(({ fullName, birthDate, departmentId }) => [
      fullName,
      birthDate,
      placeOf(departmentId),
    ]),
  ).toEqual([
    ['Nguyễn Văn An', '1973-04-22', 'Văn phòng'],
    ['Trần Thị Bình', '1985-03-05', 'Văn phòng'],
    ['Lê Quang Cường', null, 'Phòng Quản lý biên giới'],
    ['Phạm Thu Dung', '1990-03-05', 'Phòng Quản lý biên giới'],
    ['Vũ Đức Em', '1988-05-07', 'Thanh tra'],
    ['Hoàng Thị Giang', '1991-03-05', 'Thanh tra'],
  ]);
});
