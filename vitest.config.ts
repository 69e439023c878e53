import { configDefaults, defineConfig } from 'vitest/config';
import { WindowsFirst } from './test/helpers/windows-first.ts';

/** What opens every screen, prints every paper, cuts the power, packs the app or has whole files made and read again and again: `npm run test:all`, as CI does. */
const LONG = [
  'test/contract.test.ts',
  'test/durability/{kill,power-loss}.test.ts',
  'test/e2e/!(first-run|main-job).test.ts',
  'test/main/{document-file*,foreign-book,foreign-formats,foreign-hostile}.test.ts',
  'test/main/{change-pack,dossier,form-libreoffice,package,startup,template,undo-all,workbook-recalculated}.test.ts',
  'test/renderer/{certificate,official-sheet-*,papers*}.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...LONG],
        },
      },
      { extends: true, test: { name: 'long', include: LONG } },
    ],
    globalSetup: ['test/global-setup.ts'],
    // Files that open windows run a browser of their own; they pause as the clerk does, so one more than two cores pays.
    maxWorkers: 3,
    sequence: { sequencer: WindowsFirst },
    // Other programs that tests call, LibreOffice say, find folders with Vietnamese names by it alone.
    env: { LC_ALL: 'C.UTF-8' },
    // A busy machine is slow, not wrong: each single step is awaited for half a minute, here and by the browser's driver,
    // and a test as a whole may take as many steps as it has. Only what hangs elsewhere meets this limit.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', ['json', { outputFile: 'out/test-results.json' }]],
  },
});
