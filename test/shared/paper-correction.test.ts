import { expect, test } from 'vitest';
import { textOfRuns } from '../../shared/document/official-document.ts';
import { indexed, type Ledger } from '../../shared/ledger.ts';
import { withCorrection } from '../../shared/paper/correction.ts';
import { changedFacts, factsOf } from '../../shared/paper/facts.ts';
import { buildSummary } from '../../shared/paper/summary/summary.ts';
import { sampleLedger } from '../fixtures/ledger.ts';

const KEY = { kind: 'month', period: '2026-05' } as const;
const HEAD = { number: 7, date: '2026-06-02', signerId: null };
const build = (ledger: Ledger) => buildSummary(ledger, '2026-05', HEAD);
const facts = (ledger: Ledger) => factsOf(ledger, KEY, build(ledger));

function changed(change: (ledger: Ledger) => void) {
  const ledger = sampleLedger();
  change(ledger);
  return changedFacts(facts(sampleLedger()), facts(indexed(ledger)));
}

const reportOf = (ledger: Ledger, departmentId: number) => {
  const report = ledger.reports.find(
    (each) => each.departmentId === departmentId && each.month === '2026-05',
  );
  if (!report) throw new Error('No report');
  return report;
};

test('what did not change is no change', () => {
  expect(changed(() => {})).toEqual([]);
});

test('a figure, a mark, a day and a case are told with what stood before', () => {
  const found = changed((ledger) => {
    const report = reportOf(ledger, 12);
    report.figures.set(3, 9);
    report.marks = [{ contentId: 1, mark: 'poor', note: 'chậm hạn' }];
    report.reportedOn = '2026-05-27';
    ledger.cases = ledger.cases.filter(({ id }) => id !== 7);
  });
  expect(found).toEqual([
    {
      department: 'Phòng Lãnh sự',
      item: 'Báo cáo',
      before: 'đã gửi ngày 25/5/2026',
      after: 'đã gửi ngày 27/5/2026',
    },
    expect.objectContaining({ item: 'Buổi tuyên truyền', after: '9 buổi' }),
    {
      department: 'Phòng Lãnh sự',
      item: 'Nội dung 1',
      before: 'Tốt',
      after: 'Chưa đạt (chậm hạn)',
    },
    // The indicators counted from cases follow the case that went.
    expect.objectContaining({
      item: 'Cá nhân bị phê bình',
      before: '1 lượt',
      after: 'không phát sinh',
    }),
    expect.objectContaining({
      item: 'Phê bình',
      before: expect.stringContaining('vượt đèn đỏ'),
      after: '',
    }),
  ]);
});

test('figures of other months are no part of it', () => {
  const found = changed((ledger) => {
    ledger.reports.find((each) => each.month === '2026-06')?.figures.set(3, 77);
  });
  expect(found).toEqual([]);
});

test('the corrected report says so in its subject, why, and what changed', () => {
  const document = withCorrection(build(sampleLedger()), {
    version: 2,
    reason: 'Phòng Lãnh sự gửi lại số liệu.\n',
    corrected: 'Báo cáo số 07/BC-SNgV ngày 02/6/2026 của Sở Ngoại vụ',
    changes: [
      { department: 'Phòng Lãnh sự', item: 'Buổi tuyên truyền', before: '', after: '9 buổi' },
    ],
  });
  expect(document.subject.at(-1)).toBe('(điều chỉnh lần 2)');
  const [, why, table] = document.body;
  expect(why && 'runs' in why && textOfRuns(why.runs)).toBe(
    'Báo cáo này điều chỉnh Báo cáo số 07/BC-SNgV ngày 02/6/2026 của Sở Ngoại vụ. Lý do: Phòng Lãnh sự gửi lại số liệu.',
  );
  expect(table).toMatchObject({
    kind: 'table',
    rows: [{ cells: ['1', 'Phòng Lãnh sự', 'Buổi tuyên truyền', 'không có', '9 buổi'] }],
  });
});

test('a correction of words alone says that no figure changed', () => {
  const correction = { version: 1, reason: 'Sửa câu chữ', corrected: 'Báo cáo cũ', changes: [] };
  const [, , said] = withCorrection(build(sampleLedger()), correction).body;
  expect(said && 'runs' in said && textOfRuns(said.runs)).toBe(
    'Số liệu không thay đổi; chỉ chỉnh lý câu chữ.',
  );
});
