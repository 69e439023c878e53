import { type ChartLayout, layoutTrend } from '../chart/trend-layout.ts';
import type { Chart, OfficialDocument } from './official-document.ts';

/** In pixels of 1/96 inch: as wide as the text of an upright page, so that the lettering keeps its 9 points. */
const SIZE = { width: 610, height: 230 };

/** The one layout that paper draws and Word's picture is made from. */
export function layoutChart({ chart }: Chart): ChartLayout {
  return layoutTrend(chart, SIZE);
}

/** What the picture shows, for who cannot see it. */
export function describeChart({ caption, chart: { unit, series } }: Chart): string {
  const names = series.map(({ name }) => name).join('; ');
  return `${caption === '' ? 'Biểu đồ theo tháng' : caption}, đơn vị tính ${unit}: ${names}`;
}

/** A document's charts in the order they stand in. */
export function chartsOf({ body, annexes }: OfficialDocument): Chart[] {
  const blocks = [...body, ...annexes.flatMap((annex) => annex.body)];
  return blocks.filter((block) => block.kind === 'chart');
}
