import { appendFileSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { diagnosisText } from '../../shared/system/about.ts';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let app: TestProgram;
afterEach(() => app.close());

test('the diagnosis tells sizes, rows and errors, and nothing that was typed', async () => {
  app = await openTestProgram();
  const { personIds } = await fillOffice(app);
  const [person] = await app.call('person.list', {});
  const agency = await app.call('agency.read', {});
  appendFileSync(
    join(app.folder, 'nhat-ky-loi.txt'),
    `x\nError: ENOENT, open '${homedir()}/Danh sách Nguyễn Thị Lan.xlsx'\n    at here\n`,
  );
  const path = join(app.folder, 'chan-doan.txt');
  app.answers.push(path);
  expect(await app.call('system.saveDiagnosis', {})).toMatchObject({ name: 'chan-doan.txt' });
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(/^SQLite: 3\./m);
  expect(text).toMatch(/^Kiểm tra dữ liệu: ok$/m);
  expect(text).toMatch(/^so-thi-dua\.db: \d{5,}$/m);
  expect(text).toContain(`\nperson: ${personIds.length}\n`);
  expect(text).toContain("Error: ENOENT, open '…'\n    at here");
  for (const typed of [person?.fullName, agency?.name, 'Nguyễn Thị Lan', homedir()])
    expect(text).not.toContain(typed ?? 'nobody was listed');
});

test('cancelled, nothing is written', async () => {
  app = await openTestProgram();
  app.answers.push(null);
  expect(await app.call('system.saveDiagnosis', {})).toBeNull();
});

test('the folder of a Windows user gives way to ~ however it is written', async () => {
  app = await openTestProgram();
  const about = await app.call('system.about', {});
  expect(about.engines.map(({ name }) => name)).toEqual(['Node', 'SQLite']);
  const home = 'C:\\Users\\Nguyễn Thị Lan';
  const text = diagnosisText(
    {
      about: { ...about, databasePath: `${home}\\AppData\\Local\\So Thi Dua\\so-thi-dua.db` },
      writtenAt: '2026-11-22T14:05:09',
      sizes: [],
      check: ['ok'],
      schemaVersion: 9,
      rows: [],
      errors: `at file:///${home.replaceAll('\\', '/')}/AppData/x.js:1:2`,
    },
    [home],
  );
  expect(text).toContain('Tệp dữ liệu: ~\\AppData\\Local\\So Thi Dua\\so-thi-dua.db');
  expect(text).toContain('at file:///~/AppData/x.js:1:2');
  expect(text).not.toContain('Lan');
});
