import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFaults } from '../helpers/axe.ts';
import { MONTH, type OfficeApp, openOffice } from './office-app.ts';

/** In the order of the starting set: what is reported each month. `-`: nothing to report. */
type Figures = readonly (number | '-')[];

/** Six divisions as they write: a letter, two messages, a list, a table, one without marks. */
const REPORTS: readonly { name: string; text: string; figures: Figures }[] = [
  {
    name: 'Văn phòng',
    figures: [9, 9, 9, 2, 18, 3, 4, '-', '-', '-', '-', 1250],
    text: `VĂN PHÒNG
BÁO CÁO
Kết quả thực hiện phong trào thi đua bảo đảm trật tự, an toàn giao thông tháng 5 năm 2026

1. Văn phòng có 9 cán bộ, công chức, người lao động; 9/9 người được quán triệt kế hoạch; 9 người ký cam kết chấp hành.
2. Tổ chức 02 buổi tuyên truyền với 18 lượt người dự. Đăng 03 tin, bài. Lồng ghép trong giao ban 04 lần. Lũy kế từ đầu năm 11 buổi, 90 lượt người.
3. Trong tháng không có vi phạm trật tự, an toàn giao thông, không có vi phạm nồng độ cồn, không nhận thông báo vi phạm của cơ quan công an. Không xảy ra tai nạn.
4. Xe cơ quan chạy an toàn 1.250 km.
5. Khó khăn: Thiếu tài liệu tuyên truyền.
6. Nhiệm vụ tháng 6: tổ chức 3 buổi tuyên truyền.`,
  },
  {
    name: 'Phòng Lãnh sự',
    figures: [7, 7, 7, 1, 7, 2, 4, '-', '-', '-', '-', '-'],
    text: `Em chào chị ạ, phòng Lãnh sự báo cáo tháng 5/2026:
- Tổng số cán bộ: 7 người, 7 người được quán triệt, 7 người ký cam kết
- Tuyên truyền 1 buổi, 7 lượt người dự
- 02 tin, bài
- lồng ghép giao ban 4 lần
- ko có vi phạm ATGT, ko vi phạm nồng độ cồn
- chưa nhận thông báo nào của công an, ko có tai nạn
- quãng đường an toàn: không phát sinh`,
  },
  {
    name: 'Phòng Hợp tác quốc tế',
    figures: [12, 12, 12, 2, 24, 3, 4, 1, '-', 1, '-', 380],
    text: `Phòng Hợp tác quốc tế gửi báo cáo T5/2026
Phòng hiện có 12 cán bộ, công chức. Đã quán triệt kế hoạch cho 12 người, 12 người ký cam kết.
Trong tháng tổ chức hai buổi tuyên truyền, hai mươi bốn lượt người dự; đăng 3 tin, bài; lồng ghép trong giao ban 4 lần.
Có 01 lượt vi phạm trật tự, an toàn giao thông (không vi phạm nồng độ cồn), công an gửi 01 thông báo vi phạm. Không có vụ tai nạn nào.
Số km an toàn: 380 km.`,
  },
  {
    name: 'Phòng Quản lý biên giới',
    figures: [8, 8, 8, 3, 24, '-', 4, '-', '-', '-', '-', 920],
    text: `Phòng Quản lý biên giới
Báo cáo tháng 5/2026
Chỉ tiêu\tĐơn vị\tTháng 5\tLũy kế
Cán bộ, công chức, người lao động\tngười\t8\t8
Được quán triệt kế hoạch\tngười\t8\t8
Ký cam kết chấp hành\tngười\t8\t8
Buổi tuyên truyền\tbuổi\t3\t12
Lượt người dự tuyên truyền\tlượt\t24\t96
Tin, bài đăng tải\ttin, bài\t-\t2
Lồng ghép trong giao ban, sinh hoạt chi bộ\tlần\t4\t20
Lượt vi phạm trật tự, an toàn giao thông\tlượt\t-\t-
Lượt vi phạm nồng độ cồn\tlượt\t-\t-
Thông báo vi phạm của cơ quan công an\tthông báo\t-\t-
Vụ tai nạn có cán bộ, công chức liên quan\tvụ\t-\t-
Quãng đường an toàn\tkm\t920\t4.100`,
  },
  {
    name: 'Thanh tra',
    figures: [5, 5, 5, 1, 5, 1, 2, '-', '-', '-', '-', '-'],
    text: `Thanh tra Sở báo cáo tháng 5 năm 2026
1) Số cán bộ, công chức: 5; được quán triệt: 5; ký cam kết: 5
2) Số buổi tuyên truyền: 01; số lượt người dự: 05; tin, bài: 01; lồng ghép giao ban: 02 lần
3) Vi phạm trật tự, an toàn giao thông: không; vi phạm nồng độ cồn: không; thông báo của công an: không
4) Tai nạn giao thông: không
5) Quãng đường an toàn: không phát sinh`,
  },
  {
    name: 'Trung tâm Dịch vụ đối ngoại',
    figures: [15, 15, 14, 2, 30, 4, 4, '-', '-', '-', '-', 2600],
    text: `Trung tam Dich vu doi ngoai bao cao thang 5/2026
- Tong so can bo: 15 nguoi; da quan triet 15 nguoi; ky cam ket 14 nguoi
- Tuyen truyen 2 buoi voi 30 luot nguoi du, dang 4 tin bai, long ghep giao ban 4 lan
- Khong co vi pham trat tu an toan giao thong, khong vi pham nong do con, khong co thong bao vi pham cua cong an
- Khong xay ra tai nan
- Quang duong an toan 2.600 km`,
  },
];

let app: OfficeApp;
let presses = 0;
const press = async (keys: string) => {
  presses += 1;
  await app.page.keyboard.press(keys);
};

beforeAll(async () => {
  app = await openOffice({ viewport: { width: 1280, height: 720 } });
  const { office, calls } = app;
  for (const { name } of REPORTS.slice(2)) {
    const { id } = await calls('department.save', { id: null, name, shortName: name.slice(0, 20) });
    office.departmentIds.push(id);
  }
  const movement = await calls('movement.read', { id: office.movementId });
  await calls('movement.save', { ...movement, departmentIds: office.departmentIds });
  await app.page.reload();
});
afterAll(() => app.close());

/** What Ctrl+V does, without the clipboard of the machine that others use. */
async function paste(text: string): Promise<void> {
  presses += 1;
  const field = app.page.getByLabel('Báo cáo của phòng, bằng lời');
  await expect.poll(() => field.evaluate((own) => own === document.activeElement)).toBe(true);
  await field.evaluate((own, said) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', said);
    const event = { clipboardData, bubbles: true, cancelable: true };
    own.dispatchEvent(new ClipboardEvent('paste', event));
  }, text);
}

const dialog = () => app.page.getByRole('dialog');
const status = () =>
  dialog()
    .getByRole('status')
    .filter({ hasText: /mục chưa xem|Đã xem hết/ });
const typed = (form: Awaited<ReturnType<OfficeApp['readReport']>>) =>
  form.figures.filter(({ indicator }) => indicator.source === 'typed');

test('six divisions’ own words become the month by keyboard, with at most 25 keys each', async () => {
  await app.goTo(`/bao-cao/${MONTH}/${app.office.departmentIds[0]}`);
  for (const [at, { name, text, figures }] of REPORTS.entries()) {
    await app.page.getByText(`${name}, tháng 5/2026`).first().waitFor();
    await app.page.getByRole('button', { name: 'Đọc từ văn bản' }).waitFor();
    await press('Control+Shift+V');
    await dialog().waitFor();
    await paste(text);
    await dialog().getByRole('listbox').waitFor();
    // Nothing is written before she takes it.
    const before = await app.readReport(at);
    expect(typed(before).every(({ figure }) => figure === null)).toBe(true);
    await press('F8');
    // What is not certain is taken one by one.
    for (let left = 12; left > 0 && /^Còn/.test(await status().innerText()); left -= 1) {
      await press('Enter');
    }
    await press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await press('Control+Enter');
    await expect
      .poll(async () => (await app.readReport(at)).state, { message: name })
      .toBe('complete');
    const read = typed(await app.readReport(at)).map(({ figure }) => figure);
    expect(read, name).toEqual(figures.map((figure) => (figure === '-' ? 'nothing' : figure)));
    await press('PageDown');
  }
  console.log(`${presses} keys for ${REPORTS.length} departments`);
  expect(presses / REPORTS.length).toBeLessThanOrEqual(25);
  expect((await app.readReport(0)).difficulties).toBe('Thiếu tài liệu tuyên truyền.');
  expect((await app.readReport(0)).nextMonth).toBe('Tổ chức 3 buổi tuyên truyền.');
});

test('a text of another report leads there with it, and what stands there already is said', async () => {
  await app.goTo(`/bao-cao/2026-04/${app.office.departmentIds[0]}`);
  await app.page.getByText('Văn phòng, tháng 4/2026').first().waitFor();
  await app.page.getByRole('button', { name: 'Đọc từ văn bản' }).click();
  await paste(REPORTS[1]?.text ?? '');
  await dialog().getByText('Văn bản này của Phòng Lãnh sự, tháng 5/2026').waitFor();
  expect(await findFaults(app.page)).toEqual([]);
  await app.page.keyboard.press('Enter');
  await app.page.getByText('Đọc từ văn bản: Phòng Lãnh sự, tháng 5/2026').waitFor();
  await dialog().getByText('Đã xem hết. Enter để về báo cáo.').waitFor();
  expect(await dialog().getByText('Đã có').count()).toBeGreaterThan(8);
  await app.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
});

test('why a number was not taken is told; what she says of it is remembered for the next text', async () => {
  const text = 'Trong tháng 4/2026 có 3 đợt ra quân. Lũy kế 9 đợt ra quân.';
  const readIt = async () => {
    await app.page.getByRole('button', { name: 'Đọc từ văn bản' }).click();
    await paste(text);
    await dialog()
      .getByRole('listbox')
      .or(dialog().getByText('Không thấy số liệu'))
      .first()
      .waitFor();
  };
  await app.goTo(`/bao-cao/2026-04/${app.office.departmentIds[0]}`);
  await app.page.getByText('Văn phòng, tháng 4/2026').first().waitFor();
  await readIt();
  await dialog().getByText('Không thấy số liệu').waitFor();
  await dialog().getByText('Vì sao không lấy').click();
  await dialog().getByText('Số lũy kế, không phải số của tháng').waitFor();
  await dialog()
    .getByRole('button', { name: /^“3.*” là chỉ tiêu…/ })
    .click();
  const saying = dialog().getByRole('form', { name: 'Câu này là chỉ tiêu khác' });
  await saying.getByLabel(/là của chỉ tiêu/).selectOption({ label: 'Tin, bài đăng tải' });
  expect(await saying.getByLabel('Cách gọi', { exact: true }).inputValue()).toBe('đợt ra quân');
  expect(await findFaults(app.page)).toEqual([]);
  await saying.getByRole('button', { name: 'Lấy vào chỉ tiêu này' }).click();
  await saying.waitFor({ state: 'detached' });
  const indicators = () => app.calls('indicator.list', { movementId: app.office.movementId });
  await expect
    .poll(
      async () => (await indicators()).find(({ name }) => name === 'Tin, bài đăng tải')?.aliases,
    )
    .toMatch(/\nđợt ra quân$/);
  await app.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  // Another department's text in the same words is read by itself.
  await app.goTo(`/bao-cao/2026-04/${app.office.departmentIds[1]}`);
  await app.page.getByText('Phòng Lãnh sự, tháng 4/2026').first().waitFor();
  await readIt();
  const offer = dialog().getByRole('option', { name: /Tin, bài đăng tải/ });
  expect(await offer.innerText()).toContain('3 tin, bài');
  await app.page.keyboard.press('Escape');
});

test('a file is opened or dropped as well as pasted, and one without words says what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
  const path = join(folder, 'bao-cao.txt');
  writeFileSync(path, REPORTS[0]?.text ?? '');
  await app.goTo(`/bao-cao/${MONTH}/${app.office.departmentIds[0]}`);
  await app.page.getByText('Văn phòng, tháng 5/2026').first().waitFor();
  await app.page.getByRole('button', { name: 'Đọc từ văn bản' }).click();
  app.answerNext(path);
  await dialog().getByRole('button', { name: 'Mở tệp…' }).click();
  await dialog().getByRole('listbox').waitFor();
  await dialog().getByRole('button', { name: 'Văn bản khác' }).click();
  const drop = (name: string, text: string) =>
    dialog()
      .getByLabel('Báo cáo của phòng, bằng lời')
      .evaluate(
        (own, file) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([file.text], file.name));
          own.dispatchEvent(
            new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
          );
        },
        { name, text },
      );
  await drop('trong.txt', ' ');
  await app.page.getByText('Tệp không có chữ nào đọc được.').waitFor();
  await drop('bao-cao.txt', REPORTS[0]?.text ?? '');
  await dialog().getByRole('listbox').waitFor();
  await app.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  rmSync(folder, { recursive: true, force: true });
});
