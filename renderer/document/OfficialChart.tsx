import { describeChart, layoutChart } from '../../shared/document/chart.ts';
import type { Chart } from '../../shared/document/official-document.ts';
import { TrendPicture } from '../chart/TrendPicture.tsx';

export function OfficialChart({ chart }: { chart: Chart }) {
  return (
    <figure className="official-chart">
      {chart.caption && <figcaption>{chart.caption}</figcaption>}
      <TrendPicture layout={layoutChart(chart)} label={describeChart(chart)} />
    </figure>
  );
}
