import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type Ref, useRef, useState } from 'react';
import { isDay } from '../../shared/month.ts';
import { useDayPlace } from './day-place.ts';
import { dayText, typedDay } from './typed-day.ts';
import css from './ui.module.css';

type DayInputProps = Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'ref'> & {
  /** A day, null for none, or a text that is no day and stays as it was typed. */
  value: string | null | undefined;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
};

/** A day, however it is typed. Once the field is left it says how it was understood; a wrong text is never rewritten. */
export function DayInput({ value, onChange, onBlur, ...props }: DayInputProps) {
  const place = useDayPlace();
  const [typing, setTyping] = useState<string | null>(null);
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <TextInput
      placeholder="ngày/tháng/năm"
      autoComplete="off"
      {...props}
      value={typing ?? dayText(value ?? null)}
      onChange={({ currentTarget }) => {
        setTyping(currentTarget.value);
        onChange(typedDay(currentTarget.value, place));
      }}
      onBlur={() => {
        setTyping(null);
        onBlur?.();
      }}
      rightSection={
        <>
          <ActionIcon
            variant="subtle"
            color="gray.8"
            aria-label="Chọn trên lịch"
            disabled={(props.disabled || props.readOnly) ?? false}
            onClick={() => calendar.current?.showPicker()}
          >
            <IconCalendar size={18} aria-hidden />
          </ActionIcon>
          <input
            ref={calendar}
            type="date"
            className={css['day-calendar']}
            tabIndex={-1}
            aria-hidden
            value={value && isDay(value) ? value : ''}
            onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
          />
        </>
      }
    />
  );
}
