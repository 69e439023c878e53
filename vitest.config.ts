import { defineConfig } from 'vitest/config';
import { WindowsFirst } from './test/helpers/windows-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/global-setup.ts'],
    // Files that open windows run a browser of their own; they pause as the clerk does, so one more than two cores pays.
    maxWorkers: 3,
    sequence: { sequencer: WindowsFirst },
    // Other programs that tests call, LibreOffice say, find folders with Vietnamese names by it alone.
    env: { LC_ALL: 'C.UTF-8' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine is slow, not wrong: what comes is awaited for as long as a clerk would.
    expect: { poll: { timeout: 10_000 } },
    reporters: ['default', ['json', { outputFile: 'out/test-results.json' }]],
  },
});
