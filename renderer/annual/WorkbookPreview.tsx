import '../document/tinos.css';
import { Tabs } from '@mantine/core';
import { memo } from 'react';
import type { Run } from '../../shared/document/official-document.ts';
import {
  type Cell,
  columnName,
  placeCells,
  type Sheet,
  type SheetRow,
  type Workbook,
} from '../../shared/workbook/workbook.ts';
import { cellText, isNumeric } from '../ui/cell-text.ts';
import css from './workbook-preview.module.css';

/** Every sheet of the file behind its tab; only the one in sight is laid out. */
export function WorkbookPreview({ workbook }: { workbook: Workbook }) {
  return (
    <Tabs defaultValue={workbook.sheets[0]?.name ?? null} keepMounted={false} variant="outline">
      <Tabs.List aria-label="Các trang của tệp Excel">
        {workbook.sheets.map(({ name }) => (
          <Tabs.Tab key={name} value={name}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {workbook.sheets.map((sheet) => (
        <Tabs.Panel key={sheet.name} value={sheet.name}>
          <SheetTable sheet={sheet} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** Pixels of a column so many characters wide, as Excel counts them for 12-point Times New Roman. */
const widthOf = (characters: number) => Math.round(characters * 8 + 5);

/** One sheet as the file holds it: the same cells, spans, widths and formats, between Excel's row and column heads. */
const SheetTable = memo(function SheetTable({ sheet }: { sheet: Sheet }) {
  const width = sheet.columnWidths.reduce((sum, each) => sum + widthOf(each), 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={css['sheet-desk']} tabIndex={0} aria-label={`Trang ${sheet.name}`}>
      <table className={css['sheet']} style={{ width: `calc(${width}px + 2.5rem)` }}>
        <colgroup>
          <col style={{ width: '2.5rem' }} />
          {sheet.columnWidths.map((characters, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
            <col key={index} style={{ width: widthOf(characters) }} />
          ))}
        </colgroup>
        <thead>
          <tr className={css['sheet-heads']}>
            <td />
            {sheet.columnWidths.map((_, index) => (
              <th key={columnName(index + 1)} scope="col">
                {columnName(index + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
            <SheetLine key={index} row={row} number={index + 1} />
          ))}
        </tbody>
      </table>
    </section>
  );
});

function SheetLine({ row, number }: { row: SheetRow; number: number }) {
  return (
    <tr style={row.height === undefined ? undefined : { height: `${row.height}pt` }}>
      <th scope="row" className={css['sheet-row-number']}>
        {number}
      </th>
      {placeCells(row).map(({ cell, column }) => (
        <SheetCell key={column} cell={cell} />
      ))}
    </tr>
  );
}

function SheetCell({ cell: { value, look, columns, rows } }: { cell: Cell }) {
  return (
    <td
      className={css['sheet-cell']}
      data-look={look}
      data-number={isNumeric(value) || undefined}
      colSpan={columns}
      rowSpan={rows}
      title={value.kind === 'formula' ? `=${value.formula}` : undefined}
    >
      {value.kind === 'runs' ? <Runs runs={value.runs} /> : cellText(value)}
    </td>
  );
}

/** Parts of a text with their own weight and slant, whatever the look says. */
function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, bold, italic }, index) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place alone
      key={index}
      style={{ fontWeight: bold ? 700 : 400, fontStyle: italic ? 'italic' : 'normal' }}
    >
      {text}
    </span>
  ));
}
