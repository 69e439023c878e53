import { type KeyboardEvent, useState } from 'react';
import { createRoot } from 'react-dom/client';

const ROWS = 200;
const COLUMNS = 30;

/** The table anybody writes first: every cell an input, one state above, nothing left out. */
function PlainTable() {
  const [cells, setCells] = useState(() =>
    Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => '3')),
  );
  const type = (row: number, column: number, text: string) =>
    setCells(
      cells.map((line, at) =>
        at === row ? line.map((cell, index) => (index === column ? text : cell)) : line,
      ),
    );
  return (
    <table>
      <tbody>
        {cells.map((line, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
          <tr key={row}>
            <th scope="row">Phòng {row + 1}</th>
            {line.map((text, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
              <td key={column}>
                <input
                  aria-label={`Phòng ${row + 1}, chỉ tiêu ${column + 1}`}
                  value={text}
                  onChange={({ currentTarget }) => type(row, column, currentTarget.value)}
                  onKeyDown={goDown}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Cộng</th>
          {cells[0]?.map((_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
            <td key={column}>{cells.reduce((sum, line) => sum + Number(line[column]), 0)}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function goDown(event: KeyboardEvent<HTMLInputElement>) {
  const cell = event.currentTarget.closest('td');
  const row = cell?.closest('tr')?.nextElementSibling;
  if (event.key !== 'Enter' || !cell) return;
  const next = row?.children[cell.cellIndex]?.querySelector('input');
  next?.focus();
  next?.select();
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<PlainTable />);
