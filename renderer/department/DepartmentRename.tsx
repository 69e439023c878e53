import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import {
  type DepartmentRenameInput,
  departmentRenameSchema,
} from '../../shared/department/change.ts';
import { DayField } from '../ui/DayField.tsx';
import { TextField } from '../ui/fields.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';
import { ChangePreview, type DepartmentChangeProps, previewRename } from './ChangePreview.tsx';

export function DepartmentRename({ department, onDone }: DepartmentChangeProps) {
  const form = useForm<DepartmentRenameInput>({
    resolver: zodResolver(departmentRenameSchema),
    defaultValues: { id: department.id, name: department.name, shortName: department.shortName },
  });
  const [changedOn, name = ''] = useWatch({ control: form.control, name: ['changedOn', 'name'] });
  return (
    <RecordForm
      form={form}
      call="department.rename"
      saved="Đã đổi tên phòng. Các tháng cũ giữ tên cũ."
      label="Đổi tên"
      onCancel={() => askBeforeLeaving(onDone)}
      onSaved={onDone}
    >
      <DayField form={form} name="changedOn" label="Từ ngày" withAsterisk />
      <TextField form={form} name="name" label="Tên mới" withAsterisk />
      <TextField form={form} name="shortName" label="Tên ngắn mới" withAsterisk />
      <ChangePreview sentences={previewRename(changedOn, department.name, name)} />
    </RecordForm>
  );
}
