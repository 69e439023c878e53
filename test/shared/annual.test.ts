import { describe, expect, test } from 'vitest';
import { buildWorkbook } from '../../shared/annual/build.ts';
import {
  DEPARTMENTS_LIST,
  PEOPLE_LIST,
  placeOfList,
  proposedSheet,
} from '../../shared/annual/proposed-sheets.ts';
import type { Proposal } from '../../shared/review/proposal.ts';
import { proposedOf } from '../../shared/review/proposed.ts';
import { text } from '../../shared/workbook/cells.ts';
import { columnName, placeCells, type Sheet } from '../../shared/workbook/workbook.ts';
import { sampleLedger } from '../fixtures/ledger.ts';
import { staleFormulas } from '../helpers/formulas.ts';
import { expectedGrid } from '../helpers/xlsx.ts';

const TODAY = '2026-11-22';
const ledger = sampleLedger();
const workbook = buildWorkbook(ledger, TODAY);

function sheetOf(name: string, of = workbook): Sheet {
  const sheet = of.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

const gridOf = (name: string, of = workbook) => expectedGrid(sheetOf(name, of));
const rowsWith = (name: string, text: string, of = workbook) =>
  gridOf(name, of).filter((row) =>
    row.some((value) => typeof value === 'string' && value.includes(text)),
  );

const proposalOf = (changes: Partial<Proposal>): Proposal => ({
  ...(ledger.proposals[0] as Proposal),
  personId: null,
  departmentId: null,
  ...changes,
});

describe('the workbook', () => {
  test('has the seven sheets in their order', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'TONG_HOP',
      'DS_TAP_THE',
      'DS_CA_NHAN',
      'PHE_BINH',
      'THEO_THANG',
      'NHAP_HE_THONG',
      'CAN_CU',
    ]);
  });

  test('every row fills its columns exactly, merges included', () => {
    for (const { name, columnWidths, rows } of workbook.sheets) {
      rows.forEach((row, place) => {
        const width = row.cells.reduce((sum, cell) => sum + (cell?.columns ?? 1), 0);
        expect(`${name} row ${place + 1}: ${width}`).toBe(
          `${name} row ${place + 1}: ${columnWidths.length}`,
        );
      });
    }
  });

  test('printed sheets carry the official heading, the annex line and both signatures', () => {
    for (const name of ['TONG_HOP', 'DS_TAP_THE', 'DS_CA_NHAN', 'PHE_BINH', 'THEO_THANG']) {
      const grid = gridOf(name);
      expect(grid[0]?.filter(Boolean)).toEqual([
        'UBND TỈNH BẮC NINH',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      ]);
      expect(grid[1]?.filter(Boolean)).toEqual(['SỞ NGOẠI VỤ', 'Độc lập - Tự do - Hạnh phúc']);
      expect(grid[5]?.[0]).toBe(
        '(Kèm theo Tờ trình số …/TTr-SNgV ngày … tháng … năm … của Sở Ngoại vụ)',
      );
      const [maker, signer] = grid.at(-1)?.filter(Boolean) ?? [];
      expect(maker).toMatch(/^\nNGƯỜI LẬP\n+Hoàng Thị Thu Hòa$/);
      expect(signer).toMatch(/^Bắc Ninh, ngày … tháng … năm …\nGIÁM ĐỐC\n+Nguyễn Văn Đạt$/);
    }
  });

  test('names of both signers stand level when the right title has two lines', () => {
    const agency = { ...ledger.agency, signers: ledger.agency.signers.slice(0, 1) };
    const last = gridOf('TONG_HOP', buildWorkbook(sampleLedger({ agency }), TODAY)).at(-1) ?? [];
    const [maker = '', signer = ''] = last.filter((text) => typeof text === 'string');
    expect(signer).toContain('KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n');
    expect(maker.split('\n').length).toBe(signer.split('\n').length);
  });

  test("the plan's signer signs where the agency has none", () => {
    const agency = { ...ledger.agency, signers: [] };
    const built = buildWorkbook(sampleLedger({ agency }), TODAY);
    expect(gridOf('TONG_HOP', built).at(-1)?.join()).toContain('Nguyễn Văn Đạt');
  });

  test('every live formula gives its cached result', () => {
    expect(staleFormulas(workbook)).toEqual([]);
  });

  test('the proof of formulas can fail', () => {
    const broken = structuredClone(workbook);
    const cell = placeCells(sheetOf('TONG_HOP', broken).rows.at(-3) as Sheet['rows'][number])[1]
      ?.cell;
    if (cell?.value.kind !== 'formula') throw new Error('No total');
    cell.value.result = 99;
    // The total itself, and the check beside it that reads the total.
    expect(staleFormulas(broken)).toEqual([
      expect.stringContaining('TONG_HOP!C14'),
      expect.stringContaining('TONG_HOP!I14'),
    ]);
  });

  test('is the same whenever it is built from the same ledger', () => {
    expect(buildWorkbook(sampleLedger(), TODAY)).toEqual(workbook);
  });

  test('an empty ledger makes a whole workbook too', () => {
    const empty = sampleLedger({
      departments: [],
      people: [],
      indicators: [],
      reports: [],
      cases: [],
      proposals: [],
    });
    const built = buildWorkbook(empty, TODAY);
    expect(staleFormulas(built)).toEqual([]);
    expect(gridOf('NHAP_HE_THONG', built)).toHaveLength(1);
    expect(rowsWith('DS_CA_NHAN', 'Không có', built)).toHaveLength(2);
    expect(rowsWith('DS_CA_NHAN', 'Tổng cộng: 00 cá nhân', built)).toHaveLength(1);
  });
});

describe('a column is described in one place', () => {
  const headerOf = (sheet: Sheet) => expectedGrid(sheet)[(sheet.headerRows?.first ?? 0) - 1] ?? [];

  test('added to a list, its header, width and cells come with it and the summary still finds the award', () => {
    const added = { header: 'Số định danh', width: 13, cell: () => text('001') };
    const [number, ...rest] = PEOPLE_LIST.columns;
    const list = { ...PEOPLE_LIST, columns: [number ?? added, added, ...rest] };
    const parts = proposedOf(ledger);
    const sheet = proposedSheet(ledger, parts, list);
    expect(headerOf(sheet).slice(0, 3)).toEqual(['STT', 'Số định danh', 'Ông/Bà']);
    expect(sheet.columnWidths.slice(0, 3)).toEqual([5, 13, 6]);
    expect(expectedGrid(sheet).filter((row) => row[1] === '001')).toHaveLength(
      parts.flatMap(({ people }) => people).length,
    );
    expect(headerOf(sheet)[placeOfList(parts, list).awardColumn - 1]).toBe('Hình thức đề nghị');
  });

  test('the summary counts by the column of each list that is headed so', () => {
    const formulas = sheetOf('TONG_HOP')
      .rows.flatMap((row) => placeCells(row))
      .map(({ cell: { value } }) => (value.kind === 'formula' ? value.formula : ''))
      .filter((formula) => formula.includes('EXACT'));
    expect(formulas.length).toBeGreaterThan(0);
    for (const { name } of [DEPARTMENTS_LIST, PEOPLE_LIST]) {
      const column = columnName(headerOf(sheetOf(name)).indexOf('Hình thức đề nghị') + 1);
      for (const formula of formulas) expect(formula).toContain(`EXACT(${name}!$${column}$`);
    }
  });
});

describe('lists', () => {
  test('people by part, department and given name, numbered anew in each part', () => {
    const proposals = ledger.people.map((person, place) =>
      proposalOf({ id: place + 1, personId: person.id, awardCode: place % 2 ? 'GK-CN' : 'BK-CN' }),
    );
    const built = buildWorkbook(sampleLedger({ proposals: proposals.toReversed() }), TODAY);
    const rows = gridOf('DS_CA_NHAN', built);
    const partB = rows.findIndex(([first]) => first === 'B. Đề nghị tỉnh xét khen thưởng');
    const listed = rows.slice(8).filter(([first]) => typeof first === 'number');
    expect(listed).toHaveLength(24);
    expect(rows[partB - 1]?.[0]).toBe(12);
    expect(rows[partB + 1]?.[0]).toBe(1);
    expect(listed.slice(0, 4).map((row) => [row[2], row[6]])).toEqual([
      ['Phạm Thu Hằng', 'Văn phòng Sở'],
      ['Trần Thị Hòa', 'Văn phòng Sở'],
      ['Đỗ Ngọc Ánh', 'Phòng Lãnh sự'],
      ['Đặng Thị Ước', 'Phòng Lãnh sự'],
    ]);
  });

  test('a person fills the fifteen columns, what the app does not hold staying blank', () => {
    expect(rowsWith('DS_CA_NHAN', 'STT')[0]).toEqual([
      'STT',
      'Ông/Bà',
      'Họ và tên',
      'Giới tính',
      'Ngày sinh',
      'Chức vụ',
      'Phòng',
      'Xếp loại',
      'Hình thức đề nghị',
      'Trích ngang thành tích',
      'Sáng kiến',
      'Phiếu đồng ý/tổng (%)',
      'Lịch sử khen',
      'Minh chứng',
      'Ghi chú',
    ]);
    expect(rowsWith('DS_CA_NHAN', 'Nguyễn Văn Đức')[0]).toEqual([
      1,
      'Ông',
      'Nguyễn Văn Đức',
      'Nam',
      new Date('1970-01-10T00:00:00Z'),
      'Chánh Văn phòng',
      'Văn phòng Sở',
      null,
      'Bằng khen của Chủ tịch UBND tỉnh',
      expect.stringContaining('Gương mẫu chấp hành'),
      null,
      '5/7 (71,4%)',
      null,
      'Thư khen số 1/TK-UBND; Thư khen số 2/TK-UBND',
      'Đã được biểu dương hai lần',
    ]);
    expect(rowsWith('DS_CA_NHAN', 'Tổng cộng')[0]).toEqual(['Tổng cộng: 03 cá nhân']);
  });

  test('a department has its staff, women and evidence of praise', () => {
    const [row] = rowsWith('DS_TAP_THE', 'Phòng Lãnh sự');
    expect(row?.slice(0, 8)).toEqual([
      1,
      'Phòng Lãnh sự',
      4,
      2,
      null,
      null,
      null,
      'Bằng khen của Chủ tịch UBND tỉnh',
    ]);
    expect(row?.[9]).toBe('6/7 (85,7%)');
    expect(row?.[11]).toBe('Thư khen số 4/TK-UBND');
  });

  test('what proves the praise is named: files where they are kept, else the basis', () => {
    const ledger = sampleLedger();
    const caseOf = (departmentId: number) =>
      ledger.cases.find(
        (entry) =>
          entry.departmentId === departmentId && entry.personId === null && entry.kind === 'praise',
      )?.id ?? 0;
    const evidence = ['Giấy khen.pdf', 'Ảnh trao quà.jpg'].map((name, id) => ({
      id,
      caseId: caseOf(12),
      name,
    }));
    const built = buildWorkbook(sampleLedger({ evidence }), TODAY);
    expect(rowsWith('DS_TAP_THE', 'Phòng Lãnh sự', built)[0]?.[11]).toBe(
      'Giấy khen.pdf; Ảnh trao quà.jpg',
    );
  });

  test('a department without people has a blank, not a nought', () => {
    const built = buildWorkbook(
      sampleLedger({
        people: [],
        proposals: [proposalOf({ departmentId: 12, awardCode: 'GK-TT' })],
      }),
      TODAY,
    );
    expect(rowsWith('DS_TAP_THE', 'Phòng Lãnh sự', built)[0]?.slice(0, 4)).toEqual([
      1,
      'Phòng Lãnh sự',
      null,
      null,
    ]);
  });

  test('an award gone from the rule data is listed apart and fails its check', () => {
    const proposals = [proposalOf({ id: 9, personId: 100, awardCode: 'CU-2019*' })];
    const built = buildWorkbook(sampleLedger({ proposals }), TODAY);
    expect(rowsWith('DS_CA_NHAN', 'C. Chưa xác định thẩm quyền', built)).toHaveLength(1);
    expect(rowsWith('TONG_HOP', 'CU-2019*', built)[0]?.slice(1, 4)).toEqual(['CU-2019*', 0, 1]);
    expect(rowsWith('CAN_CU', 'căn cứ pháp lý trong dữ liệu', built)[0]).toContain('không đạt');
    expect(staleFormulas(built)).toEqual([]);
  });

  test('criticism from complete reports only, departments before people', () => {
    const rows = gridOf('PHE_BINH').slice(8);
    expect(rows.slice(0, 4)).toEqual([
      ['I. Tập thể'],
      [
        1,
        'Phòng Hợp tác quốc tế',
        null,
        null,
        'Chậm báo cáo hai kỳ liên tiếp',
        new Date('2026-08-15T00:00:00Z'),
        'Biên bản giao ban',
        'Nhắc nhở',
      ],
      ['II. Cá nhân'],
      [
        1,
        'Vũ Xuân Đạt',
        'Chuyên viên chính',
        'Trung tâm Dịch vụ đối ngoại và Xúc tiến hợp tác',
        'Điều khiển xe mô tô vượt đèn đỏ',
        new Date('2026-05-15T00:00:00Z'),
        'Thông báo số 214/TB-CAT',
        'Phê bình trước toàn cơ quan',
      ],
    ]);
    expect(rowsWith('PHE_BINH', 'nháp')).toEqual([]);
    expect(rowsWith('PHE_BINH', 'Tổng cộng')[0]).toEqual([
      'Tổng cộng: 01 lượt tập thể, 01 lượt cá nhân',
    ]);
  });

  test('NHAP_HE_THONG is flat: header in row 1, no merges, no formulas, one row a proposal', () => {
    const { rows } = sheetOf('NHAP_HE_THONG');
    const cells = rows.flatMap(placeCells).map(({ cell }) => cell);
    expect(cells.every(({ columns = 1, rows: tall = 1 }) => columns * tall === 1)).toBe(true);
    expect(new Set(cells.map(({ value }) => value.kind))).toEqual(
      new Set(['text', 'number', 'blank']),
    );
    expect(gridOf('NHAP_HE_THONG')[0]).toHaveLength(9);
    expect(rows).toHaveLength(1 + ledger.proposals.length);
    expect(gridOf('NHAP_HE_THONG')[1]).toEqual([
      1,
      null,
      'Văn phòng Sở',
      null,
      'Sở Ngoại vụ',
      'Khen thưởng tập thể',
      'Giấy khen của Giám đốc Sở',
    ]);
    expect(gridOf('NHAP_HE_THONG')[5]).toEqual([
      5,
      'Ông',
      'Nguyễn Văn Đức',
      'Chánh Văn phòng',
      'Văn phòng Sở, Sở Ngoại vụ',
      'Khen thưởng cá nhân',
      'Bằng khen của Chủ tịch UBND tỉnh',
      'Lãnh đạo cấp vụ, sở, ngành và tương đương',
    ]);
  });
});

test('TONG_HOP counts by award and says that the lists agree', () => {
  const grid = gridOf('TONG_HOP').slice(9);
  expect(grid.slice(0, 5)).toEqual([
    ['A. Thuộc thẩm quyền quyết định của thủ trưởng cơ quan (báo cáo)'],
    [1, 'Giấy khen của Giám đốc Sở', 1, 2, 2, 0, 1, 1, 'đạt'],
    ['B. Đề nghị tỉnh xét khen thưởng'],
    [1, 'Bằng khen của Chủ tịch UBND tỉnh', 1, 1, 0, 1, 0, 0, 'đạt'],
    ['Tổng cộng', null, 2, 3, 2, 1, 1, 1, 'đạt'],
  ]);
});

test('a name struck from a list by hand turns the live check to "không đạt"', () => {
  const edited = structuredClone(workbook);
  const list = sheetOf('DS_CA_NHAN', edited);
  const struck = list.rows.find(
    ({ cells }) => cells[2]?.value.kind === 'text' && cells[2].value.text === 'Nguyễn Văn Đức',
  );
  for (const cell of struck?.cells ?? []) if (cell) cell.value = { kind: 'blank' };
  expect(staleFormulas(edited).filter((line) => line.startsWith('TONG_HOP'))).toEqual([
    expect.stringContaining('TONG_HOP!I13'),
    expect.stringContaining('TONG_HOP!I14'),
  ]);
});

test('CAN_CU names documents with real dates, awards with their article, and each check with its figure', () => {
  expect(rowsWith('CAN_CU', '16/KH-UBND')[0]?.slice(0, 5)).toEqual([
    1,
    'Kế hoạch',
    '16/KH-UBND',
    new Date('2026-01-02T00:00:00Z'),
    'UBND tỉnh Bắc Ninh',
  ]);
  expect(rowsWith('CAN_CU', 'Điều 74')).toHaveLength(2);
  expect(rowsWith('CAN_CU', 'Điều 23')).toEqual([]);
  expect(rowsWith('CAN_CU', 'Mọi phòng đã hoàn thành')[0]).toEqual(
    expect.arrayContaining(['55/66 báo cáo', 'không đạt']),
  );
  expect(rowsWith('CAN_CU', 'Mọi đề nghị đều có việc biểu dương')[0]).toContain('đạt');
  expect(rowsWith('CAN_CU', 'báo cáo nháp (chưa')[0]).toEqual(
    expect.arrayContaining(['1 việc trong báo cáo nháp', 'không đạt']),
  );
  expect(rowsWith('CAN_CU', 'Ngày xuất')[0]).toEqual([
    1,
    'Ngày xuất',
    new Date('2026-11-22T00:00:00Z'),
  ]);
});

test('checks see double awards, proposals without praise and those who were criticised', () => {
  const proposals = [
    proposalOf({ id: 1, personId: 122 }),
    proposalOf({ id: 2, personId: 122, awardCode: 'BK-CN' }),
    proposalOf({ id: 3, personId: 999 }),
  ];
  const built = buildWorkbook(sampleLedger({ proposals }), TODAY);
  const found = (text: string) =>
    rowsWith('CAN_CU', text, built)[0]
      ?.filter((value) => typeof value === 'string')
      .slice(1);
  expect(found('nhiều hình thức')).toEqual([
    '1 cá nhân, tập thể có từ hai hình thức cùng loại hình',
    'không đạt',
  ]);
  expect(found('việc biểu dương trong')).toEqual([
    '3 đề nghị chưa có việc biểu dương',
    'không đạt',
  ]);
  expect(found('cả danh sách đề nghị')).toEqual(['2 đề nghị có tên trong PHE_BINH', 'không đạt']);
  expect(found('đều có tên trong')).toEqual(['2/3 đề nghị', 'không đạt']);
});
