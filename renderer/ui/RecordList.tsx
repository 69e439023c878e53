import clsx from 'clsx';
import { Fragment, type ReactNode, useState } from 'react';
import { compareText } from '../../shared/text.ts';
import type { ListFile } from '../../shared/workbook/list.ts';
import { DataTable } from './DataTable.tsx';
import { useKept } from './kept.ts';
import { Pager, type PagerProps } from './Pager.tsx';
import { type Picking, usePick } from './pick.tsx';
import css from './record-list.module.css';
import { PrintList, SaveList } from './SaveList.tsx';

/** A column of a list, described once: what it shows, sorts by, prints and exports. */
export type Column<Row> = {
  head: string;
  /** As the cell reads; a number is written as one. */
  text: (row: Row) => string;
  /** What is drawn where the text alone does not do. */
  cell?: (row: Row) => ReactNode;
  /** True of what the file and the paper tell in a column of its own, and the screen within another. */
  isOffScreen?: boolean;
  /** How rows are put in order by this column; by its text where absent, not at all where null. */
  compare?: ((one: Row, other: Row) => number) | null;
  /** `name` heads its row, `number` stands right. */
  kind?: 'name' | 'number' | 'order';
};

type RecordListProps<Row> = {
  /** What the table holds, for a screen reader, and the name its order is kept under. */
  label: string;
  columns: readonly Column<Row>[];
  /** In the order they have while no column orders them. */
  rows: readonly Row[];
  keyOf: (row: Row) => number | string;
  /** A row that is out of use is drawn paler. */
  isInactive?: (row: Row) => boolean;
  /** The buttons at the end of a row. */
  actions?: (row: Row) => ReactNode;
  /** A line a row, for lists of many: what has no room is cut, and told by its title. */
  isDense?: boolean;
  /** The heading a row stands under while no column orders them. */
  groupOf?: (row: Row) => string;
  /** By which column the rows stand in order at first. */
  firstOrder?: Order;
  /** A list too long for one page is stepped through; `noun` is what it counts: "trường hợp". */
  pages?: { size: number; noun: string };
  className?: string | undefined;
  /** Rows can be picked, and something done with all that are: the buttons for it, and what a row is called. */
  pick?: Picking<Row>;
};

type Order = { column: string; isFalling: boolean } | null;

/** The one table of records: sortable by every column that has an order. */
export function RecordList<Row>(props: RecordListProps<Row>) {
  const { label, rows, keyOf, isInactive, actions, isDense, firstOrder = null } = props;
  const [order, setOrder] = useKept<Order>(`order of ${label}`, firstOrder);
  const columns = props.columns.filter(({ isOffScreen }) => !isOffScreen);
  const column = columns.find(({ head }) => head === order?.column);
  const ordered = order && column ? sorted(rows, column, order.isFalling) : rows;
  const [shown, pager] = usePage(ordered, props.pages);
  const groupOf = order ? undefined : props.groupOf;
  const pick = usePick(ordered, keyOf, props.pick);
  const file = () => listFile(label, props.columns, ordered);
  return (
    <>
      {pick?.bar}
      <DataTable
        label={label}
        className={clsx(css['record-list'], isDense && css['dense'], props.className)}
      >
        <thead>
          <tr>
            {pick?.head}
            {columns.map((each) => (
              <Head key={each.head} column={each} order={order} onOrder={setOrder} />
            ))}
            {actions && <th scope="col">Thao tác</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <Fragment key={keyOf(row)}>
              {groupOf && groupOf(row) !== (at > 0 && groupOf(shown[at - 1] as Row)) && (
                <tr className={css['group-row']}>
                  <th
                    scope="rowgroup"
                    colSpan={columns.length + (actions ? 1 : 0) + (pick ? 1 : 0)}
                  >
                    {groupOf(row)}
                  </th>
                </tr>
              )}
              <tr data-inactive={isInactive?.(row) ? true : undefined}>
                {pick?.cell(row)}
                {columns.map((each) => (
                  <Cell key={each.head} column={each} row={row} />
                ))}
                {actions && <td className="actions">{actions(row)}</td>}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </DataTable>
      {pager && <Pager {...pager} />}
      <div className={css['list-foot']}>
        <PrintList listOf={file} />
        <SaveList listOf={file} variant="default" size="compact-sm">
          Lưu danh sách này ra Excel
        </SaveList>
      </div>
    </>
  );
}

/** The rows of the page that is open, with the steps to the others. */
function usePage<Row>(
  rows: readonly Row[],
  pages: RecordListProps<Row>['pages'],
): [readonly Row[], PagerProps | null] {
  const [page, setPage] = useState(0);
  if (!pages || rows.length <= pages.size) return [rows, null];
  const { size, noun } = pages;
  // Fewer rows may be left than when the page was opened.
  const at = Math.min(page, Math.floor((rows.length - 1) / size));
  const shown = rows.slice(at * size, (at + 1) * size);
  const last = at * size + shown.length;
  return [
    shown,
    {
      label: `${at * size + 1}–${last} trong ${rows.length} ${noun}`,
      onPrevious: at > 0 ? () => setPage(at - 1) : null,
      onNext: last < rows.length ? () => setPage(at + 1) : null,
    },
  ];
}

type HeadProps<Row> = { column: Column<Row>; order: Order; onOrder: (order: Order) => void };

/** Pressed once it puts in order, twice it turns the order, three times it lets it go. */
function Head<Row>({ column, order, onOrder }: HeadProps<Row>) {
  const { head, compare, kind } = column;
  const className = kind === 'number' ? 'number' : undefined;
  if (compare === null) {
    return (
      <th scope="col" className={className}>
        {head}
      </th>
    );
  }
  const isOwn = order?.column === head;
  const next: Order = !isOwn
    ? { column: head, isFalling: false }
    : order.isFalling
      ? null
      : { column: head, isFalling: true };
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isOwn ? (order.isFalling ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={css['sort-button']}
        onClick={() => onOrder(next)}
        // Chromium leaves what is half in sight where it is: in a table that scrolls that may be its first letters.
        onFocus={({ currentTarget }) =>
          currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        }
      >
        {head}
        <span aria-hidden className={css['sort-mark']}>
          {isOwn ? (order.isFalling ? '▼' : '▲') : ''}
        </span>
      </button>
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const text = column.text(row);
  const content = column.cell ? column.cell(row) : text;
  // What a line has no room for is told by its title.
  const title = text === '' ? undefined : text;
  if (column.kind === 'name') {
    return (
      <th scope="row" title={title}>
        {content}
      </th>
    );
  }
  return (
    <td className={clsx(column.kind) || undefined} title={title}>
      {content}
    </td>
  );
}

/** The list as it stands on the screen: what is filtered and how it is ordered. */
function listFile<Row>(
  label: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): ListFile {
  return {
    name: label,
    heads: columns.map(({ head }) => head),
    rows: rows.map((row) => columns.map(({ text }) => text(row))),
  };
}

function sorted<Row>(rows: readonly Row[], column: Column<Row>, isFalling: boolean): Row[] {
  const compare =
    column.compare ?? ((one: Row, other: Row) => compareText(column.text(one), column.text(other)));
  return rows.toSorted((one, other) => (isFalling ? compare(other, one) : compare(one, other)));
}
