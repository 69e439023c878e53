import type { Merge, RawCell } from '../foreign/sheet.ts';
import { textOf } from './cell.ts';
import { type ColumnSpec, findHeader, type Header } from './columns.ts';
import { bareHeading, kindOfRow, type LeftOut } from './list-rows.ts';
import { type Mends, mendCells } from './mends.ts';

export type DepartmentField = 'name' | 'shortName';

export const DEPARTMENT_COLUMNS: readonly ColumnSpec<DepartmentField>[] = [
  {
    field: 'name',
    label: 'Tên phòng',
    names: [
      'ten phong',
      'phong',
      'phong ban',
      'ten phong ban',
      'don vi',
      'ten don vi',
      'phong don vi',
      'ten phong don vi',
      'bo phan',
    ],
  },
  {
    field: 'shortName',
    label: 'Tên ngắn',
    names: ['ten ngan', 'ten viet tat', 'viet tat', 'ky hieu', 'ten goi tat'],
  },
];

export type DepartmentRow = {
  row: number;
  name: string;
  /** Empty where the list has none. */
  shortName: string;
  notes: string[];
};

/**
 * The header of a list of departments. A list of names alone has none: then `row` is -1 and the names stand in the
 * column that says the most.
 */
export function findDepartmentHeader(
  rows: readonly RawCell[][],
  specs = DEPARTMENT_COLUMNS,
): Header<DepartmentField> | null {
  const header = findHeader(rows, specs, 1);
  if (header?.columns.name !== undefined) return header;
  const lengths: number[] = [];
  for (const cells of rows) {
    for (const [column, cell] of cells.entries()) {
      const text = textOf(cell);
      if (/\p{L}{2}/u.test(text)) lengths[column] = (lengths[column] ?? 0) + text.length;
    }
  }
  const widest = lengths.reduce(
    (best, length, at) => (length > (lengths[best] ?? 0) ? at : best),
    0,
  );
  return lengths.length === 0 ? null : { row: -1, columns: { name: widest } };
}

type DepartmentSheet = { rows: RawCell[][]; merges: Merge[] };

/** The departments of a list, one a row; totals, signatures and numbers are left out and said. */
export function readDepartments(
  { rows }: DepartmentSheet,
  { row: headerRow, columns }: Header<DepartmentField>,
  mends: Mends<DepartmentField> = new Map(),
): { rows: DepartmentRow[]; leftOut: LeftOut[] } {
  const read: DepartmentRow[] = [];
  const leftOut: LeftOut[] = [];
  const nameColumn = columns.name ?? 0;
  for (const [at, cells] of rows.entries()) {
    if (at <= headerRow) continue;
    const mended = mendCells(cells, columns, mends.get(at + 1));
    const text = (field: DepartmentField) => textOf(mended.cells[mended.columns[field] ?? -1]);
    const written = text('name');
    const { kind } = kindOfRow({
      cells,
      nameColumn,
      entryColumns: [],
      isKnownDepartment: () => false,
    });
    const isName = /\p{L}{2}/u.test(written) && (kind === 'group' || kind === 'entry');
    const said = cells.map(textOf).join(' ').trim();
    if (isName) {
      read.push({
        row: at + 1,
        name: bareHeading(written),
        shortName: text('shortName'),
        notes: [],
      });
    } else if (kind !== 'blank' && said !== '') {
      leftOut.push({ row: at + 1, text: said, why: 'không phải tên phòng' });
    }
  }
  return { rows: read, leftOut };
}
