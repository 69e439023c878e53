import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import {
  type Department,
  type DepartmentInput,
  departmentSchema,
} from '../../shared/department/department.ts';
import { RecordHistory } from '../history/RecordHistory.tsx';
import { announce } from '../ui/announce.tsx';
import { TextField } from '../ui/fields.tsx';
import { askBeforeLeaving, leaveSaved, useUnsaved } from '../ui/leaving.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';
import { useNextEntry } from '../ui/use-next-entry.ts';
import { useSaveKey } from '../ui/use-save-key.ts';
import { useSubmit } from '../ui/use-submit.ts';

const BLANK: DepartmentInput = { id: null, name: '', shortName: '' };

type DepartmentFormProps = { department: Department | null; onDone: () => void };

export function DepartmentForm({ department, onDone }: DepartmentFormProps) {
  const form = useForm<DepartmentInput>({
    resolver: zodResolver(departmentSchema),
    defaultValues: department
      ? { id: department.id, name: department.name, shortName: department.shortName }
      : BLANK,
  });
  useUnsaved(form.formState.isDirty);
  const { submit, saving } = useSubmit(form, 'department.save', () => {
    announce('Đã lưu phòng.');
    leaveSaved(onDone);
  });
  useSaveKey(submit);
  const startNext = useNextEntry(form, 'name');
  const more = useSubmit(form, 'department.save', () => {
    announce('Đã lưu phòng.');
    startNext(BLANK);
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
      <SaveBar
        saving={saving || more.saving}
        onCancel={() => askBeforeLeaving(onDone)}
        {...(department ? {} : { onSaveMore: more.submit })}
      >
        {department && (
          <RecordHistory
            record={{ table: 'department', key: { id: department.id } }}
            name={department.name}
          />
        )}
      </SaveBar>
    </form>
  );
}
