import { expect, test } from 'vitest';
import type { Block, OfficialDocument } from '../../shared/document/official-document.ts';
import { indexed } from '../../shared/ledger.ts';
import { addMonths, monthOf } from '../../shared/month.ts';
import { monthsOf } from '../../shared/movement/span.ts';
import { buildSummary } from '../../shared/paper/summary/summary.ts';
import { said, textBlocksOf } from '../fixtures/document-text.ts';
import { sampleLedger } from '../fixtures/ledger.ts';

const HEADING = { number: 5, date: '2026-03-05', signerId: null };
const ledger = sampleLedger();
const month =
  monthsOf(ledger.movement).find((each) => each > monthOf(ledger.movement.startDate)) ?? '';

const textOf = (block: Block): string => {
  if (block.kind === 'table' || block.kind === 'chart') return '';
  return 'runs' in block ? block.runs.map(({ text }) => text).join('') : block.text;
};
const lines = (document: OfficialDocument) => document.body.map(textOf);

test('number, place and date follow the decree', () => {
  const document = buildSummary(ledger, month, HEADING);
  expect(document.number).toBe(`Số: 05/BC-${ledger.agency.abbreviation}`);
  expect(document.placeAndDate).toBe(`${ledger.agency.place}, ngày 05 tháng 3 năm 2026`);
  const blank = buildSummary(ledger, month, { number: null, date: null, signerId: null });
  expect(blank.number).toMatch(/^Số:\s{3}\/BC-/);
  expect(blank.placeAndDate).toContain(`năm ${month.slice(0, 4)}`);
});

test('the sections are those of the outline, numbered in order', () => {
  const { body } = buildSummary(ledger, month, HEADING);
  const labels = body.flatMap((block) => (block.kind === 'section' ? [block.label] : []));
  expect(labels).toEqual(['I.', 'II.', 'III.', 'IV.', 'V.']);
  expect(textOf(body.at(-1) as Block)).toMatch(/^Trên đây là .*\.\/\.$/);
});

/** Departments as the fixture has them, then the month, the month before and the running total; worked out by hand from its rule. */
test.each([
  {
    // Thanh tra missed March, the Centre begins in April.
    month: '2026-04',
    rows: [
      'Cán bộ, công chức|4|4|4|4|4|4|24|16|24',
      'Ký cam kết chấp hành|4|4|4|4|4|4|24|12|24',
      'Buổi tuyên truyền|–|3|0|2|0|2|7|9|27',
      'Lượt người dự tuyên truyền|102|66|30|132|96|60|486|300|1.308',
      // Held by all together: the highest, not the sum; in no month but every third.
      'Hội nghị chung toàn Sở|–|–|–|–|–|–|–|1|1',
      'Vi phạm trật tự, an toàn giao thông|–|–|–|–|–|–|–|–|–',
      'Ki lô mét chạy xe an toàn|2.754|–|–|–|–|–|2.754|2.383|10.009',
      // Thanh tra left it empty: not reported, which is not a dash.
      'Đợt kiểm tra xe công đông nhất|3|0|4|3||4|4|4|4',
      // Somebody praised twice in February is one person.
      'Cá nhân được biểu dương|–|1|–|–|–|–|1|–|2',
      'Tập thể được biểu dương|–|–|–|–|–|–|–|–|–',
      'Cá nhân bị phê bình|–|–|–|–|–|–|–|–|–',
    ],
  },
  {
    // The report of Lễ tân is a draft: its column is empty, and its case of that month is not counted.
    month: '2026-10',
    rows: [
      'Cán bộ, công chức|4|4|4||4|4|20|24|24',
      'Ký cam kết chấp hành|4|4|4||4|4|20|24|24',
      'Buổi tuyên truyền|1|2|0||0|1|4|9|70',
      'Lượt người dự tuyên truyền|78|42|6||72|36|234|366|3.312',
      'Hội nghị chung toàn Sở|–|–|–||–|–|–|1|3',
      'Vi phạm trật tự, an toàn giao thông|–|–|–||1|–|1|–|2',
      'Ki lô mét chạy xe an toàn|2.542|–|–||–|–|2.542|2.171|23.353',
      'Đợt kiểm tra xe công đông nhất|2|1|0||1|0|2|4|4',
      'Cá nhân được biểu dương|–|–|–||–|–|–|–|3',
      'Tập thể được biểu dương|–|–|–||–|–|–|1|2',
      'Cá nhân bị phê bình|–|–|–||–|–|–|–|1',
    ],
  },
])('every figure of $month stands in the table as the departments reported it', (expected) => {
  const tables = buildSummary(ledger, expected.month, HEADING).body.filter(
    (block) => block.kind === 'table',
  );
  expect(tables).toHaveLength(1);
  expect(tables[0]?.columns.slice(3).map(({ header }) => header)).toEqual([
    ...['Văn phòng', 'Lãnh sự', 'HTQT', 'Lễ tân', 'Thanh tra', 'Trung tâm'],
    ...['Cộng', 'Tháng trước', 'Lũy kế'],
  ]);
  const rows = tables[0]?.rows.filter(({ look }) => look === 'body') ?? [];
  expect(rows.map(({ cells: [, name, , ...figures] }) => [name, ...figures].join('|'))).toEqual(
    expected.rows,
  );
});

test('a month nobody reported says so and states no figure', () => {
  const empty = indexed({ ...ledger, reports: [], cases: [] });
  const text = lines(buildSummary(empty, month, HEADING)).join('\n');
  expect(text).toContain('Chưa có phòng nào gửi báo cáo');
  expect(text).not.toMatch(/: \d/);
});

test('drafts are not reported: their department is named among those missing', () => {
  const drafts = ledger.reports.map((report) => ({ ...report, state: 'draft' as const }));
  const text = lines(buildSummary(indexed({ ...ledger, reports: drafts }), month, HEADING)).join(
    '\n',
  );
  expect(text).toContain('Chưa có phòng nào gửi báo cáo');
});

test('comparison with last month says what the figures say', () => {
  const indicator = ledger.indicators.find(
    (each) => each.active && each.group === 'B' && each.source === 'typed',
  );
  const department = ledger.departments[0];
  const template = ledger.reports[0];
  if (!indicator || !department || !template)
    throw new Error('The sample has no figure to compare');
  const report = (each: string, figure: number | 'nothing') => ({
    ...template,
    departmentId: department.id,
    month: each,
    state: 'complete' as const,
    figures: new Map([[indicator.id, figure]]),
  });
  const before = addMonths(month, -1);
  const said = (now: number | 'nothing', then: number | 'nothing') =>
    lines(
      buildSummary(
        indexed({ ...ledger, cases: [], reports: [report(before, then), report(month, now)] }),
        month,
        HEADING,
      ),
    ).join('\n');
  expect(said(7, 5)).toContain(`${indicator.name}: 7 ${indicator.unit} (tăng 2 so với tháng trước`);
  expect(said(1200, 2500)).toContain(`: 1.200 ${indicator.unit} (giảm 1.300 so với tháng trước`);
  expect(said(5, 5)).toContain('bằng tháng trước');
  expect(said(5, 'nothing')).toContain('tháng trước không phát sinh');
  expect(said('nothing', 5)).toMatch(/Không phát sinh: /);
});

test('more departments than a page is wide go on in further tables, each once', () => {
  const many = Array.from({ length: 20 }, (_, index) => ({
    id: 1_000 + index,
    name: `Phòng số ${index + 1}`,
    shortName: `P${index + 1}`,
    active: true,
    startedOn: null,
    endedOn: null,
  }));
  const document = buildSummary(
    indexed({ ...ledger, departments: many, reports: [], cases: [] }),
    month,
    HEADING,
  );
  const headers = document.body.flatMap((block) =>
    block.kind === 'table' ? block.columns.map(({ header }) => header) : [],
  );
  for (const { shortName } of many)
    expect(headers.filter((header) => header === shortName)).toHaveLength(1);
  expect(headers.filter((header) => header === 'Cộng')).toHaveLength(1);
});

test('a department out of use that did not report is not called missing', () => {
  const [first, ...others] = ledger.departments;
  if (!first) throw new Error('no departments');
  const closed = indexed({
    ...ledger,
    departments: [{ ...first, active: false }, ...others],
    reports: [],
    cases: [],
  });
  const text = JSON.stringify(buildSummary(closed, month, HEADING).body);
  expect(text).not.toContain(first.shortName);
});

test('contents that departments fell short in are named with who they are, among the difficulties', () => {
  const reports = ledger.reports.map((report) => ({
    ...report,
    marks: ledger.movement.contents.map(({ id }) => ({
      contentId: id,
      mark: id === 2 && report.departmentId < 13 ? ('poor' as const) : ('good' as const),
      note: '',
    })),
  }));
  const document = buildSummary(indexed({ ...ledger, reports }), month, HEADING);
  expect(said(document, 'weak:2')).toBe(
    'Nội dung “Nâng cao ý thức chấp hành pháp luật về giao thông” còn 2 phòng chưa đạt: Văn phòng Sở, Phòng Lãnh sự.',
  );
  expect(said(document, 'weak:1')).toBeUndefined();
  expect(JSON.stringify(buildSummary(ledger, month, HEADING))).not.toContain('chưa đạt:');
});

test('a name that says "phong trào" is not introduced by it again', () => {
  expect(buildSummary(ledger, month, HEADING).subject).toEqual([
    'Kết quả thực hiện “Phong trào thi đua bảo đảm trật tự, an toàn giao thông năm 2026” tháng 02 năm 2026',
  ]);
  const named = { ...ledger, movement: { ...ledger.movement, name: 'Đi đúng làn' } };
  expect(said(buildSummary(named, month, HEADING), 'opening')).toContain(
    'kết quả thực hiện phong trào thi đua “Đi đúng làn” với chủ đề',
  );
});

test('a post says once what it shares with the department’s name', () => {
  const posts = ledger.cases.map((entry) => ({ ...entry, month }));
  const text = JSON.stringify(
    textBlocksOf(buildSummary(indexed({ ...ledger, cases: posts }), month, HEADING)),
  );
  expect(text).toContain('Ông Nguyễn Văn Đức, Chánh Văn phòng Sở: ');
  expect(text).toContain('Bà Đỗ Ngọc Ánh, Phó Trưởng phòng Lãnh sự: ');
  expect(text).toContain('Bà Phạm Bích Ngọc, Chuyên viên Phòng Hợp tác quốc tế: ');
});
