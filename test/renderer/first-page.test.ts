import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPageOf } from '../../renderer/document/first-page.ts';
import {
  type Annex,
  type Block,
  paragraph,
  type Table,
} from '../../shared/document/official-document.ts';
import { plainDocument, sampleDocument, sampleTable } from '../fixtures/official-sample.ts';

const annexOf = (...body: Block[]): Annex => ({
  title: 'SỐ LIỆU THEO PHÒNG',
  reference: '',
  orientation: 'landscape',
  body,
});
const tablesOf = (body: Block[]) => body.filter((block): block is Table => block.kind === 'table');

describe('the first page of a document', () => {
  test('is not asked for where the whole is short', () => {
    expect(firstPageOf(sampleDocument())).toBeNull();
    expect(firstPageOf(sampleDocument({ annexes: [annexOf(sampleTable(2))] }))).toBeNull();
  });

  test('takes the first rows of a table that is longer than it', () => {
    const [before, table] = [paragraph('Số liệu như sau:'), sampleTable(60)];
    const long = plainDocument([before, table, paragraph('Hết./.')]);
    const first = firstPageOf({ ...long, annexes: [annexOf(sampleTable())] });
    expect(first?.body).toHaveLength(2);
    expect(first?.body[0]).toBe(before);
    const rows = tablesOf(first?.body ?? [])[0]?.rows ?? [];
    expect(rows).toEqual(table.rows.slice(0, rows.length));
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.length).toBeLessThan(90);
    expect(first).toMatchObject({ ...long, body: first?.body, ...NO_END });
  });

  test('has fewer of the rows that are higher', () => {
    const rowsFor = (text: string) => {
      const rows = Array.from({ length: 1_000 }, () => ({ cells: [text], look: 'body' as const }));
      const table = { ...sampleTable(), columns: sampleTable().columns.slice(0, 1), rows };
      return tablesOf(firstPageOf(plainDocument([table]))?.body ?? [])[0]?.rows.length ?? 0;
    };
    expect(rowsFor('Phòng Lãnh sự '.repeat(100))).toBeLessThan(rowsFor('Phòng Lãnh sự') / 4);
  });

  test('is the whole text, signature and all, where only the annexes are long', () => {
    const letter = plainDocument([paragraph('Xem phụ lục kèm theo./.')]);
    const document = { ...letter, annexes: [annexOf(sampleTable(60)), annexOf()] };
    expect(firstPageOf(document)).toEqual({ ...document, annexes: [] });
  });

  test('begins as the document does and is short itself, whatever the document is', () => {
    const text = fc.string({ maxLength: 2_000 });
    const block = fc.oneof(
      text.map((words) => paragraph(words)),
      fc.record({
        kind: fc.constantFrom('part', 'section', 'clause'),
        label: fc.constant('I.'),
        text,
      }),
      fc.integer({ min: 1, max: 30 }).map((copies) => sampleTable(copies)),
      fc.integer({ min: 0, max: 3 }).map((rows) => ({
        ...sampleTable(),
        rows: Array.from({ length: rows }, () => ({ cells: [], look: 'body' as const })),
      })),
    );
    const orientation = fc.constantFrom('portrait' as const, 'landscape' as const);
    fc.assert(
      fc.property(fc.array(block, { maxLength: 40 }), orientation, (body, lies) => {
        const document = sampleDocument({ body, orientation: lies });
        const before = structuredClone(document);
        const first = firstPageOf(document);
        expect(document).toEqual(before);
        if (first === null) return;
        expect(firstPageOf(first)).toBeNull();
        const last = first.body.length - 1;
        expect(first.body.slice(0, last)).toEqual(body.slice(0, last));
        const [cut] = tablesOf(first.body.slice(last));
        const whole = body[last] as Table;
        expect(cut ?? whole).toEqual(
          cut ? { ...whole, rows: whole.rows.slice(0, cut.rows.length) } : first.body[last],
        );
      }),
    );
  });
});

const NO_END = { recipients: [], secretary: null, signature: null, annexes: [] };
