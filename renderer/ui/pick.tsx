import { Checkbox } from '@mantine/core';
import { type ReactNode, useState } from 'react';

type Key = number | string;

/** What can be done with several rows, and how one of them is called. */
export type Picking<Row> = {
  nameOf: (row: Row) => string;
  actions: (picked: Row[], onDone: () => void) => ReactNode;
};

/** The parts of a list by which several of its rows are picked; null where nothing can be done with several. */
export function usePick<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  picking: Picking<Row> | undefined,
) {
  const [keys, setKeys] = useState<ReadonlySet<Key>>(new Set());
  if (!picking) return null;
  // What a filter took out of sight is not picked any more: nothing is done to what she does not see.
  const picked = rows.filter((row) => keys.has(keyOf(row)));
  const isAll = picked.length === rows.length && rows.length > 0;
  const take = (chosen: readonly Row[], wanted: boolean) => {
    const next = new Set(picked.map(keyOf));
    for (const row of chosen) {
      if (wanted) next.add(keyOf(row));
      else next.delete(keyOf(row));
    }
    setKeys(next);
  };
  return {
    bar: picked.length > 0 && (
      <section className="panel row" aria-label="Các dòng đã chọn">
        <strong role="status">Đã chọn {picked.length}</strong>
        {picking.actions(picked, () => setKeys(new Set()))}
      </section>
    ),
    head: (
      <th scope="col">
        <Checkbox
          size="xs"
          aria-label="Chọn tất cả các dòng đang hiện"
          checked={isAll}
          indeterminate={picked.length > 0 && !isAll}
          onChange={() => take(rows, !isAll)}
        />
      </th>
    ),
    cell: (row: Row) => (
      <td>
        <Checkbox
          size="xs"
          aria-label={`Chọn ${picking.nameOf(row)}`}
          checked={keys.has(keyOf(row))}
          onChange={({ currentTarget }) => take([row], currentTarget.checked)}
        />
      </td>
    ),
  };
}
