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
import { announce } from '../ui/announce.tsx';
import { DayField } from '../ui/DayField.tsx';
import { choicesOf, SelectField, TextField } from '../ui/fields.tsx';
import { askBeforeLeaving, leaveSaved, useUnsaved } from '../ui/leaving.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';
import { useNextEntry } from '../ui/use-next-entry.ts';
import { useSaveKey } from '../ui/use-save-key.ts';
import { useSubmit } from '../ui/use-submit.ts';

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
  useUnsaved(form.formState.isDirty);
  const { submit, saving } = useSubmit(form, 'person.save', () => {
    announce('Đã lưu cán bộ.');
    leaveSaved(onDone);
  });
  useSaveKey(submit);
  const startNext = useNextEntry(form, 'fullName');
  const more = useSubmit(form, 'person.save', () => {
    announce('Đã lưu cán bộ.');
    startNext(valuesOf(null, form.getValues('departmentId')));
  });
  const choices = departments
    .filter(({ id, active }) => active || id === person?.departmentId)
    .map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <form className="stack" onSubmit={submit} noValidate>
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
      <SaveBar
        saving={saving || more.saving}
        onCancel={() => askBeforeLeaving(onDone)}
        {...(person ? {} : { onSaveMore: more.submit })}
      >
        {person && (
          <RecordHistory
            record={{ table: 'person', key: { id: person.id } }}
            name={person.fullName}
          />
        )}
      </SaveBar>
    </form>
  );
}
