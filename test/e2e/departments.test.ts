import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callsOf } from '../demo/fill.ts';
import { type OpenedApp, openApp, type RoomOptions } from '../helpers/app.ts';
import { findFaults } from '../helpers/axe.ts';
import { allFigures, fillOffice, inputOf, type Office } from '../helpers/office.ts';
import { openTestProgram } from '../helpers/program.ts';
import { filledOnce } from './filled-once.ts';

const NAMES = ['Văn phòng', 'Phòng Lãnh sự', 'Phòng Biên giới'];

let app: OpenedApp;
let office: Office;
const ask: ReturnType<typeof callsOf> = (name, input) => callsOf(app)(name, input);
afterEach(() => app.close());

const TODAY = '2026-05-20';

const filled = filledOnce(async (folder) => {
  const program = await openTestProgram({ folder, today: TODAY });
  const told = await fillOffice(program, NAMES);
  for (const departmentId of told.departmentIds) {
    const key = { movementId: told.movementId, departmentId, month: '2026-04' };
    const form = await program.call('report.read', key);
    const marks = form.marks.map((mark) => ({ ...mark, mark: 'good' as const }));
    const figures = allFigures(form, 5);
    await program.call('report.save', inputOf(form, { state: 'complete', marks, figures }));
  }
  program.close();
  return told;
});

async function openDepartments(options: RoomOptions = {}): Promise<void> {
  const { folder, told } = await filled();
  office = told;
  app = await openApp({ today: TODAY, begunFrom: folder, ...options });
  await app.page.evaluate(() => window.location.assign('#/danh-muc/phong'));
  await app.page.getByRole('heading', { name: 'Phòng', level: 1 }).waitFor();
}

const button = (name: string) => app.page.getByRole('button', { name, exact: true });
const field = (name: string) => app.page.getByLabel(name, { exact: true });
const said = (text: string | RegExp) => app.page.getByText(text).first().waitFor();

async function change(department: string, kind: 'Đổi tên' | 'Sáp nhập' | 'Chia tách') {
  await button(`Đổi tên, sáp nhập, chia tách ${department}`).click();
  await app.page.getByText(kind, { exact: true }).first().click();
}

describe('a department changes from a day on', () => {
  beforeEach(() => openDepartments());

  test('renamed: the old months keep the old name', async () => {
    await change('Phòng Lãnh sự', 'Đổi tên');
    await field('Từ ngày *').fill('11/5/2026');
    await field('Tên mới *').fill('Phòng Lãnh sự và Kiều bào');
    await field('Tên ngắn mới *').fill('LS-KB');
    await said('Các tháng kết thúc trước ngày 11/5/2026 vẫn in tên “Phòng Lãnh sự”.');
    await app.page.getByRole('dialog').getByRole('button', { name: 'Đổi tên' }).click();
    await app.page.getByRole('rowheader', { name: 'Phòng Lãnh sự và Kiều bào' }).waitFor();
    const { departments } = await ask('board.read', { movementId: office.movementId });
    expect(departments[1]?.names.slice(3, 5)).toEqual([
      'Phòng Lãnh sự',
      'Phòng Lãnh sự và Kiều bào',
    ]);
    await button('Đổi tên, sáp nhập, chia tách Phòng Lãnh sự và Kiều bào').click();
    await said('Từ 11/5/2026: đổi tên từ “Phòng Lãnh sự” thành “Phòng Lãnh sự và Kiều bào”.');
  });

  test('merged: what will happen is said before, the totals go on after', async () => {
    await change('Phòng Lãnh sự', 'Sáp nhập');
    await app.page.getByRole('checkbox', { name: 'Phòng Biên giới' }).check();
    await field('Từ ngày *').fill('01/4/2026');
    await field('Tên phòng mới *').fill('Phòng Lãnh sự và Biên giới');
    await field('Tên ngắn của phòng mới *').fill('LS-BG');
    await said('Phòng Lãnh sự và Biên giới nối tiếp số lũy kế và tiếp nhận 2 cán bộ.');
    expect(await findFaults(app.page)).toEqual([]);
    await app.page.getByRole('dialog').getByRole('button', { name: 'Sáp nhập' }).click();
    await app.page.getByRole('cell', { name: 'Đến hết 31/3/2026' }).first().waitFor();

    const successor = (await ask('department.list', {})).at(-1);
    const form = await ask('report.read', {
      movementId: office.movementId,
      departmentId: successor?.id ?? 0,
      month: '2026-05',
    });
    expect(form.figures.find(({ indicator }) => indicator.source === 'typed')?.previous).toBe(10);
    await app.page.evaluate(() => window.location.assign('#/'));
    await app.page
      .getByRole('link', { name: 'Phòng Lãnh sự và Biên giới, tháng 5/2026: Chưa đến hạn' })
      .waitFor();
  });

  test('split: a date before a report is refused at its field and nothing is lost', async () => {
    await change('Văn phòng', 'Chia tách');
    await field('Từ ngày *').fill('10/3/2026');
    await field('Tên phòng *').first().fill('Văn phòng');
    await field('Tên ngắn *').first().fill('VP');
    await field('Tên phòng *').last().fill('Phòng Tổng hợp');
    await field('Tên ngắn *').last().fill('TH');
    await app.page.getByRole('dialog').getByRole('button', { name: 'Chia tách' }).click();
    await said('Văn phòng đã có báo cáo tháng 4/2026. Chọn từ ngày 01/4/2026.');
    expect(await field('Tên phòng *').last().inputValue()).toBe('Phòng Tổng hợp');
    await field('Từ ngày *').fill('01/5/2026');
    await app.page.getByRole('dialog').getByRole('button', { name: 'Chia tách' }).click();
    await app.page.getByRole('rowheader', { name: 'Phòng Tổng hợp' }).waitFor();
    expect(await ask('department.list', {})).toHaveLength(5);
  });
});

const VIEWS: RoomOptions[] = [
  { viewport: { width: 1280, height: 720 } },
  { viewport: { width: 1920, height: 1080 } },
  { viewport: { width: 1280, height: 720 }, zoom: 2 },
];

test.each(VIEWS)('axe finds nothing in the forms of a change: %o', async (view) => {
  await openDepartments(view);
  await change('Phòng Lãnh sự', 'Đổi tên');
  for (const kind of ['Đổi tên', 'Sáp nhập', 'Chia tách']) {
    await app.page.getByText(kind, { exact: true }).first().click();
    expect(await findFaults(app.page), kind).toEqual([]);
  }
});
