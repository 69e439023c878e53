import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

export const APP_ORIGIN = 'app://app';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

// Mantine sets sizes in style attributes and a <style> element: the one rule that is not closed.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers `app://app/…` from the files that stand in the folder at the start: a list, so no path can lead elsewhere. */
export function createAppFiles(folder: string): (request: Request) => Promise<Response> {
  const files = new Map(listFiles(folder).map((path) => [`${APP_ORIGIN}/${path}`, path]));
  return async ({ method, url }) => {
    const path = files.get(withoutQuery(url));
    const type = path && CONTENT_TYPES[extname(path)];
    if (method !== 'GET' || !path || !type) return new Response('Not found', { status: 404 });
    return new Response(await readFile(join(folder, path)), {
      headers: {
        'content-type': type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    });
  };
}

/** Answers `app://app/…` from a development server, so that the page keeps its origin while its modules are replaced. */
export function createServedFiles(server: string): (request: Request) => Promise<Response> {
  return async ({ url }) => {
    const { status, headers, body } = await fetch(new URL(url.slice(APP_ORIGIN.length), server));
    const type = headers.get('content-type');
    return new Response(body, { status, headers: type === null ? {} : { 'content-type': type } });
  };
}

/** Files below the folder, with forward slashes. Walks by hand: a recursive readdir is not certain inside an asar. */
function listFiles(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    return entry.isDirectory() ? listFiles(folder, `${path}/`) : [path];
  });
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '');
}
