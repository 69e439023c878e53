import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { findFaults } from '../helpers/axe.ts';
import { openClosed } from './closed-office.ts';
import { MONTH, type OfficeApp, openOffice } from './office-app.ts';

let app: OfficeApp;
afterEach(() => app.close());

const road = () => app.page.getByRole('navigation', { name: 'Các bước bình xét' });
const states = async () =>
  (await road().getByRole('link').allInnerTexts()).map((text) => text.split('\n').at(-1));
const drawer = () => app.page.getByRole('dialog');
const press = (key: string) => app.page.keyboard.press(key);
const type = (text: string) => app.page.keyboard.type(text);

/** Goes on with Tab until the keyboard is there; a clerk without a mouse has no other way. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

async function enter(target: Locator): Promise<void> {
  await tabTo(target);
  await press('Enter');
}

const step = (name: string) => road().getByRole('link', { name });
const proposals = async () =>
  (await app.calls('annual.read', { movementId: app.office.movementId })).proposals;

async function proposeLan(): Promise<void> {
  await enter(step('2. Đề nghị'));
  await enter(app.page.getByRole('button', { name: 'Thêm đề nghị' }));
  await tabTo(drawer().getByLabel('Tập thể, cá nhân'));
  await type('lan 2');
  await press('Enter');
  await tabTo(drawer().getByLabel('Danh hiệu, hình thức khen thưởng'));
  await press('ArrowDown');
  await tabTo(drawer().getByLabel('Tóm tắt thành tích'));
  await type('Gương mẫu chấp hành pháp luật về giao thông');
  await press('Control+S');
  await app.page.getByRole('heading', { name: 'Đề nghị khen thưởng (1)' }).waitFor();
}

async function holdSitting(): Promise<void> {
  await enter(step('4. Họp, bỏ phiếu'));
  await enter(app.page.getByRole('button', { name: 'Thêm thành viên' }));
  await tabTo(app.page.getByLabel('Họ và tên'));
  await type('Lê Văn Đạt');
  await tabTo(app.page.getByLabel('Ngày họp'));
  await type('18/5/2026');
  await tabTo(app.page.getByLabel('Số phiếu đồng ý: Nguyễn Thị Lan 2'));
  await type('1');
  await press('Control+S');
  await app.page.getByText('Đã lưu bình xét.').first().waitFor();
}

describe('the road', () => {
  it('is walked by keyboard from nobody praised to the file that went up', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
    app = await openOffice();
    await enter(app.page.getByRole('link', { name: 'Bình xét', exact: true }));
    await road().waitFor();
    // Nothing is recorded, so she begins at the beginning.
    await expect.poll(() => app.page.url()).toContain('/binh-xet/ho-so');
    await expect.poll(states).toEqual(Array.from({ length: 6 }, () => 'Chưa làm'));
    await app.page.getByRole('rowheader', { name: 'Nguyễn Thị Lan 1' }).waitFor();

    await proposeLan();
    expect(await proposals()).toMatchObject([
      { personId: app.office.personIds[1], awardCode: 'giay-khen-ca-nhan', state: 'proposed' },
    ]);
    await enter(step('3. Kiểm tra'));
    await app.page.getByRole('table', { name: 'Các mục kiểm tra' }).waitFor();
    // What is met is shown when it is asked for.
    await app.page.getByRole('checkbox', { name: /^Hiện cả \d+ mục đạt$/ }).press('Space');
    await app.page
      .getByRole('table', { name: 'Điều kiện khen thưởng' })
      .getByRole('row', { name: /Nguyễn Thị Lan 2.*Hồ sơ không ghi Đạt Nghị định số 152\/2025/ })
      .waitFor();
    await holdSitting();
    await expect
      .poll(states)
      .toEqual([...['Chưa làm', 'Xong', 'Đang làm', 'Xong'], ...['Chưa làm', 'Chưa làm']]);

    await enter(step('5. Văn bản'));
    await app.page.getByRole('link', { name: 'Tờ trình đề nghị khen thưởng' }).waitFor();
    for (const kind of ['tally', 'minutes', 'submission', 'list', 'decision'] as const) {
      await app.calls('paper.issue', { movementId: app.office.movementId, kind, period: '' });
    }
    await enter(step('6. Tệp gửi đi'));
    const menu = app.page.getByRole('navigation', { name: 'Mục chính' });
    expect(await menu.getByRole('link', { name: 'Bình xét' }).getAttribute('aria-current')).toBe(
      'page',
    );
    expect(await menu.getByRole('link', { name: 'Xuất Excel' }).count()).toBe(0);
    app.answerNext(join(folder, 'khen-thuong.xlsx'));
    await enter(app.page.getByRole('button', { name: 'Xuất tệp Excel' }));
    await app.page.getByRole('region', { name: 'Tệp đã lưu' }).waitFor();
    await enter(app.page.getByRole('button', { name: 'Ghi là đã trình' }));
    await expect.poll(async () => (await proposals())[0]?.state).toBe('submitted');
    await expect.poll(async () => (await states()).slice(4)).toEqual(['Xong', 'Xong']);
    rmSync(folder, { recursive: true, force: true });
  });

  it('a decision is recorded on the proposal and stands in the award history', async () => {
    app = await openOffice();
    await app.calls('proposal.save', {
      ...{ id: null, movementId: app.office.movementId, departmentId: null, note: '' },
      ...{ personId: app.office.personIds[0] ?? 0, awardCode: 'giay-khen-ca-nhan', reason: 'Tốt' },
    });
    await app.goTo('/binh-xet/de-nghi');
    await app.page.getByRole('button', { name: 'Sửa Nguyễn Thị Lan 1' }).click();
    await drawer().getByLabel('Tình trạng').selectOption('Có quyết định');
    await drawer().getByRole('button', { name: 'Lưu' }).click();
    await drawer().getByText('Nhập số quyết định.').waitFor();
    await drawer().getByLabel('Số quyết định').fill('12/QĐ-SNgV');
    await drawer().getByLabel('Ngày quyết định').fill('18/5/2026');
    expect(await findFaults(app.page)).toEqual([]);
    await drawer().getByRole('button', { name: 'Lưu' }).click();
    await app.page.getByText('Số 12/QĐ-SNgV, ngày 18/5/2026').waitFor();
    await app.goTo('/danh-muc/khen-thuong');
    const row = app.page.getByRole('row', { name: /Nguyễn Thị Lan 1/ });
    expect(await row.innerText()).toContain('12/QĐ-SNgV');
    await row.getByRole('link', { name: /^Xem đề nghị/ }).click();
    await app.page.getByRole('heading', { name: 'Đề nghị khen thưởng (1)' }).waitFor();
  });

  it('leads to the record of a person, where a rating is entered and taken back', async () => {
    app = await openOffice();
    await app.goTo('/binh-xet/ho-so');
    await app.page.getByRole('link', { name: 'Hồ sơ Nguyễn Thị Lan 1' }).click();
    await app.page.getByRole('heading', { name: 'Nguyễn Thị Lan 1' }).waitFor();
    await app.page.getByRole('button', { name: 'Thêm xếp loại' }).click();
    await drawer().getByLabel('Năm').fill('2026');
    await drawer().getByRole('button', { name: 'Lưu', exact: true }).click();
    await drawer().getByText('Chọn mức xếp loại.').waitFor();
    await drawer().getByLabel('Mức').selectOption('Hoàn thành tốt nhiệm vụ');
    expect(await findFaults(app.page)).toEqual([]);
    await drawer().getByRole('button', { name: 'Lưu', exact: true }).click();
    const years = app.page.getByRole('table', { name: 'Hồ sơ theo năm' });
    await years.getByRole('row', { name: /2026 Hoàn thành tốt nhiệm vụ/ }).waitFor();
    expect(await findFaults(app.page)).toEqual([]);
    await app.page.getByRole('link', { name: 'Về hồ sơ cán bộ' }).click();
    await app.page.getByRole('row', { name: /Nguyễn Thị Lan 1.*HTTNV/ }).waitFor();
    await app.page.getByRole('link', { name: 'Hồ sơ Nguyễn Thị Lan 1' }).click();
    await app.page.getByRole('button', { name: 'Xóa xếp loại năm 2026' }).click();
    await app.page.getByRole('button', { name: 'Hoàn tác' }).click();
    await years.getByText('Hoàn thành tốt nhiệm vụ').waitFor();
  });

  it('takes the year’s ratings from a list, each row judged before anything is kept', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
    app = await openOffice();
    const book = new ExcelJS.Workbook();
    book
      .addWorksheet('Xếp loại')
      .addRows([
        ['KẾT QUẢ XẾP LOẠI NĂM 2026'],
        ['TT', 'Họ và tên', 'Phòng', 'Xếp loại'],
        [1, 'Nguyễn Thị Lan 1', 'Văn phòng', 'Hoàn thành xuất sắc nhiệm vụ'],
        [2, 'Nguyễn Thị Lan 2', 'Lãnh sự', 'HTTNV'],
        [3, 'Người Lạ', 'Lãnh sự', 'HTTNV'],
      ]);
    const path = join(folder, 'xep-loai.xlsx');
    writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
    await app.goTo('/binh-xet/ho-so');
    await app.page.getByRole('link', { name: 'Nhập xếp loại từ Excel' }).click();
    app.answerNext(path);
    await app.page.getByRole('button', { name: /^Chọn tệp/ }).click();
    await app.page.getByText('Danh mục chưa có cán bộ “Người Lạ”').waitFor();
    expect(await findFaults(app.page)).toEqual([]);
    const ratings = async () => (await app.calls('record.list', {})).ratings;
    expect(await ratings()).toEqual([]);
    await app.page.getByRole('button', { name: 'Thêm 2 xếp loại' }).click();
    await expect
      .poll(async () => (await ratings()).map(({ level }) => level).sort())
      .toEqual(['excellent', 'good']);
    rmSync(folder, { recursive: true, force: true });
  });

  it('names of members that two bear are asked about', async () => {
    app = await openOffice();
    await app.calls('person.save', {
      ...{ id: null, departmentId: app.office.departmentIds[1] ?? 0, gender: 'female' },
      ...{ fullName: 'Nguyễn Thị Lan 1', birthDate: '1990-01-01' },
      ...{ position: 'Trưởng phòng', level: 'leader' },
    });
    for (const birthDate of ['1991-02-02', '1992-03-03']) {
      await app.calls('person.save', {
        ...{ id: null, departmentId: app.office.departmentIds[1] ?? 0, gender: 'female' },
        ...{ fullName: 'Trần Thị Hòa', birthDate, position: 'Chuyên viên', level: 'staff' },
      });
    }
    await app.goTo('/binh-xet/hop');
    await app.page.getByRole('button', { name: 'Thêm thành viên' }).click();
    const row = app.page.getByRole('group', { name: 'Thành viên 1', exact: true });
    await row.getByLabel('Họ và tên').fill('Nguyễn Thị Lan 1');
    const question = row.getByLabel('Có 2 người tên Nguyễn Thị Lan 1');
    expect(await row.getByLabel('Chức vụ').inputValue()).toBe('');
    await question.selectOption('Trưởng phòng Lãnh sự');
    expect(await row.getByLabel('Chức vụ').inputValue()).toBe('Trưởng phòng Lãnh sự');
    await question.waitFor({ state: 'detached' });
    await row.getByLabel('Vai trò').selectOption('Phó Chủ tịch Hội đồng');
    // Where all who bear it are the same there is nothing to ask, wherever the tone mark was put.
    await app.page.getByRole('button', { name: 'Thêm thành viên' }).click();
    const second = app.page.getByRole('group', { name: 'Thành viên 2', exact: true });
    await second.getByLabel('Họ và tên').fill('Trần thị Hoà');
    await press('Tab');
    expect(await second.getByLabel('Chức vụ').inputValue()).toBe('Chuyên viên, Phòng Lãnh sự');
    await second.getByRole('button', { name: 'Bỏ thành viên 2' }).click();
    await press('Control+S');
    await app.page.getByText('Đã lưu bình xét.').first().waitFor();
    const { members } = await app.calls('council.read', { movementId: app.office.movementId });
    expect(members).toMatchObject([{ position: 'Trưởng phòng Lãnh sự', role: 'deputy' }]);
  });
});

it('a praise learnt late is put into its closed month on her word, and marked wherever the year is seen', async () => {
  app = await openClosed();
  await app.goTo('/so-viec');
  await app.page.getByRole('button', { name: 'Thêm trường hợp' }).click();
  await drawer().getByLabel('Phòng').selectOption({ label: 'Văn phòng' });
  await drawer().getByLabel('Cá nhân, tập thể').click();
  await app.page.getByRole('option', { name: 'Nguyễn Thị Lan 1' }).click();
  await drawer().getByRole('textbox', { name: 'Ngày' }).fill('20/5/2026');
  await drawer().getByLabel('Việc làm được').fill('Trả lại của rơi');
  await drawer().getByLabel('Ghi vào báo cáo tháng').selectOption(MONTH);
  await drawer().getByLabel('Ghi sau khi chốt tháng').check();
  expect(await findFaults(app.page)).toEqual([]);
  await drawer().getByRole('button', { name: 'Lưu', exact: true }).click();
  await app.page.getByRole('region', { name: 'Minh chứng' }).waitFor();
  await press('Escape');
  const table = app.page.getByRole('table', { name: 'Các trường hợp biểu dương, phê bình' });
  const row = table.getByRole('row', { name: /Trả lại của rơi/ });
  expect(await row.innerText()).toContain('Ghi sau khi chốt tháng');
  await app.goTo('/binh-xet/de-nghi');
  await app.page.getByText('1 ghi sau khi chốt tháng').waitFor();
  await app.goTo('/binh-xet/ho-so');
  await app.page.getByText('1 ghi sau khi chốt tháng').waitFor();
  const { closedMonths } = await app.calls('case.list', { movementId: app.office.movementId });
  expect(closedMonths).toEqual([MONTH]);
});

it('the agency’s own points are defined by keyboard and told with where each comes from', async () => {
  app = await openClosed();
  await app.goTo('/binh-xet/ho-so');
  await enter(app.page.getByRole('button', { name: 'Thêm mức điểm' }));
  await tabTo(drawer().getByLabel('Được tính điểm'));
  await press('ArrowDown');
  await press('ArrowDown');
  await tabTo(drawer().getByRole('textbox', { name: 'Điểm' }));
  await type('0,55');
  await press('Control+S');
  await drawer().getByText('Nhập điểm, ví dụ 2 hoặc 0,5; điểm trừ là -1.').first().waitFor();
  await drawer().getByRole('textbox', { name: 'Điểm' }).fill('0,5');
  expect(await findFaults(app.page)).toEqual([]);
  await press('Control+S');
  await drawer().waitFor({ state: 'detached' });
  const scale = app.page.getByRole('table', { name: 'Thang điểm của cơ quan (không bắt buộc)' });
  expect(await scale.innerText()).toContain('Biểu dương');
  const { people } = await app.calls('annual.read', { movementId: app.office.movementId });
  const praised = people[0];
  const sum = `${(5 * (praised?.praiseCount ?? 0)) / 10}`.replace('.', ',');
  const everybody = app.page.getByRole('table', { name: 'Hồ sơ tập thể, cá nhân' });
  await everybody.getByRole('columnheader', { name: 'Điểm' }).waitFor();
  await app.goTo(`/binh-xet/ho-so/${praised?.personId}`);
  const lines = app.page.getByRole('table', { name: 'Điểm theo thang điểm của cơ quan' });
  await expect
    .poll(() => lines.getByRole('row').last().innerText())
    .toMatch(new RegExp(`Cộng\\s+${sum}$`));
  expect(await lines.innerText()).toContain(`${praised?.praiseCount} lần × 0,5`);
  await app.goTo('/binh-xet/ho-so');
  await enter(app.page.getByRole('link', { name: 'Hồ sơ Văn phòng', exact: true }));
  await app.page.getByRole('heading', { name: 'Báo cáo, mức đạt theo tháng' }).waitFor();
  expect(await findFaults(app.page)).toEqual([]);
});
