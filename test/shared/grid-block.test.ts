import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBlock, writeBlock } from '../../shared/grid/block.ts';

const cell = fc
  .string({ unit: fc.constantFrom('a', 'ộ', '1', '.', ' ', '"', '\t', '\n', '-', "'") })
  .map((text) => text.replaceAll('\r', ''));
const block = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('a block of cells as text', () => {
  it('comes back as it was written, quotes, tabs and newlines included', () => {
    fc.assert(
      fc.property(block, (cells) => {
        expect(parseBlock(writeBlock(cells))).toEqual(cells);
      }),
    );
  });

  it.each([
    [
      'Excel on Windows',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'Excel on a Mac',
      '1\t2\r3\t4\r',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'no newline at the end',
      '1\t2\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['one cell', '1.234', [['1.234']]],
    ['nothing', '', [['']]],
    [
      'blank cells',
      '\t\r\n\t5\r\n',
      [
        ['', ''],
        ['', '5'],
      ],
    ],
    ['a cell of two lines', '"Văn\nphòng"\t7\r\n', [['Văn\nphòng', '7']]],
    ['doubled quotes', '"nói ""được"""\t7', [['nói "được"', '7']]],
    [
      'a quote that is never closed',
      '"12\t7\r\n8\t9',
      [
        ['"12', '7'],
        ['8', '9'],
      ],
    ],
    ['a quote closed in mid-cell', '"12" tuổi\t7', [['"12" tuổi', '7']]],
    [
      'ragged rows',
      '1\t2\t3\n4',
      [
        ['1', '2', '3'],
        ['4', '', ''],
      ],
    ],
  ])('%s', (_, text, cells) => {
    expect(parseBlock(text)).toEqual(cells);
  });

  it('reads a megabyte of quotes at once', () => {
    expect(parseBlock('"'.repeat(1_000_001)).length).toBe(1);
    expect(parseBlock('"\t'.repeat(20_000)).length).toBe(1);
  });
});
