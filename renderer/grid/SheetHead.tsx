// biome-ignore-all lint/a11y/useFocusableInteractive: the one field over the active cell has the keyboard
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot draw only the cells in sight
import { memo } from 'react';
import { type Column, unitOf } from './column.ts';
import css from './grid.module.css';
import { COLUMN, GROUP_HEAD, HEAD } from './layout.ts';
import { bySlot, idsInOrder, slotOf } from './slots.ts';

type SheetHeadProps = {
  columns: readonly Column[];
  first: number;
  last: number;
  slots: number;
  names: number;
};

type Group = { name: string; start: number; count: number };

/** Groups, then names with their units; only what is in sight is drawn. */
export const SheetHead = memo(function SheetHead(props: SheetHeadProps) {
  const { columns, first, last, slots, names } = props;
  const groups = groupsOf(columns).filter(
    ({ start, count }) => start <= last && start + count > first,
  );
  return (
    <div role="rowgroup" className={css['sheet-head']} style={{ height: HEAD }}>
      <div
        role="row"
        aria-rowindex={1}
        className={css['sheet-groups']}
        style={{ height: GROUP_HEAD }}
      >
        {groups.map(({ name, start, count }) => (
          <div
            key={start}
            role="columnheader"
            aria-colindex={start + 2}
            aria-colspan={count}
            className={css['sheet-group']}
            style={{ left: names + start * COLUMN, width: count * COLUMN }}
          >
            <span style={{ left: names }} title={name}>
              {name}
            </span>
          </div>
        ))}
        <div aria-hidden className={css['sheet-corner']} style={{ width: names }} />
        <div aria-hidden className={css['sheet-state']} />
      </div>
      <div
        role="row"
        aria-rowindex={2}
        aria-owns={`${CORNER} ${idsInOrder(slots, first, last, headId)} ${STATE_HEAD}`}
        className={css['sheet-columns']}
      >
        <div
          id={CORNER}
          role="columnheader"
          aria-colindex={1}
          className={css['sheet-corner']}
          style={{ width: names }}
        >
          Phòng
        </div>
        {bySlot(slots, first, last).map((at) => {
          const column = columns[at];
          return (
            column && (
              <ColumnHead
                key={slotOf(slots, at)}
                id={headId(slotOf(slots, at))}
                column={column}
                at={at}
                left={names + at * COLUMN}
              />
            )
          );
        })}
        <div
          id={STATE_HEAD}
          role="columnheader"
          aria-colindex={columns.length + 2}
          className={css['sheet-state']}
        >
          Đã có số
        </div>
      </div>
    </div>
  );
});

const CORNER = 'sheet-corner';
const STATE_HEAD = 'sheet-state-head';

function headId(slot: number): string {
  return `sheet-head-${slot}`;
}

type ColumnHeadProps = { id: string; column: Column; at: number; left: number };

function ColumnHead({ id, column, at, left }: ColumnHeadProps) {
  return (
    <div
      id={id}
      role="columnheader"
      aria-colindex={at + 2}
      className={css['sheet-column']}
      style={{ left }}
      title={column.name}
      data-column-head={at}
    >
      <span className={css['sheet-column-name']}>{column.name}</span>
      <span className="soft">{unitOf(column)}</span>
    </div>
  );
}

function groupsOf(columns: readonly Column[]): Group[] {
  const groups: Group[] = [];
  for (const [start, { group, kind }] of columns.entries()) {
    const name = kind === 'counted' ? `${group} (tự đếm)` : group;
    const last = groups.at(-1);
    if (last?.name === name) last.count += 1;
    else groups.push({ name, start, count: 1 });
  }
  return groups;
}
