import { TextInput } from '@mantine/core';
import { typedTime } from '../../shared/time.ts';
import { DayField } from '../ui/DayField.tsx';
import { ProseField, TextField, useFieldError } from '../ui/fields.tsx';
import css from './review.module.css';
import type { CouncilFormOf } from './review-values.ts';

export function Sitting({ form }: { form: CouncilFormOf }) {
  return (
    <section className="panel stack" aria-labelledby="review-sitting">
      <h2 id="review-sitting">Phiên họp</h2>
      <div className={css['sitting']}>
        <DayField form={form} name="heldOn" label="Ngày họp" />
        <TimeField form={form} name="startedAt" label="Giờ bắt đầu" />
        <TimeField form={form} name="endedAt" label="Giờ kết thúc" />
        <TextField form={form} name="place" label="Địa điểm" />
      </div>
      <div className={css['sitting']}>
        <DayField
          form={form}
          name="filedOn"
          label="Ngày nộp hồ sơ"
          description="Điều kiện xét theo quy định có hiệu lực ngày này; để trống thì theo hôm nay."
        />
      </div>
      <ProseField
        form={form}
        name="opinions"
        label="Ý kiến thảo luận"
        description="Mỗi ý kiến một dòng; ghi vào biên bản."
      />
    </section>
  );
}

type TimeFieldProps = { form: CouncilFormOf; name: 'startedAt' | 'endedAt'; label: string };

/** An hour typed as text: the browser's own field would ask for SA and CH. */
function TimeField({ form, name, label }: TimeFieldProps) {
  const error = useFieldError(form, name);
  return (
    <TextInput
      label={label}
      placeholder="14:30"
      autoComplete="off"
      {...form.register(name, { setValueAs: typedTime })}
      error={error}
    />
  );
}
