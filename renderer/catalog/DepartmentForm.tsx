import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { type Department, departmentSchema } from '../../shared/department.ts';
import { useSubmit } from '../form.ts';
import { announce } from '../ui/announce.tsx';
import { TextField } from '../ui/fields.tsx';
import { askBeforeLeaving, useUnsaved } from '../ui/leaving.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';

type DepartmentFormProps = { department: Department | null; onDone: () => void };

export function DepartmentForm({ department, onDone }: DepartmentFormProps) {
  const form = useForm({
    resolver: zodResolver(departmentSchema),
    defaultValues: {
      id: department?.id ?? null,
      name: department?.name ?? '',
      shortName: department?.shortName ?? '',
    },
  });
  useUnsaved(form.formState.isDirty);
  const { submit, saving } = useSubmit(form, 'department.save', () => {
    announce('Đã lưu phòng.');
    onDone();
  });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField form={form} name="name" label="Tên phòng" withAsterisk data-autofocus />
      <TextField
        form={form}
        name="shortName"
        label="Tên ngắn"
        description="Đứng đầu cột trong các bảng, tối đa 24 ký tự."
        withAsterisk
      />
      <SaveBar saving={saving} onCancel={() => askBeforeLeaving(onDone)} />
    </form>
  );
}
