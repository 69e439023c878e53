import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import {
  type Department,
  type DepartmentInput,
  departmentSchema,
  shortNameOf,
} from '../../shared/department/department.ts';
import { RecordHistory } from '../history/RecordHistory.tsx';
import { propose, TextField } from '../ui/fields.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';

const BLANK: DepartmentInput = { id: null, name: '', shortName: '' };

type DepartmentFormProps = { department: Department | null; onDone: () => void };

export function DepartmentForm({ department, onDone }: DepartmentFormProps) {
  const form = useForm<DepartmentInput>({
    resolver: zodResolver(departmentSchema),
    defaultValues: department
      ? { id: department.id, name: department.name, shortName: department.shortName }
      : BLANK,
  });
  return (
    <RecordForm
      form={form}
      call="department.save"
      saved="Đã lưu phòng."
      next={department ? undefined : { first: 'name', values: () => BLANK }}
      note={
        department && (
          <RecordHistory
            record={{ table: 'department', key: { id: department.id } }}
            name={department.name}
          />
        )
      }
      onCancel={() => askBeforeLeaving(onDone)}
      onSaved={onDone}
    >
      <TextField
        form={form}
        name="name"
        label="Tên phòng"
        withAsterisk
        data-autofocus
        onLeave={(name) => propose(form, 'shortName', shortNameOf(name.trim()))}
      />
      <TextField
        form={form}
        name="shortName"
        label="Tên ngắn"
        description="Đứng đầu cột trong các bảng, tối đa 24 ký tự."
        withAsterisk
      />
    </RecordForm>
  );
}
