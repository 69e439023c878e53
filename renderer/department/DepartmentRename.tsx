import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import {
  type DepartmentRenameInput,
  departmentRenameSchema,
} from '../../shared/department/change.ts';
import { announce } from '../ui/announce.tsx';
import { DayField } from '../ui/DayField.tsx';
import { TextField } from '../ui/fields.tsx';
import { askBeforeLeaving, leaveSaved, useUnsaved } from '../ui/leaving.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import { ChangePreview } from './ChangePreview.tsx';
import type { DepartmentChangeProps } from './change-preview.ts';
import { previewRename } from './change-preview.ts';

export function DepartmentRename({ department, onDone }: DepartmentChangeProps) {
  const form = useForm<DepartmentRenameInput>({
    resolver: zodResolver(departmentRenameSchema),
    defaultValues: { id: department.id, name: department.name, shortName: department.shortName },
  });
  useUnsaved(form.formState.isDirty);
  const { submit, saving } = useSubmit(form, 'department.rename', () => {
    announce('Đã đổi tên phòng. Các tháng cũ giữ tên cũ.');
    leaveSaved(onDone);
  });
  const [changedOn, name = ''] = useWatch({ control: form.control, name: ['changedOn', 'name'] });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <DayField form={form} name="changedOn" label="Từ ngày" withAsterisk />
      <TextField form={form} name="name" label="Tên mới" withAsterisk />
      <TextField form={form} name="shortName" label="Tên ngắn mới" withAsterisk />
      <ChangePreview sentences={previewRename(changedOn, department.name, name)} />
      <SaveBar saving={saving} label="Đổi tên" onCancel={() => askBeforeLeaving(onDone)} />
    </form>
  );
}
