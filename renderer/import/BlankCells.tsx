import { NativeSelect } from '@mantine/core';
import clsx from 'clsx';
import type { Department } from '../../shared/department/department.ts';
import type { PersonDefaults } from '../../shared/import/person-import.ts';
import type { PersonRow } from '../../shared/import/person-rows.ts';
import css from './import.module.css';

type BlankCellsProps = {
  defaults: PersonDefaults;
  departments: readonly Department[];
  rows: readonly PersonRow[];
  onChange: (defaults: PersonDefaults) => void;
};

/** How the blank cells of new people are filled; without her choice such rows are not taken. */
export function BlankCells({ defaults, departments, rows, onChange }: BlankCellsProps) {
  const known = departments
    .filter(({ active }) => active)
    .map(({ id, name }) => ({ value: String(id), label: name }));
  const lacksGender = rows.some(({ gender }) => gender === null);
  const lacksDepartment = rows.some(({ department }) => department === '');
  if (!lacksGender && !lacksDepartment) return null;
  return (
    <section className={clsx('panel', css['import-columns'])} aria-label="Ô để trống của người mới">
      {lacksGender && (
        <NativeSelect
          label="Người mới không ghi giới tính"
          value={defaults.gender ?? ''}
          onChange={({ currentTarget }) =>
            onChange({
              ...defaults,
              gender: (currentTarget.value || null) as PersonDefaults['gender'],
            })
          }
          data={[
            { value: '', label: 'Chưa nhập, để bổ sung sau' },
            { value: 'byName', label: 'Tên đệm “Thị” là nữ, còn lại là nam' },
            { value: 'male', label: 'Nam' },
            { value: 'female', label: 'Nữ' },
          ]}
        />
      )}
      {lacksDepartment && (
        <NativeSelect
          label="Người mới không ghi phòng"
          value={String(defaults.departmentId ?? '')}
          onChange={({ currentTarget }) =>
            onChange({
              ...defaults,
              departmentId: currentTarget.value === '' ? null : Number(currentTarget.value),
            })
          }
          data={[{ value: '', label: 'Chưa nhập, để bổ sung sau' }, ...known]}
        />
      )}
    </section>
  );
}
