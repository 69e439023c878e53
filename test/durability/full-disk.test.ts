import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram } from '../helpers/program.ts';
import { judgeReport } from './judge-report.ts';
import { mountSmallDisk, type SmallDisk, whyNoMount } from './small-disk.ts';
import { KEY, saveShownBy, stamp } from './stamped-report.ts';

const reason = whyNoMount();
if (reason) console.warn(`Full and read-only disks skipped: ${reason}`);

let disk: SmallDisk;
let folder: string;
beforeEach(() => {
  if (reason) return;
  disk = mountSmallDisk();
  folder = disk.folder;
});
afterEach(() => {
  if (!reason) disk.unmount();
});

const FULL = { code: 'busy', message: expect.stringMatching(/^Ổ đĩa (đã )?đầy/) };

async function openWithOneSave() {
  const app = await openTestProgram({ folder });
  await fillOffice(app);
  await app.call('report.save', stamp(await app.call('report.read', KEY), 1));
  return app;
}

test.skipIf(reason)(
  'a save on a full disk is refused in words, wherever the room ends, and works once there is room',
  async () => {
    const app = await openWithOneSave();
    const second = stamp(await app.call('report.read', KEY), 2);
    let refused = 0;
    for (let pagesLeft = 0; ; pagesLeft += 1) {
      disk.fill(pagesLeft);
      const reply = await app.program.call('report.save', second);
      if (reply.ok) break;
      refused += 1;
      expect(reply.failure).toEqual(FULL);
      expect(saveShownBy(await app.call('report.read', KEY))).toBe(1);
    }
    expect(refused).toBeGreaterThan(3);
    expect(saveShownBy(await app.call('report.read', KEY))).toBe(2);
    disk.free();
    await app.call('report.save', stamp(await app.call('report.read', KEY), 3));
    app.close();
    await judgeReport(folder, 3);
  },
);

test.skipIf(reason)('a full disk that ends the program too keeps the earlier save', async () => {
  const app = await openWithOneSave();
  disk.fill();
  await app.refuse('report.save', stamp(await app.call('report.read', KEY), 2));
  app.close();
  const again = await openTestProgram({ folder, today: '2026-05-21' });
  expect(await again.call('app.notices', {})).toEqual([expect.stringContaining('bản sao')]);
  expect(saveShownBy(await again.call('report.read', KEY))).toBe(1);
  again.close();
  expect(readdirSync(join(folder, 'ban-sao'))).toEqual([
    expect.stringMatching(/^so-thi-dua-00001-2026-05-20-[0-9a-f]{12}\.db$/),
  ]);
});

test.skipIf(reason)('a full disk on the first start is told in words', async () => {
  disk.fill();
  await expect(openTestProgram({ folder })).rejects.toMatchObject({ report: FULL });
  disk.free();
  (await openWithOneSave()).close();
  await judgeReport(folder, 1);
});

test.skipIf(reason)(
  'an export on a full disk leaves the file of before, and nothing else',
  async () => {
    const app = await openWithOneSave();
    const path = join(folder, 'ban-tdkt.xlsx');
    const hash = () => createHash('sha256').update(readFileSync(path)).digest('hex');
    app.answers.push(path, path);
    await app.call('workbook.save', { movementId: KEY.movementId });
    const before = hash();
    disk.fill();
    const failure = await app.refuse('workbook.save', { movementId: KEY.movementId });
    expect(failure).toEqual(FULL);
    expect(hash()).toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    app.close();
  },
);

test.skipIf(reason)(
  'on a read-only disk the data can be read, and a save is refused in words',
  async () => {
    (await openWithOneSave()).close();
    disk.makeReadOnly();
    const app = await openTestProgram({ folder, today: '2026-05-21' });
    const form = await app.call('report.read', KEY);
    expect(saveShownBy(form)).toBe(1);
    expect(await app.refuse('report.save', stamp(form, 2))).toEqual({
      code: 'busy',
      message: expect.stringMatching(/^Không ghi được vào thư mục dữ liệu/),
    });
    expect(saveShownBy(await app.call('report.read', KEY))).toBe(1);
    app.close();
  },
);
