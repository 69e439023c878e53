import { useCallback, useRef } from 'react';
import { useLocation, useParams } from 'wouter';
import { formatMonth, type Month } from '../../shared/month.ts';
import type { Board } from '../../shared/overview/board.ts';
import { useCall } from '../call.ts';
import { placeMonth } from '../report/report-place.ts';
import { ViewSwitch } from '../report/ViewSwitch.tsx';
import { useMovement } from '../shell/movement.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { MonthPicker } from '../ui/MonthPicker.tsx';
import { Page } from '../ui/Page.tsx';
import { GridEditor } from './GridEditor.tsx';

/** Báo cáo tháng as a sheet of all departments. */
export function GridDesk({ board }: { board: Board }) {
  const { movement } = useMovement();
  const [, navigate] = useLocation();
  const month = placeMonth(board, useParams<{ month?: string }>().month);
  /** Set by the open sheet: nothing is left before it is saved. */
  const save = useRef<() => Promise<unknown>>(async () => {});
  const open = useCallback(
    async (address: string) => {
      await save.current();
      navigate(address);
    },
    [navigate],
  );
  return (
    <Page
      title="Báo cáo tháng"
      subtitle={`Cả tháng ${formatMonth(month)}`}
      actions={
        <>
          <ViewSwitch current="grid" month={month} onOpen={open} />
          <MonthPicker
            movement={movement}
            month={month}
            onChange={(chosen) => open(`/bao-cao/${chosen}/bang`)}
          />
        </>
      }
    >
      <GridLoader key={month} movementId={movement.id} month={month} save={save} />
    </Page>
  );
}

type GridLoaderProps = {
  movementId: number;
  month: Month;
  save: { current: () => Promise<unknown> };
};

function GridLoader({ movementId, month, save }: GridLoaderProps) {
  const view = useCall('grid.read', { movementId, month });
  return (
    <Loaded query={view}>
      {(value) => (
        <GridEditor
          view={value}
          heading={`Cả tháng ${formatMonth(month)}`}
          reload={async () => (await view.refetch()).data}
          save={save}
        />
      )}
    </Loaded>
  );
}
