import { Link } from 'wouter';
import { formatDay } from '../../shared/month.ts';
import { twoDigits } from '../../shared/number.ts';
import type { NumberSeries, RegisterLine } from '../../shared/paper/register.ts';
import { useCall } from '../call.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
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
      <DataTable label={`Số văn bản ${symbol} năm ${year}`} className={css['numbers-table']}>
        <thead>
          <tr>
            <th scope="col" className="number">
              Số
            </th>
            <th scope="col">Ngày</th>
            <th scope="col">Văn bản</th>
            <th scope="col">Ghi chú</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={keyOf(line)} line={line} />
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}

function Line({ line }: { line: RegisterLine }) {
  if (line.kind === 'gap') {
    const { from, to } = line;
    return (
      <tr data-inactive>
        <td className="number">
          {from === to ? twoDigits(from) : `${twoDigits(from)}–${twoDigits(to)}`}
        </td>
        <td />
        <td>Không có ở đây</td>
        <td>Có thể đã dùng cho văn bản khác của cơ quan.</td>
      </tr>
    );
  }
  return (
    <tr>
      <td className="number">{twoDigits(line.number)}</td>
      <td>{line.date === null ? '' : formatDay(line.date)}</td>
      <td>{line.name}</td>
      <td>{line.remarks.join(' ')}</td>
    </tr>
  );
}

function keyOf(line: RegisterLine): string {
  return line.kind === 'gap' ? `gap ${line.from}` : `${line.number} ${line.name} ${line.date}`;
}
