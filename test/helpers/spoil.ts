import fc from 'fast-check';

/** What stands where something else should: wrong kinds, ends of ranges, rows that are not there. */
export const STRANGE = fc.constantFrom<unknown>(
  ...[undefined, null, true, -1, 0, 1, 2, 3, 4, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 1.5, Number.NaN],
  ...['', ' ', '-', 'nothing', '\u0000', '\ud800', 'é\u0301'.repeat(200), 'chữ '.repeat(5_000)],
  ...['2026-02-30', '2026-13', '1900-03-01', '2199-12-31', '0000-00', '2026-12', 'ngày mai'],
  ...['24:00', '08:00', 'draft', 'complete', 'criticism', "'; DROP TABLE report; --", '__proto__'],
  ...[[], {}, [[]], [null], new Map(), new Date(0), Buffer.from('%PDF-'), 10n],
);

/** Changes one place of an input, wherever it lies: put something else there, leave it out, say it twice. */
export const SPOIL = fc.record({
  place: fc.nat(10_000),
  way: fc.constantFrom('other', 'other', 'near', 'near', 'near', 'absent', 'twice'),
  strange: STRANGE,
});
type Spoil = typeof SPOIL extends fc.Arbitrary<infer Value> ? Value : never;

type Holder = Record<string | number, unknown>;
type Place = { holder: Holder; name: string };

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...placesIn(holder[name])]);
}

export function spoiled(input: unknown, spoils: readonly Spoil[]): unknown {
  const copy: unknown = structuredClone(input);
  for (const { place, way, strange } of spoils) {
    const places = placesIn(copy);
    const at = places[place % places.length];
    const other = structuredClone(strange);
    if (!at) return other;
    const { holder, name } = at;
    if (way === 'twice' && Array.isArray(holder))
      holder.push(structuredClone(holder[Number(name)]));
    else if (way === 'absent' && !Array.isArray(holder)) delete holder[name];
    else holder[name] = way === 'near' ? near(holder[name], place) : other;
  }
  return copy;
}

/** Another value of the kind, which a schema takes and the rows may not: another row, another day. */
function near(value: unknown, place: number): unknown {
  if (typeof value === 'number') return 1 + (place % 7);
  if (value === null) return 1 + (place % 3);
  if (typeof value !== 'string') return value;
  const two = (most: number) => String(1 + (place % most)).padStart(2, '0');
  if (/^\d{4}-\d{2}$/.test(value)) return `2026-${two(12)}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return `2026-${two(12)}-${two(28)}`;
  return value.slice(place % 3);
}
