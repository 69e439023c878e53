import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { APP_ORIGIN, createServedFiles } from '../main/app-files.ts';

test('a development server answers in the place of the files, its query and its refusals included', async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/main.tsx?t=1' ? 200 : 404;
    response.setHeader('content-type', 'text/javascript');
    response.end(`// ${request.url}`);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const serve = createServedFiles(`http://127.0.0.1:${port}`);
  const found = await serve(new Request(`${APP_ORIGIN}/main.tsx?t=1`));
  expect([found.status, found.headers.get('content-type'), await found.text()]).toEqual([
    200,
    'text/javascript',
    '// /main.tsx?t=1',
  ]);
  expect((await serve(new Request(`${APP_ORIGIN}/other.tsx`))).status).toBe(404);
  server.close();
});
