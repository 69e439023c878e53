import { Checkbox } from '@mantine/core';
import { useController } from 'react-hook-form';
import type { Department } from '../../shared/department/department.ts';
import { FieldHint } from '../ui/field-hints.tsx';
import type { MovementFormOf } from './movement-values.ts';

type ReportingDepartmentsProps = { form: MovementFormOf; departments: Department[] };

/** Which departments report; one no longer in use stays listed while the movement still names it. */
export function ReportingDepartments({ form, departments }: ReportingDepartmentsProps) {
  const { field, fieldState } = useController({ control: form.control, name: 'departmentIds' });
  const chosen = new Set<number>(field.value);
  const listed = departments.filter(({ id, active }) => active || chosen.has(id));
  const choose = (id: number, wanted: boolean) =>
    field.onChange(
      departments.map((one) => one.id).filter((one) => (one === id ? wanted : chosen.has(one))),
    );
  return (
    <section className="panel stack">
      <h2>Các phòng báo cáo</h2>
      <FieldHint path="departmentIds" />
      {listed.length === 0 && (
        <p className="soft">
          Chưa có phòng nào. Vẫn lưu được phong trào; khi đã nhập phòng ở Danh mục › Phòng thì mở
          lại đây để chọn.
        </p>
      )}
      <div className="checkbox-columns">
        {listed.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.has(id)}
            onChange={({ currentTarget }) => choose(id, currentTarget.checked)}
          />
        ))}
      </div>
      {fieldState.error && (
        <p className="field-error" role="alert">
          {fieldState.error.message}
        </p>
      )}
    </section>
  );
}
