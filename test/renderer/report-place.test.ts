import { describe, expect, it } from 'vitest';
import { placePaper } from '../../renderer/paper/paper-place.ts';
import { neighbour, placeDepartment, placeMonth } from '../../renderer/report/report-place.ts';
import type { Board } from '../../shared/overview/board.ts';
import { paperAddress } from '../../shared/paper/kinds.ts';

const board: Board = {
  months: [
    { month: '2026-01', briefing: '2026-01-26', isClosed: false },
    { month: '2026-02', briefing: '2026-02-23', isClosed: false },
    { month: '2026-03', briefing: null, isClosed: false },
  ],
  departments: [
    { id: 4, name: 'Văn phòng', names: [], states: ['onTime', 'onTime', 'noBriefing'] },
    { id: 9, name: 'Phòng Lãnh sự', names: [], states: ['late', 'draft', 'noBriefing'] },
    { id: 2, name: 'Thanh tra', names: [], states: ['nothing', 'missing', 'noBriefing'] },
  ],
  next: null,
};
const due = { day: '2026-02-23', month: '2026-02', workingDaysLeft: 3, missing: [] };

describe('the report to open', () => {
  it('is the one asked for', () => {
    expect(placeMonth(board, '2026-01')).toBe('2026-01');
    expect(placeDepartment(board, '2026-01', '2')).toBe(2);
  });

  it('else is of the month due next, or of the last that had a briefing', () => {
    expect(placeMonth({ ...board, next: due }, undefined)).toBe('2026-02');
    expect(placeMonth(board, '2031-01')).toBe('2026-02');
  });

  it('else is the first department still to be recorded, or the first of all', () => {
    expect(placeDepartment(board, '2026-02', undefined)).toBe(9);
    expect(placeDepartment(board, '2026-01', '77')).toBe(4);
  });

  it('turns round at the ends of the list', () => {
    expect(neighbour(board, 4, 1)).toBe(9);
    expect(neighbour(board, 2, 1)).toBe(4);
    expect(neighbour(board, 4, -1)).toBe(2);
  });
});

describe('the document to open', () => {
  it('is the month’s report asked for, else of the last month in which anything was recorded', () => {
    expect(placePaper(board, { first: '2026-01' })).toEqual({ kind: 'month', period: '2026-01' });
    expect(placePaper(board, {})).toEqual({ kind: 'month', period: '2026-02' });
    const nobody = { ...board, departments: [] };
    expect(placePaper(nobody, {})).toEqual({ kind: 'month', period: '2026-01' });
  });

  it('is any other by the name of its file, with its month where it has one', () => {
    expect(placePaper(board, { first: 'to-trinh', second: '2026-01' })).toEqual({
      kind: 'submission',
      period: '',
    });
    expect(placePaper(board, { first: 'bao-cao-so-ket', second: '2026-01' })).toEqual({
      kind: 'interim',
      period: '2026-01',
    });
    expect(placePaper(board, { first: 'thong-bao' })).toEqual({
      kind: 'notice',
      period: '2026-02',
    });
    expect(paperAddress('interim', '2026-01')).toBe('/tong-hop/bao-cao-so-ket/2026-01');
    expect(paperAddress('submission', '')).toBe('/tong-hop/to-trinh');
    expect(paperAddress('month', '2026-01')).toBe('/tong-hop/2026-01');
  });
});
