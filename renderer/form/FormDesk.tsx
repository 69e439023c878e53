import { useLocation, useParams } from 'wouter';
import { formatMonth, type Month } from '../../shared/month.ts';
import type { Board } from '../../shared/overview/board.ts';
import { placeMonth } from '../report/report-place.ts';
import { ViewSwitch } from '../report/ViewSwitch.tsx';
import { useMovement } from '../shell/movement.tsx';
import { ClosedMonth } from '../ui/ClosedMonth.tsx';
import { MonthPicker } from '../ui/MonthPicker.tsx';
import { Page } from '../ui/Page.tsx';
import { FormCard } from './FormCard.tsx';
import { IntakeBar } from './IntakeBar.tsx';
import { ReceiveForms } from './ReceiveForms.tsx';
import { useIntake } from './use-intake.ts';
import { WriteForms } from './WriteForms.tsx';

/** Báo cáo tháng by report forms: out to the departments, and back filled in. */
export function FormDesk({ board }: { board: Board }) {
  const { movement } = useMovement();
  const [, navigate] = useLocation();
  const month = placeMonth(board, useParams<{ month?: string }>().month);
  const isClosed = board.months.some((each) => each.month === month && each.isClosed);
  return (
    <Page
      title="Báo cáo tháng"
      subtitle={`Biểu mẫu Excel tháng ${formatMonth(month)}`}
      actions={
        <>
          <ViewSwitch current="excel" month={month} onOpen={navigate} />
          <MonthPicker
            movement={movement}
            month={month}
            onChange={(chosen) => navigate(`/bao-cao/${chosen}/bieu-mau`)}
          />
        </>
      }
    >
      {isClosed && <ClosedMonth month={month}>Biểu mẫu của tháng này không nhận nữa.</ClosedMonth>}
      <WriteForms
        key={`out ${month}`}
        board={board}
        month={month}
        isClosed={isClosed}
        movementId={movement.id}
      />
      <Intake key={`back ${month}`} month={month} movementId={movement.id} />
    </Page>
  );
}

/** Files belong to their month: another month starts with none. */
function Intake({ month, movementId }: { month: Month; movementId: number }) {
  const intake = useIntake();
  return (
    <>
      <ReceiveForms month={month} movementId={movementId} onRead={intake.add} />
      {intake.entries.map((entry) => (
        <FormCard key={entry.id} entry={entry} intake={intake} />
      ))}
      {intake.entries.length > 0 && <IntakeBar intake={intake} />}
    </>
  );
}
