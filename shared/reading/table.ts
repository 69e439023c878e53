import type { Found, Reading } from './found.ts';
import { countsIn } from './number.ts';
import { mentionsIn } from './phrase.ts';
import { monthAt, type Time } from './scope.ts';
import type { Block, Range } from './sentence.ts';

type Column = 'order' | 'name' | 'unit' | 'now' | 'before' | 'cumulative' | 'next' | 'other';

/** What the words at the head of a column make of it, the first that fits. */
const HEADS: readonly [Column, RegExp][] = [
  ['order', /^(?:stt|tt|so tt|so thu tu|no)$/],
  ['cumulative', /luy ke|cong don|tu dau nam|ca nam|tong tu|den nay/],
  ['other', /so sanh|tang|giam|ty le|ti le|ghi chu|dat|%|chenh/],
  ['before', /thang truoc|ky truoc|cung ky|nam truoc|nam ngoai/],
  [
    'next',
    /ke hoach|chi tieu (?:giao|nam|duoc)|duoc giao|thang sau|du kien|phan dau|muc tieu|giao$/,
  ],
  ['unit', /^(?:dvt|don vi(?: tinh)?|dv tinh|d v t)$/],
  ['name', /chi tieu|noi dung|ten|tieu chi|cong viec|hang muc/],
  [
    'now',
    /thuc hien|trong thang|thang nay|so lieu|ket qua|so luong|ky nay|trong ky|^so$|gia tri|bao cao/,
  ],
];

/** The rows of a table: the figure of the column of the month, all others with their reason. */
export function tableFigures(reading: Reading, rows: readonly Block[], time: Time): Found[] {
  const [head, ...rest] = rows;
  if (!head) return [];
  const columns = columnsOf(reading, head, time);
  const body = columns ? rest : rows;
  return body.flatMap((row) => rowFigures(reading, row, columns ?? plainColumns(row)));
}

function wordsIn({ tokens }: Reading, { from, to }: Range): string {
  return tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
}

/** Null where the first row is no head. */
function columnsOf(reading: Reading, { cells }: Block, time: Time): Column[] | null {
  const columns = cells.map((cell) => columnOf(reading, cell, time));
  const known = columns.filter((column) => column !== 'other').length;
  if (!columns.includes('name') && !(columns.includes('now') && known >= 2)) return null;
  const body = columns.filter((column) => !/^(?:order|name|unit)$/.test(column));
  if (body.length === 0) return null;
  // "Chỉ tiêu | Số" and a column without a known head beside none of the month is that of the month.
  if (!columns.includes('name')) columns[columns.indexOf('other')] = 'name';
  return columns;
}

function columnOf(reading: Reading, cell: Range, time: Time): Column {
  const words = wordsIn(reading, cell);
  if (words === '') return 'other';
  const month = monthIn(reading, cell);
  for (const [column, pattern] of HEADS) {
    if (column === 'now' && month !== null) break;
    if (pattern.test(words)) return column;
  }
  if (month !== null)
    return month === time.month ? 'now' : time.month === null ? 'other' : 'before';
  const last = HEADS.find(([column]) => column === 'now');
  return last?.[1].test(words) ? 'now' : 'other';
}

function monthIn({ tokens, isUnit }: Reading, { from, to }: Range): number | null {
  for (let at = from; at < to; at += 1) {
    const named = monthAt(tokens, at, isUnit);
    if (named && named.to <= to) return named.month;
  }
  return null;
}

/** Without a head: a name and its figure, maybe numbered. */
function plainColumns({ cells }: Block): Column[] {
  if (cells.length === 2) return ['name', 'now'];
  return cells.map(() => 'other');
}

/** As tables say that there is nothing, most of them; a cell left blank says nothing at all. */
const DASH = /^(?:(?:[-–—] ?){1,3}|kps)$/;

const REASON = {
  before: 'before',
  cumulative: 'cumulative',
  next: 'next',
  order: 'order',
} as const;

function rowFigures(reading: Reading, row: Block, columns: readonly Column[]): Found[] {
  const { tokens, lexicon, isUnit } = reading;
  const name = row.cells[columns.indexOf('name')];
  if (!name) return [];
  const mentions = mentionsIn(tokens, name.from, name.to, lexicon);
  const mention = mentions.find((each) => !each.isSubject && !each.denied) ?? mentions[0];
  const unit = unitOf(reading, row, columns);
  const ids = mention?.ids ?? [];
  const indicatorId = ids.find((id) => wordsFit(reading, id, unit)) ?? ids[0] ?? null;
  return row.cells.flatMap((cell, at): Found[] => {
    const column = columns[at] ?? 'other';
    if (column === 'name' || column === 'unit') return [];
    const base = {
      indicatorId,
      tier: 0,
      doubtful: false,
      at: cell,
      sentence: { from: row.from, to: row.to },
      why: 'table',
    };
    const [count] = countsIn(tokens, cell.from, cell.to, isUnit);
    if (!count) {
      const words = wordsIn(reading, cell);
      const denies =
        column === 'now' &&
        (DASH.test(words) || /^(?:khong|chua (?:co|phat sinh|ghi nhan|xay ra)|ko)\b/.test(words)) &&
        !/thong ke|tong hop/.test(words);
      // A dash may also be a cell that was left out.
      const doubtful = DASH.test(words);
      return denies && indicatorId !== null
        ? [{ ...base, doubtful, value: 'nothing', reason: null }]
        : [];
    }
    if (column === 'now') {
      const reason = count.reason ?? (indicatorId === null ? 'unclear' : null);
      return [{ ...base, value: count.value, doubtful: count.doubtful, reason }];
    }
    const reason = column === 'other' ? (count.reason ?? 'unclear') : REASON[column];
    return [{ ...base, value: count.value, reason }];
  });
}

function unitOf(reading: Reading, row: Block, columns: readonly Column[]): string {
  const cell = row.cells[columns.indexOf('unit')];
  return cell ? wordsIn(reading, cell) : '';
}

function wordsFit({ lexicon }: Reading, id: number, unit: string): boolean {
  const own = lexicon.indicators.get(id)?.unit ?? '';
  return (
    unit !== '' &&
    own !== '' &&
    unit.startsWith(own.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 3))
  );
}
