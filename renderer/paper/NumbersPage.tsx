import { Link } from 'wouter';
import { formatDay } from '../../shared/month.ts';
import { twoDigits } from '../../shared/number.ts';
import type { NumberSeries, RegisterLine } from '../../shared/paper/register.ts';
import { compareText } from '../../shared/text.ts';
import { useCall } from '../call.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { type Column, RecordList } from '../ui/RecordList.tsx';
import css from './paper.module.css';

/** Sổ số văn bản: every number given, by year and kind, with its gaps and repeats. */
export function NumbersPage() {
  const register = useCall('paper.numbers', {});
  return (
    <Page
      title="Sổ số văn bản"
      subtitle={
        <>
          Số đã ghi trên các văn bản của chương trình · <Link href="/tong-hop">Về Tổng hợp</Link>
        </>
      }
    >
      <Loaded query={register}>
        {(series) =>
          series.length === 0 ? (
            <EmptyState title="Chưa có văn bản nào ghi số">
              Số được ghi ở màn hình Tổng hợp, cạnh từng văn bản.
            </EmptyState>
          ) : (
            series.map((each) => <SeriesTable key={`${each.year} ${each.symbol}`} series={each} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function SeriesTable({ series: { year, symbol, lines } }: { series: NumberSeries }) {
  return (
    <section className="stack" aria-label={`${symbol} năm ${year}`}>
      <h2>
        {symbol}, năm {year}
      </h2>
      <RecordList
        label={`Số văn bản ${symbol.replaceAll('/', '-')} năm ${year}`}
        className={css['numbers-table']}
        columns={COLUMNS}
        rows={lines}
        keyOf={keyOf}
        isInactive={({ kind }) => kind === 'gap'}
      />
    </section>
  );
}

const COLUMNS: readonly Column<RegisterLine>[] = [
  {
    head: 'Số',
    kind: 'number',
    text: numberText,
    compare: (one, other) => firstOf(one) - firstOf(other),
  },
  {
    head: 'Ngày',
    text: (line) => (line.kind === 'gap' || line.date === null ? '' : formatDay(line.date)),
    compare: (one, other) => compareText(dayOf(one), dayOf(other)),
  },
  {
    head: 'Văn bản',
    text: (line) => (line.kind === 'gap' ? 'Số chưa dùng trong chương trình' : line.name),
  },
  {
    head: 'Ghi chú',
    text: (line) =>
      line.kind === 'gap' ? 'Có thể đã dùng cho văn bản khác của cơ quan.' : line.remarks.join(' '),
  },
];

function numberText(line: RegisterLine): string {
  if (line.kind !== 'gap') return twoDigits(line.number);
  const { from, to } = line;
  return from === to ? twoDigits(from) : `${twoDigits(from)}–${twoDigits(to)}`;
}

function firstOf(line: RegisterLine): number {
  return line.kind === 'gap' ? line.from : line.number;
}

function dayOf(line: RegisterLine): string {
  return line.kind === 'gap' ? '' : (line.date ?? '');
}

function keyOf(line: RegisterLine): string {
  return line.kind === 'gap' ? `gap ${line.from}` : `${line.number} ${line.name} ${line.date}`;
}
