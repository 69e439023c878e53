import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAppFiles } from '../../main/app-files.ts';
import { temporaryFolder } from '../helpers/program.ts';

const folder = temporaryFolder();
let serve: (request: Request) => Promise<Response>;

beforeAll(() => {
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'renderer/index.html'), '<h1>Sổ</h1>');
  writeFileSync(join(folder, 'renderer/assets/a-1.js'), 'export {}');
  writeFileSync(join(folder, 'renderer/assets/notes.md'), 'notes');
  serve = createAppFiles(join(folder, 'renderer'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string, init?: RequestInit) => serve(new Request(url, init));

describe('app:// serves', () => {
  test('a listed file with its type, whatever query comes with it', async () => {
    const page = await get('app://app/index.html?x=1');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toBe('<h1>Sổ</h1>');
    const script = await get('app://app/assets/a-1.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('every answer under a policy that closes all but our own files', async () => {
    const { headers } = await get('app://app/index.html');
    const policy = headers.get('content-security-policy');
    expect(policy?.split('; ').toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'none'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
    ]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('app:// refuses', () => {
  test.each([
    ['a file beside the folder', 'app://app/../secret.html'],
    ['the same, encoded', 'app://app/%2e%2e/secret.html'],
    ['the same, with an encoded slash', 'app://app/..%2fsecret.html'],
    ['the same, with a backslash', 'app://app/..\\secret.html'],
    ['an absolute path', 'app://app//etc/passwd'],
    ['a file that is not there', 'app://app/none.js'],
    ['the folder itself', 'app://app/'],
    ['a kind of file the window never needs', 'app://app/assets/notes.md'],
    ['another host', 'app://other/index.html'],
  ])('%s', async (_what, url) => {
    const { status } = await get(url);
    expect(status).toBe(404);
  });

  test('any method but GET', async () => {
    expect((await get('app://app/index.html', { method: 'POST' })).status).toBe(404);
  });

  test('a file put there after the start', async () => {
    writeFileSync(join(folder, 'renderer/late.html'), 'late');
    expect((await get('app://app/late.html')).status).toBe(404);
  });
});
