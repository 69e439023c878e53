import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { readPdf, textOf } from '../helpers/pdf.ts';

let app: OpenedApp;
beforeAll(async () => {
  app = await openApp({ today: '2026-05-20' });
});
afterAll(() => app.close());

test('a list is printed as it stands: every row under its heads, over as many pages as it takes', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => [
    `Nguyễn Thị Phương Khánh ${at + 1}`,
    'Phòng Lãnh sự và Người Việt Nam ở nước ngoài',
    String(1_960 + (at % 40)),
  ]);
  const list = { name: 'Danh sách cán bộ', heads: ['Họ và tên', 'Phòng', 'Năm sinh'], rows };
  expect(await app.call('list.print', list)).toEqual({ ok: true, value: null });
  const [path = ''] = app.openedFiles;
  expect(basename(path)).toBe('Danh sách cán bộ.pdf');
  const { pages } = await readPdf(readFileSync(path));
  expect(pages.length).toBeGreaterThan(1);
  const text = textOf(pages);
  expect(text).toContain('DANH SÁCH CÁN BỘ');
  for (const [name = ''] of rows) expect(text).toContain(name);
});
