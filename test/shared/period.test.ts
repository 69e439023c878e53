import { expect, test } from 'vitest';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { formatFigure } from '../../shared/figure.ts';
import { runningTotal } from '../../shared/figures-table.ts';
import { indexed } from '../../shared/ledger.ts';
import { buildFinal } from '../../shared/paper/period/final.ts';
import { buildInterim } from '../../shared/paper/period/interim.ts';
import { monthsInWords, spanInWords } from '../../shared/paper/period/period-words.ts';
import type { Report } from '../../shared/report/report.ts';
import { merged } from '../fixtures/department-changes.ts';
import { said, tablesOf, textBlocksOf } from '../fixtures/document-text.ts';
import { sampleLedger } from '../fixtures/ledger.ts';
import { wholeYear } from '../fixtures/whole-year.ts';

const HEAD = { number: 7, date: '2026-07-06', signerId: 2 };
const ledger = sampleLedger();
const interim = buildInterim(ledger, '2026-06', HEAD);
const final = buildFinal(ledger, '', HEAD);

const sectionsOf = ({ body }: OfficialDocument) =>
  body.flatMap((block) => (block.kind === 'section' ? [`${block.label} ${block.text}`] : []));
const chartsOf = ({ body }: OfficialDocument) => body.filter((block) => block.kind === 'chart');
const textOf = (document: OfficialDocument) =>
  textBlocksOf(document)
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join('\n');

test('the outlines are those of sơ kết and tổng kết', () => {
  const shared = [
    'I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI',
    'II. KẾT QUẢ THỰC HIỆN',
    'III. TẬP THỂ, CÁ NHÂN TIÊU BIỂU; PHÊ BÌNH, NHẮC NHỞ',
    'IV. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN',
  ];
  expect(sectionsOf(interim)).toEqual([...shared, 'V. PHƯƠNG HƯỚNG; KIẾN NGHỊ']);
  expect(sectionsOf(final)).toEqual([
    ...shared,
    'V. BÀI HỌC KINH NGHIỆM',
    'VI. PHƯƠNG HƯỚNG; KIẾN NGHỊ',
    'VII. ĐỀ NGHỊ KHEN THƯỞNG',
  ]);
});

test('heading, subject and period; a name that says "phong trào" is not introduced by it again', () => {
  expect(interim.number).toBe('Số: 07/BC-SNgV');
  expect(interim.subject).toEqual([
    'Sơ kết “Phong trào thi đua bảo đảm trật tự, an toàn giao thông năm 2026”',
    'từ tháng 01 đến tháng 6 năm 2026',
  ]);
  expect(final.subject[1]).toBe('từ ngày 05 tháng 01 năm 2026 đến ngày 14 tháng 12 năm 2026');
  expect(textOf(final)).not.toMatch(/phong trào thi đua “phong trào/iu);
  const blank = buildInterim(ledger, '2026-06', { number: null, date: null, signerId: null });
  expect(blank.placeAndDate).toContain('năm 2026');
});

test('reports of the period are counted against those asked for; December, without a briefing, is not', () => {
  // Six departments and six months; the Centre began in April, Thanh tra missed March; the 25th of February came after the 23rd.
  expect(said(interim, 'reporting')).toContain('6 kỳ báo cáo tháng');
  expect(said(interim, 'reporting')).toContain(
    'gửi 32/36 báo cáo, đạt 88,9%; trong đó 27 báo cáo đúng hạn, 5 báo cáo gửi sau kỳ giao ban.',
  );
  expect(said(final, 'reporting')).toContain('11 kỳ báo cáo tháng (từ tháng 01 đến tháng 11');
  expect(said(final, 'reporting')).toContain('gửi 55/66 báo cáo, đạt 83,3%');
  expect(said(final, 'reporting:late')).toBe(
    'Gửi sau kỳ giao ban: Văn phòng Sở, Phòng Lãnh sự, Phòng Hợp tác quốc tế, Phòng Lễ tân đối ngoại, Thanh tra Sở (mỗi phòng 1 kỳ: tháng 02/2026).',
  );
  expect(said(final, 'reporting:missing')).toBe(
    'Chưa gửi báo cáo: Trung tâm Dịch vụ đối ngoại và Xúc tiến hợp tác (3 kỳ: tháng 01 đến 3/2026); Phòng Lễ tân đối ngoại (1 kỳ: tháng 10/2026); Thanh tra Sở (1 kỳ: tháng 3/2026).',
  );
  expect(said(final, 'reporting:empty')).toBe('Chưa có phòng nào gửi báo cáo tháng 11/2026.');
});

test('figures are those worked out by hand, without a comparison where there is no year before', () => {
  // Văn phòng held 3, –, 2, –, 0, – sessions from January to June: 5; all departments 8 + 3 + 9 + 7 + 6 + 7.
  expect(said(interim, 'figure:3')).toBe('Buổi tuyên truyền: 40 buổi.');
  // Head counts are the newest of each department: six of four people.
  expect(said(interim, 'figure:1')).toBe('Cán bộ, công chức: 24 người.');
  // A meeting of the whole agency is counted by each department, and once here: March and June.
  expect(said(interim, 'figure:5')).toBe('Hội nghị chung toàn Sở: 2 hội nghị.');
  expect(textOf(interim)).not.toContain('cùng kỳ');
});

test('the table by department has the running totals of the ledger', () => {
  const [table] = tablesOf(interim);
  expect(table?.columns.slice(3).map(({ header }) => header)).toEqual([
    ...ledger.departments.map(({ shortName }) => shortName),
    'Cộng',
  ]);
  for (const indicator of ledger.indicators.filter(({ active }) => active)) {
    const row = table?.rows.find(({ cells }) => cells[1] === indicator.name);
    const ids = [...ledger.departments.map(({ id }) => id), null];
    const totals = ids.map((id) => runningTotal(ledger, indicator, id, '2026-06'));
    expect(row?.cells.slice(3)).toEqual(totals.map(formatFigure));
  }
  const sessions = table?.rows.find(({ cells }) => cells[1] === 'Buổi tuyên truyền');
  expect(sessions?.cells.slice(3)).toEqual(['5', '10', '8', '7', '8', '2', '40']);
});

test('merged departments stand in the table under their successor, and the row still adds up', () => {
  const reports = ledger.reports.filter(
    ({ departmentId, month }) => departmentId !== 12 || month < '2026-05',
  );
  const after = merged(indexed({ ...ledger, reports }), [12], 13, '2026-05-01');
  const [table] = tablesOf(buildInterim(after, '2026-06', HEAD));
  expect(table?.columns.map(({ header }) => header)).not.toContain('Lãnh sự');
  const figures = table?.rows.find(({ cells }) => cells[1] === 'Buổi tuyên truyền')?.cells.slice(3);
  const numbers = figures?.map(Number) ?? [];
  expect(numbers.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(numbers.at(-1));
});

test('charts are of what moves, at most three, up to the newest reported month', () => {
  expect(chartsOf(final).map(({ chart }) => chart.series.map(({ name }) => name))).toEqual([
    ['Buổi tuyên truyền'],
    ['Vi phạm trật tự, an toàn giao thông'],
    ['Ki lô mét chạy xe an toàn'],
  ]);
  const [first] = chartsOf(final);
  expect(first?.chart.months.at(-1)).toBe('2026-10');
  expect(first?.chart.series[0]?.figures).toEqual([8, 3, 9, 7, 6, 7, 6, 11, 9, 4]);
  const still = wholeYear(2026, () => 5);
  expect(chartsOf(buildFinal(still, '', HEAD))).toEqual([]);
});

test('every counted case of the period is told by name, a draft’s is not', () => {
  expect(said(final, 'praise')).toBe(
    'Có 2 lượt tập thể và 4 lượt cá nhân (3 người) được biểu dương:',
  );
  expect(said(final, 'case:3')).toMatch(/^Bà Đỗ Ngọc Ánh, Phó Trưởng phòng Lãnh sự: nhặt được/);
  expect(said(interim, 'case:5')).toBeUndefined();
  expect(said(final, 'case:5')).toBeDefined();
  expect(said(final, 'case:9')).toBeUndefined();
});

test('marks are told over departments and months, with who fell short when', () => {
  const poor = (months: string[], departmentId: number) => (report: Report) =>
    report.departmentId === departmentId && months.includes(report.month)
      ? { marks: [{ contentId: 2, mark: 'poor' as const, note: 'Có người vi phạm.' }] }
      : {};
  const year = wholeYear(2026, () => 1, poor(['2026-02', '2026-04', '2026-05'], 12));
  const document = buildInterim(year, '2026-06', HEAD);
  expect(said(document, 'content:2')).toBe(
    'Nâng cao ý thức chấp hành pháp luật về giao thông: 33 lượt tốt (91,7%); 3 lượt chưa đạt (8,3%). Chưa đạt: Phòng Lãnh sự (tháng 02, 4, 5/2026: có người vi phạm).',
  );
  expect(said(document, 'weak:2')).toBe(
    'Nội dung “Nâng cao ý thức chấp hành pháp luật về giao thông” còn 3/36 lượt đánh giá chưa đạt (8,3%) ở 1 phòng: Phòng Lãnh sự (3 lượt).',
  );
  expect(said(document, 'weak:1')).toBeUndefined();
});

test('difficulties are told once each, under who said them first', () => {
  const year = wholeYear(
    2026,
    () => 1,
    ({ departmentId, month }) => {
      if (departmentId > 12) return {};
      return {
        difficulties: month < '2026-03' ? '- Bãi đỗ xe chật.\n- Thiếu tài liệu' : 'bãi đỗ xe chật',
      };
    },
  );
  const document = buildInterim(year, '2026-06', HEAD);
  expect(said(document, 'difficulties:11')).toBe(
    'Văn phòng Sở: Bãi đỗ xe chật (cùng ý kiến: Phòng Lãnh sự); Thiếu tài liệu (cùng ý kiến: Phòng Lãnh sự).',
  );
  expect(said(document, 'difficulties:12')).toBeUndefined();
});

test('what is to come is in the words of the newest reported month', () => {
  const year = wholeYear(
    2026,
    () => 1,
    ({ departmentId, month }) =>
      departmentId === 11 ? { nextMonth: `Việc sau tháng ${month}.` } : {},
  );
  const document = buildFinal(year, '', HEAD);
  expect(said(document, 'nextMonth')).toBe('Theo báo cáo tháng 11/2026 của các phòng:');
  expect(said(document, 'nextMonth:11')).toBe('Văn phòng Sở: Việc sau tháng 2026-11.');
  expect(said(document, 'proposals:none')).toContain('không có kiến nghị, đề xuất');
});

test('lessons say no more than the figures do', () => {
  // On time: January 5/6, February none, March 4/6, April to September all, October 5/6, November none.
  expect(said(final, 'lessons')).toContain(
    'Qua 11 kỳ, 50/66 báo cáo tháng gửi đúng hạn (75,8%); có 6 kỳ tất cả các phòng gửi đúng hạn (tháng 4 đến 9/2026); tỷ lệ thấp nhất là 0% (tháng 02, 11/2026).',
  );
  const whole = said(
    buildFinal(
      wholeYear(2026, () => 1),
      '',
      HEAD,
    ),
    'lessons',
  );
  expect(whole).toContain('Cả 11 kỳ các phòng gửi đủ 66/66 báo cáo tháng, đúng hạn.');
  expect(whole).not.toContain('thiếu');
});

test('proposals are counted and named by award, and listed in an annex', () => {
  expect(said(final, 'awards')).toBe(
    'Đề nghị khen thưởng 02 tập thể, 03 cá nhân (danh sách tại Phụ lục II kèm theo), gồm:',
  );
  expect(said(final, 'award:BK-TT')).toContain('Phòng Lãnh sự; Ông Nguyễn Văn Đức');
  expect(final.annexes.map(({ orientation }) => orientation)).toEqual(['landscape', 'landscape']);
  expect(final.annexes[0]?.reference).toBe(
    '(Kèm theo Báo cáo số 131/BC-SNgV ngày 02/12/2026 của Sở Ngoại vụ)',
  );
  const none = buildFinal({ ...ledger, proposals: [] }, '', HEAD);
  expect(none.annexes).toHaveLength(1);
  expect(said(none, 'awards')).toContain('Chưa có tập thể, cá nhân');
  expect(said(none, 'figures')).toContain('tại Phụ lục kèm theo');
});

test('a movement nobody reported for says so and states no figure', () => {
  const empty = indexed({ ...ledger, reports: [], cases: [], proposals: [] });
  for (const document of [buildInterim(empty, '2026-06', HEAD), buildFinal(empty, '', HEAD)]) {
    expect(said(document, 'reporting')).toMatch(/^Chưa có phòng nào gửi báo cáo/);
    expect(textOf(document)).not.toMatch(/: \d|%|\d+ lượt/);
    expect(tablesOf(document)).toEqual([]);
    expect(document.annexes).toEqual([]);
  }
});

test('200 departments: an annex of lying pages, each department once', () => {
  const departments = Array.from({ length: 200 }, (_, index) => ({
    id: 1_000 + index,
    name: `Phòng số ${index + 1}`,
    shortName: `P${index + 1}`,
    active: true,
    startedOn: null,
    endedOn: null,
  }));
  const year = wholeYear(2026, ({ id }) => id);
  const indicators = Array.from({ length: 30 }, (_, index) => ({
    ...(year.indicators[index % 8] as (typeof year.indicators)[0]),
    id: index + 1,
    name: `Chỉ tiêu ${index + 1}`,
  }));
  const figures = new Map(indicators.map(({ id }) => [id, id] as const));
  const months = [...new Set(year.reports.map(({ month }) => month))];
  const reports = departments.flatMap(({ id: departmentId }) =>
    months.map((month) => ({ ...(year.reports[0] as Report), departmentId, month, figures })),
  );
  const big = indexed({ ...year, departments, allDepartments: departments, indicators, reports });
  const document = buildFinal({ ...big, lastYear: null }, '', HEAD);
  const headers = tablesOf(document).flatMap(({ columns }) => columns.map(({ header }) => header));
  for (const { shortName } of departments)
    expect(headers.filter((header) => header === shortName)).toHaveLength(1);
  expect(headers.filter((header) => header === 'Cộng')).toHaveLength(1);
  const review = buildInterim(big, '2026-06', HEAD);
  expect(review.annexes).toHaveLength(1);
  expect(tablesOf({ ...review, annexes: [] })).toEqual([]);
  expect(said(review, 'figures')).toContain('Phụ lục');
});

test('months and spans in words', () => {
  expect(monthsInWords(['2026-05', '2025-12', '2026-01', '2026-02', '2026-03'])).toBe(
    'tháng 12/2025, tháng 01 đến 3, 5/2026',
  );
  expect(spanInWords('2026-01', '2026-01')).toBe('tháng 01 năm 2026');
  expect(spanInWords('2025-12', '2026-06')).toBe('từ tháng 12 năm 2025 đến tháng 6 năm 2026');
});
