import { capitalize } from '../text.ts';
import { type ChangeRow, type Lookup, type Row, stateOf } from './change-row.ts';
import { netRows } from './net-rows.ts';
import type { RecordChange } from './query.ts';
import { TABLES } from './tables.ts';
import { partOf, type TableWords } from './words.ts';

/** What a change did, a sentence for each record it touched. */
export function describeChange(rows: readonly ChangeRow[], lookup: Lookup): RecordChange[] {
  const told = netRows(rows).filter(isTold);
  return [...Map.groupBy(told, recordOf).values()].map((parts) => describeRecord(parts, lookup));
}

/** A change in one line: "Sửa báo cáo Phòng Lãnh sự tháng 3/2026: Buổi tuyên truyền 3 → 5". */
export function sentenceOf({ title, details }: RecordChange): string {
  return details.length === 0 ? title : `${beforeColon(title)}: ${details.join('; ')}`;
}

/** A name may be a whole sentence, and no full stop stands before a colon. */
function beforeColon(text: string): string {
  return text.replace(/[.,;:]+$/, '');
}

/** A row whose only difference is the program's own count says nothing. */
function isTold(row: ChangeRow): boolean {
  const words = TABLES[row.table];
  if (!words) return true;
  if (!row.before || !row.after) return true;
  return changedColumns(words, row).length > 0;
}

function partOfRow(row: ChangeRow) {
  const words = TABLES[row.table];
  return words && partOf(words, stateOf(row));
}

function recordOf(row: ChangeRow): string {
  const state = stateOf(row);
  const part = partOfRow(row);
  return part ? `${part.of} ${state[part.column]}` : `${row.table} ${state['id'] ?? row.key}`;
}

function describeRecord(rows: readonly ChangeRow[], lookup: Lookup): RecordChange {
  const own = rows.find(({ table }) => !TABLES[table]?.part);
  const [first] = rows;
  const part = first && partOfRow(first);
  const table = own?.table ?? part?.of ?? '';
  const words = TABLES[table];
  if (!words || !first) return { kind: 'paper', title: 'Sửa dữ liệu', details: [] };
  const row = own ? stateOf(own) : lookup(table, stateOf(first)[part?.column ?? '']);
  const { added, removed } = words.verbs ?? { added: 'Thêm', removed: 'Xóa' };
  const verb = !own || (own.before && own.after) ? 'Sửa' : own.after ? added : removed;
  const name = row ? words.nameOf(row, lookup) : '';
  const title = [verb, words.noun, name].filter(Boolean).join(' ');
  return {
    kind: words.kind,
    title: capitalize(title),
    details: detailsOf(rows, own, words, lookup),
  };
}

function detailsOf(
  rows: readonly ChangeRow[],
  own: ChangeRow | undefined,
  words: TableWords,
  lookup: Lookup,
): string[] {
  const parts = rows.filter((row) => row !== own);
  if (!own || (own.before && own.after)) {
    return [
      ...(own ? differences(words, own, lookup) : []),
      ...parts.flatMap((row) => describePart(row, lookup)),
    ];
  }
  return [...filled(words, stateOf(own), lookup), ...counted(parts)];
}

/** What a new or deleted record held, as far as its name does not say it. */
function filled(words: TableWords, row: Row, lookup: Lookup): string[] {
  const name = words.nameOf(row, lookup).toLowerCase();
  return Object.entries(words.columns).flatMap(([column, look]) => {
    const value = row[column] ?? null;
    const isSilent = value === null || value === '' || UNTOLD.has(column);
    if (look === 'hidden' || isSilent || value === look.usual) return [];
    const written = look.format(value, lookup, row);
    return name.includes(written.replace(/^“|”$/g, '').toLowerCase())
      ? []
      : [`${look.label} ${written}`];
  });
}

/** True of every new record, so worth no word. */
const UNTOLD = new Set(['position_in_list', 'active']);

function counted(parts: readonly ChangeRow[]): string[] {
  const byTable = Map.groupBy(parts, ({ table }) => table);
  return [...byTable].map(
    ([, rows]) => `${rows.length} ${(rows[0] && partOfRow(rows[0])?.counted) ?? ''}`,
  );
}

function describePart(row: ChangeRow, lookup: Lookup): string[] {
  const words = TABLES[row.table];
  if (!words) return [];
  const [before, after] = [row.before, row.after].map((state) =>
    state ? words.nameOf(state, lookup) : null,
  );
  const name = (after ?? before ?? '').replace(/^“|”$/g, '');
  const value = words.part?.value;
  if (value) {
    const write = (state: Row | null) =>
      state ? value.format(state[value.column] ?? null, lookup, state) : value.absent;
    return [`${name} ${write(row.before)} → ${write(row.after)}`];
  }
  if (row.table === 'report_mark') return markSet(words, row, name, lookup);
  if (before && after) {
    const renamed = `${before} → ${after}`;
    return differences(words, row, lookup).map((difference) =>
      difference.endsWith(renamed)
        ? `${words.noun} ${renamed}`
        : `${words.noun} ${beforeColon(after)}: ${difference}`,
    );
  }
  return [after ? `thêm ${words.noun} ${after}` : `bỏ ${words.noun} ${before}`];
}

/** A mark that was given is a change from "chưa đánh giá", not a new thing. */
function markSet(words: TableWords, row: ChangeRow, name: string, lookup: Lookup): string[] {
  const blank: Row = { ...stateOf(row), mark: null, note: '' };
  const whole = { ...row, before: row.before ?? blank, after: row.after ?? blank };
  return differences(words, whole, lookup).map(
    (difference) => `${beforeColon(name)}: ${difference}`,
  );
}

function differences(words: TableWords, row: ChangeRow, lookup: Lookup): string[] {
  const { before, after } = row;
  if (!before || !after) return [];
  return changedColumns(words, row).flatMap((column) => {
    const look = words.columns[column];
    if (!look) return [`${column} ${before[column]} → ${after[column]}`];
    if (look === 'hidden') return [];
    const write = (state: Row) => look.format(state[column] ?? null, lookup, state);
    return [`${look.label} ${write(before)} → ${write(after)}`];
  });
}

function changedColumns(words: TableWords, { before, after }: ChangeRow): string[] {
  return Object.keys({ ...before, ...after }).filter(
    (column) => before?.[column] !== after?.[column] && words.columns[column] !== 'hidden',
  );
}
