import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexEntries, type SearchEntry, search } from '../../shared/search/search.ts';
import { fold } from '../../shared/text.ts';

const person = (label: string, detail = ''): SearchEntry => ({
  kind: 'person',
  label,
  detail,
  href: `/${label}`,
});
const found = (entries: readonly SearchEntry[], typed: string) =>
  search(indexEntries(entries), typed, 20).map(({ label }) => label);

const PEOPLE = [
  person('Lan Văn Đức', 'Thanh tra'),
  person('Nguyễn Thị Lan', 'Văn phòng'),
  person('Trần Lan Anh', 'Phòng Lãnh sự'),
  person('Đỗ Quang Bảo', 'Chuyên viên, Phòng Lãnh sự'),
];

describe('people', () => {
  test('are found with and without marks, by given name first', () => {
    expect(found(PEOPLE, 'lan')).toEqual([
      'Nguyễn Thị Lan',
      'Lan Văn Đức',
      'Trần Lan Anh',
      'Đỗ Quang Bảo',
    ]);
    expect(found(PEOPLE, 'Đức')).toEqual(['Lan Văn Đức']);
    expect(found(PEOPLE, 'do quang')).toEqual(['Đỗ Quang Bảo']);
    expect(found(PEOPLE, 'bao lanh su')).toEqual(['Đỗ Quang Bảo']);
  });

  test('are found by the first letters of their name', () => {
    expect(found(PEOPLE, 'ntl')).toEqual(['Nguyễn Thị Lan']);
    expect(found(PEOPLE, 'dqb')).toEqual(['Đỗ Quang Bảo']);
  });
});

test('months, papers by number and screens are found as they are said', () => {
  const entries: SearchEntry[] = [
    { kind: 'month', label: 'Báo cáo tháng 5/2026', detail: '', href: '/a', aliases: ['t5'] },
    { kind: 'month', label: 'Báo cáo tháng 12/2026', detail: '', href: '/b', aliases: ['t12'] },
    { kind: 'paper', label: 'Báo cáo tháng 5/2026', detail: 'số 5/BC, ngày 28/5/2026', href: '/c' },
    { kind: 'screen', label: 'Xuất Excel', detail: '', href: '/d' },
  ];
  const hrefs = (typed: string) => search(indexEntries(entries), typed, 20).map(({ href }) => href);
  expect(hrefs('t5')).toEqual(['/a']);
  expect(hrefs('05/2026')).toEqual(['/a', '/c']);
  expect(hrefs('thang 12')).toEqual(['/b']);
  expect(hrefs('05/bc')).toEqual(['/c']);
  expect(hrefs('5/bc')).toEqual(['/c']);
  expect(hrefs('xuat ex')).toEqual(['/d']);
  expect(hrefs('  ')).toEqual([]);
});

test('whatever begins a word of a name finds it, and nothing else is found', () => {
  const word = fc.constantFrom('Nguyễn', 'Thị', 'Đức', 'Hòa', 'Lãnh', 'Sự', 'Bảo', 'Ánh', 'Ước');
  const names = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(
      fc.array(names, { minLength: 1, maxLength: 30 }),
      fc.nat(),
      fc.nat(),
      (all, at, cut) => {
        const entries = all.map((name) => person(name));
        const words = all[at % all.length]?.split(' ') ?? [];
        const chosen = words[cut % words.length] ?? '';
        const typed = fold(chosen).slice(0, 1 + (cut % chosen.length));
        const labels = search(indexEntries(entries), typed, 1_000).map(({ label }) => label);
        expect(labels).toContain(all[at % all.length]);
        for (const label of labels) {
          const own = fold(label).split(' ');
          const initials = own.map((each) => each.charAt(0)).join('');
          expect(own.some((each) => each.startsWith(typed)) || initials.startsWith(typed)).toBe(
            true,
          );
        }
      },
    ),
  );
});
