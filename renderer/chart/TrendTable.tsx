import type { Series, TrendChart } from '../../shared/chart/chart.ts';
import { formatFigure } from '../../shared/figure.ts';
import { formatMonth } from '../../shared/month.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { lookOf } from './series-look.ts';

/** The numbers of all charts, each row under the colour and mark of its line. */
export function TrendTable({ charts }: { charts: TrendChart[] }) {
  const months = charts[0]?.months ?? [];
  return (
    <DataTable label="Số liệu theo tháng">
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          {months.map((month) => (
            <th key={month} scope="col" className="number">
              {formatMonth(month)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {charts
          .flatMap(({ series }) => series)
          .map((series) => (
            <tr key={series.indicatorId}>
              <th scope="row">
                <Mark {...series} /> {series.name} ({series.unit})
              </th>
              {months.map((month, place) => (
                <td key={month} className="number">
                  {formatFigure(series.figures[place] ?? null)}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </DataTable>
  );
}

function Mark({ look }: Series) {
  const { mark, colour } = lookOf(look);
  return (
    <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden focusable={false}>
      <path d={mark(0, 0)} fill={colour} />
    </svg>
  );
}
