import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  convertLegacy,
  convertLines,
  detectLegacy,
  type LegacyEncoding,
} from '../../shared/foreign/legacy-text.ts';
import { isSyllable } from '../../shared/foreign/syllable.ts';

const resource = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../resources', name), 'utf8');
const texts = ['ke-hoach-mau.txt', 'huong-dan.md', 'indicators.json', 'awards.json'].map(resource);
/** Vietnamese words of the program's own texts. */
const words = [
  ...new Set(texts.flatMap((text) => text.normalize('NFC').match(/\p{L}+/gu) ?? [])),
].filter((word) => isSyllable(word));

describe('texts as they stand in old files', () => {
  const samples: [LegacyEncoding, string, string][] = [
    ['tcvn3', 'NguyÔn V¨n Th¾ng', 'Nguyễn Văn Thắng'],
    [
      'tcvn3',
      'bé kÕ ho¹ch vµ ®Çu t\u00AD, céng hoµ x· héi chñ nghÜa viÖt nam',
      'bộ kế hoạch và đầu tư, cộng hoà xã hội chủ nghĩa việt nam',
    ],
    ['tcvn3', 'Phßng L·nh sù', 'Phòng Lãnh sự'],
    ['tcvn3', 'D\u00AD¬ng ThÞ Ph\u00ADîng', 'Dương Thị Phượng'],
    ['vni', 'Nguyeãn Vaên', 'Nguyễn Văn'],
    ['vni', 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['vni', 'Traàn Thò Thuùy Döông, Ñaëng Höõu Lyù', 'Trần Thị Thúy Dương, Đặng Hữu Lý'],
  ];
  test.each(samples)('%s: %s', (encoding, legacy, unicode) => {
    expect(detectLegacy(legacy)).toBe(encoding);
    expect(convertLegacy(legacy, encoding)).toBe(unicode);
  });

  test('a running text is converted line by line; good Unicode among it and whole texts of it stay', () => {
    const mixed = 'KÕ ho¹ch thi ®ua\nNgô Thị Hà\n\nPh¸t ®éng phong trµo';
    expect(convertLines(mixed)).toEqual({
      text: 'Kế hoạch thi đua\nNgô Thị Hà\n\nPhát động phong trào',
      encoding: 'tcvn3',
    });
    for (const text of texts) expect(convertLines(text)).toBe(null);
    expect(convertLines('')).toBe(null);
  });

  test('a dropped ư comes back where no other word is possible, and only there', () => {
    expect(convertLegacy('D¬ng, ®îc, tr\u00ADêng, ng\u00ADêi', 'tcvn3')).toBe(
      'Dương, được, trường, người',
    );
    expect(convertLegacy('lêi', 'tcvn3')).toBe('lời');
  });
});

test('the program’s own words are syllables, other words are not', () => {
  expect(words.length).toBeGreaterThan(600);
  for (const word of ['Nguyễn', 'GIẾNG', 'quốc', 'gì', 'khuỷu', 'Hoà', 'Hòa', 'yêu', 'ương']) {
    expect(isSyllable(word), word).toBe(true);
  }
  for (const word of ['NguyÔn', 'céng', 'hÕt', 'Coäng', 'Müller', 'café', 'ơng', 'ươ']) {
    expect(isSyllable(word), word).toBe(false);
  }
});

const UNICODE_ONLY = /[ăđĩũơư\u1EA0-\u1EF9]/;
const unicodeText = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...words) },
      fc.constantFrom(...words).map((word) => word.toLocaleUpperCase('vi')),
      fc.constantFrom('2026', '5/3/1985', '36,5°C', '±', '©', 'm²', 'café', 'Müller', 'São Paulo'),
      fc.constantFrom(',', '.', '–', '“', '”', '(', '§ 5', '½'),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(' '));

describe('Vietnamese in Unicode', () => {
  test('is never taken for an old encoding', () => {
    fc.assert(
      fc.property(unicodeText, (text) => {
        expect(detectLegacy(text)).toBe(null);
        expect(detectLegacy(text.normalize('NFD'))).toBe(null);
      }),
      { numRuns: 2_000 },
    );
  });

  test('nor is each word of it alone', () => {
    for (const word of words) expect(detectLegacy(word), word).toBe(null);
  });

  test('nor are the program’s texts, a text without marks, an empty one', () => {
    for (const text of [...texts, 'Nguyen Van A', '', '=1+1', '𝒜 😀']) {
      expect(detectLegacy(text)).toBe(null);
    }
  });
});

/** Old text of every single letter, made by asking the converter for each. */
function encoderOf(encoding: LegacyEncoding): (text: string) => string {
  const letters = new Map<string, string>();
  const latin = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0xa1 + index));
  const written = encoding === 'tcvn3' ? latin : [...latin, ...pairs(latin)];
  for (const old of written) {
    const unicode = convertLegacy(old, encoding);
    if ([...unicode].length === 1 && unicode !== old && !letters.has(unicode)) {
      letters.set(unicode, old);
    }
  }
  return (text) => [...text].map((letter) => letters.get(letter) ?? letter).join('');
}

function pairs(marks: string[]): string[] {
  return [...'aeouyAEOUYôöÔÖ'].flatMap((letter) => marks.map((mark) => letter + mark));
}

describe.each(['tcvn3', 'vni'] as const)('%s written and read back', (encoding) => {
  const encode = encoderOf(encoding);
  const marked = words
    .map((word) => word.toLocaleLowerCase('vi'))
    .filter((word) => UNICODE_ONLY.test(word));
  const sentence = fc
    .array(fc.constantFrom(...marked), { minLength: 12, maxLength: 40 })
    .map((parts) => parts.join(' '));

  test('gives the same text', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(convertLegacy(encode(text), encoding)).toBe(text);
      }),
    );
  });

  test('is known for what it is', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(detectLegacy(encode(text))).toBe(encoding);
      }),
    );
  });
});
