import { Button } from '@mantine/core';
import type { Month } from '../../shared/month.ts';
import css from './report.module.css';

const VIEWS = [
  { name: 'form', label: 'Từng phòng', address: (month: Month) => `/bao-cao/${month}` },
  { name: 'grid', label: 'Cả tháng', address: (month: Month) => `/bao-cao/${month}/bang` },
  {
    name: 'excel',
    label: 'Biểu mẫu Excel',
    address: (month: Month) => `/bao-cao/${month}/bieu-mau`,
  },
] as const;

type ViewSwitchProps = {
  current: (typeof VIEWS)[number]['name'];
  month: Month;
  /** Saves what is open and goes there. */
  onOpen: (address: string) => void;
};

/** The ways to record a month. */
export function ViewSwitch({ current, month, onOpen }: ViewSwitchProps) {
  return (
    <fieldset className={css['view-switch']} aria-label="Cách nhập">
      {VIEWS.map(({ name, label, address }) => (
        <Button
          key={name}
          variant={name === current ? 'light' : 'default'}
          aria-pressed={name === current}
          onClick={() => name !== current && onOpen(address(month))}
        >
          {label}
        </Button>
      ))}
    </fieldset>
  );
}
