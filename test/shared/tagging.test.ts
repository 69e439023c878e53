import { describe, expect, test } from 'vitest';
import { isTooLongToTag } from '../../shared/document/tagging.ts';
import { tableOfCells } from '../fixtures/long-table.ts';
import { sampleDocument, sampleTable } from '../fixtures/official-sample.ts';

const documentOf = (cells: number) => sampleDocument({ body: [tableOfCells(cells)] });

describe('a document is too long to tag', () => {
  test('from so many cells on, their headers among them', () => {
    expect(isTooLongToTag(sampleDocument())).toBe(false);
    expect(isTooLongToTag(documentOf(12_000))).toBe(false);
    expect(isTooLongToTag(documentOf(12_010))).toBe(true);
  });

  test('by the tables of its annexes too', () => {
    const annex = { title: 'A', reference: '', orientation: 'landscape' as const };
    const document = documentOf(6_000);
    const [table] = document.body;
    if (!table) throw new Error('No table');
    expect(isTooLongToTag({ ...document, annexes: [{ ...annex, body: [table] }] })).toBe(false);
    const annexes = [{ ...annex, body: [table, sampleTable()] }];
    expect(isTooLongToTag({ ...document, annexes })).toBe(true);
  });

  test('but not by cells with nothing in them', () => {
    const table = tableOfCells(30_000);
    const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map(() => '') }));
    expect(isTooLongToTag(sampleDocument({ body: [{ ...table, rows }] }))).toBe(false);
  });
});
