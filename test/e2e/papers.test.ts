import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PAPER_KINDS, PAPERS } from '../../shared/paper/kinds.ts';
import { findFaults } from '../helpers/axe.ts';
import { readPdf, textOf } from '../helpers/pdf.ts';
import { MONTH, type OfficeApp, openOffice } from './office-app.ts';

let app: OfficeApp;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
  app = await openOffice({ viewport: { width: 1440, height: 900 } });
  await app.report(0);
  await app.goTo(`/tong-hop/${MONTH}`);
  await paper().waitFor();
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const paper = () => app.page.getByRole('region', { name: 'Văn bản như khi in' });
const texts = () => app.page.getByRole('region', { name: 'Câu chữ' });
const issuing = () => app.page.getByRole('region', { name: 'Chốt văn bản' });
const drawer = () => app.page.getByRole('dialog');
const key = () => ({ movementId: app.office.movementId, kind: 'month' as const, period: MONTH });

async function save(name: string): Promise<string> {
  const path = join(folder, name);
  app.answerNext(path);
  await app.page.getByRole('button', { name: 'Lưu PDF', exact: true }).click();
  await app.page.getByText(name).waitFor();
  return path;
}

// The last is a window of 1366×768 at 150 %; the strip of the first steps is gone by then.
it.each([
  [1280, 720],
  [1093, 614],
  [911, 512],
])('the paper takes most of its screen at %i×%i', async (width, height) => {
  await app.report(1);
  await app.page.reload();
  await paper().waitFor();
  await app.page.setViewportSize({ width, height });
  const { top, share } = await paper().evaluate((sheet) => {
    const { top, left, right } = sheet.getBoundingClientRect();
    return {
      top: top / window.innerHeight,
      share: (right - left) / (document.querySelector('#content')?.clientWidth ?? 1),
    };
  });
  expect(top).toBeLessThan(0.45);
  expect(share).toBeGreaterThan(0.55);
});

describe('the wording of a paragraph', () => {
  it('is edited by a click on the paper, survives new figures with a mark, and is put back', async () => {
    await paper().getByText('Có 1/2 phòng, đơn vị gửi báo cáo').click();
    const field = drawer().getByLabel('Câu chữ trên văn bản');
    await field.fill('Mới có Văn phòng gửi báo cáo.');
    await drawer().getByRole('button', { name: 'Lưu câu chữ' }).click();
    await paper().getByText('Mới có Văn phòng gửi báo cáo.').waitFor();
    await texts().getByText('Đã sửa', { exact: true }).first().waitFor();

    await app.report(1);
    await app.page.reload();
    await texts().getByText('Số liệu đã đổi', { exact: true }).first().waitFor();
    await paper().getByText('Mới có Văn phòng gửi báo cáo.').click();
    await drawer().getByText('Có 2/2 phòng, đơn vị gửi báo cáo', { exact: false }).waitFor();
    expect(await findFaults(app.page)).toEqual([]);
    await drawer().getByRole('button', { name: 'Trả lại bản soạn' }).click();
    await paper().getByText('Có 2/2 phòng, đơn vị gửi báo cáo', { exact: false }).waitFor();
    expect(await texts().getByText('Đã sửa', { exact: true }).count()).toBe(0);
  });

  it('is reached and saved with the keyboard alone, and stands on the PDF', async () => {
    await texts()
      .getByText(/^Tất cả các đoạn/)
      .press('Enter');
    await texts().getByRole('button').first().focus();
    await app.page.keyboard.press('Enter');
    const field = drawer().getByLabel('Câu chữ trên văn bản');
    await expect.poll(() => field.evaluate((each) => each.matches(':focus'))).toBe(true);
    await app.page.keyboard.press('Control+A');
    await app.page.keyboard.insertText('Thực hiện kế hoạch năm, Sở Ngoại vụ báo cáo:');
    await app.page.keyboard.press('Control+S');
    await paper().getByText('Thực hiện kế hoạch năm, Sở Ngoại vụ báo cáo:').waitFor();
    const printed = await readPdf(readFileSync(await save('cau-chu.pdf')));
    expect(textOf(printed.pages)).toContain('Thực hiện kế hoạch năm, Sở Ngoại vụ báo cáo:');
  });

  it('that is not saved asks before it is lost', async () => {
    await paper().getByText('Có 1/2 phòng, đơn vị gửi báo cáo').click();
    await drawer().getByLabel('Câu chữ trên văn bản').fill('Chưa lưu');
    await app.page.keyboard.press('Escape');
    const stay = app.page.getByRole('button', { name: 'Ở lại để lưu' });
    const leave = app.page.getByRole('button', { name: 'Bỏ nội dung chưa lưu' });
    // Staying is the button that stands out and has the keyboard.
    expect(await stay.getAttribute('data-variant')).toBe('filled');
    expect(await leave.getAttribute('data-variant')).toBe('default');
    await expect.poll(() => stay.evaluate((each) => each.matches(':focus'))).toBe(true);
    await stay.click();
    expect(await drawer().getByLabel('Câu chữ trên văn bản').inputValue()).toBe('Chưa lưu');
  });
});

describe('sending a month out', () => {
  it('keeps the very file, locks head and wording, and a correction tells why and what changed', async () => {
    await app.page.getByRole('button', { name: 'Lấy số tiếp theo: 01' }).click();
    await paper().getByText('Số: 01/BC-SNgV').waitFor();
    await app.page.getByRole('button', { name: 'Chốt tháng 5/2026' }).click();
    await drawer().getByRole('button', { name: 'Văn bản chưa có ngày.' }).click();
    // What is open leads to its field, and the question is gone.
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('date');
    expect(await drawer().count()).toBe(0);
    await app.page.getByRole('button', { name: 'Chốt tháng 5/2026' }).click();
    await drawer().getByRole('button', { name: 'Chốt', exact: true }).click();
    await issuing().getByText('Đã chốt', { exact: true }).waitFor();
    expect(await app.page.getByLabel('Số văn bản').isDisabled()).toBe(true);

    // Until it has left the house it is taken back, and corrected only afterwards.
    expect(await issuing().getByRole('button', { name: 'Điều chỉnh' }).count()).toBe(0);
    await issuing().getByRole('button', { name: 'Bỏ chốt' }).click();
    await issuing().getByText('Chưa chốt', { exact: true }).waitFor();
    await app.page.getByRole('button', { name: 'Chốt tháng 5/2026' }).click();
    await drawer().getByRole('button', { name: 'Chốt', exact: true }).click();
    await issuing().getByText('Đã chốt', { exact: true }).waitFor();
    expect(await texts().count()).toBe(0);
    expect(await findFaults(app.page)).toEqual([]);
    const original = readFileSync(await save('ban-dau.pdf'));
    expect(readFileSync(await save('ban-dau-lan-hai.pdf'))).toEqual(original);

    await issuing().getByRole('button', { name: 'Điều chỉnh' }).click();
    await drawer().getByRole('button', { name: 'Mở để điều chỉnh' }).click();
    await drawer().getByText('Ghi lý do điều chỉnh.').waitFor();
    await drawer().getByLabel('Lý do điều chỉnh').fill('Phòng Lãnh sự báo cáo bổ sung');
    await drawer().getByRole('button', { name: 'Mở để điều chỉnh' }).click();
    await issuing().getByText('Đang điều chỉnh lần 1').waitFor();
    await app.report(1);
    await app.page.reload();
    await paper().getByText('Nội dung điều chỉnh').waitFor();
    await paper().getByText('Lý do: Phòng Lãnh sự báo cáo bổ sung.', { exact: false }).waitFor();

    const path = join(folder, 'mo-lai.pdf');
    app.answerNext(path);
    await issuing().getByRole('button', { name: 'Lưu PDF bản ban hành lần đầu' }).click();
    await app.page.getByText('mo-lai.pdf').waitFor();
    expect(readFileSync(path)).toEqual(original);
    expect(textOf((await readPdf(readFileSync(path))).pages)).not.toContain('điều chỉnh');
  });

  it('prints by opening the PDF in the system’s viewer', async () => {
    await app.page.getByRole('button', { name: 'In', exact: true }).click();
    await expect.poll(() => app.openedFiles.length).toBe(1);
    const [opened = ''] = app.openedFiles;
    expect(basename(opened)).toBe(`bao-cao-thang-${MONTH}.pdf`);
    expect(existsSync(opened)).toBe(true);
    expect(app.dialogs).toEqual([]);
  });

  it('prints for a reader by ear too: tagged', async ({ skip }) => {
    const lacking = app.lacks('tagged PDF');
    if (lacking) skip(lacking);
    await app.page.getByRole('button', { name: 'In', exact: true }).click();
    await expect.poll(() => app.openedFiles.length).toBe(1);
    expect((await readPdf(readFileSync(app.openedFiles[0] ?? ''))).isTagged).toBe(true);
  });
});

it('a ballot prints once for each member of the council, each numbered by itself, and is saved once', async () => {
  const { movementId, departmentIds } = app.office;
  const staff = { departmentId: departmentIds[0] ?? 0, gender: 'female' as const, birthDate: null };
  // Long enough that a ballot has a second page, which bears its number.
  for (let at = 1; at <= 24; at += 1) {
    const named = {
      fullName: `Trần Thị Hồng ${at}`,
      position: 'Chuyên viên',
      level: 'staff' as const,
    };
    const { id: personId } = await app.calls('person.save', { id: null, ...staff, ...named });
    const asked = { personId, departmentId: null, awardCode: 'giay-khen-ca-nhan' };
    const words = { reason: 'Gương mẫu', note: '' };
    await app.calls('proposal.save', { id: null, movementId, ...asked, ...words });
  }
  const member = {
    position: 'Trưởng phòng',
    role: 'member' as const,
    attendance: 'present' as const,
  };
  await app.calls('council.save', {
    movementId,
    members: ['Lê Văn Đạt', 'Trần Thị Hòa', 'Phạm Văn Bình'].map((name) => ({
      id: null,
      name,
      ...member,
    })),
    ...{ heldOn: null, startedAt: '', endedAt: '', place: '', opinions: '' },
    ...{ ballotsReturned: null, ballotsInvalid: null, votes: [] },
  });
  await app.goTo('/tong-hop/phieu-bau');
  await app.page.getByText('in 3 phiếu, mỗi thành viên Hội đồng một phiếu').waitFor();
  const print = app.page.getByRole('button', { name: 'In', exact: true });
  await expect.poll(() => print.isEnabled()).toBe(true);
  const saved = (await readPdf(readFileSync(await save('phieu.pdf')))).pages;
  await print.click();
  await expect.poll(() => app.openedFiles.length).toBe(1);
  const printed = (await readPdf(readFileSync(app.openedFiles[0] ?? ''))).pages;
  expect(saved).toHaveLength(2);
  expect(printed.map((page) => textOf([page]))).toEqual(
    [saved, saved, saved].flat().map((page) => textOf([page])),
  );
});

describe('the documents of a movement', () => {
  it('are chosen by their kind, each with its own head', async () => {
    for (const kind of PAPER_KINDS) {
      await app.page.getByLabel('Loại văn bản').selectOption(kind);
      const { typeName, label, page, abbreviation } = PAPERS[kind];
      // A printed form bears its name in print.
      const name = page === 'form' ? label : typeName;
      await expect.poll(() => paper().innerText()).toContain(name);
      const hasNumber = await app.page.getByLabel('Số văn bản').count();
      expect(hasNumber, kind).toBe(abbreviation === null ? 0 : 1);
    }
  });

  it('have the texts of a Giấy khen moved on the form, and printed where they then stand', async () => {
    const { movementId, personIds } = app.office;
    const [personId = 0] = personIds;
    await app.calls('proposal.save', {
      ...{ id: null, movementId, personId, departmentId: null, note: '' },
      ...{ awardCode: 'giay-khen-ca-nhan', reason: 'Cứu người bị nạn' },
    });
    await app.goTo('/tong-hop/giay-khen');
    const places = app.page.getByRole('region', { name: 'Vị trí trên phôi' });
    await places.getByLabel('Dòng', { exact: true }).selectOption('merit');
    const top = places.getByLabel('Cách mép trên (mm)');
    await expect.poll(() => top.inputValue()).toBe('119');
    await top.fill('900');
    await top.press('Enter');
    await places.getByText('Cách mép trên từ 0 đến 420 mm.').waitFor();
    await top.fill('130');
    await top.press('Enter');
    const line = paper().locator('[data-block-key=merit]');
    await expect.poll(() => line.evaluate((at) => at.style.getPropertyValue('--top'))).toBe('130');
    // A line that comes to lie on another is said, on which sheet and which two.
    const faults = app.page.getByText('Tờ 1: dòng “Thành tích” chạm dòng “Địa danh, ngày tháng”.');
    await top.fill('141');
    await top.press('Enter');
    await faults.waitFor();
    await top.fill('130');
    await top.press('Enter');
    await faults.waitFor({ state: 'hidden' });
    await places.getByLabel('Nghiêng').uncheck();
    await expect.poll(() => line.evaluate((at) => at.style.fontStyle)).toBe('normal');
    await places.getByText('Khổ phôi').click();
    await places.getByLabel('Dời xuống (mm)').fill('-3');
    await places.getByLabel('Dời xuống (mm)').press('Enter');
    await expect.poll(() => line.evaluate((at) => at.style.getPropertyValue('--top'))).toBe('127');
    const [page] = (await readPdf(readFileSync(await save('giay-khen.pdf')))).pages;
    const merit = page?.lines.find(({ text }) => text.startsWith('Có thành tích'));
    // The letters' feet stand within the first line: 15 points of 1.25 times their height.
    expect(merit?.baseline).toBeGreaterThan(127 + 3.5);
    expect(merit?.baseline).toBeLessThan(127 + 6.7);
    expect(merit?.italic).toBe(false);
    expect(await findFaults(app.page)).toEqual([]);

    await places.getByRole('button', { name: 'Đặt lại vị trí ban đầu' }).click();
    await expect.poll(() => line.evaluate((at) => at.style.getPropertyValue('--top'))).toBe('119');
    await app.page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => line.evaluate((at) => at.style.getPropertyValue('--top'))).toBe('127');
    await expect.poll(() => top.inputValue()).toBe('130');
  });

  it('give their numbers to the register', async () => {
    const head = { date: '2026-06-02', signerId: null };
    await app.calls('paper.saveHeading', { ...key(), ...head, number: 4 });
    await app.calls('paper.saveHeading', { ...key(), ...head, period: '2026-04', number: 7 });
    await app.page.getByRole('link', { name: 'Sổ số văn bản' }).click();
    const rows = app.page
      .getByRole('table', { name: 'Số văn bản BC-SNgV năm 2026' })
      .getByRole('row');
    await expect
      .poll(async () => (await rows.allInnerTexts()).map((row) => row.split(/\s/)[0]))
      .toEqual(['Số', '04', '05–06', '07']);
    expect(await findFaults(app.page)).toEqual([]);
  });
});
