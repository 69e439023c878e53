import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseGuide } from '../../renderer/help/guide.ts';

test('headings, paragraphs, lists and bold are told apart', () => {
  const blocks = parseGuide(
    '# Một\n\nHai **ba**\nbốn.\n\n- năm\n- **sáu**\n  bảy\n\n1. tám\n2. chín',
  );
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, text: 'Một' },
    {
      kind: 'paragraph',
      spans: [
        { text: 'Hai ', bold: false },
        { text: 'ba', bold: true },
        { text: ' bốn.', bold: false },
      ],
    },
    {
      kind: 'list',
      ordered: false,
      items: [
        [{ text: 'năm', bold: false }],
        [
          { text: 'sáu', bold: true },
          { text: ' bảy', bold: false },
        ],
      ],
    },
    {
      kind: 'list',
      ordered: true,
      items: [[{ text: 'tám', bold: false }], [{ text: 'chín', bold: false }]],
    },
  ]);
});

test('a text right under a heading, and Windows line ends, are read too', () => {
  expect(parseGuide('## Đầu\r\nThân\r\n')).toEqual([
    { kind: 'heading', level: 2, text: 'Đầu' },
    { kind: 'paragraph', spans: [{ text: 'Thân', bold: false }] },
  ]);
});

test('the guide itself leaves no mark of Markdown on the page', () => {
  const guide = readFileSync(resolve(import.meta.dirname, '../../resources/huong-dan.md'), 'utf8');
  const blocks = parseGuide(guide);
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    const runs = block.kind === 'paragraph' ? [block.spans] : block.items;
    return runs.flat().map(({ text }) => text);
  });
  expect(blocks.length).toBeGreaterThan(20);
  expect(texts.filter((text) => /\*\*|^#|^- |`|\]\(/.test(text))).toEqual([]);
  expect(guide).toBe(guide.normalize('NFC'));
});
