import clsx from 'clsx';
import { DayField } from '../ui/DayField.tsx';
import { ProseField, TextField, WholeNumberField } from '../ui/fields.tsx';
import { LinesField } from '../ui/LinesField.tsx';
import css from './movement.module.css';
import type { MovementFormOf } from './movement-values.ts';

export function MovementHead({ form }: { form: MovementFormOf }) {
  return (
    <section className="panel stack">
      <h2>Thông tin chung</h2>
      <ProseField form={form} name="name" label="Tên phong trào" minRows={1} withAsterisk />
      <ProseField form={form} name="theme" label="Chủ đề" minRows={1} />
      <div className={clsx('columns', css['columns-narrow'])}>
        <WholeNumberField form={form} name="year" label="Năm" withAsterisk />
        <DayField form={form} name="startDate" label="Từ ngày" withAsterisk />
        <DayField form={form} name="endDate" label="Đến hết ngày" withAsterisk />
        <DayField form={form} name="cutoffDate" label="Ngày chốt số liệu" />
        <DayField form={form} name="submissionDate" label="Ngày nộp hồ sơ" />
      </div>
      <ProseField
        form={form}
        name="reportingRule"
        label="Chế độ báo cáo"
        description="Ai báo cáo, khi nào, theo lời của kế hoạch"
      />
    </section>
  );
}

export function MovementClosing({ form }: { form: MovementFormOf }) {
  return (
    <section className="panel stack">
      <h2>Nơi nhận và người ký kế hoạch</h2>
      <LinesField
        form={form}
        name="recipients"
        label="Nơi nhận"
        description="Mỗi dòng một nơi nhận"
      />
      <div className="columns">
        <TextField form={form} name="signerPosition" label="Chức vụ người ký" />
        <TextField form={form} name="signerName" label="Họ và tên người ký" />
      </div>
    </section>
  );
}
