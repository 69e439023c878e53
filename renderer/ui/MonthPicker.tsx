import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type Day, formatMonth, type Month } from '../../shared/month.ts';
import { monthsOf } from '../../shared/movement/span.ts';
import css from './ui.module.css';

type MonthPickerProps = {
  movement: { startDate: Day; endDate: Day };
  month: Month;
  onChange: (month: Month) => void;
};

/** One of the movement's months, with a step to the month before and after. */
export function MonthPicker({ movement, month, onChange }: MonthPickerProps) {
  const months = monthsOf(movement);
  const at = months.indexOf(month);
  const step = (by: number, label: string, Icon: typeof IconChevronLeft) => {
    const target = months[at + by];
    return (
      <ActionIcon
        variant="default"
        size={36}
        aria-label={label}
        disabled={target === undefined}
        onClick={() => target && onChange(target)}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    );
  };
  return (
    <div className={css['picker']}>
      {step(-1, 'Tháng trước', IconChevronLeft)}
      <NativeSelect
        aria-label="Tháng"
        value={month}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={months.map((value) => ({ value, label: `Tháng ${formatMonth(value)}` }))}
      />
      {step(1, 'Tháng sau', IconChevronRight)}
    </div>
  );
}
