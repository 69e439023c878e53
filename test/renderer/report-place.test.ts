import { describe, expect, it } from 'vitest';
import { neighbour, placeDepartment, placeMonth } from '../../renderer/report/report-place.ts';
import { placeSummary } from '../../renderer/summary/summary-place.ts';
import type { Board } from '../../shared/board.ts';

const board: Board = {
  months: [
    { month: '2026-01', briefing: '2026-01-26' },
    { month: '2026-02', briefing: '2026-02-23' },
    { month: '2026-03', briefing: null },
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

describe('the summary to open', () => {
  it('is the one asked for, else of the last month in which anything was recorded', () => {
    expect(placeSummary(board, '2026-01')).toBe('2026-01');
    expect(placeSummary(board, undefined)).toBe('2026-02');
    expect(placeSummary({ ...board, departments: [] }, undefined)).toBe('2026-01');
  });
});
