import { NativeSelect } from '@mantine/core';
import css from './ui.module.css';

type DepartmentPickerProps = {
  departments: readonly { id: number; name: string }[];
  departmentId: number | null;
  onChange: (departmentId: number | null) => void;
  /** Offers "all departments" under this name, as null. */
  allLabel?: string;
};

export function DepartmentPicker({
  departments,
  departmentId,
  onChange,
  allLabel,
}: DepartmentPickerProps) {
  const choices = departments.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <NativeSelect
      aria-label="Phòng"
      className={css['department-picker']}
      value={departmentId === null ? '' : String(departmentId)}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? null : Number(currentTarget.value))
      }
      data={allLabel === undefined ? choices : [{ value: '', label: allLabel }, ...choices]}
    />
  );
}
