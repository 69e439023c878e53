import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown } from '../../renderer/help/Markdown.tsx';

const shown = (text: string) => renderToStaticMarkup(createElement(Markdown, { text }));

test('headings, paragraphs, lists and bold are told apart', () => {
  expect(shown('# Một\n\nHai **ba**\nbốn.\n\n- năm\n- **sáu**\n  bảy\n\n1. tám\n2. chín')).toBe(
    '<p>Hai <strong>ba</strong>\nbốn.</p>' +
      '<ul><li>năm</li><li><strong>sáu</strong>\nbảy</li></ul>' +
      '<ol><li>tám</li><li>chín</li></ol>',
  );
});

test('a text right under a heading, and Windows line ends, are read too', () => {
  expect(shown('## Đầu\r\nThân\r\n\r\n### Sau')).toBe('<h2>Đầu</h2><p>Thân</p><h3>Sau</h3>');
});

test('HTML, a link and a picture that is not the guide’s stand as they were written', () => {
  expect(shown('Gõ <b>x</b> & "y"')).toBe('<p>Gõ &lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;</p>');
  expect(shown('<script>alert(1)</script>')).toBe('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(shown('[a](javascript:b) ![c](d.png)')).toBe('<p>[a](javascript:b) ![c](d.png)</p>');
});

test('the guide itself leaves no mark of Markdown on the page', () => {
  const guide = readFileSync(resolve(import.meta.dirname, '../../resources/huong-dan.md'), 'utf8');
  const page = shown(guide);
  expect(page.match(/<h2>/g)?.length).toBe(guide.match(/^## /gm)?.length);
  expect(page.match(/<li>/g)?.length).toBe(guide.match(/^(- |\d+\. )/gm)?.length);
  expect(page.replaceAll(/<[^>]*>/g, '\n').match(/\*\*|^#|^- |`|\]\(/gm)).toBe(null);
  expect(guide).toBe(guide.normalize('NFC'));
});

test('every picture that the guide names is there, told in words, and no other', () => {
  const resources = resolve(import.meta.dirname, '../../resources');
  const guide = readFileSync(resolve(resources, 'huong-dan.md'), 'utf8');
  const named = [...guide.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
  expect(named.map(([, , name]) => name).sort()).toEqual(
    readdirSync(resolve(resources, 'huong-dan')).map((name) => `huong-dan/${name}`),
  );
  for (const [, words] of named) expect(words?.length).toBeGreaterThan(10);
  expect(shown(guide).match(/<img /g)?.length).toBe(named.length);
});
