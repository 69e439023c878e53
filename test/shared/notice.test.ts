import { expect, test } from 'vitest';
import { type OfficialDocument, textOfRuns } from '../../shared/document/official-document.ts';
import type { Ledger } from '../../shared/ledger.ts';
import { monthsOf } from '../../shared/movement/span.ts';
import { buildNotice } from '../../shared/paper/notice.ts';
import { monthFacts } from '../../shared/paper/summary/month-facts.ts';
import { sampleLedger } from '../fixtures/ledger.ts';

const BLANK = { number: null, date: null, signerId: null };
const ledger = sampleLedger();
const build = (month: string, of: Ledger = ledger, date: string | null = null) =>
  buildNotice(of, month, { ...BLANK, date });

function textsByKey({ body }: OfficialDocument): Map<string, string> {
  const texts = body.flatMap((block) =>
    'runs' in block ? [[block.key ?? '', textOfRuns(block.runs)] as const] : [],
  );
  expect(new Set(texts.map(([key]) => key)).size).toBe(texts.length);
  return new Map(texts);
}

test('asks those who have not reported, and no other, and is sent to them', () => {
  for (const month of monthsOf(ledger.movement)) {
    const { silent } = monthFacts(ledger, month);
    if (silent.length === 0) continue;
    const document = build(month);
    const keys = [...textsByKey(document).keys()].filter((key) => key.startsWith('department:'));
    expect(keys).toEqual(silent.map(({ id }) => `department:${id}`));
    expect(document.recipients).toEqual([...silent.map(({ name }) => name), 'Lưu: VT, VP']);
  }
});

test('a draft is not yet a report', () => {
  expect(textsByKey(build('2026-10')).get('department:14')).toBe('Phòng Lễ tân đối ngoại.');
});

test('the day is that of the briefing, moved or not; past it the notice says so', () => {
  const deadline = (month: string, of?: Ledger, date?: string) =>
    textsByKey(build(month, of, date)).get('deadline');
  expect(deadline('2026-11')).toBe('Chậm nhất tại giao ban thứ Hai ngày 30/11/2026.');
  const moved = sampleLedger({ briefingShifts: [{ month: '2026-11', day: '2026-11-26' }] });
  expect(deadline('2026-11', moved)).toBe('Chậm nhất tại giao ban thứ Năm ngày 26/11/2026.');
  expect(deadline('2026-11', moved, '2026-11-26')).toMatch(/^Chậm nhất/);
  expect(deadline('2026-11', moved, '2026-11-27')).toBe(
    'Hạn báo cáo tại giao ban thứ Năm ngày 26/11/2026 đã qua; đề nghị các phòng, đơn vị gửi ngay báo cáo.',
  );
});

test('a last month without briefing is due when the movement ends', () => {
  expect(textsByKey(build('2026-12')).get('deadline')).toBe(
    'Chậm nhất thứ Hai ngày 14/12/2026 (ngày kết thúc phong trào).',
  );
});

test('a first month without briefing leaves room for the day', () => {
  const late = sampleLedger({ movement: { ...ledger.movement, startDate: '2026-01-28' } });
  const deadline = textsByKey(build('2026-01', { ...late, reports: [] })).get('deadline');
  expect(deadline).toMatch(/^Chậm nhất ngày\s+tháng\s+năm 2026\.$/);
});

test('tells what the report holds by the figures and contents the form asks for', () => {
  const texts = textsByKey(build('2026-11'));
  expect(texts.get('report:contents')).toContain('02 nội dung thi đua');
  expect(texts.get('report:figures')).toContain('08 chỉ tiêu');
  expect(texts.get('where')).toContain('Văn phòng Sở Ngoại vụ');
  const bare = sampleLedger({
    indicators: [],
    movement: { ...ledger.movement, contents: [] },
  });
  const keys = [...textsByKey(build('2026-11', bare)).keys()];
  expect(keys.filter((key) => key.startsWith('report:'))).toEqual(['report:cases', 'report:words']);
});

test('where all have reported nothing is asked', () => {
  const document = build('2026-05');
  const texts = textsByKey(document);
  expect([...texts.keys()]).toEqual(['reported', 'closing']);
  expect(texts.get('reported')).toMatch(/^06\/06 phòng, đơn vị đã gửi báo cáo/);
  expect(texts.get('closing')).toBe('Sở Ngoại vụ thông báo để các phòng, đơn vị biết./.');
  expect(document.recipients).toHaveLength(7);
});

test('a movement of nobody says so', () => {
  const nobody = sampleLedger({ departments: [], reports: [] });
  const document = build('2026-05', nobody);
  expect(textsByKey(document).get('reported')).toMatch(/^Không có phòng, đơn vị nào/);
  expect(document.recipients).toEqual(['Lưu: VT, VP']);
  expect(JSON.stringify(document)).not.toMatch(/undefined|NaN|null,"n/);
});

test('head and closing are as the decree wants them', () => {
  const document = buildNotice(ledger, '2026-11', { number: 3, date: '2026-11-05', signerId: 2 });
  expect(document.number).toBe('Số: 03/TB-SNgV');
  expect(document.placeAndDate).toBe('Bắc Ninh, ngày 05 tháng 11 năm 2026');
  expect(document.subject[0]).toBe(
    'Về việc báo cáo kết quả thực hiện “Phong trào thi đua bảo đảm trật tự, an toàn giao thông năm 2026” tháng 11 năm 2026',
  );
  expect(textsByKey(document).get('closing')).toMatch(/[^\s.]\.\/\.$/);
});
