import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Radio } from '@mantine/core';
import { useForm, useWatch } from 'react-hook-form';
import {
  type DepartmentSplitInput,
  departmentSplitSchema,
} from '../../shared/department/change.ts';
import { useCall } from '../call.ts';
import { DayField } from '../ui/DayField.tsx';
import { type FormOf, TextField } from '../ui/fields.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';
import { useRows } from '../ui/use-rows.ts';
import { ChangePreview, type DepartmentChangeProps, previewChange } from './ChangePreview.tsx';
import css from './department.module.css';

type SplitForm = FormOf<DepartmentSplitInput>;

const BLANK_PART = { name: '', shortName: '' };

export function DepartmentSplit({ department, onDone }: DepartmentChangeProps) {
  const form = useForm<DepartmentSplitInput>({
    resolver: zodResolver(departmentSplitSchema),
    defaultValues: { id: department.id, parts: [BLANK_PART, BLANK_PART], heir: 0 },
  });
  return (
    <RecordForm
      form={form}
      call="department.split"
      saved="Đã chia tách. Chuyển cán bộ sang phòng của mình ở Danh mục › Cán bộ."
      label="Chia tách"
      onCancel={() => askBeforeLeaving(onDone)}
      onSaved={onDone}
    >
      <DayField form={form} name="changedOn" label="Từ ngày" withAsterisk />
      <Parts form={form} />
      <SplitPreview form={form} department={department} />
    </RecordForm>
  );
}

function Parts({ form }: { form: SplitForm }) {
  const rows = useRows(form, 'parts');
  const heir = useWatch({ control: form.control, name: 'heir' });
  const take = (place: number) => form.setValue('heir', place, { shouldDirty: true });
  const remove = (place: number) => {
    rows.remove(place);
    if (heir >= place && heir > 0) take(heir - 1);
  };
  return (
    <>
      {rows.fields.map((row, place) => (
        <fieldset key={row.key} className={css['part-row']}>
          <legend>Phòng mới thứ {place + 1}</legend>
          <div className={css['part-names']}>
            <TextField form={form} name={`parts.${place}.name`} label="Tên phòng" withAsterisk />
            <TextField
              form={form}
              name={`parts.${place}.shortName`}
              label="Tên ngắn"
              withAsterisk
            />
          </div>
          <div className="row">
            <Radio
              name="heir"
              label="Nối tiếp số lũy kế, tiếp nhận cán bộ"
              checked={heir === place}
              onChange={() => take(place)}
            />
            {rows.fields.length > 2 && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Bỏ phòng mới thứ ${place + 1}`}
                onClick={() => remove(place)}
              >
                Bỏ
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      <div>
        <Button variant="default" onClick={() => rows.append(BLANK_PART)}>
          Thêm phòng mới
        </Button>
      </div>
    </>
  );
}

type SplitPreviewProps = { form: SplitForm; department: DepartmentChangeProps['department'] };

function SplitPreview({ form, department }: SplitPreviewProps) {
  const people = useCall('person.list', {});
  const [changedOn, parts, heir] = useWatch({
    control: form.control,
    name: ['changedOn', 'parts', 'heir'],
  });
  const sentences = previewChange({
    changedOn,
    ending: [department.name],
    heir: parts[heir]?.name ?? '',
    others: parts.flatMap(({ name }, place) =>
      place === heir || name.trim() === '' ? [] : [name],
    ),
    peopleCount: (people.data ?? []).filter(
      (person) => person.active && person.departmentId === department.id,
    ).length,
  });
  return <ChangePreview sentences={sentences} />;
}
