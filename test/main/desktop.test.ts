import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../shared/api.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { fillOffice } from '../helpers/office.ts';
import { readPdf } from '../helpers/pdf.ts';

let app: OpenedApp;
let movementId: number;

async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const reply = await app.call<CallOutput<Name>>(name, input);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`);
  return reply.value;
}

beforeAll(async () => {
  app = await openApp({ today: '2026-05-20' });
  ({ movementId } = await fillOffice({ call }));
});
afterAll(() => app.close());

const month = '2026-04';
const paper = (): CallInput<'paper.savePdf'> => ({
  movementId,
  kind: 'month',
  period: month,
  issuedId: null,
});
const target = () => join(app.dataFolder, 'Tổng hợp tháng 4.pdf');

describe('saving the summary as PDF', () => {
  test('asks in Vietnamese, in her documents, and does nothing when she cancels', async () => {
    app.answerNext(null);
    expect(await call('paper.savePdf', paper())).toBe(null);
    const asked = app.dialogs.at(-1);
    expect(asked).toMatchObject({ kind: 'save', title: 'Lưu tệp PDF', extensions: ['pdf'] });
    expect(basename(dirname(asked?.defaultPath ?? ''))).toBe('documents');
  });

  test('is never asked twice at once: an open dialog has the window to itself', async ({
    skip,
  }) => {
    if (app.host === 'electron') skip('a dialog of the system is answered by the test, not shown');
    const opened = Promise.withResolvers<null>();
    app.answerNext(() => opened.promise);
    const asked = app.dialogs.length;
    const replies = [app.call('paper.savePdf', paper()), app.call('paper.savePdf', paper())];
    // The dialog stands open until the other call is answered, however long that takes.
    expect((await Promise.race(replies)).ok).toBe(false);
    opened.resolve(null);
    expect((await Promise.all(replies)).map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(app.dialogs.length).toBe(asked + 1);
  });

  test('prints a route of the window on A4, with its fonts inside', async () => {
    app.answerNext(target());
    expect(await call('paper.savePdf', paper())).not.toBe(null);
    const pdf = await readPdf(new Uint8Array(readFileSync(target())));
    expect(pdf.pages.length).toBeGreaterThan(0);
    for (const page of pdf.pages) {
      expect(page.width).toBeCloseTo(210, 0);
      expect(page.height).toBeCloseTo(297, 0);
    }
    expect(pdf.fonts.length).toBeGreaterThan(0);
    expect(pdf.fonts.filter((font) => !font.isEmbedded)).toEqual([]);
  });

  test('prints it tagged', async ({ skip }) => {
    const lacking = app.lacks('tagged PDF');
    if (lacking) skip(lacking);
    expect((await readPdf(new Uint8Array(readFileSync(target())))).isTagged).toBe(true);
  });

  test('leaves no window behind and remembers the folder', async () => {
    expect(app.page.context().pages()).toHaveLength(1);
    app.answerNext(null);
    await call('paper.savePdf', paper());
    expect(dirname(app.dialogs.at(-1)?.defaultPath ?? '')).toBe(dirname(target()));
  });

  test('adds the extension she left out', async () => {
    app.answerNext(join(app.dataFolder, 'khong-duoi'));
    await call('paper.savePdf', paper());
    expect(existsSync(join(app.dataFolder, 'khong-duoi.pdf'))).toBe(true);
  });

  test('gives the same paper at another zoom of the window', async () => {
    const before = await readPdf(new Uint8Array(readFileSync(target())));
    await app.press('Control+=');
    app.answerNext(target());
    await call('paper.savePdf', paper());
    const after = await readPdf(new Uint8Array(readFileSync(target())));
    await app.press('Control+0');
    expect(after.pages).toEqual(before.pages);
  });
});

describe('writing the report forms', () => {
  test('asks for a folder, remembers it, and opens it afterwards', async () => {
    const out = join(app.dataFolder, 'Biểu mẫu');
    mkdirSync(out);
    app.answerNext(out, null);
    const written = await call('form.writeAll', { movementId, month });
    expect(app.dialogs.at(-1)).toMatchObject({
      kind: 'folder',
      title: 'Chọn thư mục để lưu các tệp',
    });
    expect(readdirSync(out)).toEqual(written?.names.toSorted());
    await call('file.open', { token: written?.folder.token ?? '' });
    expect(app.openedFiles.at(-1)).toBe(out);
    expect(await call('form.writeAll', { movementId, month })).toBe(null);
    expect(app.dialogs.at(-1)?.defaultPath).toBe(out);
    app.openedFiles.length = 0;
  });
});

test('a folder she named in the dialog that is not there yet is made', async () => {
  const out = join(app.dataFolder, 'Năm 2026', 'Biểu mẫu mới');
  app.answerNext(out);
  const written = await call('form.writeAll', { movementId, month });
  expect(readdirSync(out)).toEqual(written?.names.toSorted());
});

test('a folder that cannot be made is said, and nothing is written', async () => {
  const before = readdirSync(app.dataFolder);
  app.answerNext(join(target(), 'trong một tệp'));
  const reply = await app.call('form.writeAll', { movementId, month });
  expect(!reply.ok && reply.failure.message).toMatch(/thư mục/);
  expect(readdirSync(app.dataFolder)).toEqual(before);
});

describe('a written file', () => {
  test('is opened and shown where the desktop shows it', async () => {
    app.answerNext(target());
    const saved = await call('paper.savePdf', paper());
    const token = saved?.token ?? '';
    await call('file.open', { token });
    await call('file.show', { token });
    expect(app.openedFiles).toEqual([target()]);
    expect(app.shownFiles).toEqual([target()]);
  });

  test('that is gone since is said to be gone', async () => {
    app.answerNext(target());
    const saved = await call('paper.savePdf', paper());
    rmSync(target());
    const reply = await app.call('file.open', { token: saved?.token });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });
});
