import { expect, test } from 'vitest';
import { pickMovement } from '../../shared/start.ts';

const movement = (id: number, startDate: string, endDate: string) => ({
  id,
  name: `Phong trào ${id}`,
  year: Number(endDate.slice(0, 4)),
  startDate,
  endDate,
});

const LAST_YEAR = movement(1, '2025-01-10', '2025-12-14');
const THIS_YEAR = movement(2, '2026-01-10', '2026-12-14');

test('what she chose stays chosen while it exists', () => {
  expect(pickMovement([LAST_YEAR, THIS_YEAR], 1, '2026-05-20')).toBe(LAST_YEAR);
  expect(pickMovement([LAST_YEAR, THIS_YEAR], 9, '2026-05-20')).toBe(THIS_YEAR);
});

test('without a choice it is the one that runs today, else the one that ended last', () => {
  expect(pickMovement([LAST_YEAR, THIS_YEAR], null, '2025-05-20')).toBe(LAST_YEAR);
  expect(pickMovement([LAST_YEAR, THIS_YEAR], null, '2027-02-01')).toBe(THIS_YEAR);
  expect(pickMovement([], null, '2026-05-20')).toBeNull();
});
