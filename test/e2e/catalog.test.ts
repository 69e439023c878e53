import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callsOf } from '../demo/fill.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { findFaults } from '../helpers/axe.ts';
import { fillOffice } from '../helpers/office.ts';

const PLAN = readFileSync(resolve(import.meta.dirname, '../../resources/ke-hoach-mau.txt'), 'utf8');

let app: OpenedApp;
const ask: ReturnType<typeof callsOf> = (name, input) => callsOf(app)(name, input);
beforeEach(async () => {
  app = await openApp({ today: '2026-05-20', viewport: { width: 1280, height: 720 } });
});
afterEach(() => app.close());

const button = (name: string | RegExp) => app.page.getByRole('button', { name, exact: true });
const field = (name: string) => app.page.getByLabel(name, { exact: true });
const said = (text: string) => app.page.getByText(text).first().waitFor();

/** Goes to a tab of the catalogue, reading everything anew. */
async function open(tab: string) {
  await app.page.evaluate((next) => {
    location.hash = `#/danh-muc/${next}`;
  }, tab);
  await app.page.reload();
  await app.page.getByRole('heading', { level: 1 }).waitFor();
}

async function pastePlan(text: string) {
  await field('Văn bản kế hoạch').fill(text);
  await button('Đọc kế hoạch').click();
}

test('from an empty file to a movement read from its plan', async () => {
  await app.page.getByRole('link', { name: 'Nhập cơ quan' }).click();
  await field('Cơ quan chủ quản *').fill('UBND tỉnh Sông Lam');
  await field('Tên cơ quan *').fill('Sở Ngoại vụ');
  await field('Chữ viết tắt trong số văn bản *').fill('SNgV');
  await field('Địa danh *').fill('Sông Lam');
  await field('Nơi nhận hồ sơ khen thưởng *').fill('Ban Thi đua - Khen thưởng tỉnh');
  await button('Thêm người ký').click();
  await field('Chức vụ').fill('Giám đốc');
  await field('Họ và tên').fill('Lê Văn Đạt');
  await button('Lưu').click();
  await said('Đã lưu thông tin cơ quan.');
  expect(await ask('agency.read', {})).toMatchObject({
    name: 'Sở Ngoại vụ',
    signers: [{ position: 'Giám đốc', name: 'Lê Văn Đạt' }],
  });

  await app.page.getByRole('link', { name: 'Phòng', exact: true }).click();
  await button('Thêm phòng').click();
  await field('Tên phòng *').fill('Văn phòng Sở');
  await field('Tên ngắn *').fill('Văn phòng');
  await button('Lưu và thêm tiếp').click();
  await said('Đã lưu phòng.');
  await expect.poll(() => field('Tên phòng *').inputValue()).toBe('');
  await app.page.keyboard.type('Phòng Lãnh sự');
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.type('Lãnh sự');
  await app.page.keyboard.press('Control+s');
  await app.page.getByRole('cell', { name: 'Lãnh sự', exact: true }).waitFor();

  await app.page.getByRole('link', { name: 'Cán bộ', exact: true }).click();
  await button('Thêm cán bộ').click();
  await field('Họ và tên *').fill('Nguyễn Đức Hòa');
  await field('Phòng *').selectOption('Phòng Lãnh sự');
  await field('Giới tính *').selectOption('Nam');
  await field('Ngày sinh').fill('5/3/1985');
  await button('Lưu').click();
  await app.page.getByRole('cell', { name: '05/3/1985' }).waitFor();

  await app.page.getByRole('link', { name: 'Phong trào', exact: true }).click();
  await app.page.getByRole('link', { name: 'Nhập từ văn bản kế hoạch' }).first().click();
  await pastePlan(PLAN);
  await field('Chủ đề').waitFor();
  expect(await field('Đến hết ngày *').inputValue()).toBe('14/12/2026');
  expect(await app.page.getByLabel(/^Nội dung \d+$/).count()).toBe(7);
  expect(await app.page.getByLabel('Văn phòng Sở').isChecked()).toBe(true);
  // The text beside the form follows the field, its passage in sight.
  const passage = app.page.getByRole('region', { name: 'Văn bản kế hoạch' }).locator('mark');
  for (const name of ['Nội dung 7', 'Đến hết ngày *', 'Nội dung 1']) {
    const part = app.page.getByLabel(name, { exact: true });
    await part.focus();
    const start = name.startsWith('Nội') ? (await part.inputValue()).slice(0, 12) : '14';
    await passage.filter({ hasText: start }).waitFor();
    const isInSight = await passage.evaluate((mark) => {
      const [box, frame] = [mark, mark.closest('pre')].map((one) => one?.getBoundingClientRect());
      return box && frame && box.top >= frame.top && box.top < frame.bottom;
    });
    expect(isInSight, name).toBe(true);
  }
  await button('Lưu').click();
  await said('Đã lưu phong trào.');
  const [saved] = await ask('movement.list', {});
  const movement = await ask('movement.read', { id: saved?.id ?? 0 });
  expect(movement.contents).toHaveLength(7);
  expect(movement.endDate).toBe('2026-12-14');
  expect(movement.departmentIds).toHaveLength(2);
  expect(await field('Phong trào đang làm việc').inputValue()).toBe(String(saved?.id));
});

describe('on a filled office', () => {
  let movementId: number;
  beforeEach(async () => {
    ({ movementId } = await fillOffice({ call: ask }));
    await app.page.reload();
  });

  test('bad input is answered at its field, keeps what was typed and changes nothing', async () => {
    await open('can-bo');
    await button('Thêm cán bộ').click();
    await field('Họ và tên *').fill('  Trần Thị Mai');
    await field('Ngày sinh').fill('31/2/1990');
    await button('Lưu').click();
    await said('Ngày không đúng. Nhập theo dạng ngày/tháng/năm');
    await said('Chọn giới tính.');
    expect(await field('Ngày sinh').inputValue()).toBe('31/2/1990');
    expect(await field('Họ và tên *').inputValue()).toBe('  Trần Thị Mai');
    expect(await ask('person.list', {})).toHaveLength(2);
    expect(await findFaults(app.page)).toEqual([]);
  });

  test('what only the database can refuse stands at its field too', async () => {
    await open('phong');
    await button('Thêm phòng').click();
    await field('Tên phòng *').fill('phòng lãnh sự');
    await field('Tên ngắn *').fill('LS');
    await button('Lưu').click();
    await said('Đã có "Phòng Lãnh sự".');
    expect(await field('Tên phòng *').inputValue()).toBe('phòng lãnh sự');
    expect(await field('Tên phòng *').evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await ask('department.list', {})).toHaveLength(2);
  });

  test('a movement that ends before it starts is refused at the end date', async () => {
    await open(`phong-trao/${movementId}`);
    await field('Đến hết ngày *').fill('1/1/2020');
    await button('Lưu').click();
    await said('Ngày kết thúc phải sau ngày bắt đầu.');
    expect(await field('Đến hết ngày *').inputValue()).toBe('01/01/2020');
    expect((await ask('movement.read', { id: movementId })).endDate).toBe('2026-12-14');
  });

  test('a text that is no plan is refused and stays where it was pasted', async () => {
    await open('phong-trao/ke-hoach');
    await pastePlan('Danh sách mua văn phòng phẩm quý II.');
    await app.page.locator('textarea[aria-invalid="true"]').waitFor();
    expect(await field('Văn bản kế hoạch').inputValue()).toContain('văn phòng phẩm');
    expect(await ask('movement.list', {})).toHaveLength(1);
  });

  test('what a plan does not say stays empty and is pointed out at its field', async () => {
    await open('phong-trao/ke-hoach');
    await pastePlan(PLAN.replaceAll('14/12/2026', '').replaceAll('14 tháng 12 năm 2026', ''));
    await field('Chủ đề').waitFor();
    expect(await field('Đến hết ngày *').inputValue()).toBe('');
    expect(await app.page.locator('.ui-module__field-hint').count()).toBeGreaterThan(0);
    expect(await findFaults(app.page)).toEqual([]);
  });

  test('Unikey-like bursts of backspaces and letters neither lose nor double a character', async () => {
    await open('phong');
    await button('Thêm phòng').click();
    const { keyboard } = app.page;
    await field('Tên phòng *').focus();
    await keyboard.type('Phong');
    for (let erased = 0; erased < 3; erased += 1) await keyboard.press('Backspace');
    await keyboard.insertText('òng');
    await keyboard.type(' Lê');
    await keyboard.press('Backspace');
    await keyboard.insertText('ễ');
    await keyboard.type(' tân');
    expect(await field('Tên phòng *').inputValue()).toBe('Phòng Lễ tân');
    await keyboard.press('Tab');
    await keyboard.type('Lễ tân');
    await keyboard.press('Enter');
    await app.page.getByRole('rowheader', { name: 'Phòng Lễ tân' }).waitFor();
  });

  test('people are found without marks', async () => {
    await open('can-bo');
    await field('Tìm cán bộ').fill('nguyen lan 2');
    await said('1 người');
    await app.page.getByRole('rowheader', { name: 'Nguyễn Thị Lan 2' }).waitFor();
  });

  test('a department in use is taken out of use, not deleted, and can come back', async () => {
    await open('phong');
    await button('Xóa Phòng Lãnh sự').click();
    await button('Xóa').click();
    await app.page.getByText('Ngừng dùng', { exact: true }).waitFor();
    expect(await ask('department.list', {})).toMatchObject([{ active: true }, { active: false }]);
    await button('Dùng lại Phòng Lãnh sự').click();
    await app.page.getByText('Ngừng dùng', { exact: true }).waitFor({ state: 'detached' });
  });

  test('what is saved again is said once, and the keyboard goes back to where it came from', async () => {
    await open('phong');
    const edit = app.page.getByRole('button', { name: 'Sửa Văn phòng' });
    for (let time = 0; time < 3; time += 1) {
      await edit.press('Enter');
      await app.page.getByRole('dialog').getByLabel('Tên ngắn *').fill(`VP ${time}`);
      await app.page.keyboard.press('Enter');
      await app.page.getByRole('dialog').waitFor({ state: 'detached' });
      await expect.poll(() => edit.evaluate((each) => each.matches(':focus'))).toBe(true);
    }
    expect(await app.page.getByText('Đã lưu phòng.').count()).toBe(1);
  });

  test('the order of the departments is the clerk’s', async () => {
    await open('phong');
    await button('Chuyển Phòng Lãnh sự lên').click();
    await expect
      .poll(async () => (await ask('department.list', {})).map(({ name }) => name))
      .toEqual(['Phòng Lãnh sự', 'Văn phòng']);
  });

  test('an indicator is switched off, renamed and added', async () => {
    await open('chi-tieu');
    const before = await ask('indicator.list', { movementId });
    const used = before.find(({ active }) => active);
    // The box shows what is recorded, so it changes once the save has come back.
    const box = app.page.getByLabel(`Dùng chỉ tiêu ${used?.name}`, { exact: true });
    await box.click();
    await expect.poll(() => box.isChecked()).toBe(false);
    await button(`Sửa ${used?.name}`).click();
    await field('Tên chỉ tiêu *').fill('Tổng số cán bộ, công chức');
    await button('Lưu').click();
    await said('Đã lưu chỉ tiêu.');
    await button('Thêm chỉ tiêu').click();
    await field('Tên chỉ tiêu *').fill('Xe công đi xa');
    await field('Đơn vị tính *').fill('chuyến');
    await field('Cách đếm').selectOption('Lượt (mỗi lần tính một lượt)');
    await button('Lưu').click();
    await app.page.getByRole('rowheader', { name: 'Xe công đi xa' }).waitFor();
    const after = await ask('indicator.list', { movementId });
    expect(after).toHaveLength(before.length + 1);
    expect(after.find(({ id }) => id === used?.id)).toMatchObject({
      name: 'Tổng số cán bộ, công chức',
      active: false,
    });
    expect(after.find(({ name }) => name === 'Xe công đi xa')?.counting).toBe('times');
  });

  test('leaving a form with something unsaved asks first', async () => {
    await open('co-quan');
    await field('Địa danh *').fill('Sông Hồng');
    await app.page.getByRole('link', { name: 'Tổng quan' }).click();
    await said('Có nội dung chưa lưu');
    await button('Ở lại để lưu').click();
    expect(await field('Địa danh *').inputValue()).toBe('Sông Hồng');
    await app.page.keyboard.press('Control+s');
    await said('Đã lưu thông tin cơ quan.');
    await app.page.getByRole('link', { name: 'Tổng quan' }).click();
    await app.page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
  });

  // Every tab of a full year is held against axe in test/e2e/every-screen.test.ts.
  test('axe finds nothing on a blank form and in a dialog', async () => {
    await open('phong-trao/moi');
    expect(await findFaults(app.page)).toEqual([]);
    await open('phong');
    await button('Xóa Văn phòng').click();
    await button('Quay lại').waitFor();
    expect(await findFaults(app.page), 'dialog').toEqual([]);
  });
});

test('a plan in an old font is turned into Unicode where it is seen, then read', async () => {
  await open('phong-trao/ke-hoach');
  const lines = [
    'KẾ HOẠCH',
    'Ph¸t ®éng phong trµo thi ®ua n¨m 2026',
    'I. Môc ®Ých',
    'Nªu g\u00AD¬ng.',
    'II. Néi dung thi ®ua',
    '1. Lµm ®óng h¹n.',
    '2. Gi÷ g×n n¬i lµm viÖc s¹ch ®Ñp.',
  ];
  await pastePlan(lines.join('\n'));
  await said('Văn bản gõ bằng bảng mã cũ TCVN3');
  expect(await field('Văn bản kế hoạch').inputValue()).toContain('Giữ gìn nơi làm việc sạch đẹp.');
  expect(await findFaults(app.page)).toEqual([]);
  await button('Đọc kế hoạch').click();
  await said('Bước 2: kiểm tra từng ô');
});

test('a signer who was just added is asked for nothing before something is typed', async () => {
  await fillOffice({ call: ask });
  await open('co-quan');
  await button('Thêm người ký').first().waitFor();
  // From a refused form on, every change of the list would check the whole of it.
  await field('Địa danh *').fill('');
  await button('Lưu').click();
  await said('Nhập địa danh ghi trên văn bản');
  const before = (await ask('agency.read', {}))?.signers.length ?? 0;
  await button('Thêm người ký').click();
  const row = app.page.getByRole('group', { name: `Người ký thứ ${before + 1}`, exact: true });
  const cells = row.locator('input, button');
  await expect
    .poll(() => cells.first().evaluate((input) => input === document.activeElement))
    .toBe(true);
  const refused = row.locator('[aria-invalid="true"]');
  // The library checks the list just after a row is added: two pictures later it has.
  await app.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  expect(await refused.count()).toBe(0);
  const tops = await cells.evaluateAll((all) =>
    all.map((cell) => Math.round(cell.getBoundingClientRect().top)),
  );
  expect(new Set(tops).size).toBe(1);
  expect(await row.locator('[placeholder]').count()).toBe(0);

  await app.page.keyboard.press('Control+s');
  await row.getByText('Nhập chức vụ của người ký.').waitFor();
  expect(await refused.count()).toBe(2);
  const asked = await cells.evaluateAll((all) =>
    all.map((cell) => Math.round(cell.getBoundingClientRect().top)),
  );
  expect(new Set(asked).size).toBe(1);
  await field('Địa danh *').fill('Sông Lam');
  await row.getByLabel('Chức vụ').fill('Phó Giám đốc');
  await row.getByLabel('Họ và tên').fill('Lê Thị Hoa');
  await button('Lưu').click();
  await expect
    .poll(async () => (await ask('agency.read', {}))?.signers.at(-1)?.name)
    .toBe('Lê Thị Hoa');
});
