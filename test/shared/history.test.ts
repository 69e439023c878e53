import { describe, expect, test } from 'vitest';
import type { ChangeRow, Lookup, Row } from '../../shared/history/change-row.ts';
import { describeChange, sentenceOf } from '../../shared/history/describe.ts';

const ROWS: Record<string, Row> = {
  'department 1': { id: 1, name: 'Phòng Lãnh sự' },
  'department 2': { id: 2, name: 'Văn phòng' },
  'person 4': { id: 4, full_name: 'Nguyễn Thị Lan' },
  'indicator 7': { id: 7, name: 'Buổi tuyên truyền' },
  'indicator 8': { id: 8, name: 'Số vụ vi phạm' },
  'content 9': { id: 9, text: 'Chấp hành pháp luật về giao thông.' },
  'report 5': { id: 5, department_id: 1, month: '2026-03', revision: 2 },
  'movement 1': { id: 1, name: 'An toàn giao thông' },
};
const lookup: Lookup = (table, id) => ROWS[`${table} ${id}`] ?? null;

const row = (table: string, before: Row | null, after: Row | null): ChangeRow => {
  const { id, report_id, indicator_id, content_id } = after ?? before ?? {};
  return { table, key: JSON.stringify({ id, report_id, indicator_id, content_id }), before, after };
};
const say = (...rows: ChangeRow[]) => describeChange(rows, lookup).map(sentenceOf);

const value = (indicator: number, figure: number | null): Row => ({
  report_id: 5,
  indicator_id: indicator,
  value: figure,
});
const report: Row = {
  id: 5,
  movement_id: 1,
  department_id: 1,
  month: '2026-03',
  revision: 2,
  state: 'draft',
  reported_on: '2026-03-28',
  difficulties: '',
  proposals: '',
  next_month: '',
};
const praise: Row = {
  id: 3,
  movement_id: 1,
  department_id: 1,
  month: '2026-03',
  kind: 'praise',
  person_id: 4,
  date: '2026-03-05',
  deed: 'Cứu người bị nạn',
  basis: '',
  handling: '',
};

describe('a report', () => {
  test('is told with the figure before and after', () => {
    expect(
      say(
        row('report', report, { ...report, revision: 3 }),
        row('report_value', value(7, 3), value(7, 5)),
      ),
    ).toEqual(['Sửa báo cáo Phòng Lãnh sự tháng 3/2026: Buổi tuyên truyền 3 → 5']);
  });

  test('keeps the three states of a figure apart', () => {
    expect(
      say(
        row('report_value', null, value(7, 1234)),
        row('report_value', value(8, 2), value(8, null)),
      ),
    ).toEqual([
      'Sửa báo cáo Phòng Lãnh sự tháng 3/2026: Buổi tuyên truyền chưa báo cáo → 1.234; Số vụ vi phạm 2 → không phát sinh',
    ]);
    expect(say(row('report_value', value(7, 0), null))).toEqual([
      'Sửa báo cáo Phòng Lãnh sự tháng 3/2026: Buổi tuyên truyền 0 → chưa báo cáo',
    ]);
  });

  test('tells marks, state and dates by their words', () => {
    const mark: Row = { report_id: 5, content_id: 9, mark: 'good', note: '' };
    expect(
      say(
        row('report', report, { ...report, state: 'complete', reported_on: '2026-02-01' }),
        row('report_mark', null, mark),
      ),
    ).toEqual([
      'Sửa báo cáo Phòng Lãnh sự tháng 3/2026: trạng thái Nháp → Hoàn thành; ngày nộp 28/3/2026 → 01/02/2026; Chấp hành pháp luật về giao thông: mức chưa đánh giá → Tốt',
    ]);
  });

  test('that was deleted is told with what it held', () => {
    expect(
      say(
        row('report_value', value(7, 3), null),
        row('report_value', value(8, 1), null),
        row('report', report, null),
      ),
    ).toEqual([
      'Xóa báo cáo Phòng Lãnh sự tháng 3/2026: trạng thái Nháp; ngày nộp 28/3/2026; 2 số liệu',
    ]);
  });

  test('that was only counted as saved anew is not told', () => {
    expect(
      say(row('case_entry', null, praise), row('report', report, { ...report, revision: 3 })),
    ).toEqual([
      'Thêm trường hợp biểu dương Nguyễn Thị Lan ngày 05/3/2026: thuộc Phòng Lãnh sự; báo cáo tháng 3/2026; việc “Cứu người bị nạn”',
    ]);
  });
});

describe('a case', () => {
  test('about a whole department is called by it', () => {
    const whole = { ...praise, person_id: null };
    expect(say(row('case_entry', whole, { ...whole, kind: 'criticism' }))).toEqual([
      'Sửa trường hợp phê bình Phòng Lãnh sự ngày 05/3/2026: loại Biểu dương → Phê bình',
    ]);
  });

  test('has its evidence told with it', () => {
    const file: Row = {
      id: 1,
      case_id: 3,
      name: 'Giấy khen.pdf',
      size: 10,
      added_on: '2026-03-06',
    };
    const known: Lookup = (table, id) => (table === 'case_entry' ? praise : lookup(table, id));
    const [told] = describeChange([row('evidence', null, file)], known);
    expect(told && sentenceOf(told)).toBe(
      'Sửa trường hợp biểu dương Nguyễn Thị Lan ngày 05/3/2026: thêm minh chứng “Giấy khen.pdf”',
    );
  });
});

test('a list written anew is told by what differs in it', () => {
  const basis = (id: number, number: string): Row => ({
    id,
    movement_id: 1,
    kind: 'Kế hoạch',
    number,
  });
  expect(
    say(
      row('basis', basis(1, '15/KH'), null),
      row('basis', basis(2, '16/KH'), null),
      row('basis', null, basis(3, '15/KH')),
      row('basis', null, basis(4, '17/KH')),
    ),
  ).toEqual([
    'Sửa phong trào “An toàn giao thông”: bỏ căn cứ Kế hoạch số 16/KH; thêm căn cứ Kế hoạch số 17/KH',
  ]);
});

test('a row that came back to what it was is not told', () => {
  const place = (name: string): Row => ({ id: 1, name });
  expect(say(row('agency', place('a'), place('b')), row('agency', place('b'), place('a')))).toEqual(
    [],
  );
});

test('a new movement is told by how much it holds', () => {
  const movement: Row = { id: 2, name: 'Năm 2027', year: 2027, theme: '' };
  const content = (id: number): Row => ({
    id,
    movement_id: 2,
    position_in_list: id,
    text: `${id}`,
  });
  expect(
    say(
      row('movement', null, movement),
      row('content', null, content(1)),
      row('content', null, content(2)),
    ),
  ).toEqual(['Thêm phong trào “Năm 2027”: 2 nội dung thi đua']);
});

test('what is unknown is told by its number, long texts are cut, and no sentence breaks', () => {
  expect(say(row('person', null, { id: 1, full_name: 'Lan', department_id: 77 }))).toEqual([
    'Thêm cán bộ Lan: thuộc số 77',
  ]);
  const [cut = ''] = say(row('agency', { id: 1, name: 'x' }, { id: 1, name: 'ă'.repeat(300) }));
  expect(cut.length).toBeLessThan(500);
  expect(say(row('strange', null, { id: 1 }))).toEqual(['Sửa dữ liệu']);
});

test('a content whose words changed is told by the old and the new', () => {
  const content = (text: string, at: number): Row => ({
    id: 9,
    movement_id: 1,
    position_in_list: at,
    text,
  });
  expect(say(row('content', content('Cũ', 0), content('Mới', 1)))).toEqual([
    'Sửa phong trào “An toàn giao thông”: nội dung thi đua “Mới”: thứ tự 1 → 2; nội dung thi đua “Cũ” → “Mới”',
  ]);
});
