import { expect, test, vi } from 'vitest';
import { forceFaults } from './faults.ts';

// Processes are started one after the other, on a machine that may be busy. `npm run faults` forces each a hundred times.
vi.setConfig({ testTimeout: 480_000 });

test('no fault of the catalogue loses, halves or shows wrong data: a share of what "npm run faults" forces', async () => {
  const rows = await forceFaults(3);
  expect(rows.filter(({ holds }) => !holds)).toEqual([]);
  expect(rows.length).toBeGreaterThan(5);
});
