import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OfficeApp, openOffice } from './office-app.ts';

let app: OfficeApp;

beforeEach(async () => {
  app = await openOffice();
});
afterEach(() => app.close());

async function propose(): Promise<void> {
  const { movementId, departmentIds, personIds } = app.office;
  const proposal = { id: null, movementId, reason: 'Không vi phạm', note: '' };
  await app.calls('proposal.save', {
    ...{ ...proposal, personId: personIds[1] ?? 0, departmentId: null },
    awardCode: 'bang-khen-ca-nhan',
  });
  await app.calls('proposal.save', {
    ...{ ...proposal, personId: null, departmentId: departmentIds[0] ?? 0 },
    awardCode: 'giay-khen-tap-the',
  });
}

async function open(): Promise<void> {
  await app.goTo('/binh-xet/hop');
  await app.page.getByRole('heading', { name: 'Kiểm phiếu' }).waitFor();
}

const council = () => app.calls('council.read', { movementId: app.office.movementId });
const member = (number: number) =>
  app.page.getByRole('group', { name: `Thành viên ${number}`, exact: true });
const agreed = (name: string) => app.page.getByLabel(`Số phiếu đồng ý: ${name}`);
const cells = async () =>
  (await app.page.getByRole('table', { name: 'Kết quả bỏ phiếu' }).getByRole('row').all())
    .slice(1)
    .map((row) => row.getByRole('cell').allInnerTexts());
const saved = () => app.page.getByText('Đã lưu bình xét.').first().waitFor();

async function addMember(number: number, name: string): Promise<void> {
  await app.page.getByRole('button', { name: 'Thêm thành viên' }).click();
  await member(number).getByLabel('Họ và tên').fill(name);
}

/** Five members: one sends a written opinion, one does not come. */
async function typeCouncil(): Promise<void> {
  const names = ['Lê Văn Đạt', 'Trần Thị Hòa', 'Nguyễn Thị Lan 1', 'Vũ Văn Bốn', 'Đỗ Thị Năm'];
  for (const [index, name] of names.entries()) await addMember(index + 1, name);
  await member(1).getByLabel('Chức vụ').fill('Giám đốc');
  await member(4).getByLabel('Dự họp').selectOption('Gửi ý kiến bằng văn bản');
  await member(5).getByLabel('Dự họp').selectOption('Vắng mặt');
}

async function typeSitting(): Promise<void> {
  await app.page.getByLabel('Ngày họp').fill('18/5/2026');
  await app.page.getByLabel('Giờ bắt đầu').fill('8h');
  await app.page.getByLabel('Giờ kết thúc').fill('9 giờ 30');
  await app.page.getByLabel('Địa điểm').fill('Phòng họp tầng 2');
  await app.page.getByLabel('Ý kiến thảo luận').fill('Nhất trí.\nBổ sung minh chứng.');
}

describe('a review', () => {
  beforeEach(async () => {
    await propose();
    await open();
  });

  it('is counted ballot by ballot with the keyboard, and the totals stand in its fields', async () => {
    await typeCouncil();
    const { keyboard } = app.page;
    await app.page.getByRole('button', { name: 'Đếm từng phiếu…' }).press('Enter');
    const drawer = app.page.getByRole('dialog', { name: 'Đếm từng phiếu' });
    const heading = (text: string) =>
      drawer.getByRole('heading', { name: text, exact: true }).waitFor();
    await heading('Phiếu thứ 1');
    // A line that is left open is asked for; nothing is counted of half a ballot.
    await drawer.getByLabel('Đồng ý', { exact: true }).first().press('Space');
    await keyboard.press('Enter');
    await drawer.getByText('Chưa ghi dòng này.').waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await heading('Phiếu thứ 2');
    await drawer.getByRole('button', { name: 'Đồng ý tất cả' }).click();
    await drawer.getByRole('button', { name: 'Ghi phiếu này' }).click();
    await heading('Phiếu thứ 3');
    await drawer.getByRole('button', { name: 'Cả phiếu không hợp lệ' }).click();
    await heading('Phiếu thứ 4');
    await drawer.getByRole('button', { name: 'Ghi lại phiếu vừa rồi' }).click();
    await heading('Phiếu thứ 3');
    await drawer.getByRole('button', { name: 'Cả phiếu không hợp lệ' }).click();
    await drawer.getByText('Đã đếm 3 phiếu, 1 phiếu không hợp lệ.').waitFor();
    await drawer.getByRole('button', { name: 'Dùng kết quả đếm' }).click();
    await drawer.waitFor({ state: 'hidden' });
    await expect.poll(() => app.page.getByLabel('Số phiếu thu về').inputValue()).toBe('3');
    expect(await app.page.getByLabel('Số phiếu không hợp lệ').inputValue()).toBe('1');
    // One said yes to the first and no to the second, one yes to both, one ballot does not count.
    const [first, second] = await Promise.all(await cells());
    expect(first?.slice(-2)).toEqual(['0', '2/5 (40%)']);
    expect(second?.slice(-2)).toEqual(['1', '1/5 (20%)']);
    await keyboard.press('Control+S');
    await saved();
    expect(await council()).toMatchObject({ ballotsReturned: 3, ballotsInvalid: 1 });
  });

  it('is typed, counted beside the keyboard, saved, and comes back', async () => {
    await typeCouncil();
    await typeSitting();
    await app.page.getByLabel('Số phiếu thu về').fill('4');
    await app.page.getByLabel('Số phiếu không hợp lệ').fill('0');
    await agreed('Văn phòng').fill('3');
    await agreed('Nguyễn Thị Lan 2').fill('0');
    await app.page.getByText('Tỷ lệ tính trên tổng số 5 thành viên Hội đồng').waitFor();
    const [first, second] = await Promise.all(await cells());
    expect(first?.slice(-2)).toEqual(['1', '3/5 (60%)']);
    expect(second?.slice(-2)).toEqual(['4', '0/5 (0%)']);

    await app.page.keyboard.press('Control+S');
    await saved();
    const kept = await council();
    expect(kept).toMatchObject({
      ...{ heldOn: '2026-05-18', startedAt: '08:00', endedAt: '09:30' },
      ...{ place: 'Phòng họp tầng 2', opinions: 'Nhất trí.\nBổ sung minh chứng.' },
      ...{ ballotsReturned: 4, ballotsInvalid: 0 },
    });
    expect(kept.members).toMatchObject([
      { name: 'Lê Văn Đạt', position: 'Giám đốc', role: 'chair', attendance: 'present' },
      { name: 'Trần Thị Hòa', position: '', role: 'secretary' },
      { name: 'Nguyễn Thị Lan 1', position: 'Chuyên viên, Văn phòng', role: 'member' },
      { name: 'Vũ Văn Bốn', attendance: 'written' },
      { name: 'Đỗ Thị Năm', attendance: 'absent' },
    ]);
    expect(kept.votes.map(({ agreed: count }) => count).sort()).toEqual([0, 3]);

    await app.page.reload();
    await open();
    expect(await member(3).getByLabel('Chức vụ').inputValue()).toBe('Chuyên viên, Văn phòng');
    expect(await app.page.getByLabel('Ngày họp').inputValue()).toBe('18/05/2026');
    expect(await app.page.getByLabel('Giờ bắt đầu').inputValue()).toBe('08:00');
    expect(await agreed('Nguyễn Thị Lan 2').inputValue()).toBe('0');
    expect(await Promise.all(await cells())).toEqual([first, second]);
  });

  it('is saved while typing goes on: the keyboard stays, rows keep what they are', async () => {
    await addMember(1, 'Lê Văn Đạt');
    await addMember(2, 'Trần Thị Hòa');
    await app.page.keyboard.press('Control+S');
    await saved();
    await app.page.getByText('Có thay đổi chưa lưu.').waitFor({ state: 'detached' });
    const before = (await council()).members.map(({ id }) => id);
    await app.page.keyboard.press('End');
    await app.page.keyboard.type(' An');
    await app.page.getByRole('button', { name: 'Chuyển thành viên 2 lên' }).click();
    await addMember(3, 'Vũ Văn Bốn');
    await app.page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect.poll(async () => (await council()).members.length).toBe(3);
    const { members } = await council();
    expect(members.map(({ name }) => name)).toEqual([
      'Trần Thị Hòa An',
      'Lê Văn Đạt',
      'Vũ Văn Bốn',
    ]);
    expect(members.slice(0, 2).map(({ id }) => id)).toEqual(before.toReversed());

    await app.page.getByText('Có thay đổi chưa lưu.').waitFor({ state: 'detached' });
    await app.page.getByRole('button', { name: 'Bỏ thành viên 1' }).click();
    await app.page.keyboard.press('Control+S');
    await expect.poll(async () => (await council()).members).toEqual(members.slice(1));
  });

  it('with a wrong count is named at its field, kept as typed, and nothing is saved', async () => {
    await typeCouncil();
    await agreed('Văn phòng').fill('5');
    await app.page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const message = app.page.getByText('Số phiếu đồng ý không quá 4 phiếu hợp lệ.');
    await message.waitFor();
    expect(await agreed('Văn phòng').getAttribute('aria-invalid')).toBe('true');
    expect(await agreed('Nguyễn Thị Lan 2').getAttribute('aria-invalid')).not.toBe('true');
    await agreed('Văn phòng').fill('bốn');
    await app.page.getByText('Số phiếu là số nguyên.').waitFor();
    expect(await agreed('Văn phòng').inputValue()).toBe('bốn');
    expect((await council()).members).toEqual([]);
    await agreed('Văn phòng').fill('4');
    await app.page.keyboard.press('Control+S');
    await saved();
    expect((await council()).votes).toMatchObject([{ agreed: 4 }]);
  });

  it('that is not saved asks before it is left', async () => {
    await app.page.getByLabel('Địa điểm').fill('Hội trường');
    await app.page.getByRole('link', { name: '5. Văn bản' }).click();
    await app.page.getByText('Có nội dung chưa lưu').waitFor();
    await app.page.getByRole('button', { name: 'Ở lại để lưu' }).click();
    expect(await app.page.getByLabel('Địa điểm').inputValue()).toBe('Hội trường');
    await app.page.keyboard.press('Control+S');
    await saved();
    expect((await council()).place).toBe('Hội trường');
    await app.page.getByRole('link', { name: '5. Văn bản' }).click();
    await app.page.getByRole('link', { name: 'Biên bản họp bình xét' }).click();
    await expect.poll(() => app.page.url()).toContain('/tong-hop/bien-ban');
  });
});

describe('without proposals', () => {
  it('the council can be entered, and the way to proposals is shown', async () => {
    await open();
    await addMember(1, 'Lê Văn Đạt');
    await app.page.keyboard.press('Control+S');
    await saved();
    expect((await council()).members).toMatchObject([{ name: 'Lê Văn Đạt', role: 'chair' }]);
    await app.page.getByText('Ghi đề nghị ở bước Đề nghị trước.').waitFor();
    await app.page.getByRole('link', { name: 'Mở bước Đề nghị' }).click();
    await app.page.getByRole('button', { name: 'Thêm đề nghị' }).waitFor();
  });
});

it('names of members are not cut at 125 % on a screen of 1366×768', async () => {
  await open();
  await app.page.setViewportSize({ width: 1093, height: 614 });
  await addMember(1, 'Nguyễn Thị Phương Thảo');
  const cut = await app.page
    .getByRole('group', { name: 'Thành viên 1' })
    .getByLabel('Họ và tên')
    .evaluate((field) => field.scrollWidth - field.clientWidth);
  expect(cut).toBeLessThanOrEqual(0);
  // Nothing lies beside the window, whether or not its scroll bar takes room.
  const beside = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await app.page.evaluate(beside)).toBe(0);
});
