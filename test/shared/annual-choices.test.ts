import { describe, expect, test } from 'vitest';
import { buildWorkbook } from '../../shared/annual/build.ts';
import { countUnderVerification } from '../../shared/annual/options.ts';
import type { HeldAward } from '../../shared/award/past-award.ts';
import type { Ledger } from '../../shared/ledger.ts';
import type { Restriction } from '../../shared/record/record.ts';
import { sampleLedger } from '../fixtures/ledger.ts';
import { staleFormulas } from '../helpers/formulas.ts';
import { expectedGrid } from '../helpers/xlsx.ts';

const TODAY = '2026-11-22';

function rowsOf(ledger: Ledger, name: string, more: { movements?: Term[]; all?: boolean } = {}) {
  const workbook = buildWorkbook(ledger, TODAY, {
    movements: more.movements ?? null,
    underVerification: more.all ?? false,
  });
  expect(staleFormulas(workbook)).toEqual([]);
  const sheet = workbook.sheets.find((each) => each.name === name);
  return sheet ? expectedGrid(sheet) : null;
}
type Term = { startDate: string; endDate: string };

describe('criticism of people who are being investigated', () => {
  const criticized = sampleLedger().cases.find(
    ({ kind, personId }) => kind === 'criticism' && personId !== null,
  )?.personId as number;
  const under = (changes: Partial<Restriction>) => {
    const ledger = sampleLedger();
    const restriction: Restriction = {
      id: 1,
      personId: criticized,
      ...{ kind: 'verification', form: '', departmentId: null },
      startedOn: '2026-10-01',
      endedOn: null,
      reason: 'Công an tỉnh đang xác minh',
      form: '',
      departmentId: null,
      ...changes,
    };
    return sampleLedger({ records: { ...ledger.records, restrictions: [restriction] } });
  };
  const shown = (ledger: Ledger, all = false) =>
    rowsOf(ledger, 'PHE_BINH', { all })?.some((row) => row.includes('Vũ Xuân Đạt'));

  test('stays in the house until she ticks', () => {
    expect(shown(under({}))).toBe(false);
    expect(shown(under({}), true)).toBe(true);
    expect(countUnderVerification(under({}), TODAY)).toBe(1);
    expect(rowsOf(under({}), 'PHE_BINH')?.flat()).toContain(
      'Tổng cộng: 01 lượt tập thể, 00 lượt cá nhân',
    );
  });

  test.each([
    ['ended the day before', { endedOn: '2026-11-21' }],
    ['begins tomorrow', { startedOn: '2026-11-23' }],
    ['is a discipline, which is decided', { kind: 'discipline' as const }],
    ['is about somebody else', { personId: 999 }],
  ])('goes out where it %s', (_, changes) => {
    expect(shown(under(changes))).toBe(true);
    expect(countUnderVerification(under(changes), TODAY)).toBe(0);
  });

  test('stays on its last day', () => {
    expect(shown(under({ endedOn: TODAY }))).toBe(false);
  });
});

describe('the statistics of the state', () => {
  test('are no part of the file unless asked for', () => {
    expect(rowsOf(sampleLedger(), '0601.N')).toBeNull();
    expect(rowsOf(sampleLedger(), '0603.N')).toBeNull();
  });

  const line = (grid: unknown[][] | null, label: string) =>
    grid?.find((row) => row[1] === label || row[0] === label)?.slice(2);

  test('0601.N counts each movement once a section, by its term', () => {
    const movements = [
      { startDate: '2026-01-15', endDate: '2026-12-14' },
      { startDate: '2026-01-01', endDate: '2026-12-31' },
      { startDate: '2026-03-01', endDate: '2027-02-28' },
      { startDate: '2026-01-01', endDate: '2027-01-01' },
      { startDate: '2026-01-01', endDate: '2028-12-31' },
      { startDate: '2026-01-01', endDate: '2030-12-31' },
    ];
    const grid = rowsOf(sampleLedger(), '0601.N', { movements });
    // Columns: total; centre; ministry or province; agency.
    expect(line(grid, 'Tổng số')).toEqual([6, 0, 0, 6]);
    expect(line(grid, 'Dưới 1 năm')).toEqual([1, 0, 0, 1]);
    expect(line(grid, '1 năm')).toEqual([2, 0, 0, 2]);
    expect(line(grid, 'Trên 1 năm đến dưới 3 năm')).toEqual([1, 0, 0, 1]);
    // Three whole years, then five.
    expect(line(grid, 'Từ 3 năm đến dưới 5 năm')).toEqual([1, 0, 0, 1]);
    expect(line(grid, 'Từ 5 năm trở lên')).toEqual([1, 0, 0, 1]);
    expect(line(grid, 'Theo chuyên đề')).toEqual([6, 0, 0, 6]);
  });

  test('0603.N counts what the province or a ministry gave in the year, by class and kind', () => {
    const held = (changes: Partial<HeldAward>, id: number): HeldAward => ({
      id,
      category: '',
      personId: null,
      departmentId: null,
      year: 2026,
      awardName: 'Bằng khen của Chủ tịch UBND tỉnh',
      decisionNumber: '12/QĐ-UBND',
      decisionDate: '2026-06-01',
      issuer: 'UBND tỉnh',
      isFromProposal: false,
      ...changes,
    });
    const ledger = sampleLedger();
    const leader = ledger.people.find(({ level }) => level === 'leader')?.id ?? 0;
    const staff = ledger.people.find(({ level }) => level === 'staff')?.id ?? 0;
    const heldAwards = [
      { departmentId: 11, category: 'theme' as const, isFromProposal: true },
      { personId: leader, awardName: 'Chiến sĩ thi đua cấp tỉnh', category: 'merit' as const },
      { personId: staff, awardName: 'Kỷ niệm chương của Bộ Ngoại giao' },
      { departmentId: 12, awardName: 'Cờ thi đua của UBND tỉnh' },
      // Counted elsewhere: of the State, of the agency, of another year.
      { personId: staff, awardName: 'Bằng khen của Thủ tướng Chính phủ' },
      { departmentId: 12, awardName: 'Cờ thi đua của Chính phủ' },
      { personId: staff, awardName: 'Chiến sĩ thi đua cơ sở' },
      { personId: staff, awardName: 'Giấy khen của Giám đốc Sở' },
      { personId: staff, year: 2025 },
    ].map(held);
    const grid = rowsOf(sampleLedger({ heldAwards }), '0603.N', { movements: [] });
    // Columns: total; Bằng khen; CSTĐ; Cờ; Huy hiệu, Kỷ niệm chương.
    expect(line(grid, 'Tổng số')).toEqual([4, 1, 1, 1, 1]);
    expect(line(grid, 'Tập thể')).toEqual([2, 1, 0, 1, 0]);
    expect(line(grid, 'Các cấp lãnh đạo từ phó phòng trở lên')).toEqual([1, 0, 1, 0, 0]);
    expect(line(grid, 'Người trực tiếp công tác, lao động')).toEqual([1, 0, 0, 0, 1]);
    expect(line(grid, 'Theo chuyên đề (đợt)')).toEqual([1, 1, 0, 0, 0]);
    expect(line(grid, 'Thường xuyên (công trạng)')).toEqual([1, 0, 1, 0, 0]);
    expect(line(grid, 'Loại hình khác, chưa ghi loại hình')).toEqual([2, 0, 0, 1, 1]);
  });
});
