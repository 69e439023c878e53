import { NativeSelect } from '@mantine/core';
import type { RawBook, RawCell } from '../../shared/foreign/sheet.ts';
import {
  type ColumnSpec,
  type Header,
  headerKey,
  matchColumns,
} from '../../shared/import/columns.ts';
import css from './import.module.css';
import { NO_FIELD, rememberColumn } from './remembered.ts';
import { columnChoices, headerChoices } from './sheet-header.ts';

type ChooseColumnsProps<Field extends string> = {
  /** Which kind of list: what is chosen here is proposed for the next of it. */
  kind: string;
  book: RawBook;
  sheet: number;
  onSheet: (sheet: number) => void;
  specs: readonly ColumnSpec<Field>[];
  header: Header<Field>;
  onHeader: (header: Header<Field>) => void;
};

function isOnlyOne(heading: string, cells: readonly RawCell[]): boolean {
  return cells.filter((cell) => headerKey(cell) === heading).length === 1;
}

const NO_HEADER = { value: '-1', label: '(không có dòng tiêu đề)' };
const NONE = { value: '', label: '(không có)' };

/** Which sheet, which row is the header and which column holds what: found by name, to be corrected here. */
export function ChooseColumns<Field extends string>(props: ChooseColumnsProps<Field>) {
  const { kind, book, sheet, onSheet, specs, header, onHeader } = props;
  const rows: RawCell[][] = book.sheets[sheet]?.rows ?? [];
  const columns = [NONE, ...columnChoices(rows, header.row, book.is1904)];
  const sheets = book.sheets.map(({ name, isHidden, unread }, index) => ({
    value: String(index),
    label: `${name}${isHidden ? ' (đang ẩn)' : ''}${unread ? ' (quá lớn, không đọc)' : ''}`,
  }));
  const choose = (field: Field, value: string) => {
    const { [field]: before, ...others } = header.columns;
    const column = value === '' ? before : Number(value);
    const heading = headerKey(rows[header.row]?.[column ?? -1] ?? null);
    // Of several columns under one heading no word of it tells which.
    if (isOnlyOne(heading, rows[header.row] ?? [])) {
      rememberColumn(kind, heading, value === '' ? NO_FIELD : field);
    }
    const chosen = value === '' ? others : { ...others, [field]: Number(value) };
    onHeader({ ...header, columns: chosen as Header<Field>['columns'] });
  };
  return (
    <section className="panel stack" aria-label="Các cột trong tệp">
      <h2>Các cột trong tệp</h2>
      <div className={css['import-columns']}>
        <NativeSelect
          label="Trang tính"
          data={sheets}
          value={String(sheet)}
          onChange={({ currentTarget }) => onSheet(Number(currentTarget.value))}
        />
        <NativeSelect
          label="Dòng tiêu đề"
          data={[NO_HEADER, ...headerChoices(rows)]}
          value={String(header.row)}
          onChange={({ currentTarget }) => {
            const row = Number(currentTarget.value);
            onHeader({ row, columns: matchColumns(rows[row] ?? [], specs) });
          }}
        />
      </div>
      <div className={css['import-columns']}>
        {specs.map(({ field, label }) => (
          <NativeSelect
            key={field}
            label={label}
            data={columns}
            value={String(header.columns[field] ?? '')}
            onChange={({ currentTarget }) => choose(field, currentTarget.value)}
          />
        ))}
      </div>
    </section>
  );
}
