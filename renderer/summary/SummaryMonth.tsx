import './summary.css';
import { Button } from '@mantine/core';
import type { Board } from '../../shared/board.ts';
import { formatMonth, type Month } from '../../shared/month.ts';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { LateLoader } from '../ui/LateLoader.tsx';
import { LoadFailure } from '../ui/LoadFailure.tsx';
import { MonthPicker } from '../ui/MonthPicker.tsx';
import { Page } from '../ui/Page.tsx';
import { SummaryDesk } from './SummaryDesk.tsx';
import { usePaperFile } from './use-paper-file.ts';

type SummaryMonthProps = { board: Board; month: Month; onMonth: (month: Month) => void };

export function SummaryMonth({ board, month, onMonth }: SummaryMonthProps) {
  const { movement } = useMovement();
  const summary = useCall('summary.read', { movementId: movement.id, month });
  const file = usePaperFile({ movementId: movement.id, month });
  const isBusy = !summary.data || file.saving.isPending;
  return (
    <Page
      title="Tổng hợp"
      subtitle={`Báo cáo tháng ${formatMonth(month)}`}
      actions={
        <>
          <MonthPicker movement={movement} month={month} onChange={onMonth} />
          <Button
            type="submit"
            form="summary-heading"
            value="word"
            variant="default"
            disabled={isBusy}
          >
            Lưu Word
          </Button>
          <Button type="submit" form="summary-heading" disabled={isBusy}>
            Lưu PDF
          </Button>
        </>
      }
    >
      {summary.data ? (
        <SummaryDesk board={board} view={summary.data} file={file} />
      ) : summary.error ? (
        <LoadFailure failure={summary.error} onRetry={() => summary.refetch()} />
      ) : (
        <LateLoader />
      )}
    </Page>
  );
}
