import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviseNumber, type NumberedPaper, numberRegister } from '../../shared/paper/register.ts';
import { sampleLedger } from '../fixtures/ledger.ts';

const paper = (
  number: number,
  period: string,
  changes: Partial<NumberedPaper> = {},
): NumberedPaper => ({
  movementId: 1,
  kind: 'month',
  period,
  number,
  date: `${period}-28`,
  year: period.slice(0, 4),
  wentOut: false,
  ...changes,
});
const own = (number: number | null, date: string | null = null) => ({
  movementId: 1,
  kind: 'month' as const,
  period: '2026-06',
  number,
  date,
  year: '2026',
});
const PAPERS = [paper(5, '2026-02'), paper(6, '2026-03'), paper(9, '2026-04')];

describe('the next number', () => {
  test('follows the highest of its series and year', () => {
    expect(adviseNumber(own(null), PAPERS).proposed).toBe(10);
    expect(adviseNumber({ ...own(null), year: '2027' }, PAPERS).proposed).toBe(1);
    expect(adviseNumber(own(null), []).proposed).toBe(1);
  });

  test('reports share their series; a tờ trình, a công văn and a notice have their own', () => {
    expect(adviseNumber({ ...own(null), kind: 'final', period: '' }, PAPERS).proposed).toBe(10);
    for (const kind of ['submission', 'letter', 'minutes'] as const) {
      expect(adviseNumber({ ...own(null), kind, period: '' }, PAPERS).proposed).toBe(1);
    }
  });

  test('is none for what bears no number', () => {
    const ballot = { ...own(null), kind: 'ballot' as const, period: '' };
    expect(adviseNumber(ballot, PAPERS)).toEqual({ proposed: null, remarks: [] });
  });

  test('is free, whatever was given', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 99_998 }), { maxLength: 30 });
    fc.assert(
      fc.property(numbers, (given) => {
        const papers = given.map((number, index) =>
          paper(number, `20${10 + index}-01`, { year: '2026' }),
        );
        const { proposed } = adviseNumber(own(null), papers);
        expect(given).not.toContain(proposed);
      }),
    );
  });
});

describe('a number that is questioned', () => {
  test('was given before', () => {
    expect(adviseNumber(own(6), PAPERS).remarks).toEqual([
      'Số 06 năm 2026 đã dùng cho báo cáo tháng 3/2026.',
    ]);
  });

  test('leaves a gap below itself', () => {
    expect(adviseNumber(own(11), PAPERS).remarks).toEqual([
      'Sổ còn trống số 10: kiểm tra đã dùng cho văn bản khác chưa.',
    ]);
    expect(adviseNumber(own(15), PAPERS).remarks).toEqual([
      'Sổ còn trống các số từ 10 đến 14: kiểm tra đã dùng cho văn bản khác chưa.',
    ]);
  });

  test('is higher than one of a later day', () => {
    expect(adviseNumber(own(10, '2026-04-02'), PAPERS).remarks).toEqual([
      'Số 10 lớn hơn nhưng ngày sớm hơn số 09 (28/4/2026).',
    ]);
  });

  test('is not its own', () => {
    expect(adviseNumber({ ...own(9, '2026-04-28'), period: '2026-04' }, PAPERS).remarks).toEqual([
      'Sổ còn trống các số từ 07 đến 08: kiểm tra đã dùng cho văn bản khác chưa.',
    ]);
  });
});

test('the register lists a year’s series with gaps and repeats, the newest year first', () => {
  const twice = paper(6, '2026-05');
  const letter = paper(3, '', { kind: 'letter', year: '2026', date: null });
  const old = paper(80, '2025-12');
  const register = numberRegister([...PAPERS, twice, letter, old], sampleLedger().agency);
  expect(register.map(({ year, symbol }) => `${year} ${symbol}`)).toEqual([
    '2026 BC-SNgV',
    '2026 SNgV-VP',
    '2025 BC-SNgV',
  ]);
  const [reports] = register;
  expect(reports?.lines).toMatchObject([
    { kind: 'paper', number: 5, remarks: [] },
    { kind: 'paper', number: 6, remarks: ['Số 06 năm 2026 đã dùng cho báo cáo tháng 5/2026.'] },
    { kind: 'paper', number: 6, remarks: ['Số 06 năm 2026 đã dùng cho báo cáo tháng 3/2026.'] },
    { kind: 'gap', from: 7, to: 8 },
    { kind: 'paper', number: 9, name: 'Báo cáo tháng 4/2026' },
  ]);
});
