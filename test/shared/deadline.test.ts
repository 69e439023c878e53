import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addWorkingDays,
  addYears,
  weekdayOf,
  workingDaysBetween,
} from '../../shared/month.ts';
import { nextYear } from '../../shared/movement/next-year.ts';
import { briefingOf, buildBoard } from '../../shared/overview/board.ts';
import { deadlinesOf, lastShiftDayOf } from '../../shared/overview/deadline.ts';
import { reminderText } from '../../shared/overview/reminder.ts';
import { tasksOf } from '../../shared/overview/task.ts';
import { sampleLedger } from '../fixtures/ledger.ts';

const sample = sampleLedger();
const withDates = sampleLedger({
  movement: { ...sample.movement, cutoffDate: '2026-11-30', submissionDate: '2026-12-10' },
});

test('the days around a briefing are working days, and those of the movement stand among them', () => {
  const all = deadlinesOf(withDates, '2026-11-20');
  expect(
    all.filter(({ month }) => month === '2026-11').map(({ kind, day }) => [kind, day]),
  ).toEqual([
    ['remind', '2026-11-23'],
    ['compile', '2026-11-27'],
    ['briefing', '2026-11-30'],
    ['print', '2026-12-01'],
  ]);
  expect(all.filter(({ month }) => month === null)).toEqual([
    { kind: 'cutoff', day: '2026-11-30', month: null, shifted: false, workingDaysLeft: 6 },
    { kind: 'submission', day: '2026-12-10', month: null, shifted: false, workingDaysLeft: 14 },
    { kind: 'end', day: '2026-12-14', month: null, shifted: false, workingDaysLeft: 16 },
  ]);
  expect(all.some(({ month }) => month === '2026-12')).toBe(false);
  expect(all.map(({ day }) => day)).toEqual(all.map(({ day }) => day).toSorted());
});

test('a briefing moved by hand takes its days along, and can be given to a month without one', () => {
  const moved = sampleLedger({
    briefingShifts: [
      { month: '2026-04', day: '2026-05-04' },
      { month: '2026-12', day: '2026-12-07' },
    ],
  });
  expect(briefingOf(moved, '2026-04')).toBe('2026-05-04');
  const april = deadlinesOf(moved, '2026-04-20').filter(({ month }) => month === '2026-04');
  expect(april.map(({ kind, day, shifted }) => [kind, day, shifted])).toEqual([
    ['remind', '2026-04-27', true],
    ['compile', '2026-05-01', true],
    ['briefing', '2026-05-04', true],
    ['print', '2026-05-05', true],
  ]);
  const board = buildBoard(moved, '2026-12-01');
  expect(board.months.at(-1)).toMatchObject({ month: '2026-12', briefing: '2026-12-07' });
  expect(lastShiftDayOf('2026-04')).toBe('2026-05-10');
});

test('property: so many working days on are that many away, and never a weekend', () => {
  const days = fc.integer({ min: 0, max: 4_000 }).map((count) => addDays('2024-01-01', count));
  fc.assert(
    fc.property(days, fc.integer({ min: -30, max: 30 }), (day, count) => {
      const reached = addWorkingDays(day, count);
      if (count !== 0) expect(weekdayOf(reached)).toBeLessThanOrEqual(5);
      const isWorkingDay = weekdayOf(day) <= 5;
      if (isWorkingDay || count > 0) expect(workingDaysBetween(day, reached)).toBe(count + 0);
    }),
  );
});

test('a year on, 29 February becomes the 28th and the year in the name goes along', () => {
  expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
  expect(addYears('2027-02-28', 1)).toBe('2028-02-28');
  expect(addYears('2028-02-29', 4)).toBe('2032-02-29');
  expect(nextYear({ ...withDates.movement, startDate: '2024-02-29' })).toMatchObject({
    name: 'Phong trào thi đua bảo đảm trật tự, an toàn giao thông năm 2027',
    year: 2027,
    startDate: '2025-02-28',
    endDate: '2027-12-14',
    cutoffDate: '2027-11-30',
    submissionDate: '2027-12-10',
  });
  const named = (name: string) => nextYear({ ...sample.movement, name }).name;
  expect(named('Thi đua 2026 chặng đường')).toBe('Thi đua 2026 chặng đường');
  expect(named('Thi đua năm 2025')).toBe('Thi đua năm 2025');
  expect(named('Thi đua (năm 2026).')).toBe('Thi đua (năm 2027).');
});

const asked = {
  movementName: sample.movement.name,
  agencyName: sample.agency.name,
};

test('the reminder names who, which month and by when, and is empty when nobody is missing', () => {
  const today = '2026-11-20';
  const text = reminderText(buildBoard(sample, today), { ...asked, today }) ?? '';
  expect(text.split('\n')).toEqual([
    'Kính gửi: Văn phòng Sở, Phòng Lãnh sự, Phòng Hợp tác quốc tế, Phòng Lễ tân đối ngoại, Thanh tra Sở, Trung tâm Dịch vụ đối ngoại và Xúc tiến hợp tác.',
    `Văn phòng Sở Ngoại vụ xin nhắc báo cáo về “${sample.movement.name}”:`,
    '- Báo cáo tháng 01/2026 đã quá hạn: Trung tâm Dịch vụ đối ngoại và Xúc tiến hợp tác.',
    '- Báo cáo tháng 02/2026 đã quá hạn: Trung tâm Dịch vụ đối ngoại và Xúc tiến hợp tác.',
    '- Báo cáo tháng 3/2026 đã quá hạn: Thanh tra Sở, Trung tâm Dịch vụ đối ngoại và Xúc tiến hợp tác.',
    '- Báo cáo tháng 11/2026, hạn tại giao ban thứ Hai ngày 30/11/2026: Văn phòng Sở, Phòng Lãnh sự, Phòng Hợp tác quốc tế, Phòng Lễ tân đối ngoại, Thanh tra Sở, Trung tâm Dịch vụ đối ngoại và Xúc tiến hợp tác.',
    'Đề nghị các phòng hoàn thành và gửi về Văn phòng đúng hạn để tổng hợp. Trân trọng cảm ơn.',
  ]);
  const none = sampleLedger({ departments: [] });
  expect(reminderText(buildBoard(none, today), { ...asked, today })).toBe(null);
});

test('what is open: missing reports, drafts, praise without evidence, summaries without a number', () => {
  const today = '2026-11-20';
  const ledger = sampleLedger({
    evidence: sample.cases.filter(({ id }) => id !== 3).map(({ id }) => evidenceOf(id)),
  });
  const tasks = tasksOf(ledger, buildBoard(ledger, today), ['2026-01', '2026-02'], today);
  const of = (kind: string) => tasks.filter((task) => task.kind === kind);
  expect(of('missing')).toHaveLength(4);
  expect(of('missing')[0]).toEqual({
    kind: 'missing',
    month: '2026-01',
    departmentId: 16,
    text: 'Trung tâm Dịch vụ đối ngoại và Xúc tiến hợp tác: chưa có báo cáo tháng 01/2026',
  });
  expect(of('draft')).toMatchObject([{ month: '2026-10', departmentId: 14 }]);
  expect(of('unproven')).toMatchObject([{ month: '2026-04', departmentId: 12 }]);
  expect(of('unproven')[0]?.text).toContain('chưa có minh chứng');
  expect(of('unnumbered').map(({ month }) => month)).toEqual([
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
    '2026-10',
  ]);
  expect(of('unclosed')).toEqual([
    {
      kind: 'unclosed',
      month: '2026-01',
      departmentId: null,
      text: 'Chưa chốt báo cáo tổng hợp các tháng 01, 02/2026',
      months: 2,
    },
  ]);
});

test('a month that waits only to be closed is one task with its like, and none once closed', () => {
  const tasksWith = (closedMonths: string[], numbered: string[], today = '2026-11-20') => {
    const ledger = sampleLedger({ closedMonths });
    const tasks = tasksOf(ledger, buildBoard(ledger, today), numbered, today);
    return tasks.filter(({ kind }) => kind === 'unclosed' || kind === 'unnumbered');
  };
  const unclosed = (...asked: Parameters<typeof tasksWith>) =>
    tasksWith(...asked).filter(({ kind }) => kind === 'unclosed');
  expect(unclosed([], ['2026-01', '2026-03', '2026-04'])).toMatchObject([
    { month: '2026-01', text: 'Chưa chốt báo cáo tổng hợp các tháng 01, 3, 4/2026' },
  ]);
  expect(unclosed(['2026-01', '2026-04'], ['2026-01', '2026-03', '2026-04'])).toMatchObject([
    { month: '2026-03', text: 'Chưa chốt báo cáo tổng hợp tháng 3/2026' },
  ]);
  // Not over, or without a report, or without its number: something else is to be done first.
  expect(unclosed([], ['2026-10', '2026-11', '2026-12'], '2026-10-26')).toEqual([]);
  // Gone out without a number, to be written by hand: nothing is left to be done here.
  expect(tasksWith(['2026-03'], []).map(({ month }) => month)).not.toContain('2026-03');
});

function evidenceOf(caseId: number) {
  return { id: caseId, caseId, name: 'quyet-dinh.pdf' };
}
