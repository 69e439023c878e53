import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { type Day, formatMonth, isDay, type Month } from '../../shared/month.ts';
import { useCallMutation } from '../call.ts';
import { announce } from '../ui/announce.tsx';
import { DayInput } from '../ui/DayInput.tsx';

type BriefingShiftProps = {
  movementId: number;
  month: Month;
  day: Day;
  shifted: boolean;
  onClose: () => void;
};

/** Moves one month's briefing, for a holiday or by the leaders' word, or back to its weekday. */
export function BriefingShift({ movementId, month, day, shifted, onClose }: BriefingShiftProps) {
  const [wanted, setWanted] = useState<string | null>(day);
  const [error, setError] = useState<string | null>(null);
  const shift = useCallMutation('briefing.shift');
  const save = (to: Day | null) =>
    shift.mutate(
      { movementId, month, day: to },
      {
        onSuccess: () => {
          announce(`Đã dời giao ban tháng ${formatMonth(month)}.`);
          onClose();
        },
        onError: ({ report }) => setError(Object.values(report.fields ?? {})[0] ?? report.message),
      },
    );
  return (
    <Modal opened onClose={onClose} title={`Dời giao ban tháng ${formatMonth(month)}`} size="sm">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== null && isDay(wanted)) save(wanted);
          else setError('Nhập ngày theo dạng ngày/tháng/năm.');
        }}
      >
        <DayInput
          label="Giao ban vào ngày"
          description="Các mốc nhắc, tổng hợp, in của tháng này tính lại theo ngày mới."
          value={wanted}
          onChange={(value) => {
            setWanted(value);
            setError(null);
          }}
          error={error}
          data-autofocus
        />
        <div className="row dialog-actions">
          {shifted && (
            <Button variant="default" onClick={() => save(null)}>
              Về ngày thường lệ
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            Hủy
          </Button>
          <Button type="submit" loading={shift.isPending}>
            Dời ngày
          </Button>
        </div>
      </form>
    </Modal>
  );
}
