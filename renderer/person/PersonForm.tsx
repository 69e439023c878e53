import { zodResolver } from '@hookform/resolvers/zod';
import { type DefaultValues, useForm } from 'react-hook-form';
import type { Department } from '../../shared/department/department.ts';
import {
  GENDERS,
  LEVELS,
  type Person,
  type PersonInput,
  personSchema,
} from '../../shared/person/person.ts';
import { RecordHistory } from '../history/RecordHistory.tsx';
import { DayField } from '../ui/DayField.tsx';
import { choicesOf, SelectField, TextField } from '../ui/fields.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';

type PersonFormProps = {
  person: Person | null;
  departments: Department[];
  /** The department in which a new person is most likely entered. */
  departmentId: number | null;
  onDone: () => void;
};

const CHOOSE = { value: '', label: 'Chọn…' };

function valuesOf(person: Person | null, departmentId: number | null): DefaultValues<PersonInput> {
  if (!person) {
    return {
      id: null,
      fullName: '',
      birthDate: null,
      position: '',
      level: 'staff',
      ...(departmentId === null ? {} : { departmentId }),
    };
  }
  const { active: _, ...values } = person;
  return values;
}

export function PersonForm({ person, departments, departmentId, onDone }: PersonFormProps) {
  const form = useForm<PersonInput>({
    resolver: zodResolver(personSchema),
    defaultValues: valuesOf(person, departmentId),
  });
  const choices = departments
    .filter(({ id, active }) => active || id === person?.departmentId)
    .map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <RecordForm
      form={form}
      call="person.save"
      saved="Đã lưu cán bộ."
      next={
        person
          ? undefined
          : { first: 'fullName', values: () => valuesOf(null, form.getValues('departmentId')) }
      }
      note={
        person && (
          <RecordHistory
            record={{ table: 'person', key: { id: person.id } }}
            name={person.fullName}
          />
        )
      }
      onCancel={() => askBeforeLeaving(onDone)}
      onSaved={onDone}
    >
      <TextField form={form} name="fullName" label="Họ và tên" withAsterisk data-autofocus />
      <SelectField
        form={form}
        name="departmentId"
        label="Phòng"
        numeric
        withAsterisk
        data={[CHOOSE, ...choices]}
      />
      <SelectField
        form={form}
        name="gender"
        label="Giới tính"
        withAsterisk
        data={[CHOOSE, ...choicesOf(GENDERS)]}
      />
      <DayField form={form} name="birthDate" label="Ngày sinh" />
      <TextField form={form} name="position" label="Chức vụ" />
      <SelectField
        form={form}
        name="level"
        label="Nhóm chức danh"
        withAsterisk
        data={choicesOf(LEVELS)}
      />
    </RecordForm>
  );
}
