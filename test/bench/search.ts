import { indexEntries, type SearchEntry, search } from '../../shared/search/search.ts';
import { listedPeople } from '../helpers/listed.ts';
import { fillOffice } from '../helpers/office.ts';
import { openBenchApp } from './app.ts';
import { FRAMES_AT_ONCE, measureKeys } from './key-paint.ts';
import { atMost, type BenchRow, percentile } from './row.ts';

const PEOPLE = 5_000;
const DEPARTMENTS = ['Phòng Lãnh sự', 'Văn phòng'];
const FRAME_MS = 16.7;
const WARM_UP = 12;

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đỗ', 'Vũ', 'Đặng', 'Bùi', 'Ngô'];
const MIDDLE = ['Thị', 'Văn', 'Đức', 'Thu', 'Quang', 'Minh', 'Ngọc', 'Hữu'];
const GIVEN = [
  'Lan',
  'Hòa',
  'Ánh',
  'Ước',
  'Bảo',
  'Dũng',
  'Hằng',
  'Oanh',
  'Đạt',
  'Mai',
  'An',
  'Bình',
];

const nameOf = (at: number) =>
  [FAMILY[at % 10], MIDDLE[(at >> 3) % 8], GIVEN[at % 12], at % 7 === 0 ? 'Anh' : '']
    .filter(Boolean)
    .join(' ');

/** Tìm nhanh over 5,000 people: each letter of a search until what it finds is painted, and the search alone. */
export async function benchSearch(): Promise<BenchRow[]> {
  const app = await openBenchApp({ today: '2026-05-20' }, FRAMES_AT_ONCE);
  await fillOffice({ call: app.calls });
  const people = await listedPeople(
    app.calls,
    Array.from({ length: PEOPLE }, (_, at) => ({
      department: DEPARTMENTS[at % 2] ?? '',
      fullName: nameOf(at),
      gender: 'female' as const,
      birthDate: `19${60 + (at % 40)}-0${1 + (at % 9)}-${10 + (Math.floor(at / 40) % 19)}`,
      position: 'Chuyên viên',
      level: 'staff' as const,
    })),
  );
  await app.calls('import.people', people);
  await app.page.reload();
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await app.page.keyboard.press('Control+k');
  const field = app.page.getByRole('combobox', { name: 'Tìm nhanh' });
  await field.fill('nguyen');
  await app.page.getByRole('dialog').getByText('Nguyễn').first().waitFor();
  await field.fill('');
  const typed = ['nguyen thi lan', 'do quang bao', 'hang', 'vdo', 'an le']
    .flatMap((text) => [...text, ...[...text].map(() => 'Backspace')])
    .map((key) => (key === ' ' ? 'Space' : key));
  const painted = await measureKeys(app.page, [...typed, ...typed, ...typed], WARM_UP);
  await app.close();
  const index = indexEntries(
    Array.from(
      { length: PEOPLE },
      (_, at): SearchEntry => ({ kind: 'person', label: nameOf(at), detail: '', href: `/${at}` }),
    ),
  );
  const alone = Array.from({ length: 200 }, (_, at) => {
    const from = performance.now();
    search(index, nameOf(at * 17).slice(0, 1 + (at % 12)), 12);
    return performance.now() - from;
  });
  return [
    atMost(
      'search of 5,000 people: key press to paint, p95',
      percentile(painted, 0.95),
      'ms',
      FRAME_MS,
    ),
    atMost(
      'search of 5,000 people: the search alone, p95',
      percentile(alone, 0.95),
      'ms',
      FRAME_MS,
    ),
  ];
}
