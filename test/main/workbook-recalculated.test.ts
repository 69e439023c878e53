import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../main/foreign/read-workbook.ts';
import { encodeWorkbook } from '../../main/workbook/file.ts';
import { buildWorkbook } from '../../shared/annual/build.ts';
import { planAwards } from '../../shared/import/award-plan.ts';
import { findAwardHeader, readAwardRows } from '../../shared/import/award-rows.ts';
import { sampleLedger } from '../fixtures/ledger.ts';
import { convertByOffice } from '../helpers/libreoffice.ts';
import { canValidate, cellsByAddress, readBack, readParts, validate } from '../helpers/xlsx.ts';
import { makeZip } from '../helpers/zip.ts';

const hasOffice = spawnSync('soffice', ['--version'], { timeout: 30_000 }).status === 0;
if (!hasOffice) console.warn('Skipped: LibreOffice is not installed here.');

const folder = mkdtempSync(join(tmpdir(), 'workbook-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ledger = sampleLedger();
const workbook = buildWorkbook(ledger, '2026-11-22', {
  movements: [ledger.movement, { startDate: '2025-01-01', endDate: '2025-12-31' }],
  underVerification: true,
});

/** The file with every cached result taken out: LibreOffice believes those a file brings along. */
async function withoutResults(path: string): Promise<Buffer> {
  const parts = await readParts(path);
  return makeZip(
    [...parts].map(([name, text]) => ({
      name: name.replace(/^\//, ''),
      bytes: Buffer.from(text.replaceAll(/<\/f><v>[^<]*<\/v>/g, '</f>')),
    })),
  );
}

test.skipIf(!hasOffice)('LibreOffice reckons every formula to its cached result', async () => {
  const path = join(folder, 'ho-so.xlsx');
  writeFileSync(path, await encodeWorkbook(workbook));
  if (canValidate) expect(await validate(path)).toEqual([]);
  const bare = await withoutResults(path);
  expect(bare.length).toBeGreaterThan(1_000);
  writeFileSync(path, bare);
  const out = join(folder, 'reckoned');
  await convertByOffice(path, 'xlsx', out);
  const read = await readBack(join(out, 'ho-so.xlsx'));
  let formulas = 0;
  for (const sheet of workbook.sheets) {
    const grid = read.get(sheet.name) ?? [];
    for (const [address, { formula, value }] of cellsByAddress(sheet)) {
      if (formula === null) continue;
      formulas += 1;
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const column = [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
      const reckoned = grid[Number(row) - 1]?.[column - 1] ?? null;
      expect(reckoned, `${sheet.name}!${address} =${formula}`).toBe(value === '' ? null : value);
    }
  }
  expect(formulas).toBeGreaterThan(100);
});

describe('the flat sheet', () => {
  test('is taken in again without a difference: every proposal, its bearer and its award', async () => {
    const book = await readWorkbook(await encodeWorkbook(workbook));
    const sheet = book.sheets.find(({ name }) => name === 'NHAP_HE_THONG');
    const header = findAwardHeader(sheet?.rows ?? []);
    if (!sheet || !header) throw new Error('no header');
    const departments = ledger.allDepartments;
    const { rows, leftOut } = readAwardRows(sheet, header, { is1904: false, departments });
    expect(leftOut).toEqual([]);
    const plans = planAwards({
      rows: rows.map((row) => ({ ...row, year: ledger.movement.year })),
      people: ledger.people,
      departments,
      awards: [],
      choices: new Map(),
    });
    const named = (code: string) => ledger.awards.find((award) => award.code === code)?.name ?? '';
    const listed = (entries: (readonly [number | null, number | null, string])[]) =>
      entries.map(String).toSorted();
    expect(
      listed(
        plans.map(
          ({ planned }) =>
            [
              planned?.personId ?? null,
              planned?.departmentId ?? null,
              planned?.awardName ?? '',
            ] as const,
        ),
      ),
    ).toEqual(
      listed(
        ledger.proposals.map(
          ({ personId, departmentId, awardCode }) =>
            [personId, departmentId, named(awardCode)] as const,
        ),
      ),
    );
  });
});
