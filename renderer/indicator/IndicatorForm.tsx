import { zodResolver } from '@hookform/resolvers/zod';
import { Checkbox } from '@mantine/core';
import { useForm } from 'react-hook-form';
import {
  COUNTINGS,
  DEPARTMENT_TOTALS,
  DIRECTIONS,
  GROUP_CODES,
  groupLabel,
  type Indicator,
  type IndicatorInput,
  indicatorSchema,
  MONTH_TOTALS,
  SOURCES,
} from '../../shared/indicator/indicator.ts';
import { RecordHistory } from '../history/RecordHistory.tsx';
import { choicesOf, ProseField, SelectField, TextField } from '../ui/fields.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';

type IndicatorFormProps = {
  indicator: Indicator | null;
  movementId: number;
  onDone: () => void;
};

const blank = (movementId: number): IndicatorInput => ({
  id: null,
  movementId,
  group: 'A',
  name: '',
  unit: '',
  counting: 'things',
  departmentTotal: 'sum',
  monthTotal: 'sum',
  direction: 'neutral',
  source: 'typed',
  active: true,
  aliases: '',
});

/** The choices of an indicator: each explains how its figure will be put together. */
const SELECTS = [
  { name: 'counting', label: 'Cách đếm', labels: COUNTINGS },
  { name: 'departmentTotal', label: 'Cộng các phòng', labels: DEPARTMENT_TOTALS },
  { name: 'monthTotal', label: 'Lũy kế các tháng', labels: MONTH_TOTALS },
  { name: 'direction', label: 'Hướng đánh giá', labels: DIRECTIONS },
  { name: 'source', label: 'Nguồn số liệu', labels: SOURCES },
] as const;

export function IndicatorForm({ indicator, movementId, onDone }: IndicatorFormProps) {
  const form = useForm({
    resolver: zodResolver(indicatorSchema),
    defaultValues: indicator ?? blank(movementId),
  });
  const groups = GROUP_CODES.map((value) => ({ value, label: groupLabel(value) }));
  return (
    <RecordForm
      form={form}
      call="indicator.save"
      saved="Đã lưu chỉ tiêu."
      note={
        indicator && (
          <RecordHistory
            record={{ table: 'indicator', key: { id: indicator.id } }}
            name={indicator.name}
          />
        )
      }
      onCancel={() => askBeforeLeaving(onDone)}
      onSaved={onDone}
    >
      <SelectField form={form} name="group" label="Nhóm" data={groups} />
      <TextField form={form} name="name" label="Tên chỉ tiêu" withAsterisk data-autofocus />
      <TextField
        form={form}
        name="unit"
        label="Đơn vị tính"
        description="Ví dụ người, buổi, vụ"
        withAsterisk
      />
      {SELECTS.map(({ name, label, labels }) => (
        <SelectField key={name} form={form} name={name} label={label} data={choicesOf(labels)} />
      ))}
      <ProseField
        form={form}
        name="aliases"
        label="Tên gọi khác"
        description="Mỗi dòng một cách gọi; dùng khi đọc báo cáo bằng lời của các phòng"
      />
      <Checkbox label="Đang dùng trong báo cáo tháng" {...form.register('active')} />
    </RecordForm>
  );
}
