import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callsOf } from '../demo/fill.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { findFaults, SIZES } from '../helpers/axe.ts';
import { foreignXlsx } from '../helpers/foreign-xlsx.ts';

let app: OpenedApp;
const ask: ReturnType<typeof callsOf> = (name, input) => callsOf(app)(name, input);
beforeEach(async () => {
  app = await openApp({ today: '2026-05-20', viewport: { width: 1280, height: 720 } });
  const { id } = await ask('department.save', {
    id: null,
    name: 'Phòng Lãnh sự',
    shortName: 'Lãnh sự',
  });
  await ask('person.save', {
    id: null,
    departmentId: id,
    fullName: 'Nguyễn Đức Hòa',
    gender: 'male',
    birthDate: '1985-03-05',
    position: 'Chuyên viên',
    level: 'staff',
  });
  await ask('person.save', {
    id: null,
    departmentId: id,
    fullName: 'Phạm Minh',
    gender: 'male',
    birthDate: '1980-01-02',
    position: '',
    level: 'staff',
  });
});
afterEach(() => app.close());

const button = (name: string | RegExp) => app.page.getByRole('button', { name, exact: true });
const field = (name: string) => app.page.getByLabel(name, { exact: true });
const said = (text: string | RegExp) => app.page.getByText(text).first().waitFor();

async function open(route: string) {
  await app.page.evaluate((next) => {
    location.hash = `#/danh-muc/${next}`;
  }, route);
  await app.page.reload();
  await app.page.getByRole('heading', { level: 1 }).waitFor();
}

async function workbook(rows: unknown[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Ghi chú').addRow(['Gửi Văn phòng']);
  book.addWorksheet('Cán bộ').addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const PEOPLE = [
  ['DANH SÁCH CÁN BỘ'],
  ['TT', 'Họ và tên', 'Giới tính', 'Sinh', 'Chức vụ', 'Phòng'],
  [1, 'NGUYỄN ĐỨC HOÀ', 'Nam', '5/3/1985', 'Trưởng phòng', 'Lãnh sự'],
  [2, 'Trần Thị Mai', 'Nữ', new Date('1990-03-05'), 'Chuyên viên', 'Thanh tra Sở'],
  [3, 'Lê Văn Ba', 'Nam', '31/2/1990', '', 'Lãnh sự'],
  [4, 'Phạm Minh', 'Nam', 1980, 'Chuyên viên', 'Lãnh sự'],
];

async function drop(name: string, bytes: Buffer) {
  await app.page.evaluate(
    ([file, base64]) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    },
    [name, bytes.toString('base64')] as const,
  );
}

test('a list is opened, a column corrected, a department made, and the people are there', async () => {
  await open('can-bo');
  await app.page.getByRole('link', { name: 'Nhập từ Excel' }).click();
  const path = join(app.dataFolder, 'can-bo.xlsx');
  writeFileSync(path, await workbook(PEOPLE));
  app.answerNext(path);
  await button('Chọn tệp Excel').click();
  await said('Bước 2: kiểm tra can-bo.xlsx');
  expect(await field('Trang tính').inputValue()).toBe('1');
  expect(await field('Ngày sinh').inputValue()).toBe('');
  await field('Ngày sinh').selectOption({ label: 'D: Sinh' });
  await said('“31/2/1990” không phải ngày/tháng/năm: để trống ngày.');
  await field('Thanh tra Sở trong danh mục').selectOption({
    label: 'Tạo phòng mới “Thanh tra Sở”',
  });
  for (const viewport of SIZES) {
    await app.page.setViewportSize(viewport);
    expect(await findFaults(app.page)).toEqual([]);
  }
  await said('Chỉ có năm 1980: để trống ngày.');
  await said('Bỏ qua 1 dòng chưa trả lời.');
  await field('Phạm Minh, dòng 6 là ai').selectOption({
    label: 'Là Phạm Minh (Phòng Lãnh sự, sinh 02/01/1980)',
  });
  expect(await ask('person.list', {})).toHaveLength(2);
  await button('Thêm 2, sửa 2 cán bộ').click();
  await said('Đã nhập 2 cán bộ mới, cập nhật 2 cán bộ.');
  await app.page.getByRole('rowheader', { name: 'Trần Thị Mai' }).waitFor();
  const people = await ask('person.list', {});
  expect(
    people.map(({ fullName, birthDate, position }) => [fullName, birthDate, position]),
  ).toEqual([
    ['Lê Văn Ba', null, ''],
    ['Nguyễn Đức Hòa', '1985-03-05', 'Trưởng phòng'],
    ['Trần Thị Mai', '1990-03-05', 'Chuyên viên'],
    ['Phạm Minh', '1980-01-02', 'Chuyên viên'],
  ]);
  expect((await ask('department.list', {})).map(({ name }) => name)).toContain('Thanh tra Sở');
});

test('a file is dropped: a hostile one says why, one in an old font asks first', async () => {
  await open('can-bo/nhap-excel');
  expect(await findFaults(app.page)).toEqual([]);
  const bomb = { after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' };
  await drop('a.xlsx', foreignXlsx({ ...bomb, sheet: '<!DOCTYPE a><worksheet/>' }));
  await said(/khai báo lạ.*Chưa có gì được ghi/);
  const legacy = [
    ['Hä vµ tªn', 'Giíi tÝnh', 'Phßng'],
    ['TrÇn ThÞ Th¾m', 'N÷', 'L·nh sù'],
  ];
  await drop('cu.xlsx', await workbook(legacy));
  await said('Chữ trong tệp gõ bằng bảng mã cũ TCVN3');
  await said('Trần Thị Thắm');
  expect(await findFaults(app.page)).toEqual([]);
  await button('Đúng, chuyển sang Unicode').click();
  await button('Thêm 1 cán bộ').click();
  await app.page.getByRole('rowheader', { name: 'Trần Thị Thắm' }).waitFor();
});

test('past awards from a list and by hand', async () => {
  await open('khen-thuong');
  await said('Chưa ghi khen thưởng nào');
  await app.page.getByRole('link', { name: 'Nhập từ Excel' }).click();
  await button('Chọn tệp Excel').waitFor();
  await drop(
    'khen.xlsx',
    await workbook([
      ['Họ tên', 'Năm', 'Danh hiệu', 'Số QĐ', 'Ngày QĐ', 'Cơ quan ban hành'],
      [
        'Nguyễn Đức Hoà',
        2024,
        'Chiến sĩ thi đua cơ sở',
        '12/QĐ-SNgV',
        new Date('2024-12-20'),
        'Sở',
      ],
      ['Người Lạ', 2024, 'Giấy khen', '', '', ''],
    ]),
  );
  await said('Danh mục chưa có cán bộ hay phòng “Người Lạ”');
  expect(await findFaults(app.page)).toEqual([]);
  await button('Thêm 1 khen thưởng').click();
  await said('Đã nhập 1 khen thưởng mới. 1 dòng chưa nhập còn ở danh sách trên màn hình.');
  await open('khen-thuong');
  await app.page.getByRole('cell', { name: '12/QĐ-SNgV' }).waitFor();

  await button('Thêm khen thưởng').click();
  await field('Năm *').fill('2023');
  await field('Danh hiệu, hình thức *').fill('Tập thể lao động tiên tiến');
  await button('Lưu').click();
  await said('Chọn một cá nhân hoặc một tập thể.');
  await field('Tập thể').selectOption('Phòng Lãnh sự');
  await button('Lưu').click();
  await said('Đã lưu khen thưởng.');
  await field('Tìm khen thưởng').fill('lanh su tien tien');
  await said('1 khen thưởng');
  expect(await findFaults(app.page)).toEqual([]);
  await button(/^Xóa Tập thể lao động tiên tiến/).click();
  await button('Xóa').click();
  await said('Đã xóa Tập thể lao động tiên tiến năm 2023.');
  expect(await ask('pastAward.list', {})).toMatchObject([
    { awardName: 'Chiến sĩ thi đua cơ sở', year: 2024, decisionDate: '2024-12-20' },
  ]);
});

const PASTED = `<table>
  <tr><td colspan=6>DANH SÁCH</td></tr>
  <tr><td>TT</td><td>Họ và tên</td><td>Giới tính</td><td>Ngày sinh</td><td>Chức vụ</td><td>Đơn vị</td></tr>
  <tr><td>1</td><td>Đỗ Thị <br>Hạnh</td><td>Nữ</td><td>22-4-73</td><td><del>Chuyên viên</del>Phó Trưởng phòng</td><td rowspan=2>P. LS và NVNONN</td></tr>
  <tr><td>2</td><td>Tô Văn Ba</td><td>Nam</td><td>31/2/1985</td><td></td></tr>
  <tr height=0 style='display:none'><td>3</td><td>Người Ẩn</td><td>Nam</td><td></td><td></td><td></td></tr>
</table>`;

async function paste(html: string) {
  await app.page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', content);
    clipboardData.setData('text/plain', 'bảng');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, html);
}

test('a table is pasted, a row mended in place, what stays is saved, the names are known the next time', async () => {
  await open('can-bo/nhap-excel');
  await paste(PASTED);
  await said('Bước 2: kiểm tra bảng vừa dán');
  await field('P. LS và NVNONN trong danh mục').selectOption({ label: 'Phòng Lãnh sự' });
  await said('“31/2/1985” không phải ngày/tháng/năm: để trống ngày.');
  expect(await app.page.getByRole('rowheader', { name: 'Người Ẩn' }).count()).toBe(0);
  await button('Sửa Tô Văn Ba, dòng 4').click();
  await field('Ngày sinh, dòng 4').fill('5.3.85');
  await field('Giới tính, dòng 4').fill('');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('cell', { name: '05/3/1985' }).waitFor();
  await said('1 dòng chưa nhập được');
  for (const viewport of SIZES) {
    await app.page.setViewportSize(viewport);
    expect(await findFaults(app.page)).toEqual([]);
  }
  const path = join(app.dataFolder, 'con-lai.xlsx');
  app.answerNext(path);
  await button('Lưu các dòng chưa nhập').click();
  await said('con-lai.xlsx');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  expect(book.worksheets[0]?.getRow(2).getCell(1).value).toBe('Tô Văn Ba');
  await button('Thêm 1 cán bộ').click();
  await said('Đã nhập 1 cán bộ mới. 1 dòng chưa nhập còn ở danh sách trên màn hình.');
  const people = await ask('person.list', {});
  expect(people.find(({ fullName }) => fullName === 'Đỗ Thị Hạnh')).toMatchObject({
    birthDate: '1973-04-22',
    position: 'Phó Trưởng phòng',
  });

  await open('can-bo/nhap-excel');
  await paste(PASTED);
  await field('P. LS và NVNONN trong danh mục').waitFor();
  expect(
    await field('P. LS và NVNONN trong danh mục').locator('option:checked').textContent(),
  ).toBe('Phòng Lãnh sự');
});

test('a sample of the list is saved, filled in and read', async () => {
  await open('can-bo/nhap-excel');
  const path = join(app.dataFolder, 'mau.xlsx');
  app.answerNext(path);
  await button('Lưu tệp mẫu để điền').click();
  await said('mau.xlsx');
  app.answerNext(path);
  await button('Chọn tệp Excel').click();
  await app.page.getByRole('rowheader', { name: 'Nguyễn Văn An' }).waitFor();
  await button('Thêm 1 cán bộ').waitFor();
});

test('departments are pasted as a column of names, a short name mended, one already there told', async () => {
  await open('phong');
  await app.page.getByRole('link', { name: 'Nhập từ Excel' }).click();
  await button('Chọn tệp Excel').waitFor();
  const cells = ['Văn phòng Sở', 'Phòng Lãnh sự', 'Thanh tra Sở'];
  await paste(`<table>${cells.map((name) => `<tr><td>${name}</td></tr>`).join('')}</table>`);
  await said('Bỏ qua 1 dòng đã có');
  await button('Sửa Thanh tra Sở, dòng 3').click();
  await field('Tên ngắn, dòng 3').fill('Thanh tra');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('cell', { name: 'Thanh tra', exact: true }).waitFor();
  expect(await findFaults(app.page)).toEqual([]);
  await button('Thêm 2 phòng').click();
  await said('Đã nhập 2 phòng mới.');
  expect(
    (await ask('department.list', {})).map(({ name, shortName }) => [name, shortName]),
  ).toEqual([
    ['Phòng Lãnh sự', 'Lãnh sự'],
    ['Văn phòng Sở', 'Văn phòng Sở'],
    ['Thanh tra Sở', 'Thanh tra'],
  ]);
});
