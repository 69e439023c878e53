import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean, cleanLine, comparePeople, fold, toneKey } from '../../shared/text.ts';
import { line, requiredLine } from '../../shared/text-field.ts';

test('text that enters is NFC on plain spaces, without what cannot be seen', () => {
  expect(cleanLine('  Nguyễn\u00A0Thị\u200B  Hòa\u202E '.normalize('NFD'))).toBe('Nguyễn Thị Hòa');
  expect(clean('một\r\nhai \n\u0007ba')).toBe('một\nhai\nba');
  expect(clean('lẻ \uD800 nửa')).toBe('lẻ \uFFFD nửa');
});

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(clean(clean(text))).toBe(clean(text));
      expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
    }),
  );
});

test('old and new tone placement are one key, different vowels are not', () => {
  expect(toneKey('Hòa')).toBe(toneKey('HOÀ'));
  expect(toneKey('Thúy Khuê')).toBe(toneKey('Thuý Khuê'));
  expect(toneKey('Lan')).not.toBe(toneKey('Lân'));
  expect(toneKey('Dung')).not.toBe(toneKey('Đung'));
  expect(toneKey('Hoa')).not.toBe(toneKey('Hòa'));
});

test('search needs no marks', () => {
  expect(fold('Nguyễn Đức ĐỘI')).toBe('nguyen duc doi');
});

test('people stand by given name, then family name', () => {
  const names = [
    'Trần Văn Dũng',
    'Lê Đạt',
    'Nguyễn Thị An',
    'Phạm Ân',
    'Nguyễn Văn Dũng',
    'Bùi Ái',
  ];
  expect(names.sort(comparePeople)).toEqual([
    'Bùi Ái',
    'Nguyễn Thị An',
    'Phạm Ân',
    'Nguyễn Văn Dũng',
    'Trần Văn Dũng',
    'Lê Đạt',
  ]);
});

test('limits count characters as a reader does, and say so', () => {
  expect(line(3).parse('được'.normalize('NFD').slice(0, 0))).toBe('');
  expect(line(4).parse('được'.normalize('NFD'))).toBe('được');
  expect(line(3).safeParse('được').error?.issues[0]?.message).toBe('Dài quá: tối đa 3 ký tự.');
  expect(requiredLine('Nhập tên.').safeParse(' \u200B ').error?.issues[0]?.message).toBe(
    'Nhập tên.',
  );
});

test('text made to be slow to clean is cleaned all the same', () => {
  expect(clean(`a${' '.repeat(1_000_000)}b`)).toHaveLength(1_000_002);
  expect(clean(`a${'\u0301'.repeat(1_000_000)}b`).length).toBeLessThan(10);
});
