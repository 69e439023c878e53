// biome-ignore-all lint/suspicious/noArrayIndexKey: columns and rows of a document have no identity but their order.
import type { Table, TableColumn, TableRow } from '../../shared/document/official-document.ts';

export function OfficialTable({ table }: { table: Table }) {
  return (
    <table className="official-table">
      {table.caption && <caption>{table.caption}</caption>}
      <colgroup>
        {table.columns.map((column, index) => (
          <col key={index} style={{ width: shareOf(column, table.columns) }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <th key={index} scope="col">
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <BodyRow key={index} row={row} columns={table.columns} />
        ))}
      </tbody>
    </table>
  );
}

function BodyRow({ row, columns }: { row: TableRow; columns: TableColumn[] }) {
  if (row.look === 'group') {
    return (
      <tr className="official-row-group">
        <th scope="rowgroup" colSpan={columns.length}>
          {row.cells[0]}
        </th>
      </tr>
    );
  }
  const [whole] = row.cells;
  if (row.cells.length === 1 && columns.length > 1) {
    return (
      <tr className={`official-row-${row.look}`}>
        <td className="official-cell-left" colSpan={columns.length}>
          {whole}
        </td>
      </tr>
    );
  }
  return (
    <tr className={`official-row-${row.look}`}>
      {columns.map((column, index) => (
        <td key={index} className={`official-cell-${column.align}`}>
          {row.cells[index]}
        </td>
      ))}
    </tr>
  );
}

function shareOf(column: TableColumn, columns: TableColumn[]): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return `${(100 * column.width) / whole}%`;
}
