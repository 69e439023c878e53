import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Day } from '../../shared/month.ts';
import type { PaperKind } from '../../shared/paper/kinds.ts';
import { allFigures, fillOffice, inputOf, MOVEMENT, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';

let folder: string;
let app: TestProgram;
let office: Office;

beforeEach(async () => {
  folder = temporaryFolder();
  await open('2026-05-20');
  office = await fillOffice(app);
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The same data on another day. */
async function open(today: Day): Promise<void> {
  app?.close();
  app = await openTestProgram({ folder, today });
}

const road = async () =>
  (await app.call('overview.read', { movementId: office.movementId })).road.map(({ key }) => key);

async function report(month: string, department: number): Promise<void> {
  const departmentId = office.departmentIds[department] ?? 0;
  const { movementId } = office;
  const form = await app.call('report.read', { movementId, departmentId, month });
  const marks = form.marks.map((mark) => ({ ...mark, mark: 'good' as const }));
  const figures = allFigures(form, 3);
  await app.call('report.save', inputOf(form, { state: 'complete', marks, figures }));
}

async function issue(kind: PaperKind, period = '') {
  const { movementId } = office;
  const number = kind === 'month' ? Number(period.slice(5)) : 20;
  const head = { number, date: '2026-12-10', signerId: null };
  await app.call('paper.saveHeading', { movementId, kind, period, ...head });
  await app.call('paper.issue', { movementId, kind, period });
}

test('before the first report the month last over is asked for, and none of the months before', async () => {
  expect(await road()).toEqual(['collect 2026-04', 'briefing 2026-05']);
});

test('a month goes from its briefing to its paper, each step gone once it is done', async () => {
  await report('2026-05', 0);
  expect(await road()).toEqual(['briefing 2026-05']);
  await open('2026-05-25');
  expect(await road()).toEqual(['collect 2026-05']);
  const overview = await app.call('overview.read', { movementId: office.movementId });
  expect(overview.road[0]).toMatchObject({
    title: 'Hôm nay giao ban tháng 5/2026: thu báo cáo của các phòng',
    why: 'Chưa có: Phòng Lãnh sự.',
    by: '2026-05-25',
  });
  await report('2026-05', 1);
  expect(await road()).toEqual(['issue 2026-05']);
  await open('2026-05-27');
  await issue('month', '2026-05');
  expect(await road()).toEqual(['briefing 2026-06']);
});

test('after the last briefing the year is led to its end, and ends with next year’s movement', async () => {
  for (const month of ['05', '06', '07', '08', '09', '10', '11']) {
    for (const department of [0, 1]) await report(`2026-${month}`, department);
  }
  await open('2026-07-03');
  await issue('month', '2026-05');
  await issue('month', '2026-06');
  expect(await road()).toEqual(['interim 2026-06', 'briefing 2026-07']);
  await open('2026-12-15');
  const [first, ...rest] = (await app.call('overview.read', { movementId: office.movementId }))
    .road;
  expect(first).toMatchObject({
    key: 'issue 2026-07',
    why: expect.stringContaining('Sau đó còn 4 tháng chờ chốt.'),
  });
  expect(rest.filter(({ key }) => key.startsWith('issue'))).toEqual([]);
  for (const month of ['07', '08', '09', '10']) await issue('month', `2026-${month}`);
  const end = ['final', 'propose', 'file', 'nextYear'];
  expect(await road()).toEqual(['issue 2026-11', ...end]);
  await issue('month', '2026-11');
  await issue('final');
  const { movementId, personIds } = office;
  const { id } = await app.call('proposal.save', {
    id: null,
    movementId,
    personId: personIds[0] ?? 0,
    departmentId: null,
    awardCode: 'giay-khen-ca-nhan',
    reason: 'Đưa người bị nạn đi cấp cứu',
    note: '',
  });
  expect(await road()).toEqual(['vote', 'file', 'nextYear']);
  const member = { id: null, position: 'Giám đốc', attendance: 'present' as const };
  await app.call('council.save', {
    movementId,
    members: [
      { ...member, name: 'Lê Văn Đạt', role: 'chair' },
      { ...member, name: 'Trần Thị Hòa', role: 'secretary' },
    ],
    heldOn: '2026-12-11',
    startedAt: '08:00',
    endedAt: '09:00',
    place: '',
    opinions: '',
    ballotsReturned: 2,
    ballotsInvalid: 0,
    votes: [{ proposalId: id, agreed: 2 }],
  });
  expect(await road()).toEqual(['submission', 'file', 'nextYear']);
  await issue('submission');
  expect(await road()).toEqual(['file', 'nextYear']);
  await issue('letter');
  expect(await road()).toEqual(['nextYear']);
  await app.call('movement.save', {
    ...MOVEMENT,
    year: 2027,
    name: 'Bảo đảm trật tự, an toàn giao thông năm 2027',
    startDate: '2027-01-15',
    endDate: '2027-12-14',
    departmentIds: office.departmentIds,
  });
  expect(await road()).toEqual([]);
});
