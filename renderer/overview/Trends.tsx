import { Checkbox } from '@mantine/core';
import { clsx } from 'clsx';
import { useId, useState } from 'react';
import { SERIES_LOOKS, type TrendChart } from '../../shared/chart/chart.ts';
import type { Trends as TrendsOf } from '../../shared/chart/trend.ts';
import { layoutTrend } from '../../shared/chart/trend-layout.ts';
import { useCall } from '../call.ts';
import { TrendPicture } from '../chart/TrendPicture.tsx';
import { TrendTable } from '../chart/TrendTable.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import css from './overview.module.css';

/** How figures went from month to month, for the indicators the clerk picks. */
export function Trends({ movementId }: { movementId: number }) {
  const [indicatorIds, setIndicatorIds] = useState(() => rememberedTrends(movementId));
  const trends = useCall('trend.read', { movementId, indicatorIds }, { keepPrevious: true });
  const choose = (ids: number[]) => {
    rememberTrends(movementId, ids);
    setIndicatorIds(ids);
  };
  return (
    <section className={clsx('panel stack', css['trends'])} aria-labelledby="trends">
      <h2 id="trends">Diễn biến theo tháng</h2>
      <Loaded query={trends}>
        {(value) => (
          <>
            <Choices
              choices={value.choices}
              chosen={indicatorIds ?? value.chosen}
              onChoose={choose}
            />
            {value.charts.length === 0 && (
              <p className="soft">
                Chưa có số liệu để vẽ. Hoàn thành báo cáo tháng, hoặc chọn chỉ tiêu ở trên.
              </p>
            )}
            <div className={css['trend-pictures']}>
              {value.charts.map((chart) => (
                <Chart key={chart.unit} chart={chart} />
              ))}
            </div>
            {value.charts.length > 0 && (
              <details>
                <summary>Xem bảng số</summary>
                <TrendTable charts={value.charts} />
              </details>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

type ChoicesProps = Pick<TrendsOf, 'choices' | 'chosen'> & { onChoose: (ids: number[]) => void };

function Choices({ choices, chosen: asked, onChoose }: ChoicesProps) {
  const chosen = asked.filter((id) => choices.some((choice) => choice.id === id));
  const isFull = chosen.length >= SERIES_LOOKS;
  return (
    <details className={css['trend-choices']}>
      <summary>
        Chọn chỉ tiêu ({chosen.length}, tối đa {SERIES_LOOKS})
      </summary>
      <div className={css['checkbox-columns']}>
        {choices.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            disabled={isFull && !chosen.includes(id)}
            onChange={({ currentTarget }) =>
              onChoose(
                currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id),
              )
            }
          />
        ))}
      </div>
    </details>
  );
}

function Chart({ chart }: { chart: TrendChart }) {
  const caption = useId();
  const names = chart.series.map(({ name }) => name).join('; ');
  return (
    <figure className={css['trend']} aria-labelledby={caption}>
      <figcaption id={caption}>
        Đơn vị tính: {chart.unit}
        {chart.series.some(({ figures }) => figures.includes('nothing')) &&
          '. Dấu rỗng: không phát sinh'}
      </figcaption>
      <TrendPicture
        layout={layoutTrend(chart)}
        label={`Biểu đồ theo tháng, đơn vị tính ${chart.unit}: ${names}. Số liệu trong bảng số bên dưới.`}
      />
    </figure>
  );
}

const keyOf = (movementId: number) => `so-thi-dua.trends.${movementId}`;

/** The indicators last looked at in a movement; null where the choice is still the app's. */
function rememberedTrends(movementId: number): number[] | null {
  const kept: unknown = JSON.parse(localStorage.getItem(keyOf(movementId)) ?? 'null');
  return Array.isArray(kept) && kept.every((id) => Number.isInteger(id)) ? kept : null;
}

function rememberTrends(movementId: number, indicatorIds: number[]): void {
  localStorage.setItem(keyOf(movementId), JSON.stringify(indicatorIds));
}
