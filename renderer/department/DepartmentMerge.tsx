import { zodResolver } from '@hookform/resolvers/zod';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useForm, useWatch } from 'react-hook-form';
import {
  type DepartmentMergeInput,
  departmentMergeSchema,
} from '../../shared/department/change.ts';
import { useCall } from '../call.ts';
import { DayField } from '../ui/DayField.tsx';
import { type FormOf, TextField, useFieldError } from '../ui/fields.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';
import { ChangePreview, type DepartmentChangeProps, previewChange } from './ChangePreview.tsx';
import { isPredecessor, joinedIds, withJoined, withSuccessor } from './merger.ts';

type MergeForm = FormOf<DepartmentMergeInput>;

export function DepartmentMerge({ department, departments, onDone }: DepartmentChangeProps) {
  const form = useForm<DepartmentMergeInput>({
    resolver: zodResolver(departmentMergeSchema),
    defaultValues: { predecessorIds: [department.id], successorId: null, name: '', shortName: '' },
  });
  const successorId = useWatch({ control: form.control, name: 'successorId' });
  const standing = departments.filter(({ active, endedOn }) => active && endedOn === null);
  return (
    <RecordForm
      form={form}
      call="department.merge"
      saved="Đã sáp nhập. Số lũy kế và cán bộ đã chuyển sang phòng tiếp nhận."
      label="Sáp nhập"
      onCancel={() => askBeforeLeaving(onDone)}
      onSaved={onDone}
    >
      <DayField form={form} name="changedOn" label="Từ ngày" withAsterisk />
      <JoinedDepartments form={form} own={department.id} departments={standing} />
      <SuccessorSelect form={form} departments={standing} />
      {successorId === null && (
        <>
          <TextField form={form} name="name" label="Tên phòng mới" withAsterisk />
          <TextField form={form} name="shortName" label="Tên ngắn của phòng mới" withAsterisk />
        </>
      )}
      <MergePreview form={form} departments={standing} />
    </RecordForm>
  );
}

type PartProps = { form: MergeForm; departments: DepartmentChangeProps['departments'] };

function useMerger(form: MergeForm) {
  const [predecessorIds, successorId] = useWatch({
    control: form.control,
    name: ['predecessorIds', 'successorId'],
  });
  const set = (merger: { predecessorIds: number[]; successorId: number | null }) => {
    form.setValue('predecessorIds', merger.predecessorIds, { shouldDirty: true });
    form.setValue('successorId', merger.successorId, { shouldDirty: true });
    form.clearErrors(['predecessorIds', 'successorId']);
  };
  return { merger: { predecessorIds, successorId }, set };
}

function JoinedDepartments({ form, own, departments }: PartProps & { own: number }) {
  const { merger, set } = useMerger(form);
  const joined = joinedIds(merger);
  return (
    <Checkbox.Group
      label="Các phòng nhập lại với nhau"
      value={joined.map(String)}
      error={useFieldError(form, 'predecessorIds')}
      onChange={(chosen) => set(withJoined(merger, chosen.map(Number)))}
    >
      <div className="stack tight">
        {departments.map(({ id, name }) => (
          <Checkbox key={id} value={String(id)} label={name} disabled={id === own} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function SuccessorSelect({ form, departments }: PartProps) {
  const { merger, set } = useMerger(form);
  const joined = joinedIds(merger);
  return (
    <NativeSelect
      label="Phòng tiếp nhận"
      description="Lập phòng mới, hoặc giữ lại một trong các phòng đã chọn."
      value={merger.successorId === null ? '' : String(merger.successorId)}
      error={useFieldError(form, 'successorId')}
      onChange={({ currentTarget: { value } }) =>
        set(withSuccessor(merger, value === '' ? null : Number(value)))
      }
      data={[
        { value: '', label: 'Lập phòng mới' },
        ...departments
          .filter(({ id }) => joined.includes(id))
          .map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
    />
  );
}

function MergePreview({ form, departments }: PartProps) {
  const people = useCall('person.list', {});
  const { merger } = useMerger(form);
  const [changedOn, name = ''] = useWatch({ control: form.control, name: ['changedOn', 'name'] });
  const kept = departments.find(({ id }) => id === merger.successorId);
  const sentences = previewChange({
    changedOn,
    ending: departments.filter(({ id }) => isPredecessor(merger, id)).map((one) => one.name),
    heir: kept?.name ?? name,
    others: [],
    peopleCount: (people.data ?? []).filter(
      (person) => person.active && isPredecessor(merger, person.departmentId),
    ).length,
  });
  return <ChangePreview sentences={sentences} />;
}
